//! Wakes the preview when something may have changed.
//!
//! What the system reports is only a wake-up, never believed in detail: of twenty files in a new deep folder
//! it reports eight. So the preview looks at the whole folder each time, which costs three microseconds a
//! file, and looks now and then even if nothing is reported; where nothing can be reported (network folders,
//! no watches left) it looks often.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::time::{Duration, Instant};

use notify::{Config, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use crate::disk::Snapshot;

/// A change is over when nothing has been reported for this long ...
const QUIET: Duration = Duration::from_millis(40);
/// ... but it is looked at after this long in any case.
const PATIENCE: Duration = Duration::from_millis(500);

/// How often the preview looks by itself: at most this often, and so that looking takes little of the time.
const NOW_AND_THEN: (Duration, u32) = (Duration::from_secs(3), 100);
const OFTEN: (Duration, u32) = (Duration::from_millis(300), 10);

pub(super) struct Watch {
    root: PathBuf,
    woken: Receiver<()>,
    /// Nothing where the preview looks by itself instead.
    watcher: Option<RecommendedWatcher>,
    /// The folders that are watched, by the marks of [`Snapshot::folders`].
    watched: Vec<(&'static str, (u64, u64))>,
}

impl Watch {
    /// Watches the project folder, or says why it cannot and looks often instead.
    pub(super) fn of(root: &Path, poll: bool) -> (Watch, Option<String>) {
        let (wake, woken) = sync_channel(1);
        let mut watch = Watch { root: root.to_owned(), woken, watcher: None, watched: Vec::new() };
        if poll {
            return (watch, None);
        }
        let report = move |event: notify::Result<notify::Event>| {
            // Reading a file is reported too, and reading is what we do.
            if !matches!(event, Ok(notify::Event { kind: EventKind::Access(_), .. })) {
                let _ = wake.try_send(());
            }
        };
        // Links are not followed, so that one to a huge folder cannot take all watches; changes behind them
        // are found by looking.
        let config = Config::default().with_follow_symlinks(false);
        let watcher = RecommendedWatcher::new(report, config).and_then(|mut watcher| {
            // The folder itself, so that content/ is noticed when it comes, or comes back.
            watcher.watch(root, RecursiveMode::NonRecursive)?;
            Ok(watcher)
        });
        match watcher {
            Ok(watcher) => {
                watch.watcher = Some(watcher);
                (watch, None)
            }
            Err(error) => (watch, Some(error.to_string())),
        }
    }

    /// Watches the folders that the snapshot found. Whether it watches new ones, so that one must look again
    /// (something may have changed before the watch began); or why it had to give up watching.
    pub(super) fn follow(&mut self, snapshot: &Snapshot) -> Result<bool, String> {
        let folders: Vec<_> = snapshot.folders().iter().map(|(folder, mark)| (*folder, *mark)).collect();
        let Some(watcher) = &mut self.watcher else { return Ok(false) };
        if folders == self.watched {
            return Ok(false);
        }
        let mut failed = None;
        for (folder, _) in folders.iter().filter(|folder| !self.watched.contains(folder)) {
            let path = self.root.join(folder);
            let _ = watcher.unwatch(&path);
            if let Err(error) = watcher.watch(&path, RecursiveMode::Recursive) {
                failed = Some(error);
            }
        }
        self.watched = folders;
        // A folder may be gone again already, and then that is what the next look finds.
        match failed {
            Some(error) if !matches!(error.kind, notify::ErrorKind::PathNotFound) => {
                self.watcher = None;
                Err(error.to_string())
            }
            _ => Ok(true),
        }
    }

    /// Waits until it is time to look: a change is reported and over, or none was for a while. `looking` is
    /// how long the last look took.
    pub(super) fn wait(&self, looking: Duration) {
        let (least, times) = if self.watcher.is_some() { NOW_AND_THEN } else { OFTEN };
        match self.woken.recv_timeout(least.max(looking * times)) {
            Ok(()) => {}
            Err(RecvTimeoutError::Timeout) => return,
            // Nobody can wake us: there is no watcher.
            Err(RecvTimeoutError::Disconnected) => {
                std::thread::sleep(least.max(looking * times));
                return;
            }
        }
        let end = Instant::now() + PATIENCE;
        while Instant::now() < end && self.woken.recv_timeout(QUIET).is_ok() {}
    }
}
