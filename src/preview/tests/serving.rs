//! What is answered to whom: addresses, files, the gate.

use std::io::Write;
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::channel;
use std::thread;

use super::{AsTheyAre, PATIENCE, Preview};
use crate::disk::Playground;
use crate::preview::{Event, Options, serve};

#[test]
fn pages_files_and_nothing() {
    let preview = Preview::new(false);
    let home = preview.get("/?utm=1");
    assert!(home.starts_with("HTTP/1.1 200 "), "{home}");
    assert!(home.contains("<body>home<script src=\"/.candour/reload.js\""), "{home}");
    assert!(home.contains("Content-Type: text/html; charset=utf-8\r\nCache-Control: no-store"), "{home}");
    assert!(preview.get("/forces/%61mbria/").contains("Ambria"));
    let style = preview.get("/style.css");
    assert!(style.contains("Content-Type: text/css; charset=utf-8") && style.ends_with("\r\n\r\np {}"));
    assert!(preview.get("/.candour/reload.js").contains("new EventSource"));
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
fn the_gate_lets_only_questions_to_this_computer_through() {
    let preview = Preview::new(false);
    for (request, status) in [
        ("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", 421),
        ("GET / HTTP/1.1\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\nabc", 405),
        ("DELETE / HTTP/1.1\r\nHost: localhost\r\n\r\n", 405),
        ("nonsense\r\n\r\n", 400),
    ] {
        let answer = preview.ask(request);
        assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")), "{request}: {answer}");
    }
    let long = format!("GET / HTTP/1.1\r\nHost: localhost\r\nX: {}\r\n\r\n", "x".repeat(20_000));
    assert!(preview.ask(&long).starts_with("HTTP/1.1 431 "));
    let head = preview.ask("HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n");
    assert!(head.starts_with("HTTP/1.1 200 ") && head.ends_with("\r\n\r\n"), "{head}");
}

#[test]
fn half_open_connections_keep_no_page_from_being_served() {
    let preview = Preview::new(false);
    let mut idle = Vec::new();
    for _ in 0..200 {
        let mut stream = TcpStream::connect(preview.address).unwrap();
        stream.write_all(b"GET / HTTP/1.1\r\n").unwrap();
        idle.push(stream);
    }
    assert!(preview.get("/").contains("home"));
}

#[test]
fn a_taken_port_gives_the_next_free_one() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let place = Playground::new();
    let options =
        Options { root: place.path().to_owned(), address: taken.local_addr().unwrap(), poll: false };
    let (tell, events) = channel();
    thread::spawn(move || serve(&options, &mut AsTheyAre, |event| drop(tell.send(event))));
    let Event::Serving(address) = events.recv_timeout(PATIENCE).unwrap() else { panic!() };
    assert!(address.port() > taken.local_addr().unwrap().port());
}
