//! Tests of what is asked of the system's reports, and of what happens where there are none.

use std::io;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use notify::{ErrorKind, RecursiveMode, Watcher};

use super::following::{Following, NEVER};
use crate::preview::course::Pace;
use crate::preview::watch::{Report, Watch, by_the_system};

/// Counts what is watched, and is as deaf as told.
struct Counting {
    watched: Arc<AtomicUsize>,
    most: usize,
    /// Nothing where nothing is reported.
    hears: Option<Box<dyn Watcher + Send>>,
}

impl Watcher for Counting {
    fn new<F: notify::EventHandler>(_report: F, _config: notify::Config) -> notify::Result<Counting> {
        unreachable!("it is made by hand")
    }

    fn watch(&mut self, path: &Path, mode: RecursiveMode) -> notify::Result<()> {
        if self.watched.fetch_add(1, Ordering::AcqRel) >= self.most {
            return Err(notify::Error::new(ErrorKind::MaxFilesWatch));
        }
        self.hears.as_mut().map_or(Ok(()), |hears| hears.watch(path, mode))
    }

    fn unwatch(&mut self, path: &Path) -> notify::Result<()> {
        self.hears.as_mut().map_or(Ok(()), |hears| hears.unwatch(path))
    }

    fn kind() -> notify::WatcherKind {
        notify::WatcherKind::NullWatcher
    }
}

#[test]
fn a_thousand_edits_watch_nothing_more() {
    let watched = Arc::<AtomicUsize>::default();
    let pace = Pace { now_and_then: (NEVER, 1), ..Pace::default() };
    let following = Following::of(pace, || {
        let watched = watched.clone();
        Watch::new(Box::new(move |report| {
            let hears = Some(by_the_system(report)?);
            Ok(Box::new(Counting { watched, most: usize::MAX, hears }))
        }))
    });
    following.save("content/a.md", "first");
    following.shows("content/a.md", Some("first"));
    let before = watched.load(Ordering::Acquire);
    for number in 0..1_000 {
        following.save("content/a.md", &format!("{number}"));
        following.write("content/forces/ambria.md", &format!("{number}"));
    }
    following.shows("content/a.md", Some("999"));
    following.shows("content/forces/ambria.md", Some("999"));
    assert_eq!(watched.load(Ordering::Acquire), before);
}

#[test]
fn what_nobody_reported_is_found_by_looking_and_then_all_is_watched_anew() {
    let watched = Arc::<AtomicUsize>::default();
    let pace = Pace { now_and_then: (Duration::from_millis(50), 1), ..Pace::default() };
    let following = Following::of(pace, || {
        let watched = watched.clone();
        Watch::new(Box::new(move |_| Ok(Box::new(Counting { watched, most: usize::MAX, hears: None }))))
    });
    // What came with the start is over when this is shown, and was perhaps seen with it.
    following.write("content/a.md", "two");
    following.shows("content/a.md", Some("two"));
    let before = watched.load(Ordering::Acquire);
    following.write("content/a.md", "three");
    following.shows("content/a.md", Some("three"));
    assert!(watched.load(Ordering::Acquire) > before);
    assert!(following.notes.now().polling.is_empty(), "this is no reason to look often");
}

#[test]
fn where_changes_cannot_be_reported_it_says_so_once_and_looks_by_itself() {
    let pace = Pace { often: (Duration::from_millis(20), 1), now_and_then: (NEVER, 1), ..Pace::default() };
    let counting = |most| -> notify::Result<Box<dyn Watcher + Send>> {
        Ok(Box::new(Counting { watched: Arc::default(), most, hears: None }))
    };
    let no_watch_left = move |_: Report| counting(1);
    let too_many_programs = |_: Report| Err(notify::Error::io(io::Error::from_raw_os_error(24)));
    // The limit is met only when a new folder comes.
    let later = move |mut report: Report| {
        report(Err(notify::Error::new(ErrorKind::MaxFilesWatch)));
        counting(usize::MAX)
    };
    let cases = [
        (Watch::new(Box::new(no_watch_left)), "fs.inotify.max_user_watches="),
        (Watch::new(Box::new(too_many_programs)), "fs.inotify.max_user_instances="),
        (Watch::new(Box::new(later)), "fs.inotify.max_user_watches="),
    ];
    for (watch, helps) in cases {
        let following = Following::of(pace, || watch);
        following.write("content/forces/new/a.md", "two");
        following.shows("content/forces/new/a.md", Some("two"));
        following.save("content/a.md", "three");
        following.shows("content/a.md", Some("three"));
        let said = following.notes.now().polling.clone();
        assert!(said.len() == 1 && said[0].contains(helps) && !said[0].contains('\n'), "{said:?}");
        assert!(said[0].contains("a change shows a moment later"), "{said:?}");
    }
}
