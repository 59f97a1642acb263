//! Single files and folders: a new file that never replaces another, one that is read alone, what a folder holds.

use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::Path;

use super::Failure;
use crate::text::FileName;

/// Writes a new file, and the folders it lies in, under `root`.
///
/// # Errors
/// Where a file of that name is there already (it is not touched), or the machine fails.
pub fn create(root: &Path, file: &FileName, bytes: &[u8]) -> Result<(), Failure> {
    let path = root.join(file.as_str());
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(Failure::of("create the folder", folder))?;
    }
    let mut new = File::create_new(&path).map_err(|cause| match cause.kind() {
        ErrorKind::AlreadyExists => Failure::because(
            "create",
            &path,
            ErrorKind::AlreadyExists,
            "a file of that name is there already",
        ),
        _ => Failure::of("create", &path)(cause),
    })?;
    new.write_all(bytes).map_err(|cause| {
        // Half a file would be worse than none: the next attempt would find it in its way.
        let _ = fs::remove_file(&path);
        Failure::of("write", &path)(cause)
    })
}

/// The bytes of one file under `root`: for files that a [`Tree`](crate::source::Tree) only passes on.
///
/// # Errors
/// Where it cannot be read.
pub fn read(root: &Path, file: &FileName) -> Result<Vec<u8>, Failure> {
    let path = root.join(file.as_str());
    fs::read(&path).map_err(Failure::of("read", &path))
}

/// The names of what lies in a folder, hidden things included; none where there is no such folder.
///
/// # Errors
/// Where it is a file, or may not be looked into.
pub fn names_in(folder: &Path) -> Result<Vec<String>, Failure> {
    let failure = || Failure::of("look into the folder", folder);
    let entries = match fs::read_dir(folder) {
        Err(cause) if cause.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(failure())?,
    };
    entries.map(|entry| Ok(entry.map_err(failure())?.file_name().to_string_lossy().into_owned())).collect()
}

#[cfg(test)]
mod tests {
    use super::{create, read};
    use crate::disk::Playground;
    use crate::text::FileName;

    #[test]
    fn a_new_file_never_replaces_another() {
        let place = Playground::new();
        let file = FileName::new("content/forces/ambria.md");
        create(place.path(), &file, b"first").unwrap();
        let failure = create(place.path(), &file, b"second").unwrap_err();
        assert!(
            failure.to_string().ends_with("ambria.md: a file of that name is there already"),
            "{failure}"
        );
        assert_eq!(read(place.path(), &file).unwrap(), b"first");
    }
}
