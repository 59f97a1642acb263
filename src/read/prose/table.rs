//! Tables, each with the caption from the paragraph `Table: ...` before it.

use std::ops::Range;

use pulldown_cmark::{Alignment, Event};

use super::Reader;
use crate::model::{Block, Cell, Inline, Table};
use crate::problem::{Rule, Severity};

pub(in crate::read) static TABLE_WITHOUT_CAPTION: Rule = Rule {
    name: "table-without-caption",
    severity: Severity::Error,
    why: "The caption tells people who listen to the page what the table is about before they go into it.",
    mend: "Write a paragraph `Table: what it shows` and an empty line just before the table.",
};

impl Reader<'_> {
    pub(super) fn table(&mut self, alignments: &[Alignment], at: Range<usize>, blocks: &mut Vec<Block>) {
        let caption = blocks.pop_if(|block| is_caption(block)).map(words_of_caption).unwrap_or_default();
        if caption.is_empty() {
            let first_line = self.whole[at.clone()].lines().next().unwrap_or_default().trim_end().len();
            self.problem(
                &TABLE_WITHOUT_CAPTION,
                &(at.start..at.start + first_line),
                "This table has no caption before it.",
            );
        }
        let mut header = Vec::new();
        let mut rows = Vec::new();
        while let Some((Event::Start(tag), _)) = self.events.next() {
            let cells = self.cells(alignments);
            match tag {
                pulldown_cmark::Tag::TableHead => header = cells,
                _ => rows.push(cells),
            }
        }
        blocks.push(Block::Table(Table { caption, header, rows, at }));
    }

    fn cells(&mut self, alignments: &[Alignment]) -> Vec<Cell> {
        let mut cells = Vec::new();
        while let Some((Event::Start(_), _)) = self.events.next() {
            let content = self.span();
            let right = alignments.get(cells.len()) == Some(&Alignment::Right);
            cells.push(Cell { content, right });
        }
        cells
    }
}

const SIGN: &str = "Table:";

fn is_caption(block: &Block) -> bool {
    let Block::Paragraph { content, .. } = block else { return false };
    matches!(content.first(), Some(Inline::Text(words)) if words.starts_with(SIGN))
}

/// The caption without the sign by which it is known.
fn words_of_caption(block: Block) -> Vec<Inline> {
    let Block::Paragraph { mut content, .. } = block else { return Vec::new() };
    if let Some(Inline::Text(words)) = content.first_mut() {
        *words = words.strip_prefix(SIGN).unwrap_or(words).trim_start().into();
    }
    content.retain(|part| !matches!(part, Inline::Text(words) if words.is_empty()));
    content
}
