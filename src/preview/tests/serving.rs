//! What is answered to whom: addresses, files, the gate.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::symlink;
use std::sync::Arc;
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use super::{AsTheyAre, PATIENCE, Preview, body};
use crate::desk::Panel;
use crate::disk::Playground;
use crate::preview::{Body, Desk, Event, Options, Pages, serve};
use crate::source::Tree;
use crate::text::FileName;

#[test]
fn pages_files_and_nothing() {
    let preview = Preview::new(false);
    let home = preview.get("/?utm=1");
    assert!(home.starts_with("HTTP/1.1 200 "), "{home}");
    assert!(home.contains("<body>home<script src=\"/.candour/preview.js\""), "{home}");
    assert!(home.contains("Content-Type: text/html; charset=utf-8\r\nCache-Control: no-store"), "{home}");
    assert!(preview.get("/forces/%61mbria/").contains("Ambria"));
    let style = preview.get("/style.css");
    assert!(style.contains("Content-Type: text/css; charset=utf-8") && style.ends_with("\r\n\r\np {}"));
    assert!(preview.get("/.candour/preview.js").contains("new EventSource"));
    for nothing in ["/forces/", "/x", "/style.css/", "/..%2fsecret", "/%zz"] {
        let answer = preview.get(nothing);
        assert!(answer.starts_with("HTTP/1.1 404 ") && answer.contains("nothing here"), "{answer}");
    }
}

#[test]
fn a_folder_without_its_slash_is_redirected() {
    let preview = Preview::new(false);
    let answer = preview.get("/forces/%61mbria?x=1");
    assert!(answer.starts_with("HTTP/1.1 308 "), "{answer}");
    assert!(answer.contains("Location: /forces/%61mbria/\r\n"), "{answer}");
}

#[test]
fn a_file_beside_pages_is_sent_from_the_disk() {
    let preview = Preview::new(false);
    preview.place.write("content/report.pdf", "0123456789");
    let answer = preview.until("/report.pdf", "0123456789");
    assert!(answer.starts_with("HTTP/1.1 200 ") && answer.contains("Content-Type: application/pdf\r\n"));
    assert!(answer.contains("Content-Length: 10\r\n"), "{answer}");
}

#[test]
fn a_file_that_has_vanished_meanwhile_is_the_404_page() {
    let preview = Preview::of(Editions, |_| {});
    preview.place.write("secret.txt", "secret");
    symlink("../..", preview.place.path().join("content/up.pdf")).unwrap();
    for path in ["/gone.pdf", "/up.pdf", "/up.pdf/secret.pdf"] {
        let answer = preview.get(path);
        assert!(answer.starts_with("HTTP/1.1 404 ") && answer.contains("nothing in []"), "{path}: {answer}");
        // The page is not told to load again and again until the folder has been looked at: what it hears first is
        // what its panel says.
        let first = preview.hear(path, &super::version(&answer)).next().unwrap();
        assert_eq!(first.0, "panel");
    }
}

/// The value of a header in an answer.
fn value<'a>(answer: &'a str, name: &str) -> Option<&'a str> {
    answer.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
}

#[test]
fn what_a_tool_has_already_is_not_sent_again() {
    let preview = Preview::new(false);
    preview.place.write("content/report.pdf", "0123456789");
    preview.until("/report.pdf", "0123456789");
    for path in ["/", "/style.css", "/report.pdf", "/.candour/preview.js"] {
        let answer = preview.get(path);
        let tag = value(&answer, "ETag").unwrap_or_else(|| panic!("{answer}"));
        assert!(tag.starts_with('"') && tag.ends_with('"'), "{tag}");
        for known in [tag.to_owned(), format!("\"x\", W/{tag}"), "*".to_owned()] {
            for method in ["GET", "HEAD"] {
                let again = preview.get_with(method, path, &format!("If-None-Match: {known}\r\n"));
                assert!(again.starts_with("HTTP/1.1 304 ") && body(&again).is_empty(), "{again}");
                assert_eq!(value(&again, "ETag"), Some(tag));
            }
        }
        let other = preview.get_with("GET", path, "If-None-Match: \"x\"\r\n");
        assert!(other.starts_with("HTTP/1.1 200 ") && body(&other) == body(&answer));
    }
    let before = preview.get("/report.pdf");
    preview.place.save_by_renaming("content/report.pdf", "9876543210");
    assert_ne!(value(&preview.get("/report.pdf"), "ETag"), value(&before, "ETag"));
    // Nothing is no version of anything.
    let nothing = preview.get_with("GET", "/nothing", "If-None-Match: *\r\nRange: bytes=0-1\r\n");
    assert!(nothing.starts_with("HTTP/1.1 404 ") && value(&nothing, "ETag").is_none(), "{nothing}");
}

