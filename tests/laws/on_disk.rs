//! Folders of the laws on the disk, each of its own and gone when it is dropped, and what lies in them.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use super::finished::Files;

/// An empty folder.
pub struct Folder {
    pub path: PathBuf,
}

impl Folder {
    /// A folder that no other law has.
    pub fn of(law: &str) -> Folder {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let name = format!("{law}-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        fs::create_dir_all(&path).expect("the folder can be made");
        Folder { path }
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        _ = fs::remove_dir_all(&self.path);
    }
}

/// Every file below a folder with its bytes, by its path from there.
pub fn contents(folder: &Path) -> Files {
    let mut contents = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(at) = folders.pop() {
        for entry in fs::read_dir(&at).expect("it can be read") {
            let path = entry.expect("it can be read").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).expect("it lies there").to_string_lossy().into_owned();
                contents.insert(name, fs::read(&path).expect("it can be read"));
            }
        }
    }
    contents
}
