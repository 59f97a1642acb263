//! Where an edition is made, beside the live one, until it takes its place in one step.
//!
//! There are two generations of the output folder: the live one, and the one before it, kept in `.candour/`
//! beside it. The next edition is made in the older one. A file that is to say what the live one says
//! becomes a second name (a hard link) of the live file, so it keeps its time and its inode and costs
//! nothing once both generations have it; a file that says something else is written without touching any
//! file that the live edition holds. What lies in the older generation is never believed, only compared by
//! inode: so whatever a killed build left there does no harm. At the end the two are exchanged.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use rayon::prelude::*;
use walkdir::WalkDir;

use super::Failure;
use super::lock::Lock;
use super::memo::Memo;
use super::output::Output;
use super::published::Published;
use super::staged_file::{self, Content};
use super::swap::{recover, swap};
use crate::checksum::Filed;
use crate::receipt::{self, Head, Receipt};
use crate::share;
use crate::text::FileName;

/// An edition in the making. Dropping it leaves the live edition as it is.
pub struct Stage {
    pub(super) places: Output,
    root: PathBuf,
    others: Others,
    /// The name of the file that tells what the folder holds.
    tells: &'static str,
    /// What candour says of the live edition; nothing is there where it says nothing.
    pub(super) before: Option<Receipt>,
    /// What has been put so far.
    pub(super) puts: Mutex<BTreeMap<String, Placed>>,
    /// The compressed twins of what has been put.
    pub(super) twins: Mutex<BTreeMap<String, Placed>>,
    _lock: Lock,
}

/// How a file compares with the live edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Put {
    New,
    Changed,
    Same,
}

/// A file that lies in the edition in the making.
#[derive(Clone, Copy, Debug)]
pub(super) struct Placed {
    pub(super) put: Put,
    pub(super) filed: Filed,
}

/// What becomes of files in the output folder that candour did not write.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Others {
    /// They stay as they are, and an edition that needs their place is not published.
    #[default]
    Stay,
    /// They go.
    Go,
}

/// How many files of an edition are new, changed, the same as before, and no longer there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub new: usize,
    pub changed: usize,
    pub same: usize,
    pub removed: usize,
    /// How many compressed twins lie beside them.
    pub twins: usize,
    /// The files in the output folder that candour did not write and has left there.
    pub kept: Vec<String>,
    /// The files in the output folder that candour did not write and has removed, as it was told.
    pub expelled: Vec<String>,
}

impl Stage {
    /// Prepares to publish to `output` the site whose project folder is `root`, and keeps every other build
    /// from it until the stage is dropped. `output` need not be there yet.
    ///
    /// # Errors
    /// Where the folder must not be published to (the project itself, its sources, a file, a mount point, an edition
    /// whose receipt cannot be read), another build is running, or the machine fails.
    pub fn open(output: &Path, root: &Path, others: Others) -> Result<Stage, Failure> {
        Stage::begin(output, root, others, receipt::NAME, |places| edition_before(places, others))
    }

    /// Prepares to write to `output` what the file `tells` will tell of; `before` says what lies there.
    pub(super) fn begin(
        output: &Path,
        root: &Path,
        others: Others,
        tells: &'static str,
        before: impl FnOnce(&Output) -> Result<Option<Receipt>, Failure>,
    ) -> Result<Stage, Failure> {
        let places = Output::of(output, root)?;
        let lock = Lock::take(&places.lock, output)?;
        recover(&places).map_err(Failure::of("put in order", output))?;
        let before = before(&places)?;
        prepare(&places).map_err(Failure::of("create the folder", &places.next))?;
        let (puts, twins) = (Mutex::default(), Mutex::default());
        Ok(Stage { places, root: root.to_owned(), others, tells, before, puts, twins, _lock: lock })
    }

    /// The edition that is live; `None` where there is none.
    pub fn last(&self) -> Option<Published> {
        let receipt = self.before.clone()?;
        Some(Published::new(receipt, &self.places.shown))
    }

    /// Whether the live edition is as the build of this memo left it.
    pub fn is_as_left_by(&self, memo: &Memo) -> bool {
        memo.left_as_it_is(&self.places)
    }

