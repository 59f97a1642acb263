//! `candour serve`: the site in the browser, made anew after every change.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use jiff::Timestamp;

use crate::desk::{Access, Desk, State};
use crate::preview::{self, Event, Options, Pages};
use crate::problem::{Problem, Problems};
use crate::source::Tree;
use crate::text::FileName;

use super::arguments::{Format, Serve};
use super::folder;
use super::outcome::Outcome;
use super::print;
use super::stop::stop_on_ctrl_c;
use super::welcome::welcome;

pub(super) fn serve(options: &Serve) -> Outcome {
    // A wrong --as-of is said at once, before anything is read.
    if let Err(outcome) = folder::try_standpoint(&options.place) {
        return outcome;
    }
    let access = match (options.public, options.address.ip().is_loopback()) {
        (false, _) => Access::Newsroom,
        (true, true) => Access::Public,
        // Others in the network may not look ahead either.
        (true, false) => Access::PublicNow,
    };
    let mut newsroom = Newsroom {
        desk: Desk::new(folder::standpoint(&options.place), access),
        state: None,
        number: Arc::default(),
        said: Arc::default(),
    };
    stop_on_ctrl_c();
    let serving = Options {
        root: options.place.root.clone(),
        address: options.address,
        poll: options.poll,
        editor: options.editor.clone(),
    };
    let ended = preview::serve(&serving, &mut newsroom, |event| announce(&event, options));
    ended.map_or_else(Outcome::Failed, |()| Outcome::Fine)
}

fn announce(event: &Event, options: &Serve) {
    match event {
        Event::Serving(address) => welcome(*address, options),
        Event::Polling(reason) => print::say(&format!("looking for changes every moment, since {reason}")),
        Event::MadeAgain => {}
        Event::Failed(failure) => print::say(&format!("error: {failure}")),
    }
}

/// The desk, and what the terminal has said of it.
struct Newsroom {
    desk: Desk,
    state: Option<Arc<State>>,
    /// The number of the state that is shown: whoever looks behind another one stops.
    number: Arc<AtomicU64>,
    said: Arc<Mutex<Said>>,
}

impl preview::Desk for Newsroom {
    fn make(&mut self, tree: &Arc<Tree>, changed: &[FileName]) -> Arc<dyn Pages> {
        self.number.fetch_add(1, Ordering::Relaxed);
        let state = self.desk.next(tree, changed, Timestamp::now());
        self.state = Some(state.clone());
        state
    }

    fn is_shown(&mut self, tell: Arc<dyn Fn() + Send + Sync>) {
        let Some(state) = self.state.clone() else { return };
        let (number, said) = (self.number.clone(), self.said.clone());
        let own = number.load(Ordering::Relaxed);
        let look = move || {
            let go_on = || number.load(Ordering::Relaxed) == own;
            state.look(&go_on, &|| {
                let mut said = said.lock().expect("no thread panics while it holds this");
                if go_on() {
                    said.say(&state);
                    tell();
                }
            });
        };
        // One thread, so that pages are served meanwhile. Without it the problems come with the next edit.
        let _ = thread::Builder::new().name("behind".into()).spawn(|| {
            match rayon::ThreadPoolBuilder::new().num_threads(1).build() {
                Ok(one) => one.install(look),
                Err(_) => look(),
            }
        });
    }

    fn due(&self) -> Option<Duration> {
        let due = self.state.as_ref()?.due();
        if due == Timestamp::MAX {
            return None;
        }
        Some(Timestamp::now().duration_until(due).try_into().unwrap_or(Duration::ZERO))
    }
}

/// The problems that were printed, so that the same are not printed again for every save.
#[derive(Default)]
struct Said {
    known: Vec<Problem>,
    /// What was said at the end, when everything had been looked at.
    summary: Option<String>,
}

impl Said {
    fn say(&mut self, state: &State) {
        let (problems, is_complete) = state.problems();
        let new: Problems =
            problems.0.iter().filter(|problem| !self.known.contains(problem)).cloned().collect();
        let is_news = !new.0.is_empty() || self.known.iter().any(|known| !problems.0.contains(known));
        print::problems(state.tree(), &new, Format::Human);
        self.known.extend(new.0);
        if is_complete {
            self.known.clone_from(&problems.0);
            let summary = print::summary(&problems);
            if is_news || self.summary.as_ref().is_some_and(|said| *said != summary) {
                print::say(&summary);
            }
            self.summary = Some(summary);
        }
    }
}
