//! The frame of a document: all of it that other pages than its own show. Where only what is in the frame changed, the rest
//! of an edition says what it said.
//!
//! A report is written on all day, and nearly always in its running words. These stand on its own page and, as far as they
//! begin it, among the search words; everything else that anybody asks of a document is in the frame. That this is so is
//! nobody's promise: `tests/laws/amending.rs` changes the words of every kind of document and compares whole editions.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::plan::Plan;
use super::route::{HOME, Route};
use super::search::BEGINNING;
use crate::checksum::Summing;
use crate::model::{Block, Inline, Named, Prose};
use crate::read;
use crate::site::{Document, Entity, Site};

/// Equal frames mean that other pages show the same of two texts of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frame {
    /// The sum of its fields, and of what its prose holds beside running words.
    fields: u64,
    /// The sum of the words with which its prose begins, as far as the search looks in them.
    opening: u64,
}

impl Frame {
    /// The frame of a document whose file says `text`. `None` where its running words have no page of their own, or a twin
    /// that says what of them was translated.
    pub fn of(site: &Site, document: &Document<'_>, text: &str) -> Option<Frame> {
        let has_twin = site.translations.values().any(|site| site.twin(&document.entity).is_some());
        let has_own_page = match &document.entity {
            Entity::Force(_) | Entity::Inspection(_) | Entity::Report(..) => true,
            Entity::Reply(..) | Entity::Press(..) | Entity::Page(_) => true,
            Entity::Programme(_) | Entity::Release(_) | Entity::Accessibility => false,
            Entity::Theme(_) | Entity::Question(_) | Entity::Term(_) => false,
        };
        if has_twin || !has_own_page {
            return None;
        }
        let mut fields = Summing::default();
        fields.add(text[read::fields(text)?].as_bytes());
        add_firm_parts(document.body, &mut fields);
        let mut opening = Summing::default();
        opening.add(opening_of(&document.entity, document.body).as_bytes());
        Some(Frame { fields: sum(fields), opening: sum(opening) })
    }

    /// Whether no page but its own and the search shows anything else where the document had the frame `before`.
    pub fn holds_since(self, before: Frame) -> bool {
        self.fields == before.fields
    }
}

fn sum(sum: Summing) -> u64 {
    sum.finish().sha256.beginning()
}

impl Plan {
    /// The files in which a document's running words stand, in each language, where it had the frame `before` and has the
    /// frame `now`.
    pub fn files_with_words_of(&self, entity: &Entity, before: Frame, now: Frame) -> BTreeSet<&str> {
        let is_told = |route: &Route| match route.page() {
            Route::Entity(shown) => shown == entity,
            Route::PressText(of, on) => {
                matches!(entity, Entity::Press(inspection, force) if (of, on) == (inspection, force))
            }
            Route::Home => *entity == Entity::Page(HOME.into()),
            Route::SearchWords => before.opening != now.opening,
            _ => false,
        };
        self.routes().iter().filter(|(_, route)| is_told(route)).map(|(path, _)| path.as_str()).collect()
    }
}

/// Adds what pages elsewhere take out of a document's prose: headings, to which links lead, and what is searched for by
/// them; whatever is a thing of the domain; and what is linked to or shown, since the files go with the document.
fn add_firm_parts(prose: &Prose, sum: &mut Summing) {
    prose.each_block(&mut |block| match block {
        Block::Heading { level, anchor, content, at: _ } => {
            add(sum, "heading", &format!("{level} {anchor} {}", words_of(content)));
        }
        Block::Named { named, at: _ } => match named {
            Named::Judgement { .. } | Named::Measure { .. } | Named::Quote(_) | Named::Correction(_) => {
                add(sum, "named", &format!("{named:?}"));
            }
        },
        _ => {}
    });
    prose.each_inline(&mut |inline| match inline {
        Inline::Link { target, .. } => add(sum, "link", target),
        Inline::Image { file, .. } => add(sum, "image", file),
        _ => {}
    });
}

/// Adds a part that cannot be mistaken for two.
fn add(sum: &mut Summing, kind: &str, part: &str) {
    sum.add(format!("\n{kind} {} ", part.len()).as_bytes());
    sum.add(part.as_bytes());
}

/// The words that the search may look in: of a page of the site all, of other documents twice as many as it looks in, since
/// marks of lists and the like are none of theirs here.
fn opening_of(entity: &Entity, prose: &Prose) -> String {
    let most = if matches!(entity, Entity::Page(_)) { usize::MAX } else { 2 * BEGINNING };
    let (mut words, mut letters) = (String::new(), 0);
    let mut take = |text: &str| {
        let before = words.len();
        words.extend(text.chars().take(most - letters.min(most)));
        letters += words[before..].chars().count();
    };
    prose.each_block(&mut |block| {
        match block {
            Block::Heading { content, .. } | Block::Paragraph { content, .. } => take(&words_of(content)),
            Block::List { start, items } => take(&format!("{start:?} {}", items.len())),
            _ => {}
        }
        take("\n");
    });
    words
}

fn words_of(content: &[Inline]) -> String {
    let mut words = String::new();
    for inline in content {
        match inline {
            Inline::Text(text) | Inline::Code(text) => words.push_str(text),
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Struck(inner) => {
                words.push_str(&words_of(inner));
            }
            Inline::Link { content, .. } => words.push_str(&words_of(content)),
            Inline::Image { alternative, .. } => words.push_str(alternative),
            Inline::FootnoteRef(number) => words.push_str(&format!("[{number}]")),
            Inline::Break => words.push('\n'),
        }
    }
    words
}
