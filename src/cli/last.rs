//! The last `candour build`: where nothing has changed since, what it said is said again and nothing is done; where only running
//! words have, only the pages are made on which they stand.

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::path::Path;

use jiff::Timestamp;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::calendar;
use crate::checksum::Checksum;
use crate::desk::Folder;
use crate::disk::{self, Memo, Snapshot, Tally};
use crate::edition::Edition;
use crate::pages::Core;
use crate::problem::{Problem, Problems, WrittenProblem};
use crate::publish::Amendment;
use crate::receipt::Head;
use crate::release::Public;
use crate::site::Document;
use crate::source::{Stored, Tree};
use crate::text::FileName;

use super::arguments::Build;
use super::{print, told};

/// What a build said, for the next one.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Last {
    /// The second as of which the edition stands.
    as_of: i64,
    /// The second from which on a build of the same folder says something else.
    until: i64,
    /// The day of the edition, in words.
    day: String,
    files: usize,
    twins: usize,
    /// Files beside the edition that candour did not write.
    kept: Vec<String>,
    problems: Vec<WrittenProblem>,
    /// Those of them that are about finished pages.
    on_pages: Vec<WrittenProblem>,
    /// The sum of all that was searched for.
    searched: Option<Checksum>,
    /// The cores of documents that can be amended.
    cores: BTreeMap<FileName, Core>,
}

/// What was asked of a build, as far as the edition rests on it.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Asked {
    as_of: Option<String>,
    base_url: Option<String>,
    compress: bool,
}

/// The last build, as it is remembered.
pub(super) struct Remembered {
    memo: Memo,
    last: Last,
}

impl Remembered {
    /// The last build, if it was asked the same, if nothing that it left has changed since, and if no instant has come from
    /// which on something else is to be said of the same folder.
    pub(super) fn of(options: &Build, output: &Path) -> Option<Remembered> {
        if !rests_on_the_folder_alone(options) {
            return None;
        }
        let memo = Memo::of(&env::current_exe().ok()?, output)?;
        let (asked, last): (Asked, Last) = serde_json::from_str(&memo.told).ok()?;
        let now = Timestamp::now().as_second();
        // Who names an instant gets that of the last build again.
        let is_same_instant = asked.as_of.is_some() || (last.as_of..last.until).contains(&now);
        (asked == Asked::of(options) && is_same_instant).then_some(Remembered { memo, last })
    }

    /// Whether nothing of what it saw has changed since.
    pub(super) fn saw(&self, root: &Path) -> bool {
        self.memo.saw(root)
    }

    /// Says again what it said.
    pub(super) fn say(self, options: &Build, output: &Path) {
        self.last.say(options, output);
    }

    /// In which files alone the edition of a folder says something else than the last one; `None` where more than the running
    /// words of documents has changed.
    pub(super) fn amendment<'a>(
        &'a self,
        snapshot: &Snapshot,
        folder: &Folder,
        edition: &'a Edition<Public>,
    ) -> Option<Amendment<'a>> {
        // An instant may have come while the folder was read.
        if !(self.last.as_of..self.last.until).contains(&folder.moment.as_second()) {
            return None;
        }
        let changed = self.memo.changed_in(snapshot)?;
        let documents = edition.released().visible().site().documents();
        let told: Vec<_> = documents.iter().filter(|document| changed.contains(document.file)).collect();
        if told.len() != changed.len() {
            return None;
        }
        let mut files = BTreeSet::new();
        for document in told {
            let (before, now) = (self.last.cores.get(document.file)?, core(document, folder, edition)?);
            if !now.holds_since(*before) {
                return None;
            }
            files.extend(edition.files_with_words_of(&document.entity, *before, now));
        }
        let rules = crate::rules();
        let warnings = self.last.on_pages.iter().cloned().map(|written| written.problem(&rules));
        let warnings = Problems(warnings.collect::<Option<_>>()?);
        Some(Amendment { memo: &self.memo, files, searched: self.last.searched?, warnings })
    }
}

