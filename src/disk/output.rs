//! Where an edition goes: the output folder, checked before anything is written, and the places beside it.

use std::fs;
use std::io::{self, ErrorKind};
use std::os::unix::fs::MetadataExt;
use std::path::{Component, Path, PathBuf};

use super::Failure;

/// The folders of a project that no edition may be written into.
const SOURCES: [&str; 6] = ["content", "templates", "themes", "src", ".git", ".candour"];

/// An output folder and the working places beside it, on the same file system.
pub(super) struct Output {
    /// The output folder as the person named it, for messages.
    pub shown: PathBuf,
    /// The output folder itself, links resolved.
    pub live: PathBuf,
    /// The other generation, in which the next edition is made.
    pub next: PathBuf,
    /// Where the live edition waits while two renames stand in for one exchange.
    pub aside: PathBuf,
    /// The lock file.
    pub lock: PathBuf,
}

impl Output {
    /// The places for `output`, whether it may be written to or not; nothing is made. `None` for the root of the file
    /// system, which has no places beside it.
    pub(super) fn named(output: &Path) -> io::Result<Option<Output>> {
        let live = resolve(output)?;
        let (Some(parent), Some(name)) = (live.parent(), live.file_name()) else { return Ok(None) };
        let beside = |ending: &str| {
            let mut file = name.to_owned();
            file.push(ending);
            parent.join(".candour").join(file)
        };
        let (next, aside, lock) = (beside(".next"), beside(".aside"), beside(".lock"));
        Ok(Some(Output { shown: output.to_owned(), live, next, aside, lock }))
    }

    /// The places for `output`, where it may be written to; makes the folder `.candour` beside it.
    pub(super) fn of(output: &Path, root: &Path) -> Result<Output, Failure> {
        let refuse =
            |reason: &str| Err(Failure::because("publish to", output, ErrorKind::InvalidInput, reason));
        let named = Output::named(output).map_err(Failure::of("find", output))?;
        let root = resolve(root).map_err(Failure::of("find", root))?;

        let Some(places) = named else { return refuse("it is the root of the file system") };
        let live = &places.live;
        if root.starts_with(live) {
            return refuse("it is the project folder or a folder above it; give a folder of its own");
        }
        for source in SOURCES {
            let source = resolve(&root.join(source)).map_err(Failure::of("find", &root.join(source)))?;
            if live.starts_with(&source) || source.starts_with(live) {
                return refuse("the sources of the site lie there; give a folder of its own");
            }
        }
        if live.ends_with(".candour") {
            return refuse("candour keeps its own things in folders of that name");
        }

        let workshop = places.lock.parent().unwrap_or(live);
        let is_elsewhere = |live: &fs::Metadata, other: &Path| match fs::metadata(other) {
            Ok(meta) => Ok(meta.dev() != live.dev()),
            Err(cause) => Err(Failure::of("read", other)(cause)),
        };
        let mount_point = "it is a mount point and cannot be swapped; give a folder inside it";
        // Before anything is made there.
        let above = workshop.parent().unwrap_or(live);
        if fs::metadata(live).is_ok_and(|meta| is_elsewhere(&meta, above).is_ok_and(|is| is)) {
            return refuse(mount_point);
        }
        fs::create_dir_all(workshop).map_err(Failure::of("create the folder", workshop))?;
        match fs::metadata(live) {
            Ok(meta) if !meta.is_dir() => return refuse("it is a file; give a folder"),
            Ok(meta) if is_elsewhere(&meta, workshop)? => return refuse(mount_point),
            Ok(_) => {}
            Err(cause) if cause.kind() == ErrorKind::NotFound => {}
            Err(cause) => return Err(Failure::of("read", output)(cause)),
        }
        Ok(places)
    }
}

/// Whether one of two folders lies in the other, or is it.
pub(super) fn overlap(one: &Path, other: &Path) -> io::Result<bool> {
    let (one, other) = (resolve(one)?, resolve(other)?);
    Ok(one.starts_with(&other) || other.starts_with(&one))
}

/// The path without links and dots, as far as it is there; what is not there yet is taken as it is written.
fn resolve(path: &Path) -> io::Result<PathBuf> {
    let mut real = PathBuf::new();
    for part in std::path::absolute(path)?.components() {
        match part {
            Component::ParentDir => {
                real.pop();
            }
            part => real.push(part),
        }
        match real.canonicalize() {
            Ok(found) => real = found,
            Err(cause) if matches!(cause.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {}
            Err(cause) => return Err(cause),
        }
    }
    Ok(real)
}

#[cfg(test)]
mod tests {
    use super::Output;
    use crate::disk::Playground;
    use std::os::unix::fs::symlink;
    use std::path::Path;

    #[test]
    fn no_edition_is_written_over_its_own_sources() {
        let place = Playground::new();
        place.write("site/content/site.yaml", "");
        place.write("site/file", "");
        let root = place.path().join("site");
        symlink("content", root.join("link")).unwrap();
        for output in [
            "",
            ".",
            "..",
            "content",
            "content/forces",
            "templates",
            "src/x",
            "link",
            "link/x",
            "a/../content",
            "file",
        ] {
            let answer = Output::of(&root.join(output), &root);
            let failure = answer.err().unwrap_or_else(|| panic!("{output} was accepted"));
            assert!(failure.to_string().starts_with("could not publish to "), "{failure}");
        }
        assert!(Output::of(Path::new("/"), &root).is_err());
        for output in ["public", "a/b/c", "../elsewhere", "contents"] {
            assert!(Output::of(&root.join(output), &root).is_ok(), "{output} was refused");
        }
    }

    #[test]
    fn a_mount_point_is_refused_before_anything_is_made_beside_it() {
        let place = Playground::new();
        place.write("site/content/site.yaml", "");
        let failure = Output::of(Path::new("/proc"), &place.path().join("site")).err().unwrap();
        assert!(failure.to_string().contains("it is a mount point"), "{failure}");
        assert!(!Path::new("/.candour").exists());
    }

    #[test]
    fn an_output_folder_that_is_a_link_is_swapped_where_it_leads() {
        let place = Playground::new();
        place.write("served/old.html", "");
        place.write("site/content/site.yaml", "");
        let root = place.path().join("site");
        symlink("../served", root.join("public")).unwrap();
        let output = Output::of(&root.join("public"), &root).unwrap();
        assert_eq!(output.live, place.path().join("served"));
        assert_eq!(output.next, place.path().join(".candour/served.next"));
    }
}
