//! Serves the site that the desk makes, and has it made anew whenever the project folder changes.

use std::io::{self, ErrorKind};
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use tiny_http::{Request, Server};

use super::answer::answer;
use super::course::{Course, Pace};
use super::gate;
use super::showing::{Pages, Showing};
use super::watch::{Watch, by_the_system};
use crate::disk::Failure;
use crate::source::Tree;
use crate::text::FileName;

/// How many ports after the one asked for are tried where it is taken.
const PORTS: u16 = 20;

/// What to serve, and where.
#[derive(Clone, Debug)]
pub struct Options {
    /// The project folder.
    pub root: PathBuf,
    /// The address to serve on, such as 127.0.0.1:4000; where its port is taken, the next free one is used.
    pub address: SocketAddr,
    /// Look for changes by itself instead of waiting for the system to report them.
    pub poll: bool,
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
    let address = open(listener, course.showing()).map_err(failed_on(options.address))?;
    course.announce(Event::Serving(address));
    loop {
        course.step();
    }
}

/// Takes the address, or the next free port after it.
fn bind(address: SocketAddr) -> Result<TcpListener, Failure> {
    let mut tried = address;
    loop {
        match TcpListener::bind(tried) {
            Ok(listener) => return Ok(listener),
            Err(cause) if cause.kind() == ErrorKind::AddrInUse && tried.port() - address.port() < PORTS => {
                tried.set_port(tried.port().checked_add(1).ok_or(cause).map_err(failed_on(address))?);
            }
            Err(cause) => return Err(failed_on(address)(cause)),
        }
    }
}

fn failed_on(address: SocketAddr) -> impl FnOnce(io::Error) -> Failure {
    move |cause| Failure::of("serve on", Path::new(&address.to_string()))(cause)
}

/// Starts to serve: tiny_http on a private port, and the gate on the public one.
fn open(listener: TcpListener, showing: &Arc<Showing>) -> io::Result<SocketAddr> {
    let address = listener.local_addr()?;
    let private = TcpListener::bind("127.0.0.1:0")?;
    let private_address = private.local_addr()?;
    let server = Server::from_listener(private, None).map_err(io::Error::other)?;
    let pass = gate::secret();

    let (showing, expected) = (showing.clone(), pass.clone());
    thread::Builder::new().name("answers".into()).spawn(move || {
        for request in server.incoming_requests() {
            let showing = showing.clone();
            // Without a thread there is no answer, and the browser asks again.
            if came_through_the_gate(&request, &expected) {
                let _ = thread::Builder::new().spawn(move || answer(request, &showing));
            }
        }
    })?;
    thread::Builder::new()
        .name("gate".into())
        .spawn(move || gate::keep(&listener, private_address, &pass))?;
    Ok(address)
}

fn came_through_the_gate(request: &Request, pass: &str) -> bool {
    request.headers().iter().any(|header| header.field.equiv(gate::PASS) && header.value == pass)
}
