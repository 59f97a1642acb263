//! What an open page is told of a change: no more than it must do, and what its panel says.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread;

use super::PATIENCE;
use crate::desk::Panel;
use crate::preview::answer::page_at;
use crate::preview::showing::{Body, Pages, Showing};
use crate::preview::stream::{self, Listener, tell};

/// Pages made of nothing; what is no page has a stamp of its text.
#[derive(Clone, Default)]
struct Made {
    files: BTreeMap<&'static str, String>,
    edition: &'static str,
    looking: bool,
}

impl Pages for Made {
    fn get(&self, edition: &str, path: &str) -> Option<Body> {
        assert_eq!(edition, "public");
        self.files.get(path).map(|text| Body::Bytes(text.as_bytes().into()))
    }

    fn not_found(&self, _edition: &str) -> Arc<[u8]> {
        Arc::from(&b"<body>nothing here</body>"[..])
    }

    fn stamp(&self, _edition: &str, path: &str) -> u64 {
        // A fingerprint in the address says all.
        let is_asset = path.contains("assets");
        self.files.get(path).filter(|_| !is_asset).map_or(0, |text| text.bytes().map(u64::from).sum())
    }

    fn panel(&self, _edition: &str, path: &str) -> Panel {
        let edition = format!("{} at {path}", self.edition);
        Panel { edition, is_looking: self.looking, ..Panel::default() }
    }
}

impl Made {
    /// The same with another file.
    fn with(&self, path: &'static str, text: &str) -> Made {
        let mut made = self.clone();
        made.files.insert(path, text.to_owned());
        made
    }
}

const FORCE: &str = "forces/ambria/index.html";

fn page(style: &str, words: &str) -> String {
    format!(
        "<head><link rel=stylesheet href=/assets/{style}.css><link rel=stylesheet href=../../own.css></head>\
         <body><main>{words}</main><img src=map.png></body>"
    )
}

fn small() -> Made {
    Made { edition: "Public now", ..Made::default() }
        .with(FORCE, &page("a", "Ambria"))
        .with("forces/ambria/map.png", "a map")
        .with("own.css", "p { background: url(paper.png) }")
        .with("paper.png", "paper")
        .with("index.html", "home")
}

/// The version that a browser has of the page at this address.
fn version(pages: &Made, address: &str) -> String {
    stream::version(pages, "public", address, &page_at(pages, "public", address)).to_string()
}

/// A browser that is told something.
struct Told {
    showing: Arc<Showing>,
    words: Receiver<String>,
}

struct To(Arc<Mutex<Sender<String>>>);

