//! The running words of a document, and its core: all of it that other pages than its own show. Where the core is the same,
//! all others say what they said.
//!
//! A report is written on all day, and nearly always in its running words. These stand on its own page and, as far as they
//! begin it, among the search words; everything else that anybody asks of a document is in the core. That this is so is
//! nobody's promise: `tests/laws/amending.rs` changes every kind of document by chance and compares whole editions.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::parts::text_of;
use super::plan::Plan;
use super::route::{HOME, Route};
use super::search::opening_of;
use crate::checksum::Summing;
use crate::model::{Block, Inline, Named, Prose};
use crate::read;
use crate::release::Visible;
use crate::site::{Document, Entity};

/// Equal cores mean that other pages show the same of two texts of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Core {
    /// The sum of its fields, and of what its prose holds beside running words.
    fields: u64,
    /// The sum of what the search looks in of its prose.
    opening: u64,
}

impl Core {
    /// Whether no page but its own and the search shows anything else where the document had the core `before`.
    pub fn holds_since(self, before: Core) -> bool {
        self.fields == before.fields
    }
}

impl Plan {
    /// The core of a document that is visible, and whose file says `text`. `None` where its running words have no page of their
    /// own, or a twin that says what of them was translated.
    pub fn core_of(&self, visible: &Visible, document: &Document<'_>, text: &str) -> Option<Core> {
        let translations = visible.translations().values();
        let has_twin = translations.map(Visible::site).any(|site| site.twin(&document.entity).is_some());
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
        let searched = match &document.entity {
            // The search looks in all of it, chapter by chapter.
            Entity::Page(_) => text.to_owned(),
            _ => opening_of(self.words(None), document.body),
        };
        let mut opening = Summing::default();
        opening.add(searched.as_bytes());
        Some(Core { fields: sum(fields), opening: sum(opening) })
    }

    /// The files in which a document's running words stand, in each language, where it had the core `before` and has the
    /// core `now`.
    pub fn files_with_words_of(&self, entity: &Entity, before: Core, now: Core) -> BTreeSet<&str> {
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
            add(sum, "heading", &format!("{level} {anchor} {}", text_of(content)));
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

fn sum(sum: Summing) -> u64 {
    sum.finish().sha256.beginning()
}
