//! `candour build` where nothing has changed since the last one: what that one said is said again, and nothing is done.

use std::collections::BTreeSet;
use std::env;
use std::path::Path;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::calendar;
use crate::desk::Folder;
use crate::disk::{self, Memo, Snapshot, Tally};
use crate::edition::Edition;
use crate::problem::{Problem, Problems, WrittenProblem};
use crate::receipt::Head;
use crate::release::Public;
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
}

/// What was asked of a build, as far as the edition rests on it.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Asked {
    as_of: Option<String>,
    base_url: Option<String>,
    compress: bool,
}

impl Last {
    /// What the last build said, if it was asked the same, if nothing that it saw or left has changed since, and if
    /// no instant has come from which on something else is to be said.
    pub(super) fn unchanged(options: &Build, output: &Path) -> Option<Last> {
        if !rests_on_the_folder_alone(options) {
            return None;
        }
        let memo = Memo::unchanged(&env::current_exe().ok()?, &options.place.root, output)?;
        let (asked, last): (Asked, Last) = serde_json::from_str(&memo.told).ok()?;
        let now = Timestamp::now().as_second();
        // Who names an instant gets that of the last build again.
        let is_same_instant = asked.as_of.is_some() || (last.as_of..last.until).contains(&now);
        (asked == Asked::of(options) && is_same_instant).then_some(last)
    }

    pub(super) fn of(folder: &Folder, edition: &Edition<Public>, tally: &Tally, problems: &Problems) -> Last {
        let until = folder.project.site.as_deref().map(|site| calendar::until(site, folder.moment));
        Last {
            as_of: folder.moment.as_second(),
            until: until.map_or(i64::MIN, Timestamp::as_second),
            day: edition.released().visible().day().words(),
            files: tally.new + tally.changed + tally.same,
            twins: tally.twins,
            kept: tally.kept.clone(),
            problems: problems.0.iter().map(WrittenProblem::from).collect(),
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
    pub(super) fn say(self, options: &Build, output: &Path) {
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