    /// Takes every file of the live edition over that is none of its compressed twins and has not been put, without reading it.
    /// Only where the live edition [is as it was left](Stage::is_as_left_by) does this say what its receipt says.
    ///
    /// # Errors
    /// Where the machine fails.
    pub fn keep_all_others(&self) -> Result<(), Failure> {
        let Some(before) = &self.before else { return Ok(()) };
        let is_put: BTreeSet<String> =
            self.puts.lock().expect("no thread panics here").keys().cloned().collect();
        let is_other =
            |path: &String| !is_put.contains(path.as_str()) && !before.twins.contains(path.as_str());
        let kept = before.files.par_iter().filter(|(path, _)| is_other(path));
        kept.try_for_each(|(path, filed)| {
            let (live, staged) = (self.places.live.join(path), self.places.next.join(path));
            let kept = live.symlink_metadata().and_then(|meta| staged_file::keep(&live, &meta, &staged));
            kept.map_err(Failure::of("keep", &self.places.shown.join(path)))?;
            self.note(&self.puts, path, Placed { put: Put::Same, filed: *filed }).map(drop)
        })
    }

    /// Puts a file into the edition; `path` is relative, with forward slashes. May be called from several
    /// threads at once.
    ///
    /// # Errors
    /// Where the path is no good name for a file, was put before, or the machine fails.
    pub fn put(&self, path: &str, bytes: &[u8]) -> Result<Put, Failure> {
        self.place(path, Content::Bytes(bytes))
    }

    /// Puts a copy of a file of the project folder into the edition, however large it is.
    ///
    /// # Errors
    /// As [`Stage::put`], and where the file cannot be read.
    pub fn copy(&self, path: &str, from: &FileName) -> Result<Put, Failure> {
        let source = self.root.join(from.as_str());
        fs::metadata(&source).map_err(Failure::of("read", &source))?;
        self.place(path, Content::CopyOf(&source))
    }

    /// Makes the edition the live one, in one step, with the receipt that says `head` of it, and says what is different.
    ///
    /// # Errors
    /// Where a file that candour did not write is in the way, or the machine fails; the live edition is then
    /// as it was.
    pub fn exchange(self, head: Head) -> Result<Tally, Failure> {
        let tally = self.complete(|files, twins| Receipt { head, files, twins }.text())?;
        swap(&self.places).map_err(Failure::of("replace", &self.places.shown))?;
        Ok(tally)
    }

    fn place(&self, path: &str, content: Content<'_>) -> Result<Put, Failure> {
        self.refuse_bad_name(path)?;
        let placed = self.place_unnoted(path, content)?;
        self.note(&self.puts, path, placed)
    }

    pub(super) fn refuse_bad_name(&self, path: &str) -> Result<(), Failure> {
        if path != self.tells && is_good_name(path) {
            return Ok(());
        }
        let shown = self.places.shown.join(path);
        Err(Failure::because("write", &shown, ErrorKind::InvalidInput, "no file can have that name"))
    }

    pub(super) fn note(
        &self,
        among: &Mutex<BTreeMap<String, Placed>>,
        path: &str,
        placed: Placed,
    ) -> Result<Put, Failure> {
        let before = among.lock().expect("no thread panics here").insert(path.to_owned(), placed);
        match before {
            None => Ok(placed.put),
            Some(_) => {
                let reason = "the edition has two files of that name";
                let shown = self.places.shown.join(path);
                Err(Failure::because("write", &shown, ErrorKind::AlreadyExists, reason))
            }
        }
    }

    pub(super) fn place_unnoted(&self, path: &str, content: Content<'_>) -> Result<Placed, Failure> {
        let (live, staged) = (self.places.live.join(path), self.places.next.join(path));
        let placed = match staged_file::compare(&live, content) {
            Ok(Some((meta, Some(filed)))) => {
                staged_file::keep(&live, &meta, &staged).map(|()| Placed { put: Put::Same, filed })
            }
            Ok(Some((_, None))) => {
                staged_file::write(&staged, content).map(|filed| Placed { put: Put::Changed, filed })
            }
            Ok(None) => staged_file::write(&staged, content).map(|filed| Placed { put: Put::New, filed }),
            Err(cause) => Err(cause),
        };
        placed.map_err(Failure::of("write", &self.places.shown.join(path)))
    }

