//! Finds the files of one folder of the project: links are followed, but never out and never round.

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

/// Every file below `folder` of the project `root` (which has no links in it), and what stands in the way.
pub(super) fn walk(root: &Path, folder: &str) -> Vec<(FileName, Found)> {
    let mut found = Vec::new();
    let mut entries = WalkDir::new(root.join(folder)).follow_links(true).sort_by_file_name().into_iter();
    while let Some(entry) = entries.next() {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                found.extend(failed(root, &error));
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
        let leads_out = entry.path_is_symlink()
            && !entry.path().canonicalize().is_ok_and(|target| target.starts_with(root));
        if leads_out {
            if entry.file_type().is_dir() {
                entries.skip_current_dir();
            }
            found.push((name, Found::Unreadable("it is a link that leads out of the project folder".into())));
        } else if entry.path().to_str().is_none() {
            found.push((name, Found::Unreadable("its name is not UTF-8".into())));
        } else if !entry.file_type().is_dir() {
            found.push((name, Found::File(entry.into_path())));
        }
    }
    found
}

/// A file or folder that the walk could not enter, unless it is a leftover or a top folder that is not there.
fn failed(root: &Path, error: &walkdir::Error) -> Option<(FileName, Found)> {
    let path = error.path()?;
    if is_leftover(&path.file_name()?.to_string_lossy()) {
        return None;
    }
    let why = match error.io_error() {
        None => "it is a link that leads back to a folder it lies in".to_owned(),
        Some(cause) if cause.kind() == ErrorKind::NotFound => {
            // Gone since its folder was listed, or never there; only a link can be there and lead nowhere.
            path.symlink_metadata().ok()?;
            "it is a link that leads nowhere".to_owned()
        }
        Some(cause) => reason(cause),
    };
    Some((name_of(root, path), Found::Unreadable(why)))
}

fn name_of(root: &Path, path: &Path) -> FileName {
    let below = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
    FileName::new(parts.join("/"))
}
