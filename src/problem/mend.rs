//! What would mend a problem: which words become what, and whether nothing else can have been meant.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::nearest::is_same_name;
use crate::text::{FileName, Place};

/// One way to mend a problem.
///
/// Like a place it costs nothing until somebody asks: it says which words of a passage become what, and only
/// `read::edits` looks up which bytes of the file they are.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Mend {
    /// Whether nothing else can have been meant. What is not certain is an offer, for somebody to choose.
    pub is_certain: bool,
    /// What is written otherwise: all of it, or nothing.
    pub changes: Vec<Change>,
}

/// Words that become others.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Change {
    /// The passage, the field or the bytes in which the words stand.
    pub place: Place,
    /// The words, as a reader reads them: without marks of Markdown, and with one blank where a line ends.
    pub written: String,
    /// How often the same words stand before these at that place.
    pub before: usize,
    pub instead: String,
}

/// Bytes of a file that become others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Edit {
    pub file: FileName,
    pub at: Range<usize>,
    pub instead: String,
}

impl Mend {
    /// The one right answer.
    pub fn certain(change: Change) -> Mend {
        Mend { is_certain: true, changes: vec![change] }
    }

    /// What may have been meant.
    pub fn offer(change: Change) -> Mend {
        Mend { is_certain: false, changes: vec![change] }
    }

    /// The name that is there in place of the one that was written: certain where they are one name but for capitals,
    /// blanks and hyphens. However near another name is, somebody may have meant a third that is still to be added.
    pub fn name(place: Place, written: &str, known: &str) -> Mend {
        Mend { is_certain: is_same_name(written, known), changes: vec![Change::of(place, written, known)] }
    }
}

impl Change {
    /// The words that stand first at `place` become others.
    pub fn of(place: Place, written: impl Into<String>, instead: impl Into<String>) -> Change {
        Change { place, written: with_single_blanks(&written.into()), before: 0, instead: instead.into() }
    }

    /// The words `at` of the `passage` that stands at `place` become others.
    pub fn inside(place: Place, passage: &str, at: Range<usize>, instead: impl Into<String>) -> Change {
        let written = with_single_blanks(&passage[at.clone()]);
        let until = with_single_blanks(&passage[..at.end]);
        // Words may overlap with themselves, so every letter is looked at; the last hit is these words.
        let stands = until.char_indices().filter(|(at, _)| until[*at..].starts_with(&written)).count();
        Change { place, written, before: stands.saturating_sub(1), instead: instead.into() }
    }
}

/// The words with one blank wherever there are several, or a line ends.
fn with_single_blanks(words: &str) -> String {
    let mut single = String::with_capacity(words.len());
    for c in words.chars() {
        match c.is_whitespace() {
            true if single.ends_with(' ') => {}
            true => single.push(' '),
            false => single.push(c),
        }
    }
    single
}

#[cfg(test)]
mod tests {
    use super::Change;
    use crate::text::{FileName, Place};

    #[test]
    fn words_are_found_again_by_how_often_they_stand_before() {
        let place = || Place::file(&FileName::new("a"));
        let passage = "On 3rd\n  May and 3rd May, aaa";
        let second = passage.rfind("3rd").unwrap();
        let change = Change::inside(place(), passage, second..second + 7, "3 May");
        assert_eq!((change.written.as_str(), change.before), ("3rd May", 1));
        let first = Change::inside(place(), passage, 3..12, "3 May");
        assert_eq!((first.written.as_str(), first.before), ("3rd May", 0));
        let overlapping = Change::inside(place(), passage, passage.len() - 2..passage.len(), "b");
        assert_eq!((overlapping.written.as_str(), overlapping.before), ("aa", 1));
    }
}
