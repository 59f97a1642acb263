//! The folder with its mistakes mended: what `candour check --fix` would write, tried before anybody writes it.
//!
//! The law of this room: it does what a problem itself says would mend it, where nothing else can have been meant or
//! somebody chose the rule, and touches no other byte. After each run the folder is looked at again: the mended problems
//! are gone and no error is new, or the run is taken back and told. What comes out has nothing left to mend, so that to
//! mend it again changes nothing.

mod choose;
mod settle;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use serde::Serialize;

use crate::problem::{Problem, Problems};
use crate::read::Spanned;
use crate::review::{Row, rows};
use crate::source::Tree;
use crate::text::FileName;

pub use settle::mend;

/// What somebody wants mended.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Only what breaks these rules, and then what is offered too, where that is one thing; otherwise all that is certain.
    pub rules: Vec<String>,
}

/// What a mending would do.
#[derive(Clone, Debug)]
pub struct Mending {
    /// What is mended, run by run, in the order of the files.
    pub mended: Vec<Mended>,
    /// What was tried and cannot be.
    pub refused: Vec<Refused>,
    /// The files that would be other than they are, by name.
    pub changes: Vec<Change>,
    /// The project folder with the changes in it.
    pub tree: Tree,
    /// What is wrong with it then.
    pub left: Problems,
}

/// A problem that is mended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Mended {
    pub rule: &'static str,
    /// The file and the line of the problem, in the folder as it is before this run.
    pub file: String,
    pub line: usize,
    pub message: String,
    /// From 1 on. What lies over another mend waits for the next run, in which bytes are counted anew.
    pub run: usize,
    pub certain: bool,
    pub edits: Vec<Spanned>,
    /// The lines that change, for people.
    #[serde(skip)]
    pub lines: Vec<Lines>,
}

/// Lines of a file before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lines {
    pub file: String,
    /// The number of the first.
    pub line: usize,
    pub was: Vec<String>,
    pub now: Vec<String>,
}

/// A problem that cannot be mended as it says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Refused {
    pub rule: &'static str,
    pub file: String,
    pub line: usize,
    pub message: String,
    pub why: String,
}

/// A file as it would be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub file: FileName,
    pub before: Arc<[u8]>,
    pub text: String,
}

impl Lines {
    /// The lines one below the other, marked with `-` and `+`.
    pub fn rows(&self) -> Vec<String> {
        rows(&self.was, &self.now).iter().flat_map(|row: &Row| row.lines("…")).collect()
    }
}

impl Mending {
    /// What is left that somebody can have mended by choosing its rule.
    pub fn offers(&self) -> impl Iterator<Item = &Problem> {
        self.left.0.iter().filter(|problem| !problem.mends.is_empty() && problem.certain_mend().is_none())
    }
}