#[test]
fn a_part_of_a_file_or_page_is_sent_alone() {
    let preview = Preview::new(false);
    preview.place.write("content/report.pdf", "p {}");
    preview.until("/report.pdf", "p {}");
    for path in ["/style.css", "/report.pdf"] {
        let whole = preview.get(path);
        assert_eq!(value(&whole, "Accept-Ranges"), Some("bytes"));
        let tag = value(&whole, "ETag").unwrap();
        for (headers, status, range, bytes) in [
            ("Range: bytes=1-2\r\n".to_owned(), 206, Some("bytes 1-2/4"), " {"),
            ("Range: bytes=1-\r\n".to_owned(), 206, Some("bytes 1-3/4"), " {}"),
            ("Range: bytes=-1\r\n".to_owned(), 206, Some("bytes 3-3/4"), "}"),
            (format!("Range: bytes=0-0\r\nIf-Range: {tag}\r\n"), 206, Some("bytes 0-0/4"), "p"),
            ("Range: bytes=0-0\r\nIf-Range: \"x\"\r\n".to_owned(), 200, None, "p {}"),
            ("Range: bytes=0-0,2-2\r\n".to_owned(), 200, None, "p {}"),
            ("Range: bytes=4-\r\n".to_owned(), 416, Some("bytes */4"), ""),
        ] {
            let answer = preview.get_with("GET", path, &headers);
            assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")), "{headers}: {answer}");
            assert_eq!((value(&answer, "Content-Range"), body(&answer)), (range, bytes), "{headers}");
            assert_eq!(value(&answer, "Content-Length"), Some(&*bytes.len().to_string()));
        }
        let head = preview.get_with("HEAD", path, "Range: bytes=1-2\r\n");
        assert!(head.starts_with("HTTP/1.1 200 ") && body(&head).is_empty(), "{head}");
        assert_eq!(value(&head, "Content-Length"), Some("4"));
    }
}

#[test]
fn every_answer_has_a_head_alone() {
    let preview = Preview::new(false);
    for path in ["/", "/nothing", "/forces/ambria", "/.candour/preview.js", "/.candour/events"] {
        let head = preview.get_with("HEAD", path, "");
        assert!(head.ends_with("\r\n\r\n") && head.matches("\r\n\r\n").count() == 1, "{path}: {head}");
        if path != "/.candour/events" {
            let answer = preview.get(path);
            assert_eq!(value(&head, "Content-Length"), value(&answer, "Content-Length"), "{path}");
            assert_eq!(head.lines().next(), answer.lines().next(), "{path}");
        }
    }
}

/// Pages that say which edition was asked for, and files that may be there.
struct Editions;

impl Pages for Editions {
    fn get(&self, edition: &str, path: &str) -> Option<Body> {
        match path {
            "index.html" => Some(Body::Bytes(format!("<body>[{edition}]").into_bytes().into())),
            _ => path.ends_with(".pdf").then(|| Body::Beside(FileName::new(format!("content/{path}")))),
        }
    }

    fn not_found(&self, edition: &str) -> Arc<[u8]> {
        format!("<body>nothing in [{edition}]").into_bytes().into()
    }

    fn stamp(&self, _edition: &str, _path: &str) -> u64 {
        7
    }

    fn panel(&self, _edition: &str, _path: &str) -> Panel {
        Panel::default()
    }
}

impl Desk for Editions {
    fn make(&mut self, _tree: &Arc<Tree>, _changed: &[FileName]) -> Arc<dyn Pages> {
        Arc::new(Editions)
    }

    fn is_shown(&mut self, _tell: Arc<dyn Fn() + Send + Sync>) {}

    fn due(&self) -> Option<Duration> {
        None
    }
}

