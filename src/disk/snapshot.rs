//! Looks at the project folder, whole or at some files of it, and reads what has changed since last time.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fs::Metadata;
use std::io::ErrorKind;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use rayon::prelude::*;

use super::Failure;
use super::file::{Known, Seen, Stamp, look_at, unreadable};
use super::leftover::is_leftover;
use super::places::{Place, places};
use super::walk::{Found, Walk};
use crate::source::Tree;
use crate::text::FileName;

/// The folders of a project whose files a build may use.
const FOLDERS: [&str; 3] = ["content", "templates", "themes"];

/// The project folder at one instant, and the stamps by which the next look tells what has changed.
#[derive(Clone, Debug, Default)]
pub struct Snapshot {
    pub tree: Arc<Tree>,
    stamps: BTreeMap<FileName, Stamp>,
    /// The project folder, without links in its path.
    root: PathBuf,
    /// The links that stay in the project folder, and where they lead.
    linked: BTreeSet<PathBuf>,
    /// Whether there are others: what becomes of those may depend on anything.
    has_lost_links: bool,
    places: BTreeMap<PathBuf, Place>,
}

/// The files of `content/`, `templates/` and `themes/` under `root`, by names with forward slashes.
///
/// Hidden files and what editors leave behind are passed over; links are followed, but never out of the
/// project folder. A file that is as it was in `before` is not read again and keeps its `Arc`, and so does
/// one that was written anew with the same bytes. A file that cannot be read is in the tree with the reason.
///
/// # Errors
/// Where `root` is no folder that can be read. A folder without content is an empty tree.
pub fn tree(root: &Path, before: Option<&Snapshot>) -> Result<Snapshot, Failure> {
    let whole = look(root, before, &|| false)?;
    let Whole { mut snapshot, seen } = whole.expect("a look comes to its end if nobody has enough of it");
    let mut tree = Tree::default();
    for (name, (stored, stamp)) in seen {
        snapshot.stamps.extend(stamp.map(|stamp| (name.clone(), stamp)));
        tree.files.insert(name, stored);
    }
    snapshot.tree = Arc::new(tree);
    Ok(snapshot)
}

/// The stamp of every file of the project folder, in the order of names; no file is read. `None` where one cannot be
/// looked at, or hangs on something outside.
pub(super) fn stamps(root: &Path) -> Option<Vec<(String, Stamp)>> {
    let real_root = root.canonicalize().ok()?;
    let mut walk = Walk::default();
    FOLDERS.iter().for_each(|folder| _ = walk.through(&real_root, folder, &|| false));
    if walk.has_lost_links {
        return None;
    }
    let stamped = |(name, found): (FileName, Found)| match found {
        Found::File(path) => Some((name.to_string(), Stamp::of(&path.metadata().ok()?))),
        Found::Unreadable(_) => None,
    };
    let mut stamps: Vec<_> = walk.found.into_par_iter().map(stamped).collect::<Option<_>>()?;
    stamps.sort_unstable_by(|one, other| one.0.cmp(&other.0));
    Some(stamps)
}

impl Snapshot {
    /// The stamp of a file; `None` where it is not there, or may change without another stamp.
    pub(super) fn stamp(&self, name: &str) -> Option<&Stamp> {
        self.stamps.get(&FileName::new(name))
    }

    /// Whether links lead to where nobody looks.
    pub(super) fn has_lost_links(&self) -> bool {
        self.has_lost_links
    }

    /// The stamps of all files, in the order of names; `None` where one may change without another stamp.
    pub(super) fn stamps(&self) -> Option<Vec<(String, Stamp)>> {
        let now = SystemTime::now();
        let is_whole = !self.has_lost_links
            && self.stamps.len() == self.tree.files.len()
            && self.stamps.values().all(|stamp| stamp.is_settled(now));
        is_whole.then(|| self.stamps.iter().map(|(name, stamp)| (name.to_string(), *stamp)).collect())
    }

    /// The project folder, without links in its path.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The folders to watch so that no change goes unheard.
    pub fn places(&self) -> &BTreeMap<PathBuf, Place> {
        &self.places
    }

