//! Several content files at once: all are written, or none is.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::Failure;
use crate::text::FileName;

/// A file that is to be written.
#[derive(Clone, Copy, Debug)]
pub struct Writing<'a> {
    pub file: &'a FileName,
    /// What has to stand there until then; nothing for a new file.
    pub before: Option<&'a [u8]>,
    pub bytes: &'a [u8],
}

/// Writes new files and new versions of files under `root`, all of them or none.
///
/// They are written beside their places first, which is where a full disk is met, and then moved there one by one. Where
/// a move fails, those before it are taken back.
///
/// # Errors
/// Where a file is no longer what was read, is there although it should be new, or the machine fails.
pub fn write_together(root: &Path, files: &[Writing<'_>]) -> Result<(), Failure> {
    let mut prepared: Vec<(PathBuf, PathBuf)> = Vec::new();
    let written = files.iter().try_for_each(|writing| prepare(root, writing, &mut prepared));
    let mut moved = 0;
    let done = written.and_then(|()| {
        files.iter().zip(&prepared).try_for_each(|(writing, (beside, path))| {
            as_it_was(writing, path)?;
            put(writing, beside, path).map_err(Failure::of("write", path))?;
            moved += 1;
            Ok(())
        })
    });
    // Nothing more can be done where taking back fails too; the first failure is the one that is told.
    if done.is_err() {
        for (writing, (_, path)) in files.iter().zip(&prepared).take(moved) {
            _ = match writing.before {
                Some(before) => fs::write(path, before),
                None => fs::remove_file(path),
            };
        }
    }
    prepared.iter().for_each(|(beside, _)| _ = fs::remove_file(beside));
    done
}

/// Writes a file beside its place, under a name that no reading of the folder takes for content.
fn prepare(
    root: &Path,
    writing: &Writing<'_>,
    prepared: &mut Vec<(PathBuf, PathBuf)>,
) -> Result<(), Failure> {
    let path = root.join(writing.file.as_str());
    // Behind a link the file itself is written.
    let path = if writing.before.is_some() { fs::canonicalize(&path).unwrap_or(path) } else { path };
    as_it_was(writing, &path)?;
    let folder = path.parent().unwrap_or(root);
    fs::create_dir_all(folder).map_err(Failure::of("create the folder", folder))?;
    let beside = folder.join(format!(".{}.new", writing.file.last()));
    prepared.push((beside.clone(), path.clone()));
    fs::write(&beside, writing.bytes).map_err(Failure::of("write", &path))?;
    match writing.before {
        Some(_) => fs::metadata(&path)
            .and_then(|known| fs::set_permissions(&beside, known.permissions()))
            .map_err(Failure::of("write", &path)),
        None => Ok(()),
    }
}

/// Whether what stands at the place is what was read.
fn as_it_was(writing: &Writing<'_>, path: &Path) -> Result<(), Failure> {
    let there = match fs::read(path) {
        Ok(bytes) => Some(bytes),
        Err(cause) if cause.kind() == ErrorKind::NotFound => None,
        Err(cause) => return Err(Failure::of("read", path)(cause)),
    };
    if there.as_deref() == writing.before {
        return Ok(());
    }
    let reason = match writing.before {
        Some(_) => "somebody has changed it since it was read",
        None => "a file of that name is there already",
    };
    Err(Failure::because("write", path, ErrorKind::AlreadyExists, reason))
}

fn put(writing: &Writing<'_>, beside: &Path, path: &Path) -> io::Result<()> {
    match writing.before {
        Some(_) => fs::rename(beside, path),
        // A link fails where a file has come to be there in the meantime, and a move would replace it. But not every
        // file system has links.
        None => match fs::hard_link(beside, path) {
            Err(cause) if cause.kind() != ErrorKind::AlreadyExists => fs::rename(beside, path),
            linked => linked,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::{Writing, write_together};
    use crate::disk::{Playground, create, names_in, read};
    use crate::text::FileName;

    #[test]
    fn all_are_written_or_none_is() {
        let place = Playground::new();
        let [old, new, other] = ["a/old.md", "a/b/new.md", "a/other.md"].map(FileName::new);
        create(place.path(), &old, b"old").unwrap();
        create(place.path(), &other, b"other").unwrap();
        let good = [
            Writing { file: &old, before: Some(b"old"), bytes: b"newer" },
            Writing { file: &new, before: None, bytes: b"new" },
        ];
        let changed = Writing { file: &other, before: Some(b"what was read"), bytes: b"x" };
        let failure = write_together(place.path(), &[good[0], good[1], changed]).unwrap_err();
        assert!(failure.to_string().ends_with("somebody has changed it since it was read"), "{failure}");
        assert_eq!(read(place.path(), &old).unwrap(), b"old");
        assert!(read(place.path(), &new).is_err());
        write_together(place.path(), &good).unwrap();
        assert_eq!(
            (read(place.path(), &old).unwrap(), read(place.path(), &new).unwrap()),
            (b"newer".into(), b"new".into())
        );
        let failure = write_together(place.path(), &good[1..]).unwrap_err();
        assert!(failure.to_string().ends_with("a file of that name is there already"), "{failure}");
        let mut names = names_in(&place.path().join("a")).unwrap();
        names.sort();
        assert_eq!(names, ["b", "old.md", "other.md"], "nothing is left over");
    }
}
