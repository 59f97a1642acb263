//! The leak test: whether finished bytes say what is not public yet.
//!
//! The law of this room: it trusts nobody, least of all the gate. Which files wait, and which parts of others, it finds out
//! with eyes of its own, from the folder alone ([`waiting`], [`parts`]); what they say it takes from their bytes, field or prose, known to it or not; and what
//! it searches is what will be published. So a fault in the gate, in a view or in a template cannot hide itself, and a
//! field that is new tomorrow is searched for without anybody remembering.
//!
//! A sentence may stand in two places by chance, and pages compose sentences. Therefore a page in which something is found
//! is compared with the same page of a folder from which everything was taken that waits: what stands there too is no leak.

mod distinctive;
mod in_twins;
mod needles;
mod numbers;
mod parts;
mod sieve;
mod simple;
mod skim;
mod skim_tests;
mod tests;
mod waiting;
mod words;

use std::collections::BTreeSet;
use std::sync::{Mutex, OnceLock};

use serde::{Deserialize, Serialize};

use crate::checksum::Checksum;
use crate::edition::{Body, Edition, Made, Shard};
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::project;
use crate::release::{self, Public};
use crate::source::{Stored, Tree};
use crate::text::{FileName, Place};

use needles::{Found, Needles};
use parts::{Parts, waiting_parts, without};
pub use waiting::waiting;

static EMBARGOED_WORDS_IN_EDITION: Rule = Rule {
    name: "embargoed-words-in-edition",
    severity: Severity::Error,
    why: "What is under embargo must not be public a minute early. This looks at the finished files and at nothing else, \
          so it also finds what a fault of candour itself would let through.",
    mend: "Nothing was published. Keep this file out of the folder until its day, and tell those who maintain candour \
           which page said it.",
};

static EMBARGOED_FILE_IN_EDITION: Rule = Rule {
    name: "embargoed-file-in-edition",
    severity: Severity::Error,
    why: "A file that goes out with something under embargo would be read a minute after it lies on the server.",
    mend: "Nothing was published. Keep this file out of the folder until its day, and tell those who maintain candour.",
};

/// Every rule that this room applies.
pub const RULES: &[&Rule] = &[&EMBARGOED_WORDS_IN_EDITION, &EMBARGOED_FILE_IN_EDITION];

/// Proof that every finished file of an edition was searched, and that nothing was found. Only [`Search::finish`] and
/// [`Searched::of_shares`] make one. Files that were searched for the same before ([`Search::sum`]), and are as they were, need
/// not be searched again.
#[derive(Debug)]
pub struct Searched(());

/// Proof that every finished file of a share of an edition was searched, and that nothing was found. Only
/// [`Search::finish_share`] makes one; it can be written down and taken up again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchedShare {
    shard: Shard,
    found: Nothing,
}

/// All that can be said of a share that may be published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum Nothing {
    #[serde(rename = "nothing")]
    Nothing,
}

impl Searched {
    /// The token for an edition of which all shares were searched.
    ///
    /// # Panics
    /// Where these are not all shares of one whole.
    pub fn of_shares(shares: &[SearchedShare]) -> Searched {
        assert!(
            Shard::are_whole(shares.iter().map(|share| share.shard)),
            "an edition is searched as a whole"
        );
        Searched(())
    }
}

impl SearchedShare {
    /// The share that was searched.
    pub fn shard(&self) -> Shard {
        self.shard
    }
}

/// The search of one edition, file by file.
pub struct Search<'a> {
    edition: &'a Edition<Public>,
    tree: &'a Tree,
    waiting: BTreeSet<FileName>,
    parts: Parts,
    needles: Needles,
    /// The edition of a folder in which nothing waits, made only where something was found.
    without: OnceLock<Option<Edition<Public>>>,
    found: Mutex<Problems>,
}

