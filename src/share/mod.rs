//! One of several shares of an edition, each made by a process of its own, and what says of it what it is.
//!
//! The law of this room: a share is no edition. It says of which folder, of which instant and by whom it was made, so that
//! shares of two editions are never taken for those of one; and like a receipt it says nothing that is not public.

mod fit;
mod json;

use std::collections::{BTreeMap, BTreeSet};

use crate::checksum::{Checksum, Filed, Summing};
use crate::edition::Shard;
use crate::problem::{Problem, Rule, Severity};
use crate::proof::Noted;
use crate::receipt;
use crate::release::Public;
use crate::secrets::SearchedShare;
use crate::source::{Stored, Tree};
use crate::text::{FileName, Place};

pub use fit::misfits;
pub use json::Unreadable;

/// The name of what says what a share is, in its folder.
pub const NAME: &str = "share.json";

/// The folder in a share in which its files lie, so that whoever publishes a share by mistake publishes no page at an
/// address that it has in the edition.
pub const FILES: &str = "files";

/// A share of an edition that may be published, as far as can be told without the others.
#[derive(Clone, Debug)]
pub struct Share {
    pub shard: Shard,
    pub of: Whole,
    /// Its files, by the paths that they have in the edition.
    pub files: BTreeMap<String, Filed>,
    /// Those of them that are compressed twins.
    pub twins: BTreeSet<String>,
    /// What the proofreader noted of its pages.
    pub noted: Noted<Public>,
    /// That nothing was found in it that is not public yet.
    pub searched: SearchedShare,
}

/// The edition of which something is a share: the same in all of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whole {
    /// What its receipt will say of it beside its files.
    pub head: receipt::Head,
    /// Of everything that was read.
    pub read: Checksum,
    /// Of the paths of all its files.
    pub paths: Checksum,
    /// Why it may say something else than the last edition without a correction.
    pub reason: Option<String>,
    /// Whether its texts have compressed twins.
    pub compressed: bool,
}

impl Whole {
    /// What can be said of everything that was read. Of a file that is only passed on that is its name and its size: it lies
    /// in one share alone, and when it was written is another time on each machine.
    pub fn read(tree: &Tree) -> Checksum {
        let mut sum = Summing::default();
        for (file, stored) in &tree.files {
            let what = match stored {
                Stored::Read(bytes) => Checksum::of(bytes).to_string(),
                Stored::Passed { size, .. } => format!("{size} bytes"),
                Stored::Unreadable(why) => why.to_string(),
            };
            sum.add(format!("{what}  {file}\n").as_bytes());
        }
        sum.finish().sha256
    }

    /// What can be said of the paths of all files.
    pub fn paths<'a>(paths: impl IntoIterator<Item = &'a str>) -> Checksum {
        let mut sum = Summing::default();
        paths.into_iter().for_each(|path| sum.add(format!("{path}\n").as_bytes()));
        sum.finish().sha256
    }
}

impl Share {
    /// The paths of its files without compressed twins.
    pub fn originals(&self) -> impl Iterator<Item = &str> {
        self.files.keys().filter(|path| !self.twins.contains(*path)).map(String::as_str)
    }
}

static UNREADABLE_SHARE: Rule = Rule {
    name: "unreadable-share",
    severity: Severity::Error,
    why: "A share is written whole or not at all. A folder without its share.json, or with half of it, holds what a build did \
          not finish, or what was not copied to its end.",
    mend: "Build the share again, or copy its folder again.",
};

static MISSING_SHARE: Rule = Rule {
    name: "missing-share",
    severity: Severity::Error,
    why: "An edition of which a share is missing would lack pages that others link to.",
    mend: "Name the folders of all shares.",
};

static SHARE_TWICE: Rule = Rule {
    name: "share-twice",
    severity: Severity::Error,
    why: "Two folders that claim to be the same share may say two things, and nobody can tell which was meant.",
    mend: "Name the folder of each share once.",
};

static FOREIGN_SHARE: Rule = Rule {
    name: "foreign-share",
    severity: Severity::Error,
    why: "Shares of two folders, two instants or two versions of candour would make an edition that nobody wrote: a card that \
          says one thing, and a table that says another.",
    mend: "Build all shares from the same folder and with the same options.",
};

static CHANGED_SHARE: Rule = Rule {
    name: "changed-share",
    severity: Severity::Error,
    why: "What was proofread and searched for what is not public yet is what the build wrote. A file that is another since \
          then was looked at by nobody.",
    mend: "Copy the folder of the share again, or build it again.",
};

/// Every rule that this room applies.
pub const RULES: &[&Rule] =
    &[&UNREADABLE_SHARE, &MISSING_SHARE, &SHARE_TWICE, &FOREIGN_SHARE, &CHANGED_SHARE];

/// The problem that a folder holds no share that can be gone by; `at` is where its share.json would be.
pub fn unreadable(at: &FileName, why: &Unreadable) -> Problem {
    let problem = Problem::new(&UNREADABLE_SHARE, Place::file(at), why.to_string());
    match why {
        Unreadable::Missing => problem.remedy(
            "Name the folder that `candour build --shard` wrote; if it is this one, its build did not come to its end: build \
             the share again.",
        ),
        Unreadable::OtherFormat(_) => problem.remedy("Build and merge with the same version of candour."),
        _ => problem,
    }
}

/// The problem that a file of a share is not what was written; `found` is what is there, if anything.
pub fn changed(at: &FileName, found: Option<Filed>) -> Problem {
    let what = if found.is_some() { "was changed since its build" } else { "is not there" };
    Problem::new(&CHANGED_SHARE, Place::file(at), format!("this file of a share {what}"))
}

#[cfg(test)]
mod tests {
    use super::Whole;
    use crate::source::{Stored, Tree};
    use crate::text::FileName;
    use std::collections::BTreeSet;

    #[test]
    fn whatever_is_read_is_told_apart_and_the_time_of_a_file_is_not() {
        let tree = |texts: &[(&str, &str)], passed: (u64, u128)| {
            let mut tree = Tree::of_texts(texts.iter().copied());
            let stored = Stored::Passed { size: passed.0, stamp: passed.1 };
            tree.files.insert(FileName::new("content/a.pdf"), stored);
            Whole::read(&tree).to_string()
        };
        let texts = [("content/a.md", "a"), ("content/b.md", "b")];
        let one = tree(&texts, (1, 2));
        assert_eq!(one, tree(&texts, (1, 3)));
        let others = [
            tree(&texts, (2, 2)),
            tree(&texts[..1], (1, 2)),
            tree(&[texts[0], ("content/b.md", "c")], (1, 2)),
            tree(&[texts[0], ("content/c.md", "b")], (1, 2)),
            tree(&[("content/a.md", "b"), ("content/b.md", "a")], (1, 2)),
        ];
        let all: BTreeSet<&String> = others.iter().chain([&one]).collect();
        assert_eq!(all.len(), others.len() + 1);
    }
}
