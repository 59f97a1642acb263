//! Serves the site that the desk makes, and has it made anew whenever the project folder changes.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use super::answer::Served;
use super::course::{Course, Pace};
use super::door::{bind, failed_on, open};
use super::editor::Editor;
use super::showing::Pages;
use super::watch::{Watch, by_the_system};
use crate::disk::Failure;
use crate::source::Tree;
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
    /// The system cannot report changes, or not all, for this reason, so the preview looks for them by itself.
    Polling(String),
    /// The project folder changed and what is shown has been made anew.
    MadeAgain,
    /// The project folder could not be read (said once); what was shown before stays.
    Failed(Failure),
}

/// Who makes the pages of the project folder.
pub trait Desk {
    /// The pages of the folder as it is now. `changed` are the files that are not as they were when this was last
    /// asked; at first that is all of them, and none where only time has passed. Not everything that is made is
    /// shown: while a change goes on, it is made anew of what came to it.
    fn make(&mut self, tree: &Arc<Tree>, changed: &[FileName]) -> Arc<dyn Pages>;

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
    let watch = match options.poll {
        true => (Watch::blind(), None),
        false => Watch::new(Box::new(by_the_system)),
    };
    let mut course = Course::begin(&options.root, watch, Pace::default(), desk, &mut announce)?;
    let served = Served {
        showing: course.showing().clone(),
        root: options.root.clone(),
        editor: options.editor.clone(),
    };
    let address = open(listener, served).map_err(failed_on(options.address))?;
    course.announce(Event::Serving(address));
    loop {
        course.step();
    }
}
