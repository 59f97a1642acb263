//! Paragraphs, lists, quotations: the blocks of a body.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Tag};

use super::Reader;
use crate::model::Block;

impl Reader<'_> {
    /// The blocks up to the end of the thing they stand in, which is passed, or to the end of the body.
    pub(super) fn blocks(&mut self) -> Vec<Block> {
        let mut blocks = Vec::new();
        while let Some((event, _)) = self.events.peek() {
            if is_inline(event) {
                // In a list whose items are not set apart by blank lines, words stand without a paragraph.
                blocks.extend(self.paragraph());
                continue;
            }
            match self.events.next() {
                Some((Event::Start(tag), at)) => self.block(tag, at, &mut blocks),
                Some((Event::Rule, _)) => blocks.push(Block::Divider),
                Some((Event::End(_), _)) | None => break,
                Some(_) => {}
            }
        }
        blocks
    }

    fn block(&mut self, tag: Tag<'_>, at: Range<usize>, blocks: &mut Vec<Block>) {
        match tag {
            Tag::Paragraph => {
                blocks.extend(self.paragraph());
                self.events.next();
            }
            Tag::Heading { level, id, .. } => blocks.extend(self.heading(level, id.as_deref(), at)),
            Tag::BlockQuote(_) => blocks.push(Block::Quotation(self.inside(&at, Reader::blocks))),
            Tag::List(start) => blocks.push(Block::List { start, items: self.inside(&at, Reader::items) }),
            Tag::CodeBlock(CodeBlockKind::Fenced(info)) => blocks.extend(self.fenced(&info, at)),
            Tag::CodeBlock(CodeBlockKind::Indented) => blocks.push(Block::Code(self.plain().into())),
            Tag::HtmlBlock => {
                let html = self.plain();
                self.html(&html, &at);
            }
            Tag::Table(alignments) => self.table(&alignments, at, blocks),
            Tag::FootnoteDefinition(label) => {
                let content = self.inside(&at, Reader::blocks);
                self.footnotes.define(&label, at, content);
            }
            _ => self.skip(),
        }
    }

    fn paragraph(&mut self) -> Option<Block> {
        let start = self.events.peek()?.1.start;
        let (content, end) = self.inlines();
        (!content.is_empty()).then_some(Block::Paragraph { content, at: start..end.max(start) })
    }

    fn items(&mut self) -> Vec<Vec<Block>> {
        let mut items = Vec::new();
        while let Some((Event::Start(_), at)) = self.events.next() {
            items.push(self.inside(&at, Reader::blocks));
        }
        items
    }
}

pub(super) fn is_inline(event: &Event<'_>) -> bool {
    match event {
        Event::Start(tag) => {
            matches!(
                tag,
                Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }
            )
        }
        Event::End(_) | Event::Rule | Event::Html(_) => false,
        _ => true,
    }
}
