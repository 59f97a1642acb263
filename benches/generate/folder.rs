//! The folder that a made-up site is written into.

use std::fs;
use std::path::Path;

/// Writes a file, with the folders that it is in.
pub fn put(folder: &Path, name: &str, text: &str) {
    let path = folder.join(name);
    let written = fs::write(&path, text).or_else(|_| {
        // Most folders are there already; to ask for each file would double the work.
        fs::create_dir_all(path.parent().expect("it has a folder"))?;
        fs::write(&path, text)
    });
    written.expect("the file can be written");
}
