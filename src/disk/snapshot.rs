//! Walks the project folder and reads what has changed since last time.

use std::collections::BTreeMap;
use std::fs::{File, Metadata};
use std::io::{self, Read};
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use super::Failure;
use super::failure::reason;
use super::walk::{Found, walk};
use crate::source::{Stored, Tree};
use crate::text::FileName;
use rayon::prelude::*;

/// The folders of a project whose files a build may use.
const FOLDERS: [&str; 3] = ["content", "templates", "themes"];

/// No text of a person is longer; a "text" that is would be a disk image by mistake.
const LONGEST_TEXT: u64 = 16 * 1024 * 1024;

/// A file changed this shortly before it was looked at may change again without a trace, because file times
/// are only as fine as the kernel's tick (at most 10 ms; some network folders are coarser).
const TICK: Duration = Duration::from_millis(50);

/// The project folder at one instant, and the stamps by which the next look tells what has changed.
#[derive(Clone, Debug, Default)]
pub struct Snapshot {
    pub tree: Tree,
    stamps: BTreeMap<FileName, Stamp>,
    folders: BTreeMap<&'static str, (u64, u64)>,
}

impl Snapshot {
    /// The folders that were there (`content`, `templates`, `themes`), each with a mark that is another one
    /// when the folder was removed and made again: then whoever watches it must begin anew.
    pub fn folders(&self) -> &BTreeMap<&'static str, (u64, u64)> {
        &self.folders
    }
}

/// What changes when a file does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stamp {
    modified: (i64, i64),
    changed: (i64, i64),
    size: u64,
    inode: (u64, u64),
}

impl Stamp {
    fn of(meta: &Metadata) -> Stamp {
        Stamp {
            modified: (meta.mtime(), meta.mtime_nsec()),
            changed: (meta.ctime(), meta.ctime_nsec()),
            size: meta.size(),
            inode: (meta.dev(), meta.ino()),
        }
    }

    fn number(&self) -> u128 {
        let bytes = format!("{self:?}");
        let hash = blake3::hash(bytes.as_bytes());
        u128::from_le_bytes(hash.as_bytes()[..16].try_into().expect("a hash has 32 bytes"))
    }
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
    let doing = "read the project folder";
    let real_root = root.canonicalize().map_err(Failure::of(doing, root))?;
    real_root.read_dir().map_err(Failure::of(doing, root))?;

    let mut snapshot = Snapshot::default();
    for folder in FOLDERS {
        let mark = real_root.join(folder).metadata().map(|meta| (meta.dev(), meta.ino()));
        snapshot.folders.extend(mark.map(|mark| (folder, mark)));
    }
    let found: Vec<(FileName, Found)> = FOLDERS.iter().flat_map(|folder| walk(&real_root, folder)).collect();
    let looked_at: Vec<(FileName, Stored, Option<Stamp>)> = found
        .into_par_iter()
        .map(|(name, found)| {
            let (stored, stamp) = look_at(&name, found, before);
            (name, stored, stamp)
        })
        .collect();

    for (name, stored, stamp) in looked_at {
        snapshot.stamps.extend(stamp.map(|stamp| (name.clone(), stamp)));
        snapshot.tree.files.insert(name, stored);
    }
    Ok(snapshot)
}

fn look_at(name: &FileName, found: Found, before: Option<&Snapshot>) -> (Stored, Option<Stamp>) {
    let path = match found {
        Found::File(path) => path,
        Found::Unreadable(why) => return (Stored::Unreadable(why.into()), None),
    };
    // The stamp is taken before the bytes: should the file change in between, the next look sees it.
    match path.metadata().and_then(|meta| stored(name, &path, &meta, before)) {
        Ok(answer) => answer,
        Err(cause) => (Stored::Unreadable(reason(&cause).into()), None),
    }
}

fn stored(
    name: &FileName,
    path: &Path,
    meta: &Metadata,
    before: Option<&Snapshot>,
) -> io::Result<(Stored, Option<Stamp>)> {
    if !meta.is_file() {
        return Err(io::Error::other("it is no ordinary file"));
    }
    let stamp = Stamp::of(meta);
    if !Tree::is_read(name) {
        return Ok((Stored::Passed { size: stamp.size, stamp: stamp.number() }, Some(stamp)));
    }
    let known = before.and_then(|before| before.tree.bytes(name));
    if let Some(known) = known
        && before.and_then(|before| before.stamps.get(name)) == Some(&stamp)
    {
        return Ok((Stored::Read(known.clone()), Some(stamp)));
    }
    let bytes = read_text(path)?;
    let bytes = match known {
        Some(known) if **known == *bytes => known.clone(),
        _ => Arc::from(bytes),
    };
    Ok((Stored::Read(bytes), is_settled(meta).then_some(stamp)))
}

