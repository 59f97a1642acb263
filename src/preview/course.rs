//! From a change on the disk to what is shown: when to look, at what, and when to show what was made of it.
//!
//! A change is shown when the folder is quiet, and what is to be shown is made while that is waited for: saving
//! costs the longer of the two, not both.

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::reports::Reported;
use super::serve::{Desk, Event};
use super::showing::{Pages, Showing};
use super::watch::{Followed, Watch, is_the_end};
use crate::disk::{Failure, Snapshot, tree};
use crate::text::FileName;

/// How long things take.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pace {
    /// One save is several reports, which come this close together.
    pub breath: Duration,
    /// A change is over when nothing has been reported for this long ...
    pub quiet: Duration,
    /// ... but is shown after this long in any case.
    pub patience: Duration,
    /// When the whole folder is looked at after a change, since not everything is reported.
    pub afterwards: Often,
    /// How often it is looked at though nothing is reported.
    pub now_and_then: Often,
    /// How often it is looked at where nobody reports anything.
    pub often: Often,
}

/// At most this often, and so that this many times as long passes as a look takes.
pub(super) type Often = (Duration, u32);

/// Pages may be due though nothing changes, also while the computer sleeps and no clock of ours runs: whether they
/// are is asked this often at most and at least.
const DUE: (Duration, Duration) = (Duration::from_millis(50), Duration::from_secs(1));

impl Default for Pace {
    fn default() -> Pace {
        Pace {
            breath: Duration::from_millis(4),
            quiet: Duration::from_millis(30),
            patience: Duration::from_millis(500),
            afterwards: (Duration::from_millis(300), 2),
            now_and_then: (Duration::from_secs(3), 100),
            often: (Duration::from_millis(300), 10),
        }
    }
}

pub(super) struct Course<'a> {
    root: &'a Path,
    pace: Pace,
    watch: Watch,
    snapshot: Snapshot,
    desk: &'a mut dyn Desk,
    showing: Arc<Showing>,
    announce: &'a mut dyn FnMut(Event),
    /// How long the last look at the whole folder took.
    looking: Duration,
    /// When to look at the whole folder though nothing is reported.
    next_look: Instant,
    /// Since when changes were found by looking at what was reported only.
    unsure_since: Option<Instant>,
    is_failing: bool,
}

