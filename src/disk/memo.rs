//! What a build saw and what it left, so that the next one need not begin where nothing of it has changed, and can keep
//! what still stands where little has.
//!
//! A memo is never believed for what a file says, only for which file it was: where every file of the project folder
//! and every published one has the stamp that it had, they say what they said. Whatever stands in the way (no memo,
//! one that cannot be read, a file that may have changed) means that nothing is known, and all is built.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use walkdir::WalkDir;

use super::file::Stamp;
use super::output::Output;
use super::snapshot::{Snapshot, stamps};
use crate::receipt::{self, Head, Receipt};
use crate::text::FileName;

/// What a build saw and left, and what it told of that.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Memo {
    /// What the build tells the next one.
    pub told: String,
    /// The program that built: another one may make something else of the same folder.
    program: Stamp,
    /// Every file of the project folder.
    seen: Vec<(String, Stamp)>,
    /// Every file of the output folder.
    left: Vec<(String, Stamp)>,
}

impl Memo {
    /// The memo of the last build into this folder, if `program` made it and nothing of what it left has changed since.
    pub fn of(program: &Path, output: &Path) -> Option<Memo> {
        let places = Output::named(output).ok()??;
        let memo: Memo = serde_json::from_slice(&fs::read(places.memo()).ok()?).ok()?;
        (memo.program == stamp(program)? && memo.left_as_it_is(&places)).then_some(memo)
    }

    /// Whether nothing has changed of the project folder that was seen.
    pub fn saw(&self, root: &Path) -> bool {
        stamps(root).is_some_and(|stamps| stamps == self.seen)
    }

    /// The files that are not as they were seen; `None` where files came or went.
    pub fn changed_in(&self, snapshot: &Snapshot) -> Option<BTreeSet<FileName>> {
        let files = &snapshot.tree.files;
        let are_the_same =
            self.seen.iter().map(|(name, _)| name.as_str()).eq(files.keys().map(FileName::as_str));
        let changed = self.seen.iter().filter(|(name, stamp)| snapshot.stamp(name) != Some(stamp));
        (are_the_same && !snapshot.has_lost_links())
            .then(|| changed.map(|(name, _)| FileName::new(name)).collect())
    }

    /// Whether the output folder is as it was left.
    pub(super) fn left_as_it_is(&self, places: &Output) -> bool {
        published(&places.live).is_some_and(|left| left == self.left)
    }

    /// Takes down what was seen, what lies in the output folder now, and what the next build is to be told. Where a
    /// file may change without a trace, nothing is taken down, nor where the edition there is not the one of which `head`
    /// was said: the folder is nobody's any more once an edition is out, and another build may have been there since. No
    /// failure is one, since the next build then builds.
    pub fn take(program: &Path, snapshot: &Snapshot, output: &Path, head: &Head, told: String) {
        let Ok(Some(places)) = Output::named(output) else { return };
        let memo = || {
            let (program, seen, left) = (stamp(program)?, snapshot.stamps()?, published(&places.live)?);
            // Read after the stamps were: who comes later leaves other stamps.
            let receipt = Receipt::parse(&fs::read(places.live.join(receipt::NAME)).ok()?).ok()?;
            (receipt.head == *head).then_some(())?;
            serde_json::to_vec(&Memo { told, program, seen, left }).ok()
        };
        let path = places.memo();
        let written = memo().is_some_and(|memo| {
            let beside = path.with_extension("memo.new");
            fs::write(&beside, memo).and_then(|()| fs::rename(&beside, &path)).is_ok()
        });
        if !written {
            _ = fs::remove_file(&path);
        }
    }
}

impl Output {
    /// Where the memo of the last build lies.
    fn memo(&self) -> PathBuf {
        self.lock.with_extension("memo")
    }
}

fn stamp(path: &Path) -> Option<Stamp> {
    Some(Stamp::of(&fs::metadata(path).ok()?))
}

/// Every file below a folder, in the order of names; `None` where something there is no file, or cannot be looked at.
fn published(folder: &Path) -> Option<Vec<(String, Stamp)>> {
    let mut paths = Vec::new();
    for entry in WalkDir::new(folder).min_depth(1).sort_by_file_name() {
        let entry = entry.ok()?;
        if !entry.file_type().is_dir() {
            paths.push(entry.into_path());
        }
    }
    let stamped = |path: PathBuf| {
        let name = path.strip_prefix(folder).ok()?.to_str()?.to_owned();
        let meta = path.symlink_metadata().ok().filter(fs::Metadata::is_file)?;
        Some((name, Stamp::of(&meta)))
    };
    paths.into_par_iter().map(stamped).collect()
}
