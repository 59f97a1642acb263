//! A document as it stands on a page in another language: its words marked as passages in the main one.
//!
//! Of a force and of the settings only running text is: the name of a place or a person has no other language than its
//! own (WCAG 2.2, 3.1.2 excepts names).

use super::excerpt::Excerpt;
use super::yaml;
use crate::model::{Block, Inline, Named, Phrase, Prose};
use crate::schema::{ContentFile, Spoken};
use crate::text::{FileName, passage};

use serde::de::DeserializeOwned;

/// Kinds of file of which the fields hold names.
const OF_NAMES: [&str; 2] = ["force", "site"];

/// What is marked of the fields of such a file; nothing where they hold names.
pub(super) fn spoken_in(file: &FileName) -> Option<&'static Spoken> {
    let kind = ContentFile::of(file)?;
    (!OF_NAMES.contains(&kind.name)).then(|| kind.spoken())
}

/// The fields with their words marked; `None` where they have mistakes, of which nothing is said here.
pub(super) fn fields<T: DeserializeOwned>(excerpt: &Excerpt<'_>, file: &FileName) -> Option<T> {
    yaml::read_as_passage(excerpt, spoken_in(file))
}

/// The prose with its words marked.
pub(super) fn prose(mut body: Prose) -> Prose {
    body.blocks.iter_mut().for_each(block);
    body.footnotes.iter_mut().flat_map(|footnote| &mut footnote.content).for_each(block);
    body
}

fn block(part: &mut Block) {
    match part {
        Block::Heading { content, .. } | Block::Paragraph { content, .. } => line(content),
        Block::List { items, .. } => items.iter_mut().flatten().for_each(block),
        Block::Quotation(blocks) => blocks.iter_mut().for_each(block),
        Block::Table(table) => {
            line(&mut table.caption);
            let cells = table.header.iter_mut().chain(table.rows.iter_mut().flatten());
            cells.for_each(|cell| line(&mut cell.content));
        }
        Block::Named { named: Named::Quote(quote), .. } => phrase(&mut quote.text),
        Block::Named { named: Named::Correction(correction), .. } => {
            phrase(&mut correction.was);
            phrase(&mut correction.now);
            correction.reason.iter_mut().for_each(phrase);
        }
        Block::Named { .. } | Block::Code(_) | Block::Divider => {}
    }
}

fn line(content: &mut Vec<Inline>) {
    if !content.is_empty() {
        content.insert(0, Inline::Text(passage::BEGINS.to_string().into()));
        content.push(Inline::Text(passage::ENDS.to_string().into()));
    }
}

fn phrase(words: &mut Phrase) {
    *words = Phrase::new(passage::marked(words.as_str()));
}