impl<'a> Course<'a> {
    /// Looks at the project folder for the first time, and has its pages made.
    pub(super) fn begin(
        root: &'a Path,
        (mut watch, blind): (Watch, Option<String>),
        pace: Pace,
        desk: &'a mut dyn Desk,
        announce: &'a mut dyn FnMut(Event),
    ) -> Result<Course<'a>, Failure> {
        blind.into_iter().for_each(|why| announce(Event::Polling(why)));
        let start = Instant::now();
        let snapshot = tree(root, None)?;
        let looking = start.elapsed();
        // Watched before the pages are made, which takes longer.
        let followed = watch.follow(&snapshot);
        let everything: Vec<FileName> = snapshot.tree.files.keys().cloned().collect();
        let showing = Arc::new(Showing::new(desk.make(&snapshot.tree, &everything)));
        let mut course = Course {
            root,
            pace,
            watch,
            snapshot,
            desk,
            showing,
            announce,
            looking,
            next_look: Instant::now(),
            unsure_since: None,
            is_failing: false,
        };
        course.look_again(pace.afterwards);
        course.go_on_after(followed);
        course.is_shown();
        Ok(course)
    }

    pub(super) fn showing(&self) -> &Arc<Showing> {
        &self.showing
    }

    pub(super) fn announce(&mut self, event: Event) {
        (self.announce)(event);
    }

    /// Waits for something to do, and does it: sees what has changed, has the pages made of it, and shows them when
    /// it is quiet.
    pub(super) fn step(&mut self) {
        self.watch.reports.wait(self.next_wake());
        let began = self.watch.reports.since().unwrap_or_else(Instant::now);
        let end = began + self.pace.patience;
        let mut pause = self.pace.breath;
        let mut made = None;
        loop {
            self.watch.reports.wait_for_quiet(pause, end);
            let start = Instant::now();
            made = self.make_if_changed().or(made);
            // The more it costs to make what is soon out of date, the longer is waited before it is made again.
            pause = (pause * 2).max(start.elapsed()).min(self.pace.quiet);
            if self.watch.is_blind() {
                pause = self.pace.quiet;
            }
            let is_more = self.watch.reports.come_before_quiet(self.pace.quiet, end);
            if !is_more || Instant::now() >= end {
                break;
            }
        }
        if let Some(pages) = made {
            self.showing.show(pages);
            self.is_shown();
            self.announce(Event::MadeAgain);
        }
    }

    fn next_wake(&self) -> Instant {
        let due = self.desk.due().map(|left| Instant::now() + left.clamp(DUE.0, DUE.1));
        due.map_or(self.next_look, |due| due.min(self.next_look))
    }

    fn make_if_changed(&mut self) -> Option<Arc<dyn Pages>> {
        let changed = self.changed();
        let is_due = || self.desk.due().is_some_and(|left| left.is_zero());
        (!changed.is_empty() || is_due()).then(|| self.desk.make(&self.snapshot.tree, &changed))
    }

    fn is_shown(&mut self) {
        let showing = self.showing.clone();
        self.desk.is_shown(Arc::new(move || showing.tell()));
    }

    /// The files that are not as they were: by a look at those that were reported, or at the whole folder where that
    /// is not enough, or where it is time for it.
    fn changed(&mut self) -> Vec<FileName> {
        let (reported, failure) = self.watch.reports.take();
        if let Some(failure) = failure.filter(is_the_end) {
            let why = self.watch.give_up(&failure);
            self.announce(Event::Polling(why));
        }
        match reported {
            Reported::Nothing if Instant::now() < self.next_look => Vec::new(),
            Reported::Nothing => self.look_unasked(),
            Reported::At(paths) if self.may_trust() => match self.snapshot.look_at(self.root, &paths) {
                Some(changed) => {
                    self.unsure_since.get_or_insert_with(Instant::now);
                    self.look_again(self.pace.afterwards);
                    changed
                }
                None => self.look(),
            },
            Reported::At(_) | Reported::Anything => self.look(),
        }
    }

    /// Whether a look at what is reported will do for now: one at the whole folder has not been put off for too long.
    fn may_trust(&self) -> bool {
        let (least, times) = self.pace.now_and_then;
        self.unsure_since.is_none_or(|since| since.elapsed() < least.max(self.looking * times))
    }

    /// Looks at the whole folder since something is reported.
    fn look(&mut self) -> Vec<FileName> {
        self.look_unless(false).unwrap_or_default()
    }

    /// Looks at the whole folder though nothing is reported; what is reported meanwhile comes first.
    fn look_unasked(&mut self) -> Vec<FileName> {
        let changed = self.look_unless(true).unwrap_or_default();
        if !changed.is_empty() {
            // Something is not watched.
            let followed = self.watch.begin_anew();
            self.go_on_after(followed);
        }
        changed
    }

    fn look_unless(&mut self, is_interruptible: bool) -> Option<Vec<FileName>> {
        let start = Instant::now();
        let reports = self.watch.reports.clone();
        let looked = self.snapshot.look(self.root, &|| is_interruptible && reports.is_any());
        let changed = match looked {
            Ok(changed) => changed?,
            Err(failure) => {
                if !std::mem::replace(&mut self.is_failing, true) {
                    self.announce(Event::Failed(failure));
                }
                self.look_again(self.pace.afterwards);
                return None;
            }
        };
        self.is_failing = false;
        self.looking = start.elapsed();
        self.unsure_since = None;
        self.look_again(match changed.is_empty() {
            true => self.pace.now_and_then,
            false => self.pace.afterwards,
        });
        let followed = self.watch.follow(&self.snapshot);
        self.go_on_after(followed);
        if !changed.is_empty() && (is_interruptible || self.watch.is_blind()) {
            // Nobody reports when this change is over: only another look tells.
            self.watch.reports.take_in_anything();
        }
        Some(changed)
    }

    fn look_again(&mut self, often: Often) {
        let (least, times) = if self.watch.is_blind() { self.pace.often } else { often };
        self.next_look = Instant::now() + least.max(self.looking * times);
    }

    fn go_on_after(&mut self, followed: Followed) {
        match followed {
            Followed::Nothing => {}
            Followed::Anew => self.watch.reports.take_in_anything(),
            Followed::Blind(why) => {
                self.watch.reports.take_in_anything();
                self.announce(Event::Polling(why));
            }
        }
    }
}
