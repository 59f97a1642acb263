//! The gate in front of tiny_http, which by itself waits for ever for a head that never ends, has its workers
//! stopped by slow readers, and stops accepting when descriptors run out.
//!
//! A request passes when its head is whole within five seconds and not too long, only asks (GET, HEAD), and
//! names this computer rather than some name that a stranger's page had pointed at it (DNS rebinding): then
//! a head of our own is passed on to a private port, with a word that only the gate knows, and the answer
//! comes back. Every connection carries one request.

use std::collections::VecDeque;
use std::hash::{BuildHasher, RandomState};
use std::io::{self, Read, Write};
use std::net::{IpAddr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

const PLACES: usize = 64;
const LONGEST_HEAD: usize = 16 * 1024;
const TIME_FOR_A_HEAD: Duration = Duration::from_secs(5);
const TIME_FOR_A_WRITE: Duration = Duration::from_secs(10);

/// The header by which the private port knows that a request came through the gate.
pub(super) const PASS: &str = "X-Candour-Pass";

/// A word that nobody outside this process can guess.
pub(super) fn secret() -> String {
    let word = || RandomState::new().hash_one(0);
    format!("{:016x}{:016x}", word(), word())
}

/// Who is inside: how many, and those whose head is not whole yet, the oldest first.
#[derive(Default)]
struct Guests {
    inside: usize,
    unfinished: VecDeque<Arc<TcpStream>>,
}

/// Lets requests through to `private`, for ever.
pub(super) fn keep(listener: &TcpListener, private: SocketAddr, pass: &str) {
    let guests = Arc::new(Mutex::new(Guests::default()));
    loop {
        let Ok((client, _)) = listener.accept() else {
            // No descriptors are left: some come back when connections end.
            thread::sleep(Duration::from_millis(50));
            continue;
        };
        let client = Arc::new(client);
        let is_full = {
            let mut guests = guests.lock().expect("no thread panics while it holds this");
            if guests.inside >= PLACES
                && let Some(oldest) = guests.unfinished.pop_front()
            {
                let _ = oldest.shutdown(Shutdown::Both);
            }
            // Those let go need a moment to leave; nobody is turned away for that.
            let is_full = guests.inside >= PLACES * 2;
            if !is_full {
                guests.inside += 1;
                guests.unfinished.push_back(client.clone());
            }
            is_full
        };
        if is_full {
            let _ =
                client.as_ref().write_all(b"HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n\r\n");
            continue;
        }
        let visit = Visit { client, guests: guests.clone() };
        let pass = pass.to_owned();
        // Without a thread the visit is dropped, and so ends. An error is a browser that has gone or that took
        // too long.
        let _ = thread::Builder::new().spawn(move || drop(let_through(&visit, private, &pass)));
    }
}

/// One connection, from its coming to its going.
struct Visit {
    client: Arc<TcpStream>,
    guests: Arc<Mutex<Guests>>,
}

impl Visit {
    /// The head is whole, or never will be: this connection is no longer one that may be let go.
    fn has_asked(&self) {
        let mut guests = self.guests.lock().expect("no thread panics while it holds this");
        guests.unfinished.retain(|other| !Arc::ptr_eq(other, &self.client));
    }
}

impl Drop for Visit {
    fn drop(&mut self) {
        self.has_asked();
        self.guests.lock().expect("no thread panics while it holds this").inside -= 1;
    }
}

fn let_through(visit: &Visit, private: SocketAddr, pass: &str) -> io::Result<()> {
    let client = &visit.client;
    client.set_nodelay(true)?;
    client.set_write_timeout(Some(TIME_FOR_A_WRITE))?;
    let head = read_head(client)?;
    visit.has_asked();
    let head = match head.as_deref().ok_or("431 Request Header Fields Too Large").and_then(check) {
        Ok(asked) => format!("{asked}Host: localhost\r\nConnection: close\r\n{PASS}: {pass}\r\n\r\n"),
        Err(status) => return refuse(client, status, status),
    };
    let mut inside = TcpStream::connect(private)?;
    inside.set_nodelay(true)?;
    inside.write_all(head.as_bytes())?;
    io::copy(&mut inside, &mut &**client)?;
    client.shutdown(Shutdown::Write)
}

/// The head of a request, or nothing where it is too long.
fn read_head(mut client: &TcpStream) -> io::Result<Option<Vec<u8>>> {
    let end = Instant::now() + TIME_FOR_A_HEAD;
    let mut head = Vec::new();
    let mut some = [0; 4096];
    loop {
        let left = end.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Err(io::ErrorKind::TimedOut.into());
        }
        client.set_read_timeout(Some(left))?;
        match client.read(&mut some)? {
            0 => return Err(io::ErrorKind::UnexpectedEof.into()),
            length => head.extend_from_slice(&some[..length]),
        }
        if head.len() > LONGEST_HEAD {
            return Ok(None);
        }
        if let Some(end) = head.windows(4).position(|window| window == b"\r\n\r\n") {
            head.truncate(end);
            return Ok(Some(head));
        }
    }
}