impl<'a> Search<'a> {
    /// A search of `edition`, which was made from `tree`.
    pub fn of(edition: &'a Edition<Public>, tree: &'a Tree) -> Search<'a> {
        let visible = edition.released().visible();
        let (zone, moment) = (&visible.site().zone, visible.moment());
        let waiting = waiting(tree, zone, moment);
        let parts = waiting_parts(tree, &waiting, zone, moment);
        let needles = Needles::of(tree, &waiting, &parts);
        Search { edition, tree, waiting, parts, needles, without: OnceLock::new(), found: Mutex::default() }
    }

    /// Looks at a finished file; `path` is where it will lie in the output folder. May be called from several threads.
    pub fn look(&self, path: &str, body: Body<'_>) {
        if self.waiting.is_empty() && self.parts.is_empty() {
            return;
        }
        match body {
            Body::Copy(from) if self.waiting.contains(from) => self.note(Problem::new(
                &EMBARGOED_FILE_IN_EDITION,
                Place::file(from),
                format!("this file is not public yet, and would be published as {path}"),
            )),
            Body::Copy(_) => {}
            Body::Bytes(bytes) => {
                let found = self.needles.found_in(path, bytes);
                if found.is_empty() {
                    return;
                }
                for needle in self.needles.told(&found, &self.innocent(path)) {
                    let message =
                        format!("the page {path} says “{}”, which is not public yet", needle.quote());
                    let place = Place::bytes(&needle.file, needle.range.clone());
                    self.note(Problem::new(&EMBARGOED_WORDS_IN_EDITION, place, message));
                }
            }
        }
    }

    /// Looks at what somebody gives as a reason for everybody to read.
    pub fn look_at_reason(&self, reason: &str) {
        let found = self.needles.found_in("", reason.as_bytes());
        for needle in self.needles.told(&found, &Found::default()) {
            let message = format!("the reason says “{}”, which is not public yet", needle.quote());
            let place = Place::bytes(&needle.file, needle.range.clone());
            let remedy = "Everybody can read the reason in the receipt of the edition: give it in words that give nothing away.";
            self.note(Problem::new(&EMBARGOED_WORDS_IN_EDITION, place, message).remedy(remedy));
        }
    }

    /// The sum of all that is searched for: files that were searched for the same need not be searched again.
    pub fn sum(&self) -> Checksum {
        self.needles.sum()
    }

    /// The token, or all that was found.
    ///
    /// # Errors
    /// What would have been published too early, one problem for each page and each file that it tells of.
    pub fn finish(self) -> Result<Searched, Problems> {
        let found = self.found.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
        if found.0.is_empty() { Ok(Searched(())) } else { Err(found.sorted()) }
    }

    /// The token of a share, every file of which was looked at, or all that was found.
    ///
    /// # Errors
    /// As [`Search::finish`].
    pub fn finish_share(self, shard: Shard) -> Result<SearchedShare, Problems> {
        self.finish().map(|Searched(())| SearchedShare { shard, found: Nothing::Nothing })
    }

    fn note(&self, problem: Problem) {
        self.found.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push(problem);
    }

    /// What a page says of it where nothing waits: sentences that two places have by chance, or that pages compose.
    fn innocent(&self, path: &str) -> Found {
        let without = self.without.get_or_init(|| self.edition_without());
        match without.as_ref().and_then(|without| without.make(path)) {
            Some(Ok(Made::Bytes(bytes))) => self.needles.found_in(path, &bytes),
            _ => Found::default(),
        }
    }

    fn edition_without(&self) -> Option<Edition<Public>> {
        let kept = self.tree.files.iter().filter(|(file, _)| !self.waiting.contains(*file));
        let tree = Tree { files: kept.map(|(file, stored)| (file.clone(), stored.clone())).collect() };
        let tree = without(&tree, &self.parts);
        let site = project::understand(&tree, None).site?;
        let (released, _) = release::public(&site, self.edition.released().visible().moment());
        Some(self.edition.of_other_content(&released))
    }
}

/// The text of a file that is read; `None` for what is only passed on or is no text.
fn text(stored: &Stored) -> Option<&str> {
    match stored {
        Stored::Read(bytes) => std::str::from_utf8(bytes).ok(),
        _ => None,
    }
}
