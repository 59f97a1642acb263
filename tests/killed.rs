//! Law 8 at every step: wherever a build is killed or the disk refuses, the output folder is the old edition or the
//! new one by its own receipt, and the next build makes what it would have made.
//!
//! A step is a system call that changes a file or folder. For each of them the build is run from the same beginning,
//! and that step is its last, or is refused.

#![cfg(all(target_os = "linux", target_arch = "x86_64"))]

#[path = "killed/traced.rs"]
mod traced;

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::{MetadataExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use candour::disk::{self, Others, Stage};
use candour::receipt::Head;
use jiff::Timestamp;

use traced::{End, Fate, Run};

/// How the output folder came to be as it is before the build that fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Before {
    /// There is none.
    Nothing,
    /// The first edition was published, and there is no generation before it.
    OneEdition,
    /// There are two generations, as there are in daily use.
    TwoGenerations,
}

#[test]
fn killed_at_every_step() {
    for before in [Before::Nothing, Before::OneEdition, Before::TwoGenerations] {
        let seen = at_every_step(before, false, Fate::KilledAfter);
        assert!(seen.old > 20 && seen.new > 0 && seen.none == 0, "{before:?}: {seen:?}");
    }
}

/// Where two renames stand in for the exchange, there is a moment without an output folder; never one with a mixture.
#[test]
fn killed_at_every_step_where_folders_cannot_be_exchanged() {
    let seen = at_every_step(Before::TwoGenerations, true, Fate::KilledAfter);
    assert!(seen.old > 20 && seen.new > 0, "{seen:?}");
    assert_eq!(seen.none, 1, "between the two renames");
}

#[test]
fn a_full_disk_at_every_step() {
    let seen = at_every_step(Before::OneEdition, false, |step| Fate::Refused(step, libc::ENOSPC));
    assert!(seen.old > 20 && seen.none == 0, "{seen:?}");
}

#[test]
fn a_folder_that_may_not_be_written_to_at_every_step() {
    let seen = at_every_step(Before::TwoGenerations, false, |step| Fate::Refused(step, libc::EACCES));
    assert!(seen.old > 20 && seen.none == 0, "{seen:?}");
}

/// How often the old edition stood there afterwards, the new one, and none.
#[derive(Debug, Default)]
struct Seen {
    old: usize,
    new: usize,
    none: usize,
}

/// Lets a build fail at its first step, its second, and so on until it has no such step, and looks each time.
fn at_every_step(before: Before, without_exchange: bool, fate: impl Fn(usize) -> Fate) -> Seen {
    let whole = Place::new(before);
    let old = whole.contents();
    publish(&whole.path, &new_edition());
    let new = whole.contents();
    assert_ne!(old, new);

    let mut seen = Seen::default();
    for step in 1.. {
        let place = Place::new(before);
        let stamps = place.stamps();
        let (end, has_come) = Run { fate: fate(step), without_exchange }.of(build(&place.path));
        if !has_come {
            assert_eq!(end, End::Exited(0), "{before:?}, never hindered");
            assert_eq!(place.contents(), new);
            assert!(step > 20, "a build has many steps: {step}");
            break;
        }
        let there = place.contents();
        let is_whole = || disk::verify(&place.public()).is_ok_and(|checked| checked.is_whole());
        if there == new {
            assert!(is_whole(), "{before:?}, step {step}");
            seen.new += 1;
        } else if there == old {
            assert!(before == Before::Nothing || is_whole(), "{before:?}, step {step}");
            assert_ne!(end, End::Exited(0), "{before:?}, step {step}: it says that it went well");
            seen.old += 1;
        } else {
            assert!(
                there.is_empty() && without_exchange,
                "{before:?}, step {step}: a mixture: {:?}",
                there.keys()
            );
            seen.none += 1;
        }
        publish(&place.path, &new_edition());
        assert_eq!(
            place.contents(),
            new,
            "{before:?}, step {step}: the next build makes what it would have made"
        );
        let now = place.stamps();
        for name in UNCHANGED {
            let stayed = !stamps.contains_key(*name) || stamps.get(*name) == now.get(*name);
            assert!(stayed, "{before:?}, step {step}: {name} was written anew");
        }
        assert_eq!(place.workshop(), whole.workshop(), "{before:?}, step {step}: it clears up");
    }
    seen
}

/// Not a test by itself: the build that the others let fail.
#[test]
#[ignore = "run by the others"]
fn builds_the_new_edition() {
    let Some(folder) = std::env::var_os("CANDOUR_TEST_BUILDS_IN") else { return };
    // The words of a failure are for the person who runs this by hand.
    if let Err(failure) = try_publish(Path::new(&folder), &new_edition()) {
        panic!("{failure}");
    }
}