/// The first line to pass on, or the status to refuse with.
fn check(head: &[u8]) -> Result<String, &'static str> {
    const BAD: &str = "400 Bad Request";
    let head = std::str::from_utf8(head).map_err(|_| BAD)?;
    let mut lines = head.split("\r\n");
    let mut first = lines.next().unwrap_or_default().split(' ');
    let (Some(method), Some(address), Some("HTTP/1.1" | "HTTP/1.0"), None) =
        (first.next(), first.next(), first.next(), first.next())
    else {
        return Err(BAD);
    };
    if !matches!(method, "GET" | "HEAD") {
        return Err("405 Method Not Allowed");
    }
    if !address.starts_with('/') || !address.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err(BAD);
    }
    let hosts: Vec<&str> = lines
        .filter_map(|line| line.split_once(':'))
        .filter(|(name, _)| name.eq_ignore_ascii_case("host"))
        .map(|(_, host)| host.trim())
        .collect();
    match hosts[..] {
        [host] if is_this_computer(host) => Ok(format!("{method} {address} HTTP/1.1\r\n")),
        [_] => Err("421 Misdirected Request"),
        _ => Err(BAD),
    }
}

/// Whether a Host is `localhost` or a number. A stranger can point a name of theirs at this computer, so that
/// their page may read ours; a number they cannot.
fn is_this_computer(host: &str) -> bool {
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    };
    let number = name.strip_prefix('[').and_then(|name| name.strip_suffix(']')).unwrap_or(name);
    name.eq_ignore_ascii_case("localhost") || number.parse::<IpAddr>().is_ok()
}

fn refuse(mut client: &TcpStream, status: &str, reason: &str) -> io::Result<()> {
    let allow = if status.starts_with("405") { "Allow: GET, HEAD\r\n" } else { "" };
    let length = reason.len() + 1;
    write!(
        client,
        "HTTP/1.1 {status}\r\n{allow}Content-Type: text/plain; charset=utf-8\r\nContent-Length: {length}\r\n\
         Cache-Control: no-store\r\nConnection: close\r\n\r\n{reason}\n"
    )?;
    client.shutdown(Shutdown::Write)?;
    // Closing while the browser still sends would take the answer from it; but we listen only for a moment.
    client.set_read_timeout(Some(Duration::from_millis(100)))?;
    io::copy(&mut client.take(64 * 1024), &mut io::sink()).map(drop)
}

#[cfg(test)]
mod tests {
    use super::check;

    #[test]
    fn only_questions_to_this_computer_pass() {
        let with_host = |host: &str| check(format!("GET /x HTTP/1.1\r\nHost: {host}").as_bytes());
        for host in ["localhost", "localhost:4000", "127.0.0.1:4000", "[::1]:4000", "[::1]", "LOCALHOST"] {
            assert_eq!(with_host(host).as_deref(), Ok("GET /x HTTP/1.1\r\n"), "{host}");
        }
        for host in ["evil.example", "localhost.evil.example:4000", "127.0.0.1.evil.example", "", "[::1"] {
            assert_eq!(with_host(host), Err("421 Misdirected Request"), "{host}");
        }
        let status = |head: &str| check(head.as_bytes()).unwrap_err();
        assert_eq!(status("POST / HTTP/1.1\r\nHost: localhost"), "405 Method Not Allowed");
        for head in [
            "GET / HTTP/1.1",
            "GET / HTTP/1.1\r\nHost: localhost\r\nhost: evil",
            "GET /",
            "GET  / HTTP/1.1",
            "GET http://localhost/ HTTP/1.1\r\nHost: localhost",
            "GET /\u{7f} HTTP/1.1\r\nHost: localhost",
            "GET / HTTP/2\r\nHost: localhost",
        ] {
            assert_eq!(status(head), "400 Bad Request", "{head}");
        }
    }
}
