//! What a file with mistakes leaves open: values that somebody has to write anew, and misspelt names.

use crate::text::{FieldPath, Place, Spot, Step};

/// What is not known of a file in whose fields there are mistakes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gaps {
    /// The ways to values that are missing or wrong.
    open: Vec<FieldPath>,
    misspelt: Vec<Misspelt>,
}

/// A field whose name is written wrongly, and the way to it as it should be written.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Misspelt {
    meant: FieldPath,
    written: Step,
}

impl Gaps {
    /// Nothing is known of the file but its name.
    pub fn everything() -> Gaps {
        Gaps { open: vec![FieldPath::default()], misspelt: Vec::new() }
    }

    /// Whether every value is known, though perhaps under a misspelt name.
    pub fn is_empty(&self) -> bool {
        self.open.is_empty()
    }

    /// Whether the value at the end of `path` is a guess.
    pub fn cover(&self, path: &FieldPath) -> bool {
        self.open.iter().any(|open| path.0.starts_with(&open.0))
    }

    /// Whether the value at the end of `path`, or anything inside it, is a guess.
    pub fn touch(&self, path: &FieldPath) -> bool {
        self.cover(path) || self.open.iter().any(|open| open.0.starts_with(&path.0))
    }

    /// The way through the file as it is written, from the way through what was meant.
    pub fn as_written(&self, path: &FieldPath) -> FieldPath {
        self.misspelt.iter().rev().fold(path.clone(), |mut path, misspelt| {
            if path.0.starts_with(&misspelt.meant.0) {
                path.0[misspelt.meant.0.len() - 1] = misspelt.written.clone();
            }
            path
        })
    }

    /// Whether a problem at `place`, which lies in this file, would rest on a guess.
    pub(super) fn hold(&self, place: &Place) -> bool {
        match &place.spot {
            Spot::Field(path) | Spot::Key(path) => self.cover(path),
            Spot::File | Spot::Line { .. } | Spot::Bytes { .. } => false,
        }
    }

    /// Whether something at or inside `place`, which lies in this file, is a guess.
    pub(super) fn are_in(&self, place: &Place) -> bool {
        match &place.spot {
            Spot::Field(path) | Spot::Key(path) => self.touch(path),
            Spot::File | Spot::Line { .. } | Spot::Bytes { .. } => false,
        }
    }

    /// The place as it is written.
    pub(super) fn place(&self, place: &Place) -> Place {
        match &place.spot {
            Spot::Field(path) => Place::field(&place.file, self.as_written(path)),
            Spot::Key(path) => Place::key(&place.file, self.as_written(path)),
            Spot::File | Spot::Line { .. } | Spot::Bytes { .. } => place.clone(),
        }
    }

    /// Notes that the value at the end of `path` is a guess.
    pub(super) fn leave_open(&mut self, path: FieldPath) {
        if !self.cover(&path) {
            self.open.push(path);
        }
    }

    /// Notes that the last name of `meant` is written as `written`.
    pub(super) fn misspell(&mut self, meant: FieldPath, written: &str) {
        self.misspelt.push(Misspelt { meant, written: written.into() });
    }
}

#[cfg(test)]
mod tests {
    use super::Gaps;
    use crate::field;

    #[test]
    fn a_gap_covers_what_is_in_it_and_touches_what_holds_it() {
        let mut gaps = Gaps::default();
        gaps.leave_open(field!["findings", 2, "themes"]);
        assert!(gaps.cover(&field!["findings", 2, "themes", 0]));
        assert!(!gaps.cover(&field!["findings", 2]) && gaps.touch(&field!["findings"]));
        assert!(!gaps.touch(&field!["findings", 1]));
        assert!(Gaps::everything().cover(&field!["title"]));
    }

    #[test]
    fn a_misspelt_name_is_found_again_also_inside_another() {
        let mut gaps = Gaps::default();
        gaps.misspell(field!["findings"], "findngs");
        gaps.misspell(field!["findings", 0, "text"], "txt");
        assert_eq!(gaps.as_written(&field!["findings", 0, "text"]), field!["findngs", 0, "txt"]);
        assert_eq!(gaps.as_written(&field!["findings", 1, "text"]), field!["findngs", 1, "text"]);
    }
}
