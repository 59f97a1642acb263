//! The gate in front of tiny_http, which by itself waits for ever for a head that never ends, has its workers
//! stopped by slow readers, and stops accepting when descriptors run out.
//!
//! A request passes when its head is sound, whole within five seconds and not too long, only asks (GET, HEAD),
//! and names this computer: then a head of our own is passed on to a private port, with a word that only the
//! gate knows, and the answer comes back. Every connection carries one request.

use std::hash::{BuildHasher, RandomState};
use std::io::{self, ErrorKind, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use super::head::{Asked, BAD, Incoming};
use super::on_the_way::{OnTheWay, Sent};
use super::places::{Limits, Places, Visit};

/// The header by which the private port knows that a request came through the gate, and which one it is: the word
/// of the gate, a blank, and the number of the request.
pub(super) const PASS: &str = "X-Candour-Pass";

/// The header by which it knows that a request comes from this computer itself.
pub(super) const NEAR: &str = "X-Candour-Near";

/// The address of the stream of events.
pub(super) const EVENTS: &str = "/.candour/events";

/// How often a silent stream is looked at: whether the browser is still there.
const LOOK: Duration = Duration::from_secs(1);

/// A word that nobody outside this process can guess.
pub(super) fn secret() -> String {
    let word = || RandomState::new().hash_one(0);
    format!("{:016x}{:016x}", word(), word())
}

/// The way inside.
#[derive(Clone)]
pub(super) struct Way {
    pub private: SocketAddr,
    pub pass: String,
    pub on_the_way: Arc<OnTheWay>,
    /// How long a request may be on the way before its browser is let go, so that it asks again.
    pub lost_after: Duration,
}

/// Lets requests in, for ever.
pub(super) fn keep(listener: &TcpListener, way: &Way, limits: Limits) {
    let places = Places::new(limits);
    loop {
        let Ok((client, _)) = listener.accept() else {
            // No descriptors are left: some come back when connections end.
            thread::sleep(Duration::from_millis(50));
            continue;
        };
        let visit = places.take(client);
        let way = way.clone();
        // Without a thread the visit is dropped, and so ends. An error is a browser that has gone or that took
        // too long.
        let _ = thread::Builder::new().spawn(move || drop(let_in(&visit, &way)));
    }
}

fn let_in(visit: &Visit, way: &Way) -> io::Result<()> {
    let client = &*visit.client;
    client.set_nodelay(true)?;
    client.set_write_timeout(Some(visit.limits().write))?;
    let mut incoming = Incoming::default();
    let asked = match read_head(client, &mut incoming, visit.limits().head)? {
        Ok(asked) => asked,
        Err(_) if incoming.is_silent() => return Ok(()),
        Err(status) => {
            refuse(client, status, incoming.is_for_head())?;
            visit.is_over();
            return linger(client);
        }
    };
    let is_stream = asked.method == "GET" && asked.address.split('?').next() == Some(EVENTS);
    if !(if is_stream { visit.listens() } else { visit.is_answered() }) {
        return Ok(());
    }
    let sent = way.on_the_way.send();
    let inside = pass_on(way, &sent, &asked, is_near(client)?)?;
    relay(&inside, client, is_stream, || sent.is_lost_for_good(way.lost_after))?;
    client.shutdown(Shutdown::Write)?;
    visit.is_over();
    if asked.is_followed { linger(client) } else { Ok(()) }
}

/// The request, or the status to refuse it with.
fn read_head(
    mut client: &TcpStream,
    incoming: &mut Incoming,
    at_most: Duration,
) -> io::Result<Result<Asked, &'static str>> {
    let end = Instant::now() + at_most;
    let mut some = [0; 4096];
    loop {
        let left = end.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Ok(Err("408 Request Timeout"));
        }
        client.set_read_timeout(Some(left))?;
        let length = match client.read(&mut some) {
            Ok(0) => return Ok(Err(BAD)),
            Ok(length) => length,
            Err(error) if is_over_time(&error) => continue,
            Err(error) => return Err(error),
        };
        match incoming.take(&some[..length]) {
            Ok(None) => {}
            Ok(Some(asked)) => return Ok(Ok(asked)),
            Err(status) => return Ok(Err(status)),
        }
    }
}

/// Whether the browser runs on this computer.
fn is_near(client: &TcpStream) -> io::Result<bool> {
    let (there, here) = (client.peer_addr()?.ip(), client.local_addr()?.ip());
    Ok(there.to_canonical().is_loopback() || there == here)
}

fn pass_on(way: &Way, sent: &Sent, asked: &Asked, is_near: bool) -> io::Result<TcpStream> {
    let Asked { method, address, host, .. } = asked;
    let mut head = format!("{method} {address} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n");
    let pass = format!("{} {}", way.pass, sent.number);
    let ours = [(PASS, &*pass), (NEAR, if is_near { "yes" } else { "no" })];
    let passed = asked.headers.iter().map(|(name, value)| (*name, &**value));
    for (name, value) in ours.into_iter().chain(passed) {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str("\r\n");
    let mut inside = TcpStream::connect(way.private)?;
    inside.set_nodelay(true)?;
    inside.write_all(head.as_bytes())?;
    Ok(inside)
}

/// Brings the answer to the browser. A stream ends as soon as its browser has gone, not at the next word to it;
/// others may have closed their side after asking and still want the answer. Who has stopped answers nobody, but keeps the
/// line, so nobody waits for a request that is lost.
fn relay(
    mut inside: &TcpStream,
    mut client: &TcpStream,
    is_stream: bool,
    is_lost: impl Fn() -> bool,
) -> io::Result<()> {
    inside.set_read_timeout(Some(LOOK))?;
    let mut some = [0; 32 * 1024];
    loop {
        match inside.read(&mut some) {
            Ok(0) => return Ok(()),
            Ok(length) => client.write_all(&some[..length])?,
            Err(error) if is_over_time(&error) => {
                if is_lost() || is_stream && has_gone(client)? {
                    return Ok(());
                }
            }
            Err(error) => return Err(error),
        }
    }
}

fn has_gone(client: &TcpStream) -> io::Result<bool> {
    client.set_nonblocking(true)?;
    let seen = client.peek(&mut [0]);
    client.set_nonblocking(false)?;
    Ok(match seen {
        Ok(length) => length == 0,
        Err(error) => !is_over_time(&error),
    })
}

fn is_over_time(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut | ErrorKind::Interrupted)
}

fn refuse(mut client: &TcpStream, status: &str, is_for_head: bool) -> io::Result<()> {
    // RFC 9110 section 15.5.6.
    let allow = if status.starts_with("405") { "Allow: GET, HEAD\r\n" } else { "" };
    let words = match &status[..3] {
        "421" => "421: this preview answers to localhost and to numbers such as 127.0.0.1 alone",
        _ => status,
    };
    let length = words.len() + 1;
    let body = if is_for_head { String::new() } else { format!("{words}\n") };
    let answer = format!(
        "HTTP/1.1 {status}\r\n{allow}Content-Type: text/plain; charset=utf-8\r\nContent-Length: {length}\r\n\
         Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n{body}"
    );
    client.write_all(answer.as_bytes())?;
    client.shutdown(Shutdown::Write)
}

/// Closing while the browser still sends would take the answer from it (RFC 9112 section 9.6); but we listen
/// only for a moment.
fn linger(mut client: &TcpStream) -> io::Result<()> {
    let end = Instant::now() + Duration::from_secs(1);
    client.set_read_timeout(Some(Duration::from_millis(100)))?;
    let mut some = [0; 32 * 1024];
    while Instant::now() < end && client.read(&mut some)? > 0 {}
    Ok(())
}
