//! Where the preview is reached: the port, tiny_http on a private one, and the gate before it.

use std::io::{self, ErrorKind};
use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use tiny_http::Server;

use super::answer::{Served, answer, header};
use super::gate::{self, Way};
use super::places::Limits;
use crate::disk::{Failure, descriptors};

/// How many ports after the one asked for are tried where it is taken.
const PORTS: u16 = 20;

/// How long a request that was passed on may take to arrive.
const ON_THE_WAY: Duration = Duration::from_secs(2);

/// Takes the address, or the next free port after it.
pub(super) fn bind(address: SocketAddr) -> Result<TcpListener, Failure> {
    let last = address.port().saturating_add(PORTS);
    for port in address.port()..=last {
        match TcpListener::bind(SocketAddr::new(address.ip(), port)) {
            Ok(listener) => return Ok(listener),
            Err(cause) if cause.kind() == ErrorKind::AddrInUse => {}
            Err(cause) => return Err(failed_on(address)(cause)),
        }
    }
    let why = format!("it is taken, and so is every port up to {last}");
    Err(failed_on(address)(io::Error::new(ErrorKind::AddrInUse, why)))
}

pub(super) fn failed_on(address: SocketAddr) -> impl FnOnce(io::Error) -> Failure {
    move |cause| Failure::of("serve on", Path::new(&address.to_string()))(cause)
}

/// Starts to serve.
pub(super) fn open(listener: TcpListener, served: Served) -> io::Result<SocketAddr> {
    let address = listener.local_addr()?;
    let limits = Limits::within(descriptors());
    let private = TcpListener::bind("127.0.0.1:0")?;
    let way = Way {
        private: private.local_addr()?,
        pass: gate::secret(),
        on_the_way: Arc::default(),
        lost_after: 3 * ON_THE_WAY,
    };
    let (receiving, served) = (way.clone(), Arc::new(served));
    thread::Builder::new().name("answers".into()).spawn(move || {
        loop {
            receive(&private, &receiving, &served);
        }
    })?;
    thread::Builder::new().name("gate".into()).spawn(move || gate::keep(&listener, &way, limits))?;
    Ok(address)
}

/// Has every request answered, each by a thread of its own, until tiny_http has stopped: its accepting thread
/// ends for ever when it finds no descriptor or no thread left, and mostly says nothing. The port stays ours, so
/// that whoever waits there is received by the next.
fn receive(private: &TcpListener, way: &Way, served: &Arc<Served>) {
    let server =
        private.try_clone().and_then(|port| Server::from_listener(port, None).map_err(io::Error::other));
    let Ok(server) = server else {
        thread::sleep(Duration::from_millis(50));
        return;
    };
    loop {
        match server.recv_timeout(ON_THE_WAY) {
            Ok(Some(request)) => {
                let pass = header(&request, gate::PASS).and_then(|pass| pass.split_once(' '));
                if let Some((word, number)) = pass
                    && word == way.pass
                {
                    number.parse().into_iter().for_each(|number| way.on_the_way.arrived(number));
                    let served = served.clone();
                    // Without a thread there is no answer, and the browser asks again.
                    let _ = thread::Builder::new().spawn(move || answer(request, &served));
                }
            }
            Ok(None) => {}
            Err(_) => break,
        }
        if way.on_the_way.is_any_lost(ON_THE_WAY) {
            break;
        }
    }
    // It ends by calling its own port, on which nobody may pick up while those who waited in vain fill the line. So it ends
    // aside, and the next one begins at once.
    let _ = thread::Builder::new().spawn(move || drop(server));
}