    /// Looks at the whole folder again. The files that are not as they were, in alphabetical order; or nothing where
    /// there was enough of it before the end, and then all is as it was.
    ///
    /// # Errors
    /// Where `root` is no folder that can be read; then too all is as it was.
    pub fn look(
        &mut self,
        root: &Path,
        is_enough: &(dyn Fn() -> bool + Sync),
    ) -> Result<Option<Vec<FileName>>, Failure> {
        let Some(Whole { snapshot, seen }) = look(root, Some(self), is_enough)? else { return Ok(None) };
        let is_new = |(name, (stored, stamp)): &(FileName, Seen)| {
            self.tree.files.get(name) != Some(stored) || self.stamps.get(name) != stamp.as_ref()
        };
        let gone = self.gone(&seen);
        let new = seen.into_par_iter().filter(is_new).map(|(name, seen)| (name, Some(seen)));
        let news: Vec<_> = new.chain(gone.into_par_iter().map(|name| (name, None))).collect();
        let (tree, stamps) = (std::mem::take(&mut self.tree), std::mem::take(&mut self.stamps));
        *self = Snapshot { tree, stamps, ..snapshot };
        Ok(Some(self.take_in(news)))
    }

    /// The files that were there and were not seen.
    fn gone(&self, seen: &[(FileName, Seen)]) -> Vec<FileName> {
        let files = &self.tree.files;
        if seen.par_iter().filter(|(name, _)| files.contains_key(name)).count() == files.len() {
            return Vec::new();
        }
        let seen: HashSet<&FileName> = seen.iter().map(|(name, _)| name).collect();
        files.keys().filter(|name| !seen.contains(name)).cloned().collect()
    }

    /// Looks at the files at these paths only, at a cost that does not grow with the project. The files that are not
    /// as they were, in alphabetical order; or nothing where only a look at the whole folder can tell.
    ///
    /// What it finds of a file is what a look at the whole folder finds.
    pub fn look_at(&mut self, root: &Path, paths: &BTreeSet<PathBuf>) -> Option<Vec<FileName>> {
        if self.has_lost_links || root.canonicalize().ok()? != self.root {
            return None;
        }
        let (mut plain, mut folded) = (Vec::new(), BTreeSet::new());
        let mut folder = None;
        for path in paths {
            let Some(name) = self.name(path)? else { continue };
            // Where two names are one file but for their case, only their folder knows which one it has.
            if !folded.insert(name.as_str().to_lowercase()) {
                return None;
            }
            if folder != path.parent() {
                folder = path.parent();
                self.is_plain_folder(folder?).then_some(())?;
            }
            plain.push((self.plain_file(&name, path)?, path, name));
        }
        let seen: Vec<(FileName, Option<Seen>)> = plain
            .into_par_iter()
            .with_min_len(16)
            .map(|(meta, path, name)| {
                let seen = meta.map(|meta| look_at(&name, path, Ok(meta), known(Some(self), &name)));
                (name, seen)
            })
            .collect();
        Some(self.take_in(seen))
    }

    /// The name of the file at this path; or `Some(None)` where no look would find it, or nothing where only a look
    /// at the whole folder can tell.
    fn name(&self, path: &Path) -> Option<Option<FileName>> {
        // Whatever stands here stands somewhere else too.
        if path.ancestors().any(|above| self.linked.contains(above)) {
            return None;
        }
        let below = path.strip_prefix(&self.root).ok()?;
        if is_below_leftover(below) {
            return Some(None);
        }
        let parts: Vec<&str> = below.iter().map(|part| part.to_str()).collect::<Option<_>>()?;
        match parts[..] {
            [] => None,
            // A link may lead here by way of another.
            [top, ..] if !FOLDERS.contains(&top) => self.linked.is_empty().then_some(None),
            [_] => None,
            _ => Some(Some(FileName::new(parts.join("/")))),
        }
    }

