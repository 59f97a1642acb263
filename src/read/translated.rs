//! That a document stands in another language than the site's main one: where its words come from.

use std::collections::BTreeMap;

use crate::checksum::Checksum;
use crate::model::{LanguageTag, Twin};
use crate::problem::{Change, Mend, Problem};
use crate::text::{FieldPath, FileName, Place, Spot};

/// What of a document its twin says. The rest is the original's, whose words stand where the twin says nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translated {
    pub language: LanguageTag,
    /// The file of the original.
    pub original: FileName,
    /// What the twin says of itself.
    pub twin: Twin,
    /// The fingerprint of the original's words as they are now.
    pub fingerprint: String,
    /// Whether the words below the fields are the twin's.
    pub says_body: bool,
    /// The ways to the fields that the twin says, as they lead through the document; and as they lead through the twin's
    /// file, where that is another way, since a twin may leave out items of a list.
    pub(super) said: BTreeMap<FieldPath, Option<FieldPath>>,
}

impl Translated {
    /// Whether the twin says the words at the end of `path`.
    pub fn says(&self, path: &FieldPath) -> bool {
        self.written(path).is_some()
    }

    /// The ways to the fields that the twin says, through the document.
    pub fn said(&self) -> impl Iterator<Item = &FieldPath> {
        self.said.keys()
    }

    /// The problem at the places where it is written in the twin's `file`; nothing where it is about what the twin does
    /// not say, since then the original has it too.
    pub fn as_written(&self, file: &FileName, problem: &Problem) -> Option<Problem> {
        let place = self.place(file, &problem.place)?;
        let near = |place: &Place| self.place(file, place).unwrap_or_else(|| place.clone());
        let change =
            |change: &Change| Some(Change { place: self.place(file, &change.place)?, ..change.clone() });
        let mend = |mend: &Mend| {
            let changes = mend.changes.iter().map(change).collect::<Option<_>>()?;
            Some(Mend { changes, ..mend.clone() })
        };
        Some(Problem {
            place,
            also: problem.also.iter().map(|(at, note)| (near(at), note.clone())).collect(),
            mends: problem.mends.iter().filter_map(mend).collect(),
            ..problem.clone()
        })
    }

    /// The place as it is written in the twin's `file`; other files are no business of this twin.
    fn place(&self, file: &FileName, place: &Place) -> Option<Place> {
        if place.file != *file {
            return Some(place.clone());
        }
        match &place.spot {
            Spot::Field(path) => self.written(path).map(|path| Place::field(file, path)),
            Spot::Key(path) => self.written(path).map(|path| Place::key(file, path)),
            Spot::Bytes { .. } => self.says_body.then(|| place.clone()),
            Spot::File | Spot::Line { .. } => None,
        }
    }

    /// The way through the twin's file to what `path` leads to in the document.
    fn written(&self, path: &FieldPath) -> Option<FieldPath> {
        // No field that is said lies in another one, so the last one before it is the only one that it can lie in.
        let (said, written) = self.said.range(..=path).next_back()?;
        let inside = path.0.strip_prefix(&*said.0)?;
        let begin = written.as_ref().unwrap_or(said);
        Some(FieldPath(begin.0.iter().chain(inside).cloned().collect()))
    }
}

/// The fingerprint of a document's words: of each wording with the way to it, whatever order they are written in, and of
/// the text below the fields.
pub(super) fn fingerprint(wordings: &[(String, String)], body: &str) -> String {
    let mut lines: Vec<String> =
        wordings.iter().map(|(way, words)| format!("{way}\0{}\0", words.trim())).collect();
    lines.sort_unstable();
    lines.extend(body.trim().lines().map(|line| format!("\0{}\0", line.trim_end())));
    Checksum::of(lines.concat().as_bytes()).to_string()[..16].to_owned()
}

#[cfg(test)]
mod tests {
    use super::{Translated, fingerprint};
    use crate::field;
    use crate::model::Twin;
    use crate::problem::{Problem, Rule, Severity};
    use crate::text::{FileName, Place};

    static RULE: Rule = Rule { name: "a", severity: Severity::Error, why: "", mend: "" };

    #[test]
    fn a_problem_is_kept_where_the_twin_says_what_it_is_about() {
        let file = FileName::new("content/forces/a.cy.md");
        let translated = Translated {
            language: "cy".into(),
            original: FileName::new("content/forces/a.md"),
            twin: Twin::default(),
            fingerprint: String::new(),
            says_body: false,
            said: [
                (field!["note"], None),
                (field!["questions", 2, "title"], Some(field!["questions", 0, "title"])),
            ]
            .into(),
        };
        let kept = |place: Place| {
            translated.as_written(&file, &Problem::new(&RULE, place, "")).map(|kept| kept.place)
        };
        let field = |path| Place::field(&file, path);
        assert_eq!(kept(field(field!["note"])), Some(field(field!["note"])));
        assert_eq!(
            kept(field(field!["questions", 2, "title"])),
            Some(field(field!["questions", 0, "title"]))
        );
        assert_eq!(kept(field(field!["questions", 2])), None);
        assert_eq!(kept(field(field!["questions", 2, "wording"])), None);
        assert_eq!(kept(field(field!["name"])), None);
        assert_eq!(kept(Place::bytes(&file, 3..4)), None);
        assert_eq!(kept(Place::file(&file)), None);
    }

    #[test]
    fn a_fingerprint_is_of_words_and_ways_in_any_order() {
        let of = |pairs: &[(&str, &str)], body| {
            let pairs: Vec<_> =
                pairs.iter().map(|(way, words)| ((*way).to_owned(), (*words).to_owned())).collect();
            fingerprint(&pairs, body)
        };
        let one = of(&[("a", "One"), ("b", "Two")], "Words.\n");
        assert_eq!(one.len(), 16);
        assert_eq!(one, of(&[("b", "Two"), ("a", " One")], "\nWords. \r\n"));
        for other in [
            of(&[("a", "Two"), ("b", "One")], "Words."),
            of(&[("a", "One")], "Words."),
            of(&[("a", "One"), ("b", "Two")], "Others."),
            of(&[("a", "One"), ("b", "Two")], "Words.\n\nMore."),
        ] {
            assert_ne!(one, other);
        }
    }
}
