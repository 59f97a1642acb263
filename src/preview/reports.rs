//! What the system has reported and nobody has looked at yet.
//!
//! Reports come from the watcher's own thread, and the course of the preview waits for them here.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode};
use notify::{Event, EventKind};

use crate::disk::is_below_leftover;

/// So many files are named one by one; where more are, the whole folder is looked at.
const MOST_NAMED: usize = 10_000;

/// What may have changed.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) enum Reported {
    #[default]
    Nothing,
    /// What is at these paths, and as far as was reported nothing else.
    At(BTreeSet<PathBuf>),
    /// Nobody can tell what.
    Anything,
}

#[derive(Default)]
pub(super) struct Reports {
    held: Mutex<Held>,
    came: Condvar,
    /// The same as whether something is held, for those who ask often.
    is_any: AtomicBool,
}

#[derive(Default)]
struct Held {
    /// The project folder, without links in its path.
    root: PathBuf,
    reported: Reported,
    /// When the first of what is held came, and the last that ever did.
    first: Option<Instant>,
    last: Option<Instant>,
    /// The watcher's own failure.
    failure: Option<notify::Error>,
}

impl Reports {
    /// From now on it is this folder that is reported of.
    pub(super) fn are_of(&self, root: &Path) {
        self.held().root = root.to_owned();
    }

    /// Takes in what the watcher says.
    pub(super) fn take_in(&self, event: notify::Result<Event>) {
        let held = self.held();
        match event {
            Ok(event) if event.need_rescan() => self.note(held, Reported::Anything),
            // Reading is reported too, and it is what we do ourselves; whoever closes a file may have written it.
            Ok(event) if matches!(event.kind, EventKind::Access(kind) if !may_have_written(kind)) => {}
            Ok(event) if event.paths.is_empty() => self.note(held, Reported::Anything),
            Ok(event) => {
                let is_left_over =
                    |path: &PathBuf| path.strip_prefix(&held.root).is_ok_and(is_below_leftover);
                let paths: BTreeSet<_> = event.paths.into_iter().filter(|path| !is_left_over(path)).collect();
                if !paths.is_empty() {
                    self.note(held, Reported::At(paths));
                }
            }
            Err(error) => {
                let mut held = held;
                held.failure = Some(error);
                self.note(held, Reported::Anything);
            }
        }
    }

    /// Takes in that anything may have changed just now.
    pub(super) fn take_in_anything(&self) {
        self.note(self.held(), Reported::Anything);
    }

    fn note(&self, mut held: MutexGuard<'_, Held>, reported: Reported) {
        let now = Instant::now();
        held.first.get_or_insert(now);
        held.last = Some(now);
        held.reported = match (std::mem::take(&mut held.reported), reported) {
            (Reported::At(mut paths), Reported::At(more)) => {
                paths.extend(more);
                if paths.len() > MOST_NAMED { Reported::Anything } else { Reported::At(paths) }
            }
            (Reported::Nothing, reported) | (reported, Reported::Nothing) => reported,
            (Reported::Anything, _) | (_, Reported::Anything) => Reported::Anything,
        };
        self.is_any.store(true, Ordering::Release);
        self.came.notify_all();
    }

    /// What has been reported since this was last asked, and whether the watcher failed.
    pub(super) fn take(&self) -> (Reported, Option<notify::Error>) {
        let mut held = self.held();
        self.is_any.store(false, Ordering::Release);
        held.first = None;
        (std::mem::take(&mut held.reported), held.failure.take())
    }

    /// Whether something is reported that nobody has taken.
    pub(super) fn is_any(&self) -> bool {
        self.is_any.load(Ordering::Acquire)
    }

    /// When the first came of what nobody has taken.
    pub(super) fn since(&self) -> Option<Instant> {
        self.held().first
    }

    /// Waits until something is reported, until this instant at the latest.
    pub(super) fn wait(&self, end: Instant) {
        self.wait_until(|held| held.first.is_some().then(Instant::now).or(Some(end)));
    }

    /// Waits until nothing has been reported for this long, until that instant at the latest.
    pub(super) fn wait_for_quiet(&self, quiet: Duration, end: Instant) {
        self.wait_until(|held| held.last.map(|last| (last + quiet).min(end)));
    }

