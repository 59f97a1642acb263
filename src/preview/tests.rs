//! Tests of the preview with the real server on a free port: asked as a browser asks, edited as an editor does.

mod crowd;
mod editing;
mod following;
mod gate;
mod head;
mod pacing;
mod reporting;
mod serving;
mod streams;
mod watching;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use super::{Body, Desk, Event, Options, Pages, serve};
use crate::desk::Panel;
use crate::disk::Playground;
use crate::source::{Stored, Tree};
use crate::text::FileName;

/// Far longer than anything takes; only a test that fails waits for it.
const PATIENCE: Duration = Duration::from_secs(20);

/// The files under content/ as they are, which is site enough for a server.
struct Raw(Arc<Tree>);

impl Pages for Raw {
    fn get(&self, _edition: &str, path: &str) -> Option<Body> {
        let file = FileName::new(format!("content/{path}"));
        match self.0.files.get(&file)? {
            Stored::Read(bytes) => Some(Body::Bytes(bytes.clone())),
            _ => Some(Body::Beside(file)),
        }
    }

    fn not_found(&self, _edition: &str) -> Arc<[u8]> {
        Arc::from(&b"<body>nothing here</body>"[..])
    }

    fn stamp(&self, _edition: &str, path: &str) -> u64 {
        match self.0.files.get(&FileName::new(format!("content/{path}"))) {
            Some(Stored::Passed { stamp, .. }) => *stamp as u64,
            _ => 0,
        }
    }

    fn panel(&self, _edition: &str, _path: &str) -> Panel {
        Panel::default()
    }
}

/// The desk that shows the files as they are.
struct AsTheyAre;

impl Desk for AsTheyAre {
    fn make(&mut self, tree: &Arc<Tree>, _changed: &[FileName]) -> Arc<dyn Pages> {
        Arc::new(Raw(tree.clone()))
    }

    fn is_shown(&mut self, _tell: Arc<dyn Fn() + Send + Sync>) {}

    fn due(&self) -> Option<Duration> {
        None
    }
}

struct Preview {
    place: Playground,
    address: SocketAddr,
    events: Receiver<Event>,
}

impl Preview {
    fn new(poll: bool) -> Preview {
        Preview::of(AsTheyAre, |options| options.poll = poll)
    }

    fn of(mut desk: impl Desk + Send + 'static, set: impl FnOnce(&mut Options)) -> Preview {
        let place = Playground::new();
        place.write("content/index.html", "<body>home</body>");
        place.write("content/forces/ambria/index.html", "<body>Ambria</body>");
        place.write("content/style.css", "p {}");
        let address = "127.0.0.1:0".parse().unwrap();
        let mut options = Options { root: place.path().to_owned(), address, poll: false, editor: None };
        set(&mut options);
        let (tell, events) = channel();
        thread::spawn(move || serve(&options, &mut desk, |event| drop(tell.send(event))));
        let Event::Serving(address) = events.recv_timeout(PATIENCE).unwrap() else { panic!() };
        Preview { place, address, events }
    }

    fn ask(&self, request: &str) -> String {
        let mut stream = TcpStream::connect(self.address).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    fn get(&self, path: &str) -> String {
        self.ask(&format!("GET {path} HTTP/1.1\r\nHost: {}\r\n\r\n", self.address))
    }

    fn get_with(&self, method: &str, path: &str, headers: &str) -> String {
        self.ask(&format!("{method} {path} HTTP/1.1\r\nHost: {}\r\n{headers}\r\n", self.address))
    }

    /// Asks until the answer holds the text.
    fn until(&self, path: &str, text: &str) -> String {
        let end = Instant::now() + PATIENCE;
        loop {
            let answer = self.get(path);
            if answer.contains(text) {
                return answer;
            }
            assert!(Instant::now() < end, "{path} never said {text}, but {answer}");
            let _ = self.events.recv_timeout(Duration::from_millis(100));
        }
    }

    /// The events that a page of this version hears, with their data, but for what its panel says.
    fn listen(&self, page: &str, version: &str) -> impl Iterator<Item = (String, String)> + use<> {
        self.hear(page, version).filter(|(event, _)| event != "panel")
    }

    /// The events that a page of this version hears, with their data.
    fn hear(&self, page: &str, version: &str) -> impl Iterator<Item = (String, String)> + use<> {
        let mut stream = TcpStream::connect(self.address).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        let address = format!("/.candour/events?version={version}&page={page}");
        write!(stream, "GET {address} HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
        let mut lines = BufReader::new(stream).lines().map(Result::unwrap);
        std::iter::from_fn(move || {
            let event = lines.find_map(|line| line.strip_prefix("event: ").map(str::to_owned))?;
            let data = lines.next()?.strip_prefix("data: ")?.to_owned();
            Some((event, data))
        })
    }
}

fn body(answer: &str) -> &str {
    answer.split_once("\r\n\r\n").unwrap().1
}

fn version(answer: &str) -> String {
    answer.split("data-version=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

#[test]
fn an_edit_is_served_and_only_its_page_is_told() {
    for poll in [false, true] {
        let preview = Preview::new(poll);
        let home = version(&preview.get("/"));
        let ambria = version(&preview.get("/forces/ambria/"));
        let mut home_events = preview.listen("/", &home);
        let mut ambria_events = preview.listen("/forces/ambria/", &ambria);

        preview.place.write("content/forces/ambria/index.html", "<body>Ambria, mended</body>");
        let (event, data) = ambria_events.next().unwrap();
        let answer = preview.get("/forces/ambria/");
        assert!(answer.contains("Ambria, mended"), "{answer}");
        assert_eq!(event, "reload");
        assert!(data.contains(&version(&answer)), "{data}");

        // What the page at home hears first is the edit of its own file.
        preview.place.write("content/index.html", "<body>home again</body>");
        let (event, data) = home_events.next().unwrap();
        assert_eq!(event, "reload");
        assert!(data.contains(&version(&preview.get("/"))), "{data}");
    }
}

#[test]
fn a_browser_that_was_away_is_told_at_once() {
    let preview = Preview::new(false);
    let told = preview.listen("/", "long-ago").next().unwrap();
    assert_eq!(told, ("reload".into(), format!("{{\"version\":\"{}\"}}", version(&preview.get("/")))));
}

#[test]
fn files_come_and_go_and_so_does_the_whole_folder() {
    let preview = Preview::new(false);
    preview.place.write("content/new/deep/folder/index.html", "<body>new</body>");
    preview.until("/new/deep/folder/", "new");
    preview.place.save_by_renaming("content/new/deep/folder/index.html", "<body>saved</body>");
    preview.until("/new/deep/folder/", "saved");
    preview.place.remove("content");
    preview.until("/new/deep/folder/", "nothing here");
    preview.place.write("content/index.html", "<body>back</body>");
    preview.until("/", "back");
    preview.place.write("content/index.html", "<body>and watched</body>");
    preview.until("/", "and watched");
}