impl Write for To {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let words = String::from_utf8(bytes.to_vec()).unwrap();
        let gone = |_| io::ErrorKind::BrokenPipe.into();
        self.0.lock().unwrap().send(words).map(|()| bytes.len()).map_err(gone)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Told {
    /// A browser that shows this version of the page at `address`, and the head of its stream behind it.
    fn of(pages: &Made, address: &str, version: &str, key: Option<&str>) -> Told {
        let showing = Arc::new(Showing::new(Arc::new(pages.clone())));
        let listener = Listener {
            edition: "public".into(),
            page: address.into(),
            version: version.into(),
            key: key.map(str::to_owned),
        };
        let (send, words) = channel();
        let of = showing.clone();
        thread::spawn(move || tell(To(Arc::new(Mutex::new(send))), &of, &listener));
        let told = Told { showing, words };
        assert!(told.next().starts_with("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream"));
        told
    }

    /// A browser that has its page, and has heard what its panel says.
    fn at(pages: &Made, address: &str) -> Told {
        let told = Told::of(pages, address, &version(pages, address), None);
        assert!(told.next().starts_with("event: panel\n"));
        told
    }

    /// What is said next, but for the word that somebody is still there.
    fn next(&self) -> String {
        loop {
            let words = self.words.recv_timeout(PATIENCE).unwrap();
            if !words.starts_with(':') {
                return words;
            }
        }
    }

    /// What is heard when other pages are shown.
    fn hears(&self, pages: &Made) -> String {
        self.showing.show(Arc::new(pages.clone()));
        self.next()
    }
}

#[test]
fn other_words_come_along_so_that_nobody_need_fetch_them() {
    let pages = small();
    let told = Told::at(&pages, "/forces/ambria/");
    let mended = pages.with(FORCE, &page("a", "Ambria\n\nmended"));
    let heard = told.hears(&mended);
    let both = serde_json::json!([page("a", "Ambria"), page("a", "Ambria\n\nmended")]);
    let version_now = version(&mended, "/forces/ambria/");
    let expected = format!("{{\"version\":\"{version_now}\",\"exchange\":{both}}}");
    assert_eq!(heard, format!("event: reload\ndata: {expected}\n\n"));
    // A page of which nobody knows any more what it was is fetched.
    let (was, is) = (version(&pages, "/"), pages.with("index.html", "home again"));
    let away = Told::of(&is, "/", &was, None);
    assert_eq!(away.next(), format!("event: reload\ndata: {{\"version\":\"{}\"}}\n\n", version(&is, "/")));
}

#[test]
fn other_addresses_of_style_sheets_are_swapped() {
    let pages = small();
    let restyled = pages.with(FORCE, &page("b", "Ambria"));
    let told = Told::at(&pages, "/forces/ambria/");
    let heard = told.hears(&restyled);
    let stamp = format!("{:x}", restyled.stamp("public", "own.css"));
    assert!(heard.starts_with("event: styles\n"), "{heard}");
    assert!(heard.contains(&format!("\"sheets\":[\"/assets/b.css\",\"../../own.css?{stamp}\"]")), "{heard}");
    // And so for a browser that was away.
    let was = version(&pages, "/forces/ambria/");
    assert!(Told::of(&restyled, "/forces/ambria/", &was, None).next().starts_with("event: styles\n"));
    // A sheet that stays at its address is asked for with a query, since a browser keeps what it has.
    let told = Told::at(&pages, "/forces/ambria/");
    let heard = told.hears(&pages.with("own.css", "p { background: url(paper.png); color: red }"));
    assert!(heard.starts_with("event: styles\n") && heard.contains("own.css?"), "{heard}");
    // Other words besides are more than a swap.
    let told = Told::at(&pages, "/forces/ambria/");
    let heard = told.hears(&pages.with(FORCE, &page("b", "Ambria, mended")));
    assert!(heard.starts_with("event: reload\n") && !heard.contains("exchange"), "{heard}");
}

#[test]
fn what_changes_at_its_address_is_shown_by_a_reload() {
    for (path, text) in [("forces/ambria/map.png", "another map"), ("paper.png", "other paper")] {
        let pages = small();
        let told = Told::at(&pages, "/forces/ambria/");
        let heard = told.hears(&pages.with(path, text));
        assert!(heard.starts_with("event: reload\n") && !heard.contains("exchange"), "{path}: {heard}");
    }
}

#[test]
fn who_shows_nothing_of_what_changed_hears_nothing_but_his_panel() {
    let pages = small();
    let told = Told::at(&pages, "/");
    told.showing.show(Arc::new(pages.with(FORCE, "other").with("paper.png", "other")));
    told.showing.tell();
    let heard = told.hears(&Made { looking: true, ..pages });
    assert!(heard.starts_with("event: panel\n") && heard.contains("\"is_looking\":true"), "{heard}");
}

#[test]
fn the_panel_is_that_of_the_page_and_knows_whether_files_can_be_opened() {
    let pages = small();
    for (address, page) in [("/", "index.html"), ("/forces/ambria/", FORCE), ("/nowhere", "nowhere")] {
        let was = version(&pages, address);
        let heard = Told::of(&pages, address, &was, None).next();
        assert!(heard.starts_with("event: panel\n"), "{heard}");
        assert!(heard.contains(&format!("\"edition\":\"Public now at {page}\"")), "{heard}");
        assert!(heard.contains("\"editing\":null"), "{heard}");
    }
    let was = version(&pages, "/");
    assert!(Told::of(&pages, "/", &was, Some("k3y")).next().contains("\"editing\":{\"key\":\"k3y\"}"));
}

#[test]
fn a_page_that_comes_or_goes_is_another_one() {
    let pages = small();
    let told = Told::at(&pages, "/new/");
    let heard = told.hears(&pages.with("new/index.html", "<body>nothing here</body>"));
    assert!(heard.starts_with("event: reload\n"), "{heard}");
}
