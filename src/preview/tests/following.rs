//! A preview without a server, for tests: a folder, a desk that notes what it is asked, and the course between them.

use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use crate::desk::Panel;
use crate::disk::{Playground, tree};
use crate::preview::course::{Course, Pace};
use crate::preview::reports::Reports;
use crate::preview::watch::{Watch, by_the_system};
use crate::preview::{Body, Desk, Event, Pages};
use crate::source::Tree;
use crate::text::FileName;

/// Far longer than anything takes; only a test that fails waits for it.
pub(super) const PATIENCE: Duration = Duration::from_secs(30);

/// So long that it never comes.
pub(super) const NEVER: Duration = Duration::from_secs(3600);

/// A folder that is followed.
pub(super) struct Following {
    pub place: Playground,
    pub notes: Arc<Notes>,
    reports: Arc<Reports>,
    is_over: Arc<AtomicBool>,
    course: Option<JoinHandle<()>>,
}

/// What was done so far.
#[derive(Default)]
pub(super) struct Notes {
    noted: Mutex<Noted>,
    more: Condvar,
}

#[derive(Default)]
pub(super) struct Noted {
    /// The changes of each time that pages were made, from the first.
    pub made: Vec<Vec<String>>,
    last: Arc<Tree>,
    /// The trees whose pages were shown, from the first.
    pub shown: Vec<Arc<Tree>>,
    /// Why the preview looks for changes by itself.
    pub polling: Vec<String>,
    pub failed: usize,
    /// How long it is until other pages are due.
    pub due: Option<Duration>,
}

impl Following {
    /// Follows a folder with some content, by what the system reports. The whole folder is looked at after each
    /// change, and then not any more, so that what is shown later was reported.
    pub fn reports() -> Following {
        let pace = Pace { now_and_then: (NEVER, 1), ..Pace::default() };
        Following::of(pace, || Watch::new(Box::new(by_the_system)))
    }

    /// Follows a folder with some content by looking.
    pub fn by_looking() -> Following {
        let pace = Pace { often: (Duration::from_millis(20), 1), ..Pace::default() };
        Following::of(pace, || (Watch::blind(), None))
    }

    pub fn of(pace: Pace, watch: impl FnOnce() -> (Watch, Option<String>)) -> Following {
        let place = Playground::new();
        place.write("project/content/a.md", "one");
        place.write("project/content/forces/ambria.md", "Ambria");
        place.write("project/content/forces/report.pdf", "a report");
        let (watch, blind) = watch();
        let reports = watch.reports.clone();
        let (notes, is_over) = (Arc::<Notes>::default(), Arc::<AtomicBool>::default());
        let root = place.path().join("project");
        let course = thread::spawn({
            let (notes, is_over) = (notes.clone(), is_over.clone());
            move || follow(&root, (watch, blind), pace, &notes, &is_over)
        });
        notes.until("the first pages", |noted| !noted.shown.is_empty());
        Following { place, notes, reports, is_over, course: Some(course) }
    }

    pub fn write(&self, name: &str, text: &str) {
        self.place.write(&format!("project/{name}"), text);
    }

    pub fn save(&self, name: &str, text: &str) {
        self.place.save_by_renaming(&format!("project/{name}"), text);
    }

    pub fn rename(&self, from: &str, to: &str) {
        self.place.rename(&format!("project/{from}"), &format!("project/{to}"));
    }

    pub fn link(&self, to: &str, name: &str) {
        self.place.link(to, &format!("project/{name}"));
    }

    pub fn remove(&self, name: &str) {
        self.place.remove(&format!("project/{name}"));
    }

    /// Waits until this file is shown with this text, or is not shown where there is none; and then what is shown is
    /// the folder as it is.
    pub fn shows(&self, name: &str, text: Option<&str>) {
        let file = FileName::new(name);
        self.notes.until(&format!("{name} with {text:?}"), |noted| {
            noted.shown.last().unwrap().text(&file).as_deref() == text
        });
        self.is_right();
    }

    /// Waits until what is shown is the folder as it is.
    pub fn is_right(&self) {
        let root = self.place.path().join("project");
        let now = tree(&root, None).unwrap().tree;
        self.notes.until(&format!("{now:?}"), |noted| *noted.shown.last().unwrap() == now);
    }

    /// The files for which pages were made since `before` of them had been, when all is said.
    pub fn changes_since(&self, before: usize) -> Vec<String> {
        self.write("content/the-last.md", &format!("{before}"));
        self.shows("content/the-last.md", Some(&format!("{before}")));
        let mut changes = self.notes.now().made[before..].concat();
        changes.retain(|name| name != "content/the-last.md");
        changes.dedup();
        changes
    }

    pub fn made(&self) -> usize {
        self.notes.now().made.len()
    }
}

impl Drop for Following {
    fn drop(&mut self) {
        self.is_over.store(true, Ordering::Release);
        self.reports.take_in_anything();
        let course = self.course.take().unwrap().join();
        assert!(course.is_ok() || thread::panicking());
    }
}

impl Notes {
    pub fn now(&self) -> MutexGuard<'_, Noted> {
        self.noted.lock().unwrap()
    }

    /// Waits until it is so.
    pub fn until(&self, what: &str, mut is_so: impl FnMut(&mut Noted) -> bool) {
        let end = Instant::now() + PATIENCE;
        let mut noted = self.now();
        while !is_so(&mut noted) {
            let left = end.saturating_duration_since(Instant::now());
            assert!(
                !left.is_zero(),
                "never came: {what}; but {:?}, made of {:?}",
                noted.shown.last(),
                noted.made
            );
            noted = self.more.wait_timeout(noted, left).unwrap().0;
        }
    }
}

fn follow(root: &Path, watch: (Watch, Option<String>), pace: Pace, notes: &Arc<Notes>, is_over: &AtomicBool) {
    let mut announce = |event| {
        match event {
            Event::Polling(why) => notes.now().polling.push(why),
            Event::Failed(_) => notes.now().failed += 1,
            Event::MadeAgain | Event::Serving(_) => {}
        }
        notes.more.notify_all();
    };
    let mut desk = Noting(notes.clone());
    let mut course = Course::begin(root, watch, pace, &mut desk, &mut announce).unwrap();
    while !is_over.load(Ordering::Acquire) {
        course.step();
    }
}

/// The desk that notes what it is asked.
struct Noting(Arc<Notes>);

struct NoPages;

impl Desk for Noting {
    fn make(&mut self, tree: &Arc<Tree>, changed: &[FileName]) -> Arc<dyn Pages> {
        let mut noted = self.0.now();
        noted.made.push(changed.iter().map(|name| name.as_str().to_owned()).collect());
        noted.last = tree.clone();
        if changed.is_empty() {
            noted.due = None;
        }
        Arc::new(NoPages)
    }

    fn is_shown(&mut self, _tell: Arc<dyn Fn() + Send + Sync>) {
        let mut noted = self.0.now();
        let last = noted.last.clone();
        noted.shown.push(last);
        self.0.more.notify_all();
    }

    fn due(&self) -> Option<Duration> {
        self.0.now().due
    }
}

impl Pages for NoPages {
    fn get(&self, _edition: &str, _path: &str) -> Option<Body> {
        None
    }

    fn not_found(&self, _edition: &str) -> Arc<[u8]> {
        Arc::default()
    }

    fn stamp(&self, _edition: &str, _path: &str) -> u64 {
        0
    }

    fn panel(&self, _edition: &str, _path: &str) -> Panel {
        Panel::default()
    }
}