#[test]
fn the_edition_that_a_browser_looks_at_comes_from_its_cookie() {
    let preview = Preview::of(Editions, |_| {});
    let port = preview.address.port();
    let with = |cookie: &str, path| preview.get_with("GET", path, &format!("Cookie: {cookie}\r\n"));
    for (cookie, edition) in [
        (format!("a=b; candour-edition-{port}=public; c=d"), "[public]"),
        (format!("candour-edition-{port}=2026-12-08T00%3A01%3A00Z"), "[2026-12-08T00:01:00Z]"),
        ("candour-edition-1=public".to_owned(), "[]"),
        (format!("candour-edition-{port}={}", "x".repeat(41)), "[]"),
        (format!("candour-edition-{port}=<script>"), "[]"),
        ("a=b".to_owned(), "[]"),
    ] {
        for path in ["/", "/nothing"] {
            let answer = with(&cookie, path);
            assert!(answer.contains(edition), "{cookie}: {answer}");
        }
        // A page of this edition hears nothing new, one of another is told at once.
        let version = super::version(&with(&cookie, "/"));
        let mut stream = TcpStream::connect(preview.address).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        let address = "/.candour/events?page=/&version=another";
        write!(stream, "GET {address} HTTP/1.1\r\nHost: localhost:{port}\r\nCookie: {cookie}\r\n\r\n")
            .unwrap();
        let mut said = String::new();
        while !said.contains(&version) {
            let mut some = [0; 1024];
            let length = stream.read(&mut some).unwrap();
            assert!(length > 0, "{said}");
            said.push_str(std::str::from_utf8(&some[..length]).unwrap());
        }
    }
}

#[test]
fn everything_is_answered_and_nothing_hangs() {
    let preview = Preview::new(false);
    let long = "x".repeat(20_000);
    let body = format!("GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 20000\r\n\r\n{long}");
    for (request, status) in [
        ("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", 421),
        ("GET / HTTP/1.1\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\nabc", 405),
        ("DELETE / HTTP/1.1\r\nHost: localhost\r\n\r\n", 405),
        ("OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n", 405),
        ("TRACE / HTTP/1.1\r\nHost: localhost\r\n\r\n", 405),
        ("CONNECT localhost:22 HTTP/1.1\r\nHost: localhost\r\n\r\n", 405),
        ("nonsense\r\n\r\n", 400),
        ("GET /\r\n", 400),
        ("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505),
        ("GET / HTTP/1.1\nHost: localhost\n\n", 400),
        ("\r\nGET / HTTP/1.0\r\nHost: localhost\r\n\r\n", 200),
        ("GET http://localhost/ HTTP/1.1\r\nHost: localhost\r\n\r\n", 200),
        ("GET /%00 HTTP/1.1\r\nHost: localhost\r\n\r\n", 404),
        ("GET / HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 9\r\n\r\n", 200),
        ("GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 200),
        ("GET / HTTP/1.1\r\nHost: localhost\r\n\r\nGET /b HTTP/1.1\r\nHost: localhost\r\n\r\n", 200),
        (&body, 200),
        (&format!("GET /{long} HTTP/1.1\r\nHost: localhost\r\n\r\n"), 414),
        (&format!("GET / HTTP/1.1\r\nHost: localhost\r\nX: {long}\r\n\r\n"), 431),
    ] {
        let answer = preview.ask(request);
        let shown = &request[..request.len().min(80)];
        assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")), "{shown}: {answer}");
        assert_eq!(answer.matches("HTTP/1.1 ").count(), 1, "{shown}: {answer}");
        assert_eq!(value(&answer, "Allow"), (status == 405).then_some("GET, HEAD"), "{shown}");
    }
}

#[test]
fn the_other_loopback_serves_too() {
    if TcpListener::bind("[::1]:0").is_err() {
        return;
    }
    let preview = Preview::of(AsTheyAre, |options| options.address = "[::1]:0".parse().unwrap());
    assert!(preview.address.is_ipv6() && preview.get("/").contains("home"));
}

#[test]
fn a_taken_port_gives_the_next_free_one() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let place = Playground::new();
    let options = Options {
        root: place.path().to_owned(),
        address: taken.local_addr().unwrap(),
        poll: false,
        editor: None,
    };
    let (tell, events) = channel();
    thread::spawn(move || serve(&options, &mut AsTheyAre, |event| drop(tell.send(event))));
    let Event::Serving(address) = events.recv_timeout(PATIENCE).unwrap() else { panic!() };
    assert!(address.port() > taken.local_addr().unwrap().port());
}
