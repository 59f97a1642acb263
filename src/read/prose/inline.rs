//! The parts of a line: words, emphasis, links, pictures.

use std::ops::Range;

use pulldown_cmark::{Event, Tag};

use super::Reader;
use super::block::is_inline;
use crate::model::Inline;

/// Parts of a line, with neighbouring words joined.
#[derive(Default)]
struct Line {
    parts: Vec<Inline>,
    words: String,
}

impl Line {
    fn push(&mut self, part: Inline) {
        self.end_words();
        self.parts.push(part);
    }

    fn end_words(&mut self) {
        if !self.words.is_empty() {
            self.parts.push(Inline::Text(std::mem::take(&mut self.words).into()));
        }
    }
}

impl Reader<'_> {
    /// The parts of a line up to the next thing that is not part of one, and the byte where they end.
    pub(super) fn inlines(&mut self) -> (Vec<Inline>, usize) {
        let mut line = Line::default();
        let mut end = 0;
        while let Some((event, at)) = self.events.next_if(|(event, _)| is_inline(event)) {
            end = end.max(at.end);
            match event {
                Event::Text(text) => {
                    self.look_for_unmet_footnote(&at);
                    line.words.push_str(&text);
                }
                Event::SoftBreak => line.words.push(' '),
                Event::HardBreak => line.push(Inline::Break),
                Event::Code(code) => line.push(Inline::Code(code.as_ref().into())),
                Event::InlineHtml(html) => self.html(&html, &at),
                Event::FootnoteReference(label) => {
                    line.push(Inline::FootnoteRef(self.footnotes.refer(&label, at)));
                }
                Event::Start(tag) => {
                    if let Some(part) = self.spanning(tag, at) {
                        line.push(part);
                    }
                }
                _ => {}
            }
        }
        line.end_words();
        (line.parts, end)
    }

    fn spanning(&mut self, tag: Tag<'_>, at: Range<usize>) -> Option<Inline> {
        Some(match tag {
            Tag::Emphasis => Inline::Emphasis(self.inside(&at, Reader::span)),
            Tag::Strong => Inline::Strong(self.inside(&at, Reader::span)),
            Tag::Strikethrough => Inline::Struck(self.inside(&at, Reader::span)),
            Tag::Link { link_type, dest_url, .. } => {
                let content = self.inside(&at, Reader::span);
                self.link(link_type, &dest_url, content, at)
            }
            Tag::Image { dest_url, title, .. } => self.picture(&dest_url, &title, at),
            _ => {
                self.skip();
                return None;
            }
        })
    }

    /// The parts of a line up to the end of what they stand in, which is passed.
    pub(super) fn span(&mut self) -> Vec<Inline> {
        let (content, _) = self.inlines();
        self.events.next();
        content
    }
}

/// The words of a line without any marks.
pub(super) fn words(parts: &[Inline]) -> String {
    let mut words = String::new();
    gather(parts, &mut words);
    words
}

fn gather(parts: &[Inline], words: &mut String) {
    for part in parts {
        match part {
            Inline::Text(text) | Inline::Code(text) => words.push_str(text),
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Struck(inner) => gather(inner, words),
            Inline::Link { content, .. } => gather(content, words),
            Inline::Image { alternative, .. } => words.push_str(alternative),
            Inline::FootnoteRef(_) => {}
            Inline::Break => words.push(' '),
        }
    }
}
