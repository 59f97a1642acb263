//! The preview's course: make the site, serve it, wait for a change, look, make it again.

use std::io::{self, ErrorKind};
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use tiny_http::{Request, Server};

use super::answer::answer;
use super::gate;
use super::showing::{Pages, Showing};
use super::watch::Watch;
use crate::disk::{Failure, Snapshot, tree};
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
    let address = open(listener, &showing).map_err(failed_on(options.address))?;
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
