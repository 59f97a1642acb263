//! Law 5 through the real server: whatever was done to the folder on the disk, what comes over the wire is what a fresh
//! start makes.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use std::{fs, thread};

use candour::disk;
use candour::source::{Stored, Tree};
use proptest::prelude::*;

use super::cases::cases;
use super::finished::{ADDRESS, BASE, Files, difference};
use super::invention::{Plan, plans, things, tree};
use super::rebuilding::edits::{Edit, edits};
use super::rebuilding::fresh::Good;

/// Far longer than anything takes; only a test that fails waits for it.
const PATIENCE: Duration = Duration::from_secs(60);

/// A project folder on the disk, the program that serves it, and what it has to serve.
struct Preview {
    root: PathBuf,
    tree: Arc<Tree>,
    program: Child,
    host: String,
    good: Good,
    moment: jiff::Timestamp,
    /// Every path that was ever answered.
    paths: BTreeSet<String>,
}

impl Preview {
    fn new(plan: &Plan) -> Preview {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let name = format!("served-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let tree = Arc::new(tree(&things(plan)));
        write(&root, &Tree::default(), &tree);
        let mut program = Command::new(env!("CARGO_BIN_EXE_candour"))
            .args(["serve", "--address", "127.0.0.1:0", "--base-url", ADDRESS])
            .args(["--as-of", &plan.moment().to_string(), "--root"])
            .arg(&root)
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program can be started");
        let mut lines = BufReader::new(program.stderr.take().expect("it says something")).lines();
        let serving = (lines.by_ref().map_while(Result::ok)).find_map(|line| {
            let (_, rest) = line.split_once("http://")?;
            Some(rest.split('/').next().unwrap_or_default().to_owned())
        });
        // What else it says nobody reads here, but it must not have to wait for a reader.
        thread::spawn(move || lines.for_each(drop));
        let host = serving.expect("it says where it serves");
        let (good, moment) = (Good::new(&tree), plan.moment());
        Preview { root, tree, program, host, good, moment, paths: BTreeSet::new() }
    }

    fn edit(&mut self, edit: &Edit) {
        let before = self.tree.clone();
        edit.make(Arc::make_mut(&mut self.tree));
        write(&self.root, &before, &self.tree);
        // What nobody can tell on the disk, such as other times only, is the same here too.
        self.good.follow(&disk::tree(&self.root, None).expect("the folder can be read").tree);
    }

    /// What differs between what is served and what a fresh start would serve, once it has come to rest; empty if
    /// nothing does.
    fn against_a_fresh_start(&mut self) -> String {
        let fresh = self.good.edition("newsroom", self.moment);
        let fresh: Files = fresh.into_iter().map(|(path, bytes)| (path, self.on_disk(bytes))).collect();
        self.paths.extend(fresh.keys().cloned());
        let end = Instant::now() + PATIENCE;
        loop {
            let served = self.paths.iter().filter_map(|path| Some((path.clone(), self.get(path)?)));
            let difference = difference(&served.collect(), &fresh);
            if difference.is_empty() || Instant::now() > end {
                return difference;
            }
            thread::sleep(Duration::from_millis(20));
        }
    }

    /// The bytes that go over the wire: those of a file that is passed on are on the disk; pages without their
    /// policy, in which the preview's script is let in.
    fn on_disk(&self, bytes: Vec<u8>) -> Vec<u8> {
        match std::str::from_utf8(&bytes) {
            Ok(text) => match text.strip_prefix("a copy of ") {
                Some(file) => fs::read(self.root.join(file)).expect("the file is there"),
                None => without_policy(text).into_bytes(),
            },
            Err(_) => bytes,
        }
    }

    /// The file at this path below the site, as it is served, without what the preview adds to a page.
    fn get(&self, path: &str) -> Option<Vec<u8>> {
        let path: String = path.bytes().map(|byte| format!("%{byte:02x}")).collect();
        let mut stream = TcpStream::connect(&self.host).expect("it serves");
        write!(stream, "GET {BASE}{path} HTTP/1.1\r\nHost: localhost\r\n\r\n").expect("it listens");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("it answers");
        if !answer.starts_with(b"HTTP/1.1 200 ") {
            return None;
        }
        let end = answer.windows(4).position(|four| four == b"\r\n\r\n").expect("the head ends");
        let body = answer.split_off(end + 4);
        Some(match String::from_utf8(body) {
            Ok(text) => without_policy(&without_script(&text)).into_bytes(),
            Err(error) => error.into_bytes(),
        })
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        _ = self.program.kill();
        _ = self.program.wait();
        _ = fs::remove_dir_all(&self.root);
    }
}

/// Makes the folder what `now` says, touching only what differs; files that are passed on get bytes of their stamp.
fn write(root: &Path, before: &Tree, now: &Tree) {
    for file in now.changes_since(before) {
        let path = root.join(file.as_str());
        match now.files.get(&file) {
            None => fs::remove_file(path).expect("the file was there"),
            Some(stored) => {
                fs::create_dir_all(path.parent().expect("it lies in a folder")).expect("it can be made");
                let bytes = match stored {
                    Stored::Read(bytes) => bytes.to_vec(),
                    Stored::Passed { stamp, .. } => format!("{file} {stamp}").into_bytes(),
                    Stored::Unreadable(why) => panic!("{why}"),
                };
                fs::write(path, bytes).expect("the file can be written");
            }
        }
    }
}

fn without_script(page: &str) -> String {
    without(page, "<script src=\"/.candour/", "</script>\n")
}

fn without_policy(page: &str) -> String {
    without(page, "<meta http-equiv=\"Content-Security-Policy\"", ">")
}

/// The text without the first piece that begins and ends with these.
fn without(text: &str, begin: &str, end: &str) -> String {
    let Some((before, rest)) = text.split_once(begin) else { return text.to_owned() };
    let Some((_, after)) = rest.split_once(end) else { return text.to_owned() };
    format!("{before}{after}")
}

proptest! {
    #![proptest_config(cases(2))]

    #[test]
    fn what_is_served_is_what_a_fresh_start_makes(plan in plans(), edits in prop::collection::vec(edits(), 1..6)) {
        let mut preview = Preview::new(&plan);
        let difference = preview.against_a_fresh_start();
        prop_assert!(difference.is_empty(), "at first:\n{difference}");
        for edit in &edits {
            preview.edit(edit);
            let difference = preview.against_a_fresh_start();
            prop_assert!(difference.is_empty(), "after {edit:?} of {edits:?}, served and fresh:\n{difference}");
        }
    }
}