/// The core of a document as it stands in the folder.
fn core(document: &Document<'_>, folder: &Folder, edition: &Edition<Public>) -> Option<Core> {
    match folder.tree.files.get(document.file)? {
        Stored::Read(bytes) => edition.core_of(document, std::str::from_utf8(bytes).ok()?),
        _ => None,
    }
}

/// What came of an edition on its way out.
pub(super) struct Came<'a> {
    pub tally: &'a Tally,
    /// What is worth saying.
    pub problems: &'a Problems,
    /// What of that is about finished pages.
    pub on_pages: &'a Problems,
    /// The sum of all that was searched for.
    pub searched: Option<Checksum>,
}

impl Last {
    pub(super) fn of(folder: &Folder, edition: &Edition<Public>, came: &Came<'_>) -> Last {
        let until = folder.project.site.as_deref().map(|site| calendar::until(site, folder.moment));
        let documents = edition.released().visible().site().documents();
        let with_core =
            |document: &Document<'_>| Some((document.file.clone(), core(document, folder, edition)?));
        let cores = documents.par_iter().filter_map(with_core).collect();
        let written = |problems: &Problems| problems.0.iter().map(WrittenProblem::from).collect();
        let tally = came.tally;
        Last {
            as_of: folder.moment.as_second(),
            until: until.map_or(i64::MIN, Timestamp::as_second),
            day: edition.released().visible().day().words(),
            files: tally.new + tally.changed + tally.same,
            twins: tally.twins,
            kept: tally.kept.clone(),
            problems: written(came.problems),
            on_pages: written(came.on_pages),
            searched: came.searched,
            cores,
        }
    }

    /// Takes it down beside what was seen and left, where that is still the edition of which `head` was said.
    pub(super) fn keep(&self, options: &Build, snapshot: &Snapshot, output: &Path, head: &Head) {
        if rests_on_the_folder_alone(options)
            && let Ok(program) = env::current_exe()
        {
            let told = serde_json::to_string(&(Asked::of(options), self)).expect("plain data are JSON");
            Memo::take(&program, snapshot, output, head, told);
        }
    }

    /// Says it again.
    fn say(self, options: &Build, output: &Path) {
        let rules = crate::rules();
        let problems: Vec<Problem> =
            self.problems.into_iter().filter_map(|written| written.problem(&rules)).collect();
        print::problems(&files_of(&options.place.root, &problems), &Problems(problems), options.format);
        told::kept(&self.kept);
        print::say(&format!(
            "nothing has changed: {} holds the edition of {}, {} as before",
            output.display(),
            self.day,
            print::counted(self.files, "file", "files")
        ));
        if options.compress {
            told::twins(self.twins);
        }
    }
}

impl Asked {
    fn of(options: &Build) -> Asked {
        Asked {
            as_of: options.place.as_of.clone(),
            base_url: options.place.base_url.clone(),
            compress: options.compress,
        }
    }
}

/// Whether a build looks at nothing but the project folder and the output folder, and leaves alone what is not its own.
fn rests_on_the_folder_alone(options: &Build) -> bool {
    options.against.is_none() && options.allow_uncorrected.is_none() && !options.remove_others
}

/// The files in which these problems are, so that their lines can be printed.
fn files_of(root: &Path, problems: &[Problem]) -> Tree {
    let places = problems.iter().flat_map(|problem| {
        std::iter::once(&problem.place).chain(problem.also.iter().map(|(place, _)| place))
    });
    let files: BTreeSet<&FileName> =
        places.map(|place| &place.file).filter(|file| Tree::is_read(file)).collect();
    let read = |file: &FileName| Some((file.clone(), Stored::Read(disk::read(root, file).ok()?.into())));
    Tree { files: files.into_iter().filter_map(read).collect() }
}