fn build(folder: &Path) -> Command {
    let mut build = Command::new(std::env::current_exe().expect("this test is a program"));
    build
        .args(["--exact", "builds_the_new_edition", "--ignored", "--test-threads", "1"])
        .env("CANDOUR_TEST_BUILDS_IN", folder)
        .env("RAYON_NUM_THREADS", "2")
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    build
}

type Files = BTreeMap<String, String>;

/// Of every kind: a page that stays, one that changes, one that goes, a page that becomes a folder and the reverse.
fn old_edition() -> Files {
    files(&[
        ("index.html", "the same ", 300),
        ("forces/ambria/index.html", "good ", 300),
        ("forces/gone/index.html", "gone ", 300),
        ("page", "a file ", 1),
        ("folder/a/b", "deep ", 1),
        ("short.txt", "short ", 1),
    ])
}

/// Shares files with the old edition that the new one changes: they have one inode in both generations, which no build
/// may write to.
fn edition_before_the_old() -> Files {
    files(&[
        ("index.html", "the same ", 300),
        ("forces/ambria/index.html", "good ", 300),
        ("forces/gone-before/index.html", "gone ", 300),
        ("page/index.html", "a folder before ", 1),
        ("folder/a/b", "deeper ", 1),
        ("short.txt", "short ", 1),
    ])
}

fn new_edition() -> Files {
    files(&[
        ("index.html", "the same ", 300),
        ("forces/ambria/index.html", "inadequate ", 300),
        ("forces/new/index.html", "new ", 300),
        ("page/index.html", "a folder ", 1),
        ("folder", "a file ", 1),
        ("short.txt", "shorter ", 1),
    ])
}

/// What must keep its time and its inode, where it was there before.
const UNCHANGED: &[&str] = &["index.html", "index.html.br", "index.html.gz", "CNAME"];

fn files(files: &[(&str, &str, usize)]) -> Files {
    files.iter().map(|(path, text, times)| ((*path).to_owned(), text.repeat(*times))).collect()
}

fn publish(folder: &Path, edition: &Files) {
    try_publish(folder, edition).expect("nothing hinders it");
}

fn try_publish(folder: &Path, edition: &Files) -> Result<(), disk::Failure> {
    let stage = Stage::open(&folder.join("public"), &folder.join("site"), Others::Stay)?;
    for (path, text) in edition {
        stage.put(path, text.as_bytes())?;
    }
    stage.compress("0.1.0")?;
    let head = Head {
        version: "0.1.0".to_owned(),
        as_of: Timestamp::UNIX_EPOCH,
        zone: "UTC".to_owned(),
        day: "1 January 1970".to_owned(),
        address: "https://cards.example/".to_owned(),
        allowed: Vec::new(),
    };
    stage.exchange(head).map(drop)
}

/// A folder with a project, and an output folder beside it.
struct Place {
    path: PathBuf,
}

/// When a file was last written, and where it lies.
type Stamp = (i64, i64, u64);

impl Place {
    fn new(before: Before) -> Place {
        use std::sync::atomic::{AtomicUsize, Ordering};
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let name = format!("killed-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        fs::create_dir_all(path.join("site")).expect("the folder can be made");
        let place = Place { path };
        if before == Before::TwoGenerations {
            publish(&place.path, &edition_before_the_old());
        }
        if before != Before::Nothing {
            publish(&place.path, &old_edition());
            fs::write(place.public().join("CNAME"), "reports.example").expect("it can be written");
            symlink("CNAME", place.public().join("link")).expect("it can be made");
        }
        place
    }

    fn public(&self) -> PathBuf {
        self.path.join("public")
    }

    /// Every file of the output folder with its bytes.
    fn contents(&self) -> BTreeMap<String, Vec<u8>> {
        let files = paths(&self.public()).into_iter();
        files
            .map(|path| (path.clone(), fs::read(self.public().join(path)).expect("it can be read")))
            .collect()
    }

    fn stamps(&self) -> BTreeMap<String, Stamp> {
        let stamp = |path: String| {
            let meta = fs::metadata(self.public().join(&path)).expect("it is there");
            (path, (meta.mtime(), meta.mtime_nsec(), meta.ino()))
        };
        paths(&self.public()).into_iter().map(stamp).collect()
    }

    /// What lies in `.candour`, but for what is in the generation before.
    fn workshop(&self) -> Vec<String> {
        let names = fs::read_dir(self.path.join(".candour")).expect("it is there").flatten();
        let mut names: Vec<String> =
            names.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        names.retain(|name| name != "public.next");
        names.sort();
        names
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        _ = fs::remove_dir_all(&self.path);
    }
}

/// Every file below a folder, by its path with slashes.
fn paths(folder: &Path) -> Vec<String> {
    let mut paths = Vec::new();
    let Ok(entries) = fs::read_dir(folder) else { return paths };
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        match entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            true => {
                paths.extend(self::paths(&entry.path()).into_iter().map(|below| format!("{name}/{below}")))
            }
            false => paths.push(name),
        }
    }
    paths
}