    /// Waits until something is reported, or until nothing has been for this long, or until that instant. Whether
    /// something is.
    pub(super) fn come_before_quiet(&self, quiet: Duration, end: Instant) -> bool {
        self.wait_until(|held| match held.first {
            Some(_) => None,
            None => held.last.map(|last| (last + quiet).min(end)),
        });
        self.is_any()
    }

    /// Waits until the instant that `end` says, which may be another one after each report; none is now.
    fn wait_until(&self, end: impl Fn(&Held) -> Option<Instant>) {
        let mut held = self.held();
        loop {
            let left = end(&held).map_or(Duration::ZERO, |end| end.saturating_duration_since(Instant::now()));
            if left.is_zero() {
                return;
            }
            held = self.came.wait_timeout(held, left).expect("no thread panics while it holds this").0;
        }
    }

    fn held(&self) -> MutexGuard<'_, Held> {
        self.held.lock().expect("no thread panics while it holds this")
    }
}

fn may_have_written(kind: AccessKind) -> bool {
    matches!(kind, AccessKind::Close(AccessMode::Write | AccessMode::Any))
}

#[cfg(test)]
mod tests {
    use super::{Reported, Reports};
    use notify::event::{AccessKind, AccessMode, CreateKind, Flag};
    use notify::{Event, EventKind};
    use std::path::{Path, PathBuf};
    use std::time::{Duration, Instant};

    fn created(name: &str) -> Event {
        Event::new(EventKind::Create(CreateKind::File)).add_path(Path::new("/site").join(name))
    }

    fn after(events: impl IntoIterator<Item = Event>) -> Reported {
        let reports = Reports::default();
        reports.are_of(Path::new("/site"));
        events.into_iter().for_each(|event| reports.take_in(Ok(event)));
        reports.take().0
    }

    #[test]
    fn what_is_reported_of_files_names_them_and_everything_else_is_anything() {
        let at = |names: &[&str]| {
            Reported::At(names.iter().map(|name| PathBuf::from(format!("/site/{name}"))).collect())
        };
        assert_eq!(
            after([created("content/a.md"), created("content/b.md")]),
            at(&["content/a.md", "content/b.md"])
        );
        assert_eq!(after([created("content/a.md"), created("content/.a.md.swp")]), at(&["content/a.md"]));
        let missed = Event::new(EventKind::Other).set_flag(Flag::Rescan);
        assert_eq!(after([missed, created("content/a.md")]), Reported::Anything);
        assert_eq!(after([Event::new(EventKind::Any)]), Reported::Anything);
        let many = (0..=super::MOST_NAMED).map(|number| created(&format!("content/{number}.md")));
        assert_eq!(after(many), Reported::Anything);
    }

    #[test]
    fn reading_and_leftovers_wake_nobody_and_writing_does() {
        let access = |kind| Event::new(EventKind::Access(kind)).add_path("/site/content/a.md".into());
        assert_eq!(after([access(AccessKind::Open(AccessMode::Any))]), Reported::Nothing);
        assert_eq!(after([access(AccessKind::Close(AccessMode::Read))]), Reported::Nothing);
        assert_ne!(after([access(AccessKind::Close(AccessMode::Write))]), Reported::Nothing);
        assert_eq!(after([created("content/4913"), created("content/.git/index")]), Reported::Nothing);
    }

    #[test]
    fn whoever_waits_for_quiet_waits_for_the_last_report_and_no_longer_than_they_have_patience() {
        let reports = Reports::default();
        let hour = Duration::from_secs(3600);
        let long = Instant::now() + hour;
        assert!(!reports.come_before_quiet(hour, long), "nothing was ever reported");
        reports.take_in_anything();
        assert!(reports.since().is_some());
        reports.wait(long);
        assert!(reports.come_before_quiet(hour, long), "what is there already is no quiet");
        reports.wait_for_quiet(hour, Instant::now());
        assert_eq!(reports.take().0, Reported::Anything);
        assert!(!reports.come_before_quiet(Duration::ZERO, long));
        assert!(!reports.come_before_quiet(hour, Instant::now()));
    }
}
