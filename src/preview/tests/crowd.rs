//! Many who take their time, and the one who wants a page.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::thread;
use std::time::{Duration, Instant};

use super::{Preview, version};

/// The best of several tries, since this machine may be busy with other things.
fn soonest(preview: &Preview) -> Duration {
    let mut tries = (0..10).map(|_| {
        let start = Instant::now();
        assert!(preview.get("/").contains("home"));
        start.elapsed()
    });
    let within = tries.by_ref().find(|took| *took < Duration::from_secs(1));
    within.unwrap_or(Duration::MAX)
}

#[test]
fn half_open_connections_and_slow_readers_keep_no_page_from_being_served() {
    let preview = Preview::new(false);
    preview.place.write("content/big.pdf", &"x".repeat(16 * 1024 * 1024));
    // The head is all that is read of it.
    while !preview.get_with("HEAD", "/big.pdf", "").starts_with("HTTP/1.1 200") {
        thread::sleep(Duration::from_millis(20));
    }
    let mut guests = Vec::new();
    for _ in 0..12 {
        let mut stream = TcpStream::connect(preview.address).unwrap();
        stream.write_all(b"GET /big.pdf HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
        stream.read_exact(&mut [0]).unwrap();
        guests.push(stream);
    }
    for _ in 0..200 {
        let mut stream = TcpStream::connect(preview.address).unwrap();
        stream.write_all(b"GET / HTTP/1.1\r\n").unwrap();
        guests.push(stream);
    }
    assert!(soonest(&preview) < Duration::from_secs(1));
    // They are slow, and still there.
    guests.iter_mut().take(12).for_each(|reader| reader.read_exact(&mut [0]).unwrap());
    assert!(soonest(&preview) < Duration::from_secs(1));
}

#[test]
fn many_open_tabs_keep_no_page_from_being_served() {
    let preview = Preview::new(false);
    let home = version(&preview.get("/"));
    let mut tabs: Vec<_> = (0..70).map(|_| preview.listen("/", &home)).collect();
    assert!(preview.get("/").contains("home"));
    preview.place.write("content/index.html", "<body>home again</body>");
    for tab in &mut tabs {
        assert_eq!(tab.next().map(|(event, _)| event).as_deref(), Some("reload"));
    }
}