    /// Whether the folder is there, no link leads to it, and the last look could enter it.
    fn is_plain_folder(&self, folder: &Path) -> bool {
        let mut names = folder
            .ancestors()
            .take_while(|above| **above != *self.root)
            .map(|above| above.strip_prefix(&self.root).ok().and_then(Path::to_str).map(FileName::new));
        folder.canonicalize().is_ok_and(|real| real == folder)
            && names.all(|name| name.is_some_and(|name| !self.tree.files.contains_key(&name)))
    }

    /// What is known of the plain file at this path, or that there is none any more; nothing where there is, or was, a
    /// folder or a link of that name.
    fn plain_file(&self, name: &FileName, path: &Path) -> Option<Option<Metadata>> {
        if self.tree.under(name.as_str()).next().is_some() {
            return None;
        }
        match path.symlink_metadata() {
            Ok(meta) if meta.is_dir() || meta.is_symlink() => None,
            Ok(meta) => Some(Some(meta)),
            Err(cause) if cause.kind() == ErrorKind::NotFound => Some(None),
            Err(_) => None,
        }
    }

    /// Takes in what was seen of these files, where nothing was seen of those that are gone. Those that changed.
    fn take_in(&mut self, seen: Vec<(FileName, Option<Seen>)>) -> Vec<FileName> {
        let mut changed = Vec::new();
        for (name, seen) in seen {
            let (stored, stamp) = seen.unzip();
            match stamp.flatten() {
                Some(stamp) => drop(self.stamps.insert(name.clone(), stamp)),
                None => drop(self.stamps.remove(&name)),
            }
            if self.tree.files.get(&name) != stored.as_ref() {
                let files = &mut Arc::make_mut(&mut self.tree).files;
                match stored {
                    Some(stored) => drop(files.insert(name.clone(), stored)),
                    None => drop(files.remove(&name)),
                }
                changed.push(name);
            }
        }
        changed.sort_unstable();
        changed
    }
}

/// What a look at the whole folder found.
struct Whole {
    /// All but the files.
    snapshot: Snapshot,
    seen: Vec<(FileName, Seen)>,
}

/// Whether something at this path below the project folder is passed over, or lies in a folder that is.
pub fn is_below_leftover(below: &Path) -> bool {
    below.components().any(|part| match part {
        Component::Normal(part) => is_leftover(&part.to_string_lossy()),
        _ => false,
    })
}

fn look(
    root: &Path,
    before: Option<&Snapshot>,
    is_enough: &(dyn Fn() -> bool + Sync),
) -> Result<Option<Whole>, Failure> {
    let doing = "read the project folder";
    let real_root = root.canonicalize().map_err(Failure::of(doing, root))?;
    real_root.read_dir().map_err(Failure::of(doing, root))?;

    let mut walk = Walk::default();
    if !FOLDERS.iter().all(|folder| walk.through(&real_root, folder, is_enough)) {
        return Ok(None);
    }
    let seen: Option<Vec<(FileName, Seen)>> = walk
        .found
        .into_par_iter()
        .map(|(name, found)| {
            let seen = match found {
                _ if is_enough() => return None,
                Found::File(path) => look_at(&name, &path, path.metadata(), known(before, &name)),
                Found::Unreadable(why) => unreadable(why),
            };
            Some((name, seen))
        })
        .collect();
    let Some(seen) = seen else { return Ok(None) };

    let targets: BTreeSet<PathBuf> = walk.links.iter().map(|(_, target)| target.clone()).collect();
    let snapshot = Snapshot {
        places: places(&real_root, &FOLDERS, &targets),
        linked: walk.links.into_iter().map(|(link, _)| link).chain(targets).collect(),
        has_lost_links: walk.has_lost_links,
        root: real_root,
        ..Snapshot::default()
    };
    Ok(Some(Whole { snapshot, seen }))
}

fn known<'a>(before: Option<&'a Snapshot>, name: &FileName) -> Known<'a> {
    Known {
        bytes: before.and_then(|before| before.tree.bytes(name)),
        stamp: before.and_then(|before| before.stamps.get(name)),
    }
}
