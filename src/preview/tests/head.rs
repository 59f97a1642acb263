//! What is read of the head of a request, and what is refused.

use crate::preview::head::{Asked, Incoming};

/// Byte by byte, as a slow client sends it.
fn take(head: impl AsRef<[u8]>) -> Result<Option<Asked>, &'static str> {
    let mut incoming = Incoming::default();
    let mut answer = Ok(None);
    for byte in head.as_ref() {
        answer = incoming.take(&[*byte]);
        if !matches!(answer, Ok(None)) {
            break;
        }
    }
    let at_once = Incoming::default().take(head.as_ref());
    let without_rest = |answer: &Result<Option<Asked>, &'static str>| {
        answer.as_ref().map(|asked| asked.as_ref().map(|asked| asked.address.clone())).map_err(|why| *why)
    };
    assert_eq!(without_rest(&answer), without_rest(&at_once));
    at_once
}

fn asked(head: impl AsRef<[u8]>) -> Asked {
    take(head).unwrap().unwrap()
}

#[test]
fn a_head_that_is_not_whole_is_waited_for() {
    for head in ["", "\r\n", "GET", "GET / HTTP/1.1\r\n", "GET / HTTP/1.1\r\nHost: localhost\r\n\r"] {
        assert_eq!(take(head), Ok(None), "{head}");
    }
}

#[test]
fn only_what_answers_need_is_passed_on() {
    let asked = asked(
        "\r\nHEAD /x?y HTTP/1.0\r\nHost: localhost:4000\r\nUser-Agent: \u{e9}\r\nACCEPT: */*\r\n\
         Cookie: secret=1; candour-edition-4000=public\r\nif-none-match: \"a\"\r\nIf-None-Match: \"b\"\r\n\
         Range:  bytes=0-1\t\r\nX-Candour-Pass: guessed\r\n\r\n",
    );
    assert_eq!((asked.method.as_str(), asked.address.as_str()), ("HEAD", "/x?y"));
    assert_eq!(asked.host, "localhost:4000");
    let passed: Vec<String> = asked.headers.iter().map(|(name, value)| format!("{name}: {value}")).collect();
    assert_eq!(
        passed,
        ["If-None-Match: \"a\", \"b\"", "Range: bytes=0-1", "Cookie: candour-edition-4000=public"]
    );
    assert!(!asked.is_followed);
}

#[test]
fn what_follows_a_head_is_known() {
    for head in [
        "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n",
    ] {
        assert!(asked(head).is_followed, "{head}");
    }
    let two = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\nGET /b HTTP/1.1\r\n";
    assert!(Incoming::default().take(two.as_bytes()).unwrap().unwrap().is_followed);
}

#[test]
fn absolute_addresses_are_taken_and_name_the_computer() {
    for (target, address) in
        [("http://localhost:4000/x?y", "/x?y"), ("HTTP://127.0.0.1", "/"), ("http://[::1]:4000?x", "/?x")]
    {
        let head = format!("GET {target} HTTP/1.1\r\nHost: evil.example\r\n\r\n");
        assert_eq!(asked(&head).address, address, "{target}");
    }
}

#[test]
fn each_bad_head_is_refused_with_its_status() {
    let local = |line: &str| format!("{line}\r\nHost: localhost\r\n\r\n").into_bytes();
    let with = |field: &str| format!("GET / HTTP/1.1\r\n{field}\r\n\r\n").into_bytes();
    let long = |length| "x".repeat(length);
    for (head, status) in [
        // The first line.
        (local("GET /"), 400),
        (b"GET /\r\n".to_vec(), 400),
        (local("nonsense"), 400),
        (local("GET  / HTTP/1.1"), 400),
        (local("GET / HTTP/1.1 "), 400),
        (local("GET /a b HTTP/1.1"), 400),
        (local("GET /\t HTTP/1.1"), 400),
        (local("GET / http/1.1"), 400),
        (local("GET / HTTP/11"), 400),
        (local("GET x HTTP/1.1"), 400),
        (local("GET * HTTP/1.1"), 400),
        (local("GET ftp://localhost/ HTTP/1.1"), 400),
        (local("GET /\u{e9} HTTP/1.1"), 400),
        (local("GET /\u{7f} HTTP/1.1"), 400),
        (local("GET /\0 HTTP/1.1"), 400),
        (local("G@T / HTTP/1.1"), 400),
        (b"\x16\x03\x01\x02".to_vec(), 400),
        (local("GET / HTTP/0.9"), 505),
        (local("GET / HTTP/2.0"), 505),
        (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_vec(), 505),
        (local(&format!("GET /{} HTTP/1.1", long(8 * 1024))), 414),
        (format!("GET /{}", long(20_000)).into_bytes(), 414),
        // Methods.
        (local("POST / HTTP/1.1"), 405),
        (local("OPTIONS * HTTP/1.1"), 405),
        (local("TRACE / HTTP/1.1"), 405),
        (local("CONNECT localhost:22 HTTP/1.1"), 405),
        (local("get / HTTP/1.1"), 405),
        (local("BREW / HTTP/1.1"), 405),
        // The host.
        (with("Accept: */*"), 400),
        (b"GET / HTTP/1.1\r\n\r\n".to_vec(), 400),
        (with("Host: localhost\r\nhost: localhost"), 400),
        (with("Host: evil.example"), 421),
        (with("Host: localhost.evil.example:4000"), 421),
        (with("Host: 127.0.0.1.evil.example"), 421),
        (with("Host:"), 421),
        (with("Host: [::1"), 421),
        (with("Host: [127.0.0.1]"), 421),
        (local("GET http://evil.example/ HTTP/1.1"), 421),
        (local("GET http://localhost@evil.example/ HTTP/1.1"), 421),
        // The lines.
        (with("Host: localhost\r\nwithout colon"), 400),
        (with("Host: localhost\r\n: x"), 400),
        (with("Host : localhost"), 400),
        (with("X: y\r\n folded: z\r\nHost: localhost"), 400),
        (with(" Host: localhost"), 400),
        (with("Host: localhost\r\nRange: bytes=0-1\r\nRange: bytes=0-2"), 400),
        (with("Host: localhost\r\nRange: bytes=\u{e9}"), 400),
        (with("Host: localhost\r\nX: a\0b"), 400),
        (b"GET / HTTP/1.1\nHost: localhost\n\n".to_vec(), 400),
        (b"GET / HTTP/1.1\r\nHost: localhost\n\r\n".to_vec(), 400),
        (b"GET / HTTP/1.1\r\nHost: localhost\rX: y\r\n\r\n".to_vec(), 400),
        (with(&format!("Host: localhost\r\nX: {}", long(20_000))), 431),
        (with(&format!("Host: localhost\r\nIf-None-Match: {}", long(5_000))), 431),
    ] {
        let shown = String::from_utf8_lossy(&head[..head.len().min(60)]).into_owned();
        let refused = take(&head).expect_err(&shown);
        assert!(refused.starts_with(&status.to_string()), "{shown:?}: {refused}");
    }
}

#[test]
fn this_computer_is_localhost_or_a_number() {
    for host in ["localhost", "localhost:4000", "127.0.0.1:4000", "[::1]:4000", "[::1]", "LOCALHOST"] {
        let head = format!("GET /x HTTP/1.1\r\nHost: {host}\r\n\r\n");
        assert_eq!(asked(&head).host, host);
    }
}
