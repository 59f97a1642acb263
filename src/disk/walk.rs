//! Finds the files of one folder of the project: links are followed, but never out and never round.

use std::collections::BTreeSet;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::failure::reason;
use super::leftover::is_leftover;
use crate::text::FileName;

/// What the walk met under a name.
pub(super) enum Found {
    File(PathBuf),
    Unreadable(String),
}

/// What was met on the way.
#[derive(Default)]
pub(super) struct Walk {
    pub found: Vec<(FileName, Found)>,
    /// The links that lead to something in the project folder, each with what it leads to.
    pub links: Vec<(PathBuf, PathBuf)>,
    /// Whether there are others: what becomes of those may depend on anything.
    pub has_lost_links: bool,
    /// The names in which not everything could be written down.
    lossy: BTreeSet<FileName>,
}

impl Walk {
    /// Finds every file below `folder` of the project `root` (which has no links in it), and what stands in the
    /// way. Whether it came to the end: it goes no further once `is_enough`.
    pub(super) fn through(&mut self, root: &Path, folder: &str, is_enough: &dyn Fn() -> bool) -> bool {
        let mut entries = WalkDir::new(root.join(folder)).follow_links(true).sort_by_file_name().into_iter();
        while let Some(entry) = entries.next() {
            if is_enough() {
                return false;
            }
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    self.failed(root, &error);
                    continue;
                }
            };
            let is_top = entry.depth() == 0;
            if !is_top && is_leftover(&entry.file_name().to_string_lossy()) {
                if entry.file_type().is_dir() {
                    entries.skip_current_dir();
                }
                continue;
            }
            let name = name_of(root, entry.path());
            if entry.path_is_symlink() && !self.leads_within(root, entry.path()) {
                if entry.file_type().is_dir() {
                    entries.skip_current_dir();
                }
                let why = "it is a link that leads out of the project folder";
                self.add(name, Found::Unreadable(why.into()));
            } else if entry.path().to_str().is_none() {
                self.add(name, Found::Unreadable("its name is not UTF-8".into()));
            } else if !entry.file_type().is_dir() {
                self.add(name, Found::File(entry.into_path()));
            }
        }
        true
    }

    /// Adds what was found, once: names that are not UTF-8 may look alike.
    fn add(&mut self, name: FileName, found: Found) {
        if !name.as_str().contains(char::REPLACEMENT_CHARACTER) || self.lossy.insert(name.clone()) {
            self.found.push((name, found));
        }
    }

    /// Whether the link leads to something in the project folder, which is noted.
    fn leads_within(&mut self, root: &Path, link: &Path) -> bool {
        let target = link.canonicalize().ok().filter(|target| target.starts_with(root));
        let is_within = target.is_some();
        self.has_lost_links |= !is_within;
        self.links.extend(target.map(|target| (link.to_owned(), target)));
        is_within
    }

    /// Notes a file or folder that the walk could not enter, unless it is a leftover or a top folder that is not
    /// there.
    fn failed(&mut self, root: &Path, error: &walkdir::Error) {
        let Some(path) = error.path() else { return };
        if path.file_name().is_none_or(|name| is_leftover(&name.to_string_lossy())) {
            return;
        }
        let is_link = path.is_symlink();
        self.has_lost_links |= is_link;
        let why = match error.io_error() {
            None => "it is a link that leads back to a folder it lies in".to_owned(),
            // Gone since its folder was listed, or never there; only a link can be there and lead nowhere.
            Some(cause) if cause.kind() == ErrorKind::NotFound && !is_link => return,
            Some(cause) if cause.kind() == ErrorKind::NotFound => {
                "it is a link that leads nowhere".to_owned()
            }
            Some(cause) => reason(cause),
        };
        self.add(name_of(root, path), Found::Unreadable(why));
    }
}

fn name_of(root: &Path, path: &Path) -> FileName {
    let below = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
    FileName::new(parts.join("/"))
}