fn read_text(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(LONGEST_TEXT + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LONGEST_TEXT {
        return Err(io::Error::other("it is longer than 16 MiB, which no text is"));
    }
    Ok(bytes)
}

/// Whether a change from now on would show in the file's time.
fn is_settled(meta: &Metadata) -> bool {
    let age = meta.modified().ok().and_then(|then| SystemTime::now().duration_since(then).ok());
    age.is_some_and(|age| age > TICK)
}

#[cfg(test)]
mod tests {
    use super::{Snapshot, TICK, tree};
    use crate::disk::Playground;
    use crate::source::Stored;
    use crate::text::FileName;
    use std::os::unix::fs::symlink;
    use std::sync::Arc;
    use std::time::SystemTime;

    fn names(snapshot: &Snapshot) -> Vec<&str> {
        snapshot.tree.files.keys().map(FileName::as_str).collect()
    }

    fn why(snapshot: &Snapshot, name: &str) -> String {
        match &snapshot.tree.files[&FileName::new(name)] {
            Stored::Unreadable(why) => why.to_string(),
            other => panic!("{name} is {other:?}"),
        }
    }

    #[test]
    fn content_is_found_and_leftovers_are_not() {
        let place = Playground::new();
        for name in
            ["content/site.yaml", "content/forces/ambria.md", "templates/base.html", "themes/x/a.woff2"]
        {
            place.write(name, "text");
        }
        for name in
            ["content/.git/config", "content/a.md~", "content/#a.md#", "public/index.html", "notes.md"]
        {
            place.write(name, "text");
        }
        symlink("nobody@nowhere:1", place.path().join("content/.#site.yaml")).unwrap();
        let snapshot = tree(place.path(), None).unwrap();
        assert_eq!(
            names(&snapshot),
            ["content/forces/ambria.md", "content/site.yaml", "templates/base.html", "themes/x/a.woff2"]
        );
        let font = &snapshot.tree.files[&FileName::new("themes/x/a.woff2")];
        assert!(matches!(font, Stored::Passed { size: 4, .. }));
    }

    #[test]
    fn a_folder_without_content_is_an_empty_tree_and_no_folder_is_a_failure() {
        let place = Playground::new();
        assert!(tree(place.path(), None).unwrap().tree.files.is_empty());
        let failure = tree(&place.path().join("nowhere"), None).unwrap_err();
        assert!(failure.to_string().starts_with("could not read the project folder /"), "{failure}");
    }

    #[test]
    fn links_are_followed_but_never_out_and_never_round() {
        let place = Playground::new();
        place.write("secret.md", "outside");
        place.write("project/content/a.md", "a");
        place.write("project/common/b.md", "b");
        let content = place.path().join("project/content");
        symlink("../common", content.join("common")).unwrap();
        symlink("../../secret.md", content.join("out.md")).unwrap();
        symlink("../..", content.join("up")).unwrap();
        symlink(".", content.join("loop")).unwrap();
        symlink("gone", content.join("gone.md")).unwrap();
        let snapshot = tree(&place.path().join("project"), None).unwrap();
        assert_eq!(snapshot.tree.text(&FileName::new("content/common/b.md")).unwrap(), "b");
        assert_eq!(why(&snapshot, "content/out.md"), "it is a link that leads out of the project folder");
        assert_eq!(why(&snapshot, "content/gone.md"), "it is a link that leads nowhere");
        assert_eq!(why(&snapshot, "content/loop"), "it is a link that leads back to a folder it lies in");
        assert!(!names(&snapshot).iter().any(|name| name.ends_with("secret.md")));
    }

    #[test]
    fn what_cannot_be_a_text_is_unreadable_with_the_reason() {
        let place = Playground::new();
        place.write("content/a.md", "a");
        let long = std::fs::File::create(place.path().join("content/long.md")).unwrap();
        long.set_len(17 * 1024 * 1024).unwrap();
        let socket = place.path().join("content/socket.md");
        let _listener = std::os::unix::net::UnixListener::bind(socket).unwrap();
        let snapshot = tree(place.path(), None).unwrap();
        assert_eq!(why(&snapshot, "content/long.md"), "it is longer than 16 MiB, which no text is");
        assert_eq!(why(&snapshot, "content/socket.md"), "it is no ordinary file");
    }

    #[test]
    fn an_unchanged_file_keeps_its_bytes_and_a_changed_one_does_not() {
        let place = Playground::new();
        let (a, b, c) = ("content/a.md", "content/b.md", "content/c.md");
        for name in [a, b, c] {
            place.write(name, "one");
        }
        let old = SystemTime::now() - TICK * 4;
        let file = std::fs::File::open(place.path().join(a)).unwrap();
        file.set_modified(old).unwrap();
        let first = tree(place.path(), None).unwrap();
        place.write(b, "two");
        place.write(c, "one");
        let second = tree(place.path(), Some(&first)).unwrap();
        let bytes = |snapshot: &Snapshot, name| snapshot.tree.bytes(&FileName::new(name)).unwrap().clone();
        assert!(Arc::ptr_eq(&bytes(&first, a), &bytes(&second, a)));
        assert_eq!(&*bytes(&second, b), b"two");
        assert!(Arc::ptr_eq(&bytes(&first, c), &bytes(&second, c)), "the same bytes written anew");
    }
}