    /// Everything but the last step: what is not ours is carried over, what tells of the files is written, the rest swept.
    pub(super) fn complete(
        &self,
        tell: impl FnOnce(BTreeMap<String, Filed>, BTreeSet<String>) -> String,
    ) -> Result<Tally, Failure> {
        let puts = self.puts.lock().expect("no thread panics here");
        let twins = self.twins.lock().expect("no thread panics here");
        let mut placed = puts.clone();
        placed.extend(twins.iter().map(|(path, twin)| (path.clone(), *twin)));
        self.refuse_files_that_are_folders(&placed)?;
        let mut foreign = self.foreign(&placed)?;
        let mut expelled = Vec::new();
        if self.others == Others::Go {
            std::mem::swap(&mut foreign, &mut expelled);
        }
        self.carry_over(&foreign)?;
        let files = placed.iter().map(|(path, placed)| (path.clone(), placed.filed)).collect();
        let told = tell(files, twins.keys().cloned().collect());
        self.place_unnoted(self.tells, Content::Bytes(told.as_bytes()))?;
        let ours = placed.keys().map(String::as_str);
        self.sweep(&ours.chain(foreign.iter().map(String::as_str)).chain([self.tells]).collect())?;

        let count = |which: Put| puts.values().filter(|placed| placed.put == which).count();
        let is_gone = |before: &Receipt, path: &str| !puts.contains_key(path) && !before.twins.contains(path);
        let gone =
            self.before.iter().flat_map(|before| before.files.keys().filter(|path| is_gone(before, path)));
        Ok(Tally {
            new: count(Put::New),
            changed: count(Put::Changed),
            same: count(Put::Same),
            removed: gone.count(),
            twins: twins.len(),
            kept: foreign,
            expelled,
        })
    }

    /// Whether candour wrote this file of the live edition. A receipt that cannot be read is taken for ours where
    /// everything is to go.
    fn is_ours(&self, path: &str) -> bool {
        if path == self.tells && self.others == Others::Go {
            return true;
        }
        self.before.as_ref().is_some_and(|before| path == self.tells || before.files.contains_key(path))
    }

    fn refuse_files_that_are_folders(&self, puts: &BTreeMap<String, Placed>) -> Result<(), Failure> {
        let both = puts.keys().find_map(|path| folders_of(path).find(|folder| puts.contains_key(*folder)));
        both.map_or(Ok(()), |path| {
            let reason = "the edition has a file and a folder of that name";
            Err(Failure::because("write", &self.places.shown.join(path), ErrorKind::AlreadyExists, reason))
        })
    }

    /// The files (and empty folders) of the live edition that candour did not write.
    fn foreign(&self, puts: &BTreeMap<String, Placed>) -> Result<Vec<String>, Failure> {
        let folders: BTreeSet<&str> = puts.keys().flat_map(|path| folders_of(path)).collect();
        let mut foreign = Vec::new();
        for (path, is_folder) in list(&self.places.live, &self.places.shown)? {
            let is_empty_folder =
                || fs::read_dir(self.places.live.join(&path)).is_ok_and(|mut files| files.next().is_none());
            let is_ours = match puts.get(&path) {
                _ if is_folder => folders.contains(path.as_str()) || !is_empty_folder(),
                // Somebody else's file, and the same as ours: it is as good as written by us.
                Some(Placed { put: Put::Same, .. }) => true,
                _ => self.is_ours(&path),
            };
            if is_ours {
                continue;
            }
            let in_the_way = path == self.tells
                || puts.contains_key(&path)
                || folders.contains(path.as_str())
                || folders_of(&path).any(|folder| puts.contains_key(folder));
            if in_the_way && self.others == Others::Stay {
                let reason = "candour did not write it, and the edition needs its place; move it away first, or build with \
                              --remove-others";
                let path = self.places.shown.join(&path);
                return Err(Failure::because("replace", &path, ErrorKind::AlreadyExists, reason));
            }
            foreign.push(path);
        }
        Ok(foreign)
    }

    fn carry_over(&self, foreign: &[String]) -> Result<(), Failure> {
        for path in foreign {
            let (live, staged) = (self.places.live.join(path), self.places.next.join(path));
            let carried = live.symlink_metadata().and_then(|meta| {
                if meta.is_dir() {
                    staged_file::make_folder(&staged)?;
                    fs::set_permissions(&staged, meta.permissions())
                } else {
                    staged_file::keep(&live, &meta, &staged)
                }
            });
            carried.map_err(Failure::of("keep", &self.places.shown.join(path)))?;
        }
        Ok(())
    }

