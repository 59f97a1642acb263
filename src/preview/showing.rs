//! What the preview shows at the moment, for all who ask for it, and a way to wait until it is another.

use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

/// The pages that the preview serves: those of one state of the project folder.
pub trait Pages: Send + Sync {
    /// The finished file at this path of the edition (`forces/ambria/index.html`), or nothing. It may be made
    /// only now, and several threads may ask at once.
    fn get(&self, path: &str) -> Option<Arc<[u8]>>;

    /// Whether there is a file at this path; need not make it.
    fn has(&self, path: &str) -> bool {
        self.get(path).is_some()
    }

    /// The page for an address at which there is nothing.
    fn not_found(&self) -> Arc<[u8]>;

    /// Another number whenever something changed that pages show without naming it, such as a stylesheet
    /// whose address stays: then every open page reloads.
    fn shared(&self) -> u64 {
        0
    }
}

/// The pages, or what is wrong where nothing could be built: one text for each problem.
pub(super) type Made = Result<Arc<dyn Pages>, Vec<String>>;

/// What is shown now.
pub(super) struct Showing {
    now: Mutex<(u64, Arc<Made>)>,
    changed: Condvar,
}

impl Showing {
    pub(super) fn new(made: Made) -> Showing {
        Showing { now: Mutex::new((0, Arc::new(made))), changed: Condvar::new() }
    }

    /// What is shown, and its number.
    pub(super) fn now(&self) -> (u64, Arc<Made>) {
        self.now.lock().expect("no thread panics while it holds this").clone()
    }

    /// Shows something else from now on.
    pub(super) fn show(&self, made: Made) {
        let mut now = self.now.lock().expect("no thread panics while it holds this");
        *now = (now.0 + 1, Arc::new(made));
        self.changed.notify_all();
    }

    /// Waits until something other than number `seen` is shown, or until the time is over.
    pub(super) fn wait_for_another(&self, seen: u64, at_most: Duration) -> Option<(u64, Arc<Made>)> {
        let now = self.now.lock().expect("no thread panics while it holds this");
        let (now, _) = self
            .changed
            .wait_timeout_while(now, at_most, |now| now.0 == seen)
            .expect("no thread panics while it holds this");
        (now.0 != seen).then(|| now.clone())
    }
}
