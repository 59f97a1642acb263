//! Prose: what a person wrote below the front matter, as a tree.
//!
//! A tree and not HTML, because the same words become a page, a plain text for e-mail, and sentences to
//! check. Byte ranges are positions in the file, for places of problems.

use std::ops::Range;
use std::sync::Arc;

use super::{Correction, ForceId, InspectionId, MeasureId, QuestionId, Quote};

/// The kinds of things that a link can name by their ids: `force:ambria`.
pub const LINKED_KINDS: [&str; 10] =
    ["force", "programme", "inspection", "report", "press", "reply", "page", "theme", "term", "question"];

/// The whole of a body.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prose {
    pub blocks: Vec<Block>,
    /// In the order in which they are first referred to.
    pub footnotes: Vec<Footnote>,
}

/// A part of a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading of level 2 to 6 with its anchor, unique in the body.
    Heading {
        level: u8,
        anchor: Arc<str>,
        content: Vec<Inline>,
        at: Range<usize>,
    },
    Paragraph {
        content: Vec<Inline>,
        at: Range<usize>,
    },
    /// A list; `start` is the first number of a numbered one.
    List {
        start: Option<u64>,
        items: Vec<Vec<Block>>,
    },
    Quotation(Vec<Block>),
    /// Text shown as it stands.
    Code(Arc<str>),
    Table(Table),
    /// A break between parts of a text.
    Divider,
    /// A block that the domain needs: a judgement, a measure, a quote, a correction.
    Named {
        named: Named,
        at: Range<usize>,
    },
}

/// A table, with the first row of headers; where the first cell of the header row is empty or has words,
/// the first column heads the rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// From the paragraph `Table: ...` before it.
    pub caption: Vec<Inline>,
    pub header: Vec<Cell>,
    pub rows: Vec<Vec<Cell>>,
    pub at: Range<usize>,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    pub content: Vec<Inline>,
    /// Whether the column is set to the right, as numbers are.
    pub right: bool,
}

/// A part of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    Text(Arc<str>),
    Emphasis(Vec<Inline>),
    Strong(Vec<Inline>),
    Struck(Vec<Inline>),
    Code(Arc<str>),
    /// A link; `target` as written: a file, `force:ambria`, `https://...`, `#anchor`.
    Link {
        target: Arc<str>,
        content: Vec<Inline>,
        at: Range<usize>,
    },
    /// A picture that lies beside the file, with the words for those who cannot see it.
    Image {
        file: Arc<str>,
        alternative: Arc<str>,
        title: Option<Arc<str>>,
        at: Range<usize>,
    },
    /// A reference to a footnote, by its number from 1 in [`Prose::footnotes`].
    FootnoteRef(usize),
    /// A break that the writer wants.
    Break,
}

/// A footnote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Footnote {
    pub content: Vec<Block>,
}

/// A fenced block whose first line names a thing of the domain and whose text is YAML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Named {
    /// The judgement on a force, in words.
    Judgement {
        inspection: InspectionId,
        force: ForceId,
        question: QuestionId,
    },
    /// A measure with unit, period and basis; a national one where no force is named.
    Measure {
        inspection: InspectionId,
        force: Option<ForceId>,
        measure: MeasureId,
    },
    Quote(Quote),
    Correction(Correction),
}

impl Prose {
    /// Every part of a line in the prose, footnotes included, for whoever looks for links and images.
    pub fn each_inline<'a>(&'a self, visit: &mut dyn FnMut(&'a Inline)) {
        self.blocks.iter().for_each(|block| block.each_inline(visit));
        for footnote in &self.footnotes {
            footnote.content.iter().for_each(|block| block.each_inline(visit));
        }
    }

    /// The corrections in the prose, in their order.
    pub fn corrections(&self) -> Vec<&Correction> {
        let mut corrections = Vec::new();
        self.each_block(&mut |block| {
            if let Block::Named { named: Named::Correction(correction), .. } = block {
                corrections.push(correction);
            }
        });
        corrections
    }

    /// Every block of the prose, however deep it stands.
    pub fn each_block<'a>(&'a self, visit: &mut dyn FnMut(&'a Block)) {
        self.blocks.iter().for_each(|block| block.each_block(visit));
        for footnote in &self.footnotes {
            footnote.content.iter().for_each(|block| block.each_block(visit));
        }
    }
}

impl Block {
    fn each_block<'a>(&'a self, visit: &mut dyn FnMut(&'a Block)) {
        visit(self);
        match self {
            Block::List { items, .. } => items.iter().flatten().for_each(|block| block.each_block(visit)),
            Block::Quotation(blocks) => blocks.iter().for_each(|block| block.each_block(visit)),
            _ => {}
        }
    }

    fn each_inline<'a>(&'a self, visit: &mut dyn FnMut(&'a Inline)) {
        match self {
            Block::Heading { content, .. } | Block::Paragraph { content, .. } => each_of(content, visit),
            Block::List { items, .. } => items.iter().flatten().for_each(|block| block.each_inline(visit)),
            Block::Quotation(blocks) => blocks.iter().for_each(|block| block.each_inline(visit)),
            Block::Table(table) => {
                each_of(&table.caption, visit);
                table
                    .header
                    .iter()
                    .chain(table.rows.iter().flatten())
                    .for_each(|cell| each_of(&cell.content, visit));
            }
            Block::Code(_) | Block::Divider | Block::Named { .. } => {}
        }
    }
}

fn each_of<'a>(content: &'a [Inline], visit: &mut dyn FnMut(&'a Inline)) {
    for inline in content {
        visit(inline);
        match inline {
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Struck(inner) => each_of(inner, visit),
            Inline::Link { content, .. } => each_of(content, visit),
            _ => {}
        }
    }
}
