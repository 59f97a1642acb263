//! Has changes of the project folder reported, as far as the system can.
//!
//! What the system reports is only a wake-up, never believed: of twenty files in a new deep folder it reports
//! eight. So a look at the whole folder follows whatever was reported, and one comes now and then even if nothing is;
//! where nothing can be reported (no watches left) or not everything is (network folders), it comes often.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use notify::{Config, ErrorKind, Event, RecommendedWatcher, RecursiveMode, Watcher};

use super::reports::Reports;
use crate::disk::{Place, Snapshot, silent};

/// Takes in what the watcher says.
pub(super) type Report = Box<dyn FnMut(notify::Result<Event>) + Send>;

/// Makes a watcher that says what it sees.
pub(super) type Watching = dyn FnOnce(Report) -> notify::Result<Box<dyn Watcher + Send>>;

pub(super) struct Watch {
    pub(super) reports: Arc<Reports>,
    /// Nothing where nothing can be reported.
    watcher: Option<Box<dyn Watcher + Send>>,
    watched: BTreeMap<PathBuf, Place>,
    /// Whether there are changes that nobody reports.
    is_partly_blind: bool,
}

/// What came of watching other folders than before.
pub(super) enum Followed {
    /// They are the same.
    Nothing,
    /// Some are watched only from now on, so something may have changed in them before.
    Anew,
    /// Changes are not reported any more, or not all, for this reason.
    Blind(String),
}

/// The system's own watcher.
pub(super) fn by_the_system(report: Report) -> notify::Result<Box<dyn Watcher + Send>> {
    // Links are not followed: where they lead, the snapshot knows and says.
    let config = Config::default().with_follow_symlinks(false);
    Ok(Box::new(RecommendedWatcher::new(report, config)?))
}

impl Watch {
    /// Nobody reports anything.
    pub(super) fn blind() -> Watch {
        Watch { reports: Arc::default(), watcher: None, watched: BTreeMap::new(), is_partly_blind: true }
    }

    /// Has changes reported, or says why it cannot.
    pub(super) fn new(watching: Box<Watching>) -> (Watch, Option<String>) {
        let mut watch = Watch::blind();
        let reports = watch.reports.clone();
        match watching(Box::new(move |event| reports.take_in(event))) {
            Ok(watcher) => {
                watch.watcher = Some(watcher);
                watch.is_partly_blind = false;
                (watch, None)
            }
            Err(error) => (watch, Some(reason(&error))),
        }
    }

    /// Whether there are changes that nobody reports, so that one must look often.
    pub(super) fn is_blind(&self) -> bool {
        self.is_partly_blind
    }

    /// Watches the folders that the snapshot found, and no others.
    pub(super) fn follow(&mut self, snapshot: &Snapshot) -> Followed {
        let places = snapshot.places();
        if self.watcher.is_none() || *places == self.watched {
            return Followed::Nothing;
        }
        self.reports.are_of(snapshot.root());
        let before = std::mem::take(&mut self.watched);
        if let Some(watcher) = &mut self.watcher {
            for (path, _) in before.iter().filter(|(path, place)| places.get(*path) != Some(place)) {
                let _ = watcher.unwatch(path);
            }
        }
        let is_new = |path: &PathBuf, place: &Place| before.get(path) != Some(place);
        let new = places.iter().filter(|(path, place)| is_new(path, place));
        if let Err(error) = self.watch(new) {
            return Followed::Blind(self.give_up(&error));
        }
        self.watched = places.clone();
        match silent(places.keys()) {
            Some(kind) if !self.is_partly_blind => {
                self.is_partly_blind = true;
                Followed::Blind(format!(
                    "a {kind} folder does not report what is changed from elsewhere, so that shows a moment later"
                ))
            }
            _ => Followed::Anew,
        }
    }

    /// Watches the same folders anew, since a change in them was not reported.
    pub(super) fn begin_anew(&mut self) -> Followed {
        if self.is_partly_blind {
            return Followed::Nothing;
        }
        let watched = self.watched.clone();
        match self.watch(watched.iter()) {
            Ok(()) => Followed::Anew,
            Err(error) => Followed::Blind(self.give_up(&error)),
        }
    }

    fn watch<'a>(&mut self, places: impl Iterator<Item = (&'a PathBuf, &'a Place)>) -> notify::Result<()> {
        let Some(watcher) = &mut self.watcher else { return Ok(()) };
        for (path, place) in places {
            let mode = if place.is_deep { RecursiveMode::Recursive } else { RecursiveMode::NonRecursive };
            match watcher.watch(path, mode) {
                // A folder may be gone again already, and then that is what the next look finds.
                Err(error) if !is_gone(&error) => return Err(error),
                _ => {}
            }
        }
        Ok(())
    }

    /// Lets the watcher go, so that its watches are free for others, and says why.
    pub(super) fn give_up(&mut self, error: &notify::Error) -> String {
        self.watcher = None;
        self.watched.clear();
        self.is_partly_blind = true;
        reason(error)
    }
}

fn is_gone(error: &notify::Error) -> bool {
    match &error.kind {
        ErrorKind::PathNotFound => true,
        ErrorKind::Io(cause) => cause.kind() == std::io::ErrorKind::NotFound,
        _ => false,
    }
}

/// Whether the watcher cannot go on after this.
pub(super) fn is_the_end(error: &notify::Error) -> bool {
    matches!(error.kind, ErrorKind::MaxFilesWatch)
}

/// Too many files are open, in this program or in all, which is also said where too many programs watch.
const TOO_MANY_OPEN: [i32; 2] = [24, 23];

/// Why changes are not reported, what that means, and what helps.
fn reason(error: &notify::Error) -> String {
    let later = "so a change shows a moment later";
    match &error.kind {
        ErrorKind::MaxFilesWatch => format!(
            "the system watches no more folders, {later} (to raise its limit: \
             sudo sysctl fs.inotify.max_user_watches=1048576)"
        ),
        ErrorKind::Io(cause) if cause.raw_os_error().is_some_and(|code| TOO_MANY_OPEN.contains(&code)) => {
            format!(
                "too many programs have changes reported, {later} (to raise the limit: \
                 sudo sysctl fs.inotify.max_user_instances=1024)"
            )
        }
        _ => format!("the system cannot report changes ({error}), {later}"),
    }
}

#[cfg(test)]
mod tests {
    use super::reason;
    use notify::{Error, ErrorKind};
    use std::io;

    #[test]
    fn a_reason_says_what_it_means_and_what_helps() {
        let limit = reason(&Error::new(ErrorKind::MaxFilesWatch));
        assert!(limit.contains("shows a moment later") && limit.contains("max_user_watches="), "{limit}");
        let programs = reason(&Error::io(io::Error::from_raw_os_error(24)));
        assert!(programs.contains("max_user_instances="), "{programs}");
        let other = reason(&Error::io(io::Error::from_raw_os_error(38)));
        assert_eq!(
            other,
            "the system cannot report changes (Function not implemented (os error 38)), so a change shows a \
             moment later"
        );
    }
}