    /// Removes from the older generation whatever is not in the edition.
    fn sweep(&self, keep: &BTreeSet<&str>) -> Result<(), Failure> {
        let folders: BTreeSet<&str> = keep.iter().flat_map(|path| folders_of(path)).collect();
        for (path, _) in list(&self.places.next, &self.places.next)? {
            if keep.contains(path.as_str()) || folders.contains(path.as_str()) {
                continue;
            }
            let full = self.places.next.join(&path);
            let removed = match full.symlink_metadata() {
                Ok(meta) => staged_file::remove(&full, &meta),
                // It went with the folder it was in.
                Err(_) => Ok(()),
            };
            removed.map_err(Failure::of("remove", &full))?;
        }
        Ok(())
    }
}

/// The receipt of the live edition, which tells what there candour wrote. Whoever lets everything else go needs none.
fn edition_before(places: &Output, others: Others) -> Result<Option<Receipt>, Failure> {
    let path = places.live.join(receipt::NAME);
    let refuse = |what: &str| {
        let reason = format!(
            "{what}; so candour cannot tell its own files there from others. Move the folder away, or build once with \
             --remove-others, which removes everything in it that is not in the new edition"
        );
        Err(Failure::because("publish to", &places.shown, ErrorKind::InvalidData, &reason))
    };
    match fs::read(&path) {
        Ok(bytes) => match Receipt::parse(&bytes) {
            Ok(receipt) => Ok(Some(receipt)),
            Err(_) if others == Others::Go => Ok(None),
            Err(why) => refuse(&format!("its {} cannot be gone by: {why}", receipt::NAME)),
        },
        Err(cause) if matches!(cause.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            let has = |name| fs::symlink_metadata(places.live.join(name)).is_ok();
            if others == Others::Stay && has(LIST_OF_OLD) {
                return refuse("an earlier version of candour published it, and left no receipt");
            }
            if others == Others::Stay && has(share::NAME) {
                return refuse("a share of an edition lies there, which only `candour merge` can use");
            }
            Ok(None)
        }
        Err(cause) if cause.kind() == ErrorKind::IsADirectory => Ok(None),
        Err(cause) => Err(Failure::of("read", &places.shown.join(receipt::NAME))(cause)),
    }
}

/// What stood in place of the receipt until version 0.1.
const LIST_OF_OLD: &str = ".candour-edition";

/// Makes the older generation ready: it is there, with the live folder's rights, and holds no links, so that
/// nothing can be written through one to somewhere else.
fn prepare(places: &Output) -> std::io::Result<()> {
    staged_file::make_folder(&places.next)?;
    if let Ok(meta) = places.live.metadata() {
        fs::set_permissions(&places.next, meta.permissions())?;
    }
    for entry in WalkDir::new(&places.next).into_iter().filter_map(Result::ok) {
        if entry.path_is_symlink() {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

/// Every path below a folder, and whether it is a folder itself; a folder comes before what is in it.
fn list(folder: &Path, shown: &Path) -> Result<Vec<(String, bool)>, Failure> {
    let mut paths = Vec::new();
    for entry in WalkDir::new(folder).min_depth(1).sort_by_file_name() {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                let cause = std::io::Error::from(error);
                if cause.kind() == ErrorKind::NotFound {
                    continue;
                }
                return Err(Failure::of("read the folder", shown)(cause));
            }
        };
        let below = entry.path().strip_prefix(folder).unwrap_or(entry.path());
        let Some(path) = below.to_str() else {
            let reason = "its name is not UTF-8; move it away first";
            return Err(Failure::because("keep", &shown.join(below), ErrorKind::InvalidData, reason));
        };
        paths.push((path.to_owned(), entry.file_type().is_dir()));
    }
    Ok(paths)
}

/// The folders a path lies in: `a` and `a/b` for `a/b/c`.
fn folders_of(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(at, _)| &path[..at])
}

fn is_good_name(path: &str) -> bool {
    path.split('/').all(|part| {
        !matches!(part, "" | "." | "..") && part.len() <= 255 && !part.contains(['\0', '\n', '\\'])
    })
}
