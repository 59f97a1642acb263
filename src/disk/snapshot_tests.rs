//! Tests of looking at the project folder: whole, and at named files only.

use super::Playground;
use super::file::TICK;
use super::snapshot::{Snapshot, tree};
use crate::source::Stored;
use crate::text::FileName;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::fs;
use std::os::unix::ffi::OsStringExt;
use std::os::unix::fs::{MetadataExt, symlink};
use std::path::PathBuf;
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
    for name in ["content/site.yaml", "content/forces/ambria.md", "templates/base.html", "themes/x/a.woff2"] {
        place.write(name, "text");
    }
    for name in ["content/.git/config", "content/a.md~", "content/#a.md#", "public/index.html", "notes.md"] {
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

/// Looks at these names only; `None` where that is not enough.
fn look_at(place: &Playground, snapshot: &mut Snapshot, names: &[&str]) -> Option<Vec<String>> {
    let paths: BTreeSet<PathBuf> = names.iter().map(|name| place.path().join(name)).collect();
    let changed = snapshot.look_at(place.path(), &paths)?;
    Some(changed.iter().map(|name| name.as_str().to_owned()).collect())
}

#[test]
fn named_files_are_looked_at_and_no_others() {
    let place = Playground::new();
    for name in ["content/a.md", "content/b.md", "content/c.md", "content/d.pdf"] {
        place.write(name, "one");
    }
    let mut snapshot = tree(place.path(), None).unwrap();
    let (first, c) = (snapshot.clone(), FileName::new("content/c.md"));
    place.write("content/a.md", "two");
    place.write("content/b.md", "two");
    place.write("content/c.md", "one");
    place.write("content/d.pdf", "larger");
    place.write("content/new.md", "new");
    let named = ["content/a.md", "content/c.md", "content/d.pdf", "content/new.md", "content/never.md"];
    let changed = look_at(&place, &mut snapshot, &named).unwrap();
    assert_eq!(changed, ["content/a.md", "content/d.pdf", "content/new.md"]);
    assert_eq!(snapshot.tree.text(&FileName::new("content/a.md")).unwrap(), "two");
    assert_eq!(snapshot.tree.text(&FileName::new("content/b.md")).unwrap(), "one", "nobody named it");
    assert!(Arc::ptr_eq(snapshot.tree.bytes(&c).unwrap(), first.tree.bytes(&c).unwrap()));
    assert_eq!(first.tree.text(&FileName::new("content/a.md")).unwrap(), "one", "a tree that is kept stays");

    place.remove("content/new.md");
    assert_eq!(look_at(&place, &mut snapshot, &["content/new.md"]).unwrap(), ["content/new.md"]);
    let tree_before = snapshot.tree.clone();
    assert!(look_at(&place, &mut snapshot, &["content/a.md", "content/new.md"]).unwrap().is_empty());
    assert!(Arc::ptr_eq(&tree_before, &snapshot.tree));
}

#[test]
fn a_file_just_written_is_read_again_though_its_stamp_is_the_same() {
    let place = Playground::new();
    let name = "content/a.md";
    place.write(name, "one");
    let mut snapshot = tree(place.path(), None).unwrap();
    // As often as not, both are written in the same tick of the kernel, to the same size.
    for round in 0..50 {
        let text = format!("{round:03}");
        fs::write(place.path().join(name), &text).unwrap();
        assert_eq!(look_at(&place, &mut snapshot, &[name]).unwrap(), [name]);
        assert_eq!(snapshot.tree.text(&FileName::new(name)).unwrap(), text);
    }
}

#[test]
fn a_file_replaced_with_its_time_kept_is_seen() {
    let place = Playground::new();
    let (name, old) = ("content/a.md", SystemTime::now() - TICK * 100);
    let set_time = |name: &str| fs::File::open(place.path().join(name)).unwrap().set_modified(old).unwrap();
    place.write(name, "one");
    set_time(name);
    let mut snapshot = tree(place.path(), None).unwrap();
    place.write("elsewhere", "two");
    set_time("elsewhere");
    fs::rename(place.path().join("elsewhere"), place.path().join(name)).unwrap();
    assert_eq!(look_at(&place, &mut snapshot, &[name]).unwrap(), [name]);
    // And in place, which changes neither its number nor its size.
    place.write(name, "six");
    set_time(name);
    assert_eq!(look_at(&place, &mut snapshot, &[name]).unwrap(), [name]);
    assert_eq!(snapshot.tree.text(&FileName::new(name)).unwrap(), "six");
}

#[test]
fn only_a_look_at_the_whole_folder_tells_of_folders_and_links() {
    let place = Playground::new();
    place.write("content/a.md", "a");
    place.write("content/folder/b.md", "b");
    place.write("common/c.md", "c");
    place.write("content/real/d.md", "d");
    symlink("../common", place.path().join("content/common")).unwrap();
    symlink("real", place.path().join("content/again")).unwrap();
    let mut snapshot = tree(place.path(), None).unwrap();
    for name in [
        "content",
        "content/folder",
        "content/common",
        "content/common/c.md",
        "common/c.md",
        "content/again/d.md",
        "content/real/d.md",
        "content/again",
        "public",
        "content/nowhere/e.md",
        "content/a.md/below",
        "",
    ] {
        assert_eq!(look_at(&place, &mut snapshot, &[name]), None, "{name}");
    }
    assert_eq!(look_at(&place, &mut snapshot, &["content/A.md", "content/a.md"]), None);
    // What becomes of a link that leads nowhere may depend on anything.
    symlink("nowhere", place.path().join("content/lost.md")).unwrap();
    let mut lost = tree(place.path(), None).unwrap();
    assert_eq!(look_at(&place, &mut lost, &["content/a.md"]), None);

    // Without links, most of this is nobody's business.
    for link in ["content/common", "content/again", "content/lost.md"] {
        fs::remove_file(place.path().join(link)).unwrap();
    }
    snapshot.look(place.path(), &|| false).unwrap();
    for name in ["public", "notes.md", ".git", "content/.git/x", "content/a.md~", "other/deep/x.md"] {
        assert_eq!(look_at(&place, &mut snapshot, &[name]), Some(Vec::new()), "{name}");
    }
    // A folder where a file was, a link where a file was, and a file where a folder was.
    place.remove("content/a.md");
    place.write("content/a.md/index.md", "a");
    assert_eq!(look_at(&place, &mut snapshot, &["content/a.md"]), None);
    place.remove("content/a.md");
    symlink("folder/b.md", place.path().join("content/a.md")).unwrap();
    assert_eq!(look_at(&place, &mut snapshot, &["content/a.md"]), None);
    place.remove("content/folder");
    place.write("content/folder", "no folder");
    assert_eq!(look_at(&place, &mut snapshot, &["content/folder"]), None);
}

#[test]
fn an_interrupted_look_and_a_failed_one_change_nothing() {
    let place = Playground::new();
    place.write("project/content/a.md", "one");
    let root = place.path().join("project");
    let mut snapshot = tree(&root, None).unwrap();
    place.write("project/content/a.md", "two");
    let before = snapshot.tree.clone();
    assert_eq!(snapshot.look(&root, &|| true).unwrap(), None);
    fs::rename(&root, place.path().join("away")).unwrap();
    assert!(snapshot.look(&root, &|| false).is_err());
    let paths: BTreeSet<PathBuf> = [root.join("content/a.md")].into();
    assert_eq!(snapshot.look_at(&root, &paths), None);
    assert!(Arc::ptr_eq(&before, &snapshot.tree));
    fs::rename(place.path().join("away"), &root).unwrap();
    assert_eq!(snapshot.look(&root, &|| false).unwrap().unwrap(), [FileName::new("content/a.md")]);
}

#[test]
fn a_look_that_finds_nothing_new_keeps_the_tree() {
    let place = Playground::new();
    place.write("content/a.md", "one");
    // Two names that are not UTF-8 and look alike when they are written down.
    for byte in [0xFE, 0xFF] {
        let name = OsString::from_vec(vec![b'b', byte]);
        fs::write(place.path().join("content").join(name), "b").unwrap();
    }
    let mut snapshot = tree(place.path(), None).unwrap();
    assert_eq!(why(&snapshot, "content/b\u{FFFD}"), "its name is not UTF-8");
    let before = snapshot.tree.clone();
    place.write("content/a.md", "one");
    assert!(snapshot.look(place.path(), &|| false).unwrap().unwrap().is_empty());
    assert!(Arc::ptr_eq(&before, &snapshot.tree));
    place.remove("content/a.md");
    assert_eq!(snapshot.look(place.path(), &|| false).unwrap().unwrap(), [FileName::new("content/a.md")]);
}

#[test]
fn a_folder_made_again_has_another_mark() {
    let place = Playground::new();
    place.write("content/a.md", "a");
    let mut snapshot = tree(place.path(), None).unwrap();
    let before = snapshot.places().clone();
    place.write("content/b.md", "b");
    snapshot.look(place.path(), &|| false).unwrap();
    assert_eq!(*snapshot.places(), before, "what comes into a folder makes no other folder of it");
    // Its number is often given to the next folder at once; its time is not, from the next tick on.
    std::thread::sleep(TICK);
    place.remove("content");
    place.write("content/a.md", "a");
    snapshot.look(place.path(), &|| false).unwrap();
    assert_ne!(*snapshot.places(), before);
}

/// Something that is done to the folder of a project.
#[derive(Clone, Debug)]
enum Deed {
    Write(usize, u8),
    Remove(usize),
    Rename(usize, usize),
    Link(usize, usize),
}

/// Names among which everything stands in the way of something else.
const NAMES: [&str; 12] = [
    "content/a.md",
    "content/A.md",
    "content/b.pdf",
    "content/b.pdf/deep.md",
    "content/folder",
    "content/folder/c.md",
    "content/folder/d.md~",
    "common",
    "common/c.md",
    "themes/x/theme.yaml",
    "templates",
    "outside.md",
];

fn deed() -> impl Strategy<Value = Deed> {
    let name = || 0..NAMES.len();
    prop_oneof![
        6 => (name(), any::<u8>()).prop_map(|(name, text)| Deed::Write(name, text)),
        2 => name().prop_map(Deed::Remove),
        2 => (name(), name()).prop_map(|(from, to)| Deed::Rename(from, to)),
        1 => (name(), name()).prop_map(|(at, to)| Deed::Link(at, to)),
    ]
}

/// Does it, as far as it can be done.
fn be_done(place: &Playground, deed: &Deed) {
    let path = |name: &usize| place.path().join(NAMES[*name]);
    match deed {
        Deed::Write(name, text) => {
            let _ = fs::create_dir_all(path(name).parent().unwrap());
            let _ = fs::write(path(name), format!("{text}"));
        }
        Deed::Remove(name) => {
            let _ = fs::remove_file(path(name)).or_else(|_| fs::remove_dir_all(path(name)));
        }
        Deed::Rename(from, to) => {
            let _ = fs::rename(path(from), path(to));
        }
        Deed::Link(at, to) => {
            let _ = symlink(path(to), path(at));
        }
    }
}

/// All that stands in the folder, as a system would report it that misses nothing.
fn everything(place: &Playground) -> BTreeMap<PathBuf, String> {
    let entries = walkdir::WalkDir::new(place.path()).min_depth(1).into_iter().map(Result::unwrap);
    let looks = entries.map(|entry| {
        let meta = entry.path().symlink_metadata().unwrap();
        let looks = match meta.is_dir() {
            true => format!("folder {}", meta.ino()),
            false => format!("{:?} {} {} {}", meta.file_type(), meta.ino(), meta.ctime(), meta.ctime_nsec()),
        };
        let text = fs::read(entry.path()).unwrap_or_default();
        (entry.path().to_owned(), format!("{looks} {text:?}"))
    });
    looks.collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    /// Where a look at named files is enough, and all that changed are named, it sees what a look at everything sees.
    #[test]
    fn a_look_at_named_files_sees_what_a_look_at_everything_sees(
        rounds in prop::collection::vec(prop::collection::vec(deed(), 1..4), 1..12),
    ) {
        let place = Playground::new();
        place.write("content/site.yaml", "title: x");
        let mut snapshot = tree(place.path(), None).unwrap();
        for deeds in rounds {
            let then = everything(&place);
            deeds.iter().for_each(|deed| be_done(&place, deed));
            let now = everything(&place);
            let named: BTreeSet<PathBuf> =
                then.keys().chain(now.keys()).filter(|path| then.get(*path) != now.get(*path)).cloned().collect();
            let before = snapshot.tree.clone();
            let whole = tree(place.path(), Some(&snapshot)).unwrap();
            let mut other = snapshot.clone();
            let changed = other.look(place.path(), &|| false).unwrap().unwrap();
            prop_assert_eq!(&*other.tree, &*whole.tree);
            prop_assert_eq!(&changed, &whole.tree.changes_since(&before));
            match snapshot.look_at(place.path(), &named) {
                Some(named) => {
                    prop_assert_eq!(&*snapshot.tree, &*whole.tree);
                    prop_assert_eq!(named, changed);
                }
                None => snapshot = other,
            }
        }
    }
}
