//! A folder for one test, gone when the test is over.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

pub(crate) struct Playground(PathBuf);

impl Playground {
    pub(crate) fn new() -> Playground {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("candour-test-{}-{number}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Playground(path.canonicalize().unwrap())
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    pub(crate) fn write(&self, name: &str, text: &str) {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Saves as many editors do: writes another file and renames it over the old one.
    pub(crate) fn save_by_renaming(&self, name: &str, text: &str) {
        let beside = format!("{name}.new");
        self.write(&beside, text);
        self.rename(&beside, name);
    }

    /// Renames a file or a folder, over another file if there is one.
    pub(crate) fn rename(&self, from: &str, to: &str) {
        let to = self.0.join(to);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::rename(self.0.join(from), to).unwrap();
    }

    /// Makes a link of this name, in place of another one if there is one.
    pub(crate) fn link(&self, to: &str, name: &str) {
        let beside = format!("{name}.new");
        std::os::unix::fs::symlink(to, self.0.join(&beside)).unwrap();
        self.rename(&beside, name);
    }

    /// Removes a file, or a folder with all that is in it.
    pub(crate) fn remove(&self, name: &str) {
        let path = self.0.join(name);
        if path.is_dir() { fs::remove_dir_all(path).unwrap() } else { fs::remove_file(path).unwrap() }
    }

    /// Every file below `folder` but the receipt, with its text.
    pub(crate) fn texts(&self, folder: &str) -> BTreeMap<String, String> {
        let folder = self.0.join(folder);
        walkdir::WalkDir::new(&folder)
            .into_iter()
            .filter_map(Result::ok)
            .filter(|entry| !entry.file_type().is_dir() && entry.file_name() != "edition.json")
            .map(|entry| {
                let name = entry.path().strip_prefix(&folder).unwrap().to_str().unwrap().to_owned();
                (name, fs::read_to_string(entry.path()).unwrap())
            })
            .collect()
    }

    /// What rsync looks at, and the inode: changes whenever a file is written anew.
    pub(crate) fn stamp(&self, name: &str) -> (i64, i64, u64) {
        let meta = fs::metadata(self.0.join(name)).unwrap();
        (meta.mtime(), meta.mtime_nsec(), meta.ino())
    }
}

impl Drop for Playground {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
