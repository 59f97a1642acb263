//! The preview's course: make the site, serve it, wait for a change, look, make it again.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::answer::Served;
use super::door::{bind, failed_on, open};
use super::editor::Editor;
use super::showing::{Pages, Showing};
use super::watch::Watch;
use crate::disk::{Failure, Snapshot, tree};
use crate::text::FileName;

/// What to serve, and where.
#[derive(Clone, Debug)]
pub struct Options {
    /// The project folder.
    pub root: PathBuf,
    /// The address to serve on, such as 127.0.0.1:4000; where its port is taken, the next free one is used.
    pub address: SocketAddr,
    /// Look for changes by itself instead of waiting for the system to report them.
    pub poll: bool,
    /// Opens the file of a page, where a person named one.
    pub editor: Option<Editor>,
}

/// What happens while the preview runs.
#[derive(Debug)]
pub enum Event {
    /// The site is served at this address; it is another than asked for where that was taken.
    Serving(SocketAddr),
    /// The system cannot report changes, for this reason, so the preview looks for them by itself.
    Polling(String),
    /// The project folder changed and what is shown has been made anew.
    MadeAgain,
    /// The project folder could not be read (said once); what was shown before stays.
    Failed(Failure),
}

/// Who makes the pages of the project folder.
pub trait Desk {
    /// The pages of the folder as it is now. `changed` are the files that are not as they were when this was last
    /// asked; at first that is all of them, and none where only time has passed.
    fn make(&mut self, snapshot: &Snapshot, changed: &[FileName]) -> Arc<dyn Pages>;

    /// The pages that were made last are shown now, so that the rest can be looked at behind them. `tell` may be
    /// called from any thread and at any later time: what the panels of these pages say is another thing now.
    fn is_shown(&mut self, tell: Arc<dyn Fn() + Send + Sync>);

    /// How long it is until other pages are due though no file changes.
    fn due(&self) -> Option<Duration>;
}

/// Serves what the desk makes of the project folder, and has it made anew whenever the folder changes; never
/// returns but with an error.
///
/// # Errors
/// Where the project folder cannot be read at the start, or the address cannot be served on.
pub fn serve(options: &Options, desk: &mut dyn Desk, mut announce: impl FnMut(Event)) -> Result<(), Failure> {
    let listener = bind(options.address)?;
    let (mut watch, blind) = Watch::of(&options.root, options.poll);
    blind.into_iter().for_each(|why| announce(Event::Polling(why)));

    let mut snapshot = tree(&options.root, None)?;
    let mut is_new = follow(&mut watch, &snapshot, &mut announce);
    let everything: Vec<FileName> = snapshot.tree.files.keys().cloned().collect();
    let showing = Arc::new(Showing::new(desk.make(&snapshot, &everything)));
    desk.is_shown(teller(&showing));
    let served =
        Served { showing: showing.clone(), root: options.root.clone(), editor: options.editor.clone() };
    let address = open(listener, served).map_err(failed_on(options.address))?;
    announce(Event::Serving(address));

    let mut looking = Duration::ZERO;
    let mut is_failing = false;
    loop {
        if !is_new {
            watch.wait(looking);
        }
        let start = Instant::now();
        let next = match tree(&options.root, Some(&snapshot)) {
            Ok(next) => next,
            Err(failure) => {
                if !is_failing {
                    announce(Event::Failed(failure));
                }
                (is_failing, is_new) = (true, false);
                continue;
            }
        };
        is_failing = false;
        looking = start.elapsed();
        is_new = follow(&mut watch, &next, &mut announce);
        let changed = next.tree.changes_since(&snapshot.tree);
        snapshot = next;
        if !changed.is_empty() || desk.due().is_some_and(|left| left.is_zero()) {
            showing.show(desk.make(&snapshot, &changed));
            desk.is_shown(teller(&showing));
            announce(Event::MadeAgain);
        }
    }
}

fn teller(showing: &Arc<Showing>) -> Arc<dyn Fn() + Send + Sync> {
    let showing = showing.clone();
    Arc::new(move || showing.tell())
}

fn follow(watch: &mut Watch, snapshot: &Snapshot, announce: &mut impl FnMut(Event)) -> bool {
    watch.follow(snapshot).unwrap_or_else(|why| {
        announce(Event::Polling(why));
        true
    })
}
