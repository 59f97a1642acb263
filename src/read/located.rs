//! A problem as it is told to programs and to people's browsers: its place looked up, its line quoted.

use serde::Serialize;

use super::{edits, locate};
use crate::problem::{Edit, Mend, Problem, Severity};
use crate::source::Tree;
use crate::text::Position;

/// A problem with line and column; the names of the fields are a promise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Located {
    pub rule: &'static str,
    /// `error` forbids publishing, `warning` does not.
    pub severity: &'static str,
    pub file: String,
    /// Counted from 1, as is the column, in characters.
    pub line: usize,
    pub column: usize,
    /// How many characters are wrong, from the column on.
    pub width: usize,
    /// The line as it stands in the file; nothing where the file is no text.
    pub quote: Option<String>,
    pub message: String,
    pub remedy: String,
    pub also: Vec<Also>,
    /// What would mend it, the likeliest first; nothing where that is left to a person.
    pub mends: Vec<Mended>,
}

/// What would mend a problem, as bytes of the files as they stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Mended {
    /// Whether nothing else can have been meant; otherwise it is an offer.
    pub certain: bool,
    /// All of them, or none.
    pub edits: Vec<Spanned>,
}

/// Bytes of a file that become others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Spanned {
    pub file: String,
    /// Counted from 1, as is the column, in characters.
    pub line: usize,
    pub column: usize,
    /// The first byte, from 0, and the byte after the last.
    pub start: usize,
    pub end: usize,
    pub was: String,
    pub now: String,
}

/// Another place that belongs to a problem, and what stands there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Also {
    pub file: String,
    pub line: usize,
    pub column: usize,
    pub note: String,
}

/// The problem with its place looked up in `tree`.
pub fn located(tree: &Tree, problem: &Problem) -> Located {
    let Position { line, column, width } = locate(tree, &problem.place);
    let quote = tree.text(&problem.place.file).and_then(|text| text.lines().nth(line - 1).map(str::to_owned));
    let also = problem.also.iter().map(|(place, note)| {
        let Position { line, column, .. } = locate(tree, place);
        Also { file: place.file.to_string(), line, column, note: note.clone() }
    });
    Located {
        rule: problem.rule.name,
        severity: match problem.rule.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        },
        file: problem.place.file.to_string(),
        line,
        column,
        width,
        quote,
        message: sentence(&problem.message),
        remedy: sentence(&problem.remedy),
        also: also.collect(),
        mends: problem.mends.iter().filter_map(|mend| mended(tree, mend)).collect(),
    }
}

/// A mend with its edits looked up in `tree`; `None` where they cannot be made.
pub fn mended(tree: &Tree, mend: &Mend) -> Option<Mended> {
    let edits = edits(tree, mend)?;
    let edits = edits.iter().map(|edit| spanned(tree, edit));
    Some(Mended { certain: mend.is_certain, edits: edits.collect() })
}

/// An edit with its line looked up in `tree`, in which it has not been made yet.
pub fn spanned(tree: &Tree, Edit { file, at, instead }: &Edit) -> Spanned {
    let text = tree.text(file).unwrap_or_default();
    let Position { line, column, .. } = Position::of_bytes(&text, at.clone());
    Spanned {
        file: file.to_string(),
        line,
        column,
        start: at.start,
        end: at.end,
        was: text[at.clone()].to_owned(),
        now: instead.clone(),
    }
}

/// A sentence has a capital at its beginning and a stop at its end, however it was put together.
pub fn sentence(words: &str) -> String {
    let mut characters = words.chars();
    let mut sentence: String =
        characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect());
    if !sentence.ends_with(['.', '?', '!']) {
        sentence.push('.');
    }
    sentence
}
