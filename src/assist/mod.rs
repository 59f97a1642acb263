//! Help for somebody who writes: what can be written at a place of a file, what a name there means, and where it leads.
//!
//! The law of this room: it answers from a file as it stands, half-written or not, and from the site as it last stood whole,
//! and it changes nothing. What is wrong with a file is not its business; `desk` says that. It knows of places only as bytes
//! of a text: how an editor counts them, and how it is spoken with, only the door knows.

mod fields;
mod heading;
mod hover;
mod links;
mod meaning;
mod mentions;
mod names;
mod outline;
mod position;
mod shape;
mod suggestion;
mod thing;
mod values;

use std::ops::Range;

use crate::problem::Rule;
use crate::read::{Cursor, cursor};
use crate::site::Site;
use crate::text::{FileName, Place};

pub use hover::Hover;
pub use outline::{Entry, outline};
pub use position::bytes_of;
pub use suggestion::{Kind, Suggestion};

/// A file that somebody is writing in, and what is known around it.
#[derive(Clone, Copy)]
pub struct OpenFile<'a> {
    /// The site as it last stood; nothing while its settings could never be read.
    pub site: Option<&'a Site>,
    pub file: &'a FileName,
    /// The text as it is being written, saved or not.
    pub text: &'a str,
}

impl OpenFile<'_> {
    /// What can be written at this byte.
    pub fn suggestions(&self, at: usize) -> Vec<Suggestion> {
        match cursor(self.file, self.text, at) {
            Cursor::Yaml(yaml) if yaml.is_name => fields::of_name(self, &yaml),
            Cursor::Yaml(yaml) => values::of_value(self, &yaml),
            Cursor::Link(address) => links::of_address(self, address, at),
            Cursor::Words => Vec::new(),
        }
    }

    /// What there is to know of what stands at this byte.
    pub fn hover(&self, at: usize) -> Option<Hover> {
        hover::at(self, at)
    }

    /// Where that is written which the name at this byte means.
    pub fn definition(&self, at: usize) -> Option<Place> {
        let (thing, _) = meaning::at(self, at)?;
        thing.place(self.site?)
    }

    /// Where that is written which the name at this byte means, or which gets its name here.
    pub fn definition_or_own(&self, at: usize) -> Option<Place> {
        meaning::defined_or_named_at(self, at)?.place(self.site?)
    }

    /// Every place of the site, as it last stood, that names the same as this byte.
    pub fn mentions(&self, at: usize) -> Vec<Place> {
        let (Some(site), Some(thing)) = (self.site, meaning::defined_or_named_at(self, at)) else {
            return Vec::new();
        };
        mentions::of(&thing, self.file, site)
    }

    /// The bytes around a byte that are one name or value, as far as they can be told.
    pub fn word(&self, at: usize) -> Option<Range<usize>> {
        match cursor(self.file, self.text, at) {
            Cursor::Yaml(yaml) => Some(yaml.at),
            Cursor::Link(address) => Some(address),
            Cursor::Words => None,
        }
    }
}

/// Why a rule exists, for somebody who has just broken it.
pub fn reason(rule: &Rule) -> String {
    format!("**Why:** {}\n\nRule `{}`", rule.why, rule.name)
}
