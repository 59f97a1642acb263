//! A page of the site in chapters: what stands below each of its headings is found by itself, and where it stands.

use std::sync::Arc;

use super::super::parts::plain_text;
use crate::model::{Block, Inline, Prose, Table};
use crate::strings::Language;

/// What stands below a heading, up to the next one.
#[derive(Debug)]
pub(super) struct Chapter {
    /// The anchor of the heading, and its words; what stands before the first one has none.
    pub heading: Option<(Arc<str>, String)>,
    pub body: Prose,
}

/// Headings below this level are too many, and too near to each other, to be found apart.
const DEEPEST: u8 = 3;

/// The chapters of a body, of which the first is what stands before all headings.
pub(super) fn chapters(words: &Language, body: &Prose) -> Vec<Chapter> {
    let mut chapters = vec![Chapter { heading: None, body: Prose::default() }];
    for block in &body.blocks {
        match block {
            Block::Heading { level, anchor, .. } if *level <= DEEPEST => {
                let said = plain_text(words, &Prose { blocks: vec![block.clone()], footnotes: Vec::new() });
                let heading = Some((anchor.clone(), said));
                chapters.push(Chapter { heading, body: Prose::default() });
            }
            _ => {
                let last = chapters.len() - 1;
                let told = if let Block::Table(table) = block { heads(words, table) } else { block.clone() };
                chapters[last].body.blocks.push(told);
            }
        }
    }
    chapters
}

/// What the rows of a table are about. Their other cells say nothing without the heads of their columns.
fn heads(words: &Language, table: &Table) -> Block {
    let heads = table.rows.iter().filter_map(|row| row.first()).filter(|cell| !cell.content.is_empty());
    let said = heads.map(|cell| {
        let content = cell.content.clone();
        let paragraph = Block::Paragraph { content, at: table.at.clone() };
        plain_text(words, &Prose { blocks: vec![paragraph], footnotes: Vec::new() })
    });
    let said = words.row_apart(&said.collect::<Vec<_>>());
    Block::Paragraph { content: vec![Inline::Text(said.into())], at: table.at.clone() }
}
