//! Opens a file of the project folder that is passed on as it is, to be read in part or as a whole.

use std::fs::{File, Metadata};
use std::io::{self, ErrorKind, Read, Seek, SeekFrom};
use std::os::unix::fs::MetadataExt;
use std::path::{Component, Path, PathBuf};

use crate::text::FileName;

/// An open file; what is read of it is what it was when it was opened, or the end.
#[derive(Debug)]
pub struct Beside {
    file: File,
    /// How many bytes it has.
    pub length: u64,
    /// Another text whenever the bytes may be others.
    pub mark: String,
}

impl Beside {
    /// Its bytes from `start` on, `length` of them.
    ///
    /// # Errors
    /// Where the machine cannot go to `start`.
    pub fn part(mut self, start: u64, length: u64) -> io::Result<impl Read + Send + 'static> {
        self.file.seek(SeekFrom::Start(start))?;
        Ok(self.file.take(length))
    }
}

/// Opens a file of the project folder.
///
/// # Errors
/// Where there is no ordinary file of this name inside the project folder, or where it cannot be read.
pub fn beside(root: &Path, name: &FileName) -> io::Result<Beside> {
    let file = File::open(inside(root, name.as_str())?)?;
    let meta = file.metadata()?;
    Ok(Beside { file, length: meta.size(), mark: mark(&meta) })
}

fn mark(meta: &Metadata) -> String {
    let times = (meta.mtime(), meta.mtime_nsec(), meta.ctime(), meta.ctime_nsec());
    format!("{times:?} {} {} {}", meta.size(), meta.dev(), meta.ino())
}

/// Where a file of the project folder really lies: links are followed, but not out of the folder. Its name is
/// written from the top, with slashes and without dots: `content/forces/ambria.md`.
///
/// # Errors
/// Where there is no ordinary file of this name inside the project folder; hidden ones are none.
pub fn inside(root: &Path, name: &str) -> io::Result<PathBuf> {
    let plain = |part| matches!(part, Component::Normal(part) if !part.as_encoded_bytes().starts_with(b"."));
    let is_plain = !name.is_empty() && !name.contains('\0') && Path::new(name).components().all(plain);
    let root = root.canonicalize()?;
    let path = root.join(name);
    if !is_plain {
        return Err(ErrorKind::NotFound.into());
    }
    let path = path.canonicalize()?;
    // Whoever opened a pipe would wait for somebody to write to it.
    if path.starts_with(&root) && path.metadata()?.is_file() {
        Ok(path)
    } else {
        Err(ErrorKind::NotFound.into())
    }
}

#[cfg(test)]
mod tests {
    use super::{beside, inside};
    use crate::disk::Playground;
    use crate::text::FileName;
    use std::io::Read;
    use std::os::unix::fs::symlink;

    #[test]
    fn a_part_of_a_file_is_read() {
        let place = Playground::new();
        place.write("content/a.pdf", "0123456789");
        let open = || beside(place.path(), &FileName::new("content/a.pdf")).unwrap();
        assert_eq!(open().length, 10);
        let mut part = String::new();
        open().part(3, 4).unwrap().read_to_string(&mut part).unwrap();
        assert_eq!(part, "3456");
        let before = open().mark;
        assert_eq!(before, open().mark);
        place.save_by_renaming("content/a.pdf", "9876543210");
        assert_ne!(before, open().mark);
    }

    #[test]
    fn only_ordinary_files_inside_the_folder_are_found() {
        let place = Playground::new();
        place.write("secret.md", "");
        place.write("project/content/a.md", "");
        place.write("project/.git/config", "");
        let content = place.path().join("project/content");
        symlink("../../secret.md", content.join("out.md")).unwrap();
        symlink("../..", content.join("up")).unwrap();
        symlink("a.md", content.join("same.md")).unwrap();
        let _socket = std::os::unix::net::UnixListener::bind(content.join("socket")).unwrap();
        let root = place.path().join("project");
        let a = content.join("a.md");
        assert_eq!(inside(&root, "content/a.md").unwrap(), a);
        assert_eq!(inside(&root, "content/same.md").unwrap(), a);
        let absolute = a.to_str().unwrap();
        for name in [
            "",
            ".",
            "content",
            "content/b.md",
            "content/out.md",
            "content/up/secret.md",
            "content/up/project/content/a.md",
            "content/socket",
            "content/../content/a.md",
            "../project/content/a.md",
            "../secret.md",
            "content/a.md/",
            "content/a\0.md",
            ".git/config",
            absolute,
        ] {
            // A link up and down again ends inside, and is what `read_dir` would find.
            let is_inside = name == "content/up/project/content/a.md";
            assert_eq!(inside(&root, name).is_ok(), is_inside, "{name}");
        }
    }
}
