//! Something that can be written at a place.

use std::ops::Range;

use super::thing::Told;

/// Something that can be written at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// By what it is found and listed: `second-jobs`.
    pub label: String,
    pub kind: Kind,
    /// What it is, in a few words: `theme: Second jobs`.
    pub detail: String,
    /// What else helps to choose, in sentences; may be empty.
    pub about: String,
    /// The bytes in whose place it is written, and what is.
    pub at: Range<usize>,
    pub written: String,
}

/// What kind of thing is suggested.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The name of a field.
    Field,
    /// One of the words that a field can be.
    Word,
    /// The name of a thing of this site.
    Name,
    /// The beginning of a link, or a heading that one leads to.
    Link,
}

impl Suggestion {
    /// The name of a thing.
    pub(super) fn of_thing(
        label: &str,
        told: Option<Told>,
        at: &Range<usize>,
        written: String,
    ) -> Suggestion {
        let (detail, about) = match told {
            Some(Told { what, name, more }) if name.is_empty() => (what.to_owned(), more.join(" ")),
            Some(Told { what, name, more }) => (format!("{what}: {name}"), more.join(" ")),
            None => Default::default(),
        };
        Suggestion { label: label.to_owned(), kind: Kind::Name, detail, about, at: at.clone(), written }
    }
}
