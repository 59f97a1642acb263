//! What the preview shows at the moment, for all who ask for it, and a way to wait until it is another.

use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

use crate::desk::{Page, Panel, State};
use crate::text::FileName;

/// A finished file that the preview serves.
#[derive(Clone, Debug)]
pub enum Body {
    Bytes(Arc<[u8]>),
    /// A file of the project folder that is passed on as it is.
    Beside(FileName),
}

/// The pages that the preview serves: those of one state of the project folder, in several editions. An edition
/// is asked for by its [name](crate::desk::Choice::name); one that nobody knows is the one first shown.
pub trait Pages: Send + Sync {
    /// The finished file at this path of the edition (`forces/ambria/index.html`), or nothing. It may be made
    /// only now, and several threads may ask at once.
    fn get(&self, edition: &str, path: &str) -> Option<Body>;

    /// Whether there is a file at this path; need not make it.
    fn has(&self, edition: &str, path: &str) -> bool {
        self.get(edition, path).is_some()
    }

    /// The page for an address at which there is nothing.
    fn not_found(&self, edition: &str) -> Arc<[u8]>;

    /// Another number whenever a file at this path changes that is no page: the preview compares those that a page
    /// shows, such as pictures.
    fn stamp(&self, edition: &str, path: &str) -> u64;

    /// What is said beside the page at this path.
    fn panel(&self, edition: &str, path: &str) -> Panel;
}

impl Pages for State {
    fn get(&self, edition: &str, path: &str) -> Option<Body> {
        self.page(edition, path).map(body)
    }

    fn has(&self, edition: &str, path: &str) -> bool {
        State::has(self, edition, path)
    }

    fn not_found(&self, edition: &str) -> Arc<[u8]> {
        match State::not_found(self, edition).map(body) {
            Some(Body::Bytes(bytes)) => bytes,
            _ => bare("There is no page at this address."),
        }
    }

    fn stamp(&self, edition: &str, path: &str) -> u64 {
        State::stamp(self, edition, path)
    }

    fn panel(&self, edition: &str, path: &str) -> Panel {
        State::panel(self, edition, path)
    }
}

fn body(page: Page) -> Body {
    match page {
        Page::Bytes(bytes) | Page::Failed(_, Some(bytes)) => Body::Bytes(bytes),
        Page::Beside(file) => Body::Beside(file),
        Page::Failed(_, None) => {
            Body::Bytes(bare("This page cannot be made. What is wrong stands beside it."))
        }
    }
}

/// A page where there is nothing better to show.
fn bare(words: &str) -> Arc<[u8]> {
    let page = format!(
        "<!doctype html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{words}</title>\n</head>\n\
         <body>\n<main>\n<h1>{words}</h1>\n</main>\n</body>\n</html>\n"
    );
    page.into_bytes().into()
}

/// What is shown now.
pub(super) struct Showing {
    now: Mutex<(u64, Arc<dyn Pages>)>,
    changed: Condvar,
}

impl Showing {
    pub(super) fn new(pages: Arc<dyn Pages>) -> Showing {
        Showing { now: Mutex::new((0, pages)), changed: Condvar::new() }
    }

    /// What is shown, and its number.
    pub(super) fn now(&self) -> (u64, Arc<dyn Pages>) {
        self.now.lock().expect("no thread panics while it holds this").clone()
    }

    /// Shows something else from now on.
    pub(super) fn show(&self, pages: Arc<dyn Pages>) {
        let mut now = self.now.lock().expect("no thread panics while it holds this");
        *now = (now.0 + 1, pages);
        self.changed.notify_all();
    }

    /// What is shown stays, and says something else.
    pub(super) fn tell(&self) {
        self.now.lock().expect("no thread panics while it holds this").0 += 1;
        self.changed.notify_all();
    }

    /// Waits until something other than number `seen` is shown, or until the time is over.
    pub(super) fn wait_for_another(&self, seen: u64, at_most: Duration) -> Option<(u64, Arc<dyn Pages>)> {
        let now = self.now.lock().expect("no thread panics while it holds this");
        let (now, _) = self
            .changed
            .wait_timeout_while(now, at_most, |now| now.0 == seen)
            .expect("no thread panics while it holds this");
        (now.0 != seen).then(|| now.clone())
    }
}
