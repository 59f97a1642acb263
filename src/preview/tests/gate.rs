//! The gate alone, with short limits and an inside of our own.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use super::PATIENCE;
use crate::preview::gate::{Way, keep};
use crate::preview::places::Limits;

/// Long, so that whoever takes part in a test is let go for no other reason than the one it is about.
const LIMITS: Limits = Limits {
    asking: 100,
    ask: Duration::ZERO,
    answered: 100,
    listening: 100,
    head: PATIENCE,
    write: PATIENCE,
    answer: PATIENCE,
};

const ASK: &str = "GET /page HTTP/1.1\r\nHost: localhost\r\n\r\n";
const ASK_ALL: &str = "GET /endless HTTP/1.1\r\nHost: localhost\r\n\r\n";
const LISTEN: &str = "GET /.candour/events HTTP/1.1\r\nHost: localhost\r\n\r\n";

/// A gate, and who is told when the inside is done with a request: its first line.
fn gate(limits: Limits) -> (SocketAddr, Receiver<String>) {
    gate_that_waits(limits, PATIENCE)
}

/// The same, where a request may be on the way for so long.
fn gate_that_waits(limits: Limits, lost_after: Duration) -> (SocketAddr, Receiver<String>) {
    let (public, private) = (TcpListener::bind("127.0.0.1:0"), TcpListener::bind("127.0.0.1:0"));
    let (public, private) = (public.unwrap(), private.unwrap());
    let address = public.local_addr().unwrap();
    let way = Way {
        private: private.local_addr().unwrap(),
        pass: "word".to_owned(),
        on_the_way: Arc::default(),
        lost_after,
    };
    let (done, requests) = channel();
    thread::spawn(move || keep(&public, &way, limits));
    thread::spawn(move || {
        for client in private.incoming() {
            let done = done.clone();
            thread::spawn(move || drop(done.send(inside(client.unwrap()))));
        }
    });
    (address, requests)
}

/// Answers as it is asked: with a page, without end, or with nothing for as long as somebody listens.
fn inside(mut client: TcpStream) -> String {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        client.read_exact(&mut byte).unwrap();
        head.extend(byte);
    }
    let head = String::from_utf8(head).unwrap();
    assert!(head.contains("X-Candour-Pass: word "), "{head}");
    assert!(head.contains("X-Candour-Near: yes\r\n"), "{head}");
    let first = head.lines().next().unwrap().to_owned();
    match first.split(' ').nth(1).unwrap() {
        "/endless" => while client.write_all(&[b'x'; 64 * 1024]).is_ok() {},
        // As tiny_http does when it has stopped: it keeps the line, and says nothing.
        "/lost" => while client.read(&mut [0]).is_ok_and(|length| length > 0) {},
        "/.candour/events" => {
            client.write_all(b"listening").unwrap();
            while client.read(&mut [0]).is_ok_and(|length| length > 0) {}
        }
        _ => client.write_all(b"page").unwrap(),
    }
    first
}

fn say(address: SocketAddr, words: &str) -> TcpStream {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    stream.write_all(words.as_bytes()).unwrap();
    stream
}

/// All that is said until the connection ends; one that is cut ends as well.
fn hear(mut stream: TcpStream) -> String {
    let mut said = Vec::new();
    let mut some = [0; 1024];
    loop {
        match stream.read(&mut some) {
            Ok(0) => break,
            Ok(length) => said.extend_from_slice(&some[..length]),
            Err(error) if error.kind() == std::io::ErrorKind::ConnectionReset => break,
            Err(error) => panic!("it is still open: {error}"),
        }
    }
    String::from_utf8(said).unwrap()
}

#[test]
fn a_head_that_is_never_whole_is_given_up() {
    let (address, _requests) = gate(Limits { head: Duration::from_millis(50), ..LIMITS });
    assert!(hear(say(address, "GET / HTTP/1.1\r\n")).starts_with("HTTP/1.1 408 "));
    // A browser that connects ahead of time is told nothing that it might take for the answer to its first question.
    assert_eq!(hear(say(address, "")), "");
}

#[test]
fn a_reader_that_takes_nothing_is_cut() {
    let (address, requests) = gate(Limits { write: Duration::from_millis(50), ..LIMITS });
    let _reader = say(address, ASK_ALL);
    assert_eq!(requests.recv_timeout(PATIENCE).as_deref(), Ok("GET /endless HTTP/1.1"));
}

#[test]
fn the_oldest_who_has_not_asked_goes_first() {
    let (address, _requests) = gate(Limits { asking: 3, ..LIMITS });
    let mut idle: Vec<TcpStream> = (0..3).map(|_| say(address, "GET / HTTP/1.1\r\n")).collect();
    assert_eq!(hear(say(address, ASK)), "page");
    assert_eq!(hear(idle.remove(0)), "");
    // The others may still finish.
    for mut stream in idle {
        stream.write_all(b"Host: localhost\r\n\r\n").unwrap();
        assert_eq!(hear(stream), "page");
    }
}

#[test]
fn the_slowest_reader_goes_where_others_wait() {
    let (address, requests) = gate(Limits { answered: 2, answer: Duration::from_millis(50), ..LIMITS });
    let _readers = [(); 2].map(|()| {
        let mut reader = say(address, ASK_ALL);
        reader.read_exact(&mut [0]).unwrap();
        reader
    });
    assert_eq!(hear(say(address, ASK)), "page");
    let mut done = (0..2).map(|_| requests.recv_timeout(PATIENCE).unwrap());
    assert!(done.any(|request| request == "GET /endless HTTP/1.1"));
}

#[test]
fn nobody_is_turned_away_from_a_full_house() {
    let (address, _requests) = gate(Limits { asking: 2, ask: PATIENCE, answered: 1, ..LIMITS });
    let many: Vec<_> = (0..30).map(|_| thread::spawn(move || hear(say(address, ASK)))).collect();
    for one in many {
        assert_eq!(one.join().unwrap(), "page");
    }
}

#[test]
fn listeners_take_no_place_of_a_page_and_the_oldest_goes() {
    let (address, _requests) = gate(Limits { asking: 1, answered: 1, listening: 2, ..LIMITS });
    let listen = || {
        let mut stream = say(address, LISTEN);
        stream.read_exact(&mut [0; 9]).unwrap();
        stream
    };
    let mut tabs = [listen(), listen()];
    assert_eq!(hear(say(address, ASK)), "page");
    let [oldest, _] = &mut tabs;
    let third = listen();
    assert_eq!(hear(oldest.try_clone().unwrap()), "");
    drop(third);
}

#[test]
fn a_silent_stream_ends_with_its_browser() {
    let (address, requests) = gate(LIMITS);
    drop(say(address, LISTEN));
    assert_eq!(requests.recv_timeout(PATIENCE).as_deref(), Ok("GET /.candour/events HTTP/1.1"));
}

#[test]
fn whose_request_is_lost_is_let_go() {
    let (address, requests) = gate_that_waits(LIMITS, Duration::ZERO);
    let mut lost = say(address, "GET /lost HTTP/1.1\r\nHost: localhost\r\n\r\n");
    let mut answer = String::new();
    lost.read_to_string(&mut answer).unwrap();
    assert_eq!(answer, "", "the browser asks again");
    assert_eq!(requests.recv_timeout(PATIENCE).as_deref(), Ok("GET /lost HTTP/1.1"));
}
