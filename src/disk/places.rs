//! The folders that must be watched so that no change goes unheard, and the file systems that keep silent.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::Metadata;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::time::{Duration, UNIX_EPOCH};

/// A folder to watch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Whether all that lies below it is to be watched too, or only what lies in it.
    pub is_deep: bool,
    /// Another one when the folder was removed and made again: then whoever watches it must begin anew.
    mark: (u64, u64, Duration),
}

/// The project folder `root` itself, so that `content/` is noticed when it comes; these folders in it, as far as they
/// are there; and whatever links lead to from there.
pub(super) fn places(root: &Path, folders: &[&str], targets: &BTreeSet<PathBuf>) -> BTreeMap<PathBuf, Place> {
    let mut places = BTreeMap::new();
    let tops: Vec<PathBuf> = folders.iter().map(|folder| root.join(folder)).collect();
    // A link to a folder that holds all of content is not worth watching the whole project for.
    let deep = targets.iter().filter(|target| !tops.iter().any(|top| top.starts_with(target)));
    for path in tops.iter().chain(deep) {
        add(&mut places, path, true);
    }
    let of_files = targets.iter().filter(|target| !target.is_dir()).filter_map(|target| target.parent());
    for path in [root].into_iter().chain(of_files) {
        add(&mut places, path, false);
    }
    places
}

fn add(places: &mut BTreeMap<PathBuf, Place>, path: &Path, is_deep: bool) {
    let is_watched = path.ancestors().any(|above| places.get(above).is_some_and(|place| place.is_deep));
    if let Ok(meta) = path.metadata()
        && meta.is_dir()
        && !is_watched
        && !places.contains_key(path)
    {
        places.insert(path.to_owned(), Place { is_deep, mark: mark(&meta) });
    }
}

/// The number of a folder is soon given to the next one; the time at which it was made is not.
fn mark(meta: &Metadata) -> (u64, u64, Duration) {
    let made = meta.created().ok().and_then(|made| made.duration_since(UNIX_EPOCH).ok());
    (meta.dev(), meta.ino(), made.unwrap_or_default())
}

/// The file systems on which a change that another computer makes (or the host of this one) is not reported, by the
/// number that `statfs` gives; from the kernel's `magic.h` and the manual of `statfs`.
#[cfg(target_os = "linux")]
const SILENT: [(u32, &str); 17] = [
    (0x0000_6969, "NFS"),
    (0x0000_517B, "SMB"),
    (0xFE53_4D42, "SMB"),
    (0xFF53_4D42, "CIFS"),
    // sshfs, and every other one that a program serves: what comes from elsewhere is not reported by any.
    (0x6573_5546, "FUSE"),
    // Windows' drives in WSL (drvfs), and folders that QEMU shares.
    (0x0102_1997, "9P"),
    (0x786F_4256, "VirtualBox"),
    (0xBACB_ACBC, "VMware"),
    (0x7C7C_6673, "Parallels"),
    (0x5346_414F, "AFS"),
    (0x6B41_4653, "AFS"),
    (0x00C3_6400, "Ceph"),
    (0x7375_7245, "Coda"),
    (0x0000_564C, "NCP"),
    (0x0BD0_0BD0, "Lustre"),
    (0x7461_636F, "OCFS2"),
    (0x0116_1970, "GFS2"),
];

/// What the file system of one of these folders is called, if changes from elsewhere are not reported there.
pub fn silent<'a>(folders: impl IntoIterator<Item = &'a PathBuf>) -> Option<&'static str> {
    folders.into_iter().find_map(|folder| silent_at(folder))
}

#[cfg(target_os = "linux")]
fn silent_at(folder: &Path) -> Option<&'static str> {
    named(rustix::fs::statfs(folder).ok()?.f_type as u64)
}

#[cfg(not(target_os = "linux"))]
fn silent_at(_folder: &Path) -> Option<&'static str> {
    None
}

/// Numbers with their first bit set come with more of them set where a word has 64.
#[cfg(target_os = "linux")]
fn named(magic: u64) -> Option<&'static str> {
    SILENT.iter().find(|(known, _)| u64::from(*known) == magic & 0xFFFF_FFFF).map(|(_, name)| *name)
}

#[cfg(test)]
mod tests {
    use super::{places, silent};
    use crate::disk::Playground;
    use std::collections::BTreeSet;
    use std::path::PathBuf;

    #[test]
    #[cfg(target_os = "linux")]
    fn file_systems_of_other_computers_are_known_and_those_of_this_one_are_not() {
        for (magic, name) in [
            (0x6969, Some("NFS")),
            (0xFE53_4D42, Some("SMB")),
            (0xFFFF_FFFF_FF53_4D42, Some("CIFS")),
            (0x6573_5546, Some("FUSE")),
            (0x0102_1997, Some("9P")),
            (0x786F_4256, Some("VirtualBox")),
            // ext4, btrfs, XFS, tmpfs, overlay, ZFS and eCryptfs.
            (0xEF53, None),
            (0x9123_683E, None),
            (0x5846_5342, None),
            (0x0102_1994, None),
            (0x794C_7630, None),
            (0x2FC1_2FC1, None),
            (0xF15F, None),
        ] {
            assert_eq!(super::named(magic), name, "{magic:x}");
        }
    }

    #[test]
    fn a_folder_that_is_not_there_keeps_no_silence() {
        assert_eq!(silent(&[PathBuf::from("/nowhere/at/all")]), None);
    }

    #[test]
    fn what_links_lead_to_is_watched_too_and_nothing_twice() {
        let place = Playground::new();
        for name in ["content/deep/a.md", "common/b.md", "shared/c.md", "public/index.html"] {
            place.write(name, "text");
        }
        let target = |name: &str| place.path().join(name);
        let targets: BTreeSet<PathBuf> =
            [target("content/deep"), target("common"), target("shared/c.md"), target("")].into();
        let watched: Vec<(String, bool)> = places(place.path(), &["content", "templates"], &targets)
            .into_iter()
            .map(|(path, at)| {
                (path.strip_prefix(place.path()).unwrap().to_str().unwrap().to_owned(), at.is_deep)
            })
            .collect();
        let expected = [("", false), ("common", true), ("content", true), ("shared", false)];
        assert_eq!(watched, expected.map(|(path, is_deep)| (path.to_owned(), is_deep)));
    }
}
