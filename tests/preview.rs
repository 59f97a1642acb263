//! `candour serve` as a person runs it: the program itself, what it says, and how it ends.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

/// Far longer than anything takes; only a test that fails waits for it.
const PATIENCE: Duration = Duration::from_secs(60);

/// A small site in a folder of its own.
struct Site(PathBuf);

impl Site {
    fn new() -> Site {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!("candour-preview-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let folder = std::env::temp_dir().join(name);
        let made = Command::new(env!("CARGO_BIN_EXE_candour")).args(["new", "site"]).arg(&folder).output();
        assert!(made.unwrap().status.success());
        Site(folder)
    }

    fn serve(&self, options: &[&str]) -> Serving {
        let mut command = Command::new(env!("CARGO_BIN_EXE_candour"));
        command.arg("serve").args(options).current_dir(&self.0);
        Serving::start(command)
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The program while it serves.
struct Serving {
    program: Child,
    lines: Receiver<String>,
    said: Vec<String>,
}

impl Serving {
    fn start(mut command: Command) -> Serving {
        let mut program = command.stdin(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
        let stderr = BufReader::new(program.stderr.take().unwrap());
        let (tell, lines) = channel();
        thread::spawn(move || stderr.lines().map_while(Result::ok).for_each(|line| drop(tell.send(line))));
        Serving { program, lines, said: Vec::new() }
    }

    /// Waits for a line with this in it.
    fn until(&mut self, words: &str) -> String {
        loop {
            let line =
                self.lines.recv_timeout(PATIENCE).unwrap_or_else(|_| panic!("{words}: {:?}", self.said));
            self.said.push(line.clone());
            if line.contains(words) {
                return line;
            }
        }
    }

    /// The address that it serves at: `127.0.0.1:4000`.
    fn address(&mut self) -> String {
        let line = self.until(" until Ctrl-C");
        line.split("http://").nth(1).unwrap().split('/').next().unwrap().to_owned()
    }

    fn signal(&self, signal: Signal) {
        kill_process(Pid::from_child(&self.program), signal).unwrap();
    }

    fn exit_code(&mut self) -> Option<i32> {
        let end = Instant::now() + PATIENCE;
        loop {
            if let Some(status) = self.program.try_wait().unwrap() {
                return status.code();
            }
            assert!(Instant::now() < end, "it never ended, but said {:?}", self.said);
            thread::sleep(Duration::from_millis(5));
        }
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

fn get(address: &str, path: &str) -> std::io::Result<String> {
    let mut stream = TcpStream::connect(address)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {address}\r\n\r\n")?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    Ok(answer)
}

#[test]
fn ctrl_c_says_stopped_and_is_a_success() {
    let site = Site::new();
    for signal in [Signal::INT, Signal::TERM] {
        let mut serving = site.serve(&["--address", "127.0.0.1:0"]);
        let address = serving.address();
        assert!(get(&address, "/").unwrap().starts_with("HTTP/1.1 200 "));
        let mut stream = TcpStream::connect(&address).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        write!(stream, "GET /.candour/events?page=/ HTTP/1.1\r\nHost: {address}\r\n\r\n").unwrap();
        stream.read_exact(&mut [0; 9]).unwrap();

        serving.signal(signal);
        serving.until("stopped");
        assert_eq!(serving.exit_code(), Some(0));
        // The stream has an end, if not a friendly one.
        let _ = stream.read_to_end(&mut Vec::new());
        assert!(TcpStream::connect(&address).is_err());
    }
}

#[test]
fn a_second_ctrl_c_ends_it_though_nobody_reads_what_it_says() {
    let site = Site::new();
    let mut command = Command::new(env!("CARGO_BIN_EXE_candour"));
    command.args(["serve", "--address", "127.0.0.1:0"]).current_dir(&site.0);
    // A terminal that is held up: a pipe that is full.
    let (reader, mut writer) = std::io::pipe().unwrap();
    command.stdin(Stdio::null()).stderr(writer.try_clone().unwrap());
    let mut program = command.spawn().unwrap();
    let mut lines = BufReader::new(reader).lines();
    let said = lines.by_ref().map(Result::unwrap).find(|line| line.contains(" until Ctrl-C"));
    assert!(said.is_some());
    thread::spawn(move || while writer.write_all(&[b'.'; 4096]).is_ok() {});
    let end = Instant::now() + PATIENCE;
    while program.try_wait().unwrap().is_none() {
        assert!(Instant::now() < end);
        let _ = kill_process(Pid::from_child(&program), Signal::INT);
        thread::sleep(Duration::from_millis(50));
    }
    assert_eq!(program.wait().unwrap().code(), Some(0));
    drop(lines);
}

#[test]
fn a_taken_port_is_said_with_the_one_that_took_its_place() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let site = Site::new();
    let mut serving = site.serve(&["--address", &format!("127.0.0.1:{port}")]);
    let reason = serving.until("is taken");
    let address = serving.address();
    let (_, other) = address.rsplit_once(':').unwrap();
    assert_eq!(reason, format!("port {port} is taken, so this is port {other}"));
}

#[test]
fn whoever_else_can_read_drafts_is_said() {
    let site = Site::new();
    let words = "others in this network can read drafts";
    let mut serving = site.serve(&["--address", "0.0.0.0:0"]);
    assert!(serving.address().starts_with("127.0.0.1:"));
    serving.until(words);
    for options in [["--address", "0.0.0.0:0", "--public"].as_slice(), &["--address", "127.0.0.1:0"]] {
        let mut serving = site.serve(options);
        serving.address();
        serving.signal(Signal::INT);
        serving.until("stopped");
        assert!(!serving.said.iter().any(|line| line.contains(words)), "{:?}", serving.said);
    }
}

#[test]
fn the_browser_is_opened_once_the_site_is_served() {
    let site = Site::new();
    let programs = site.0.join("programs");
    fs::create_dir(&programs).unwrap();
    let opener = programs.join("xdg-open");
    // What is opened is written into a file, since the program's own words go nowhere.
    fs::write(&opener, "#!/bin/sh\necho \"$1\" > opened.new\n/bin/mv opened.new opened\n").unwrap();
    fs::set_permissions(&opener, fs::Permissions::from_mode(0o755)).unwrap();

    let serve = |path: &PathBuf| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_candour"));
        command.args(["serve", "--open", "--address", "127.0.0.1:0"]).current_dir(&site.0).env("PATH", path);
        Serving::start(command)
    };
    let mut serving = serve(&programs);
    let address = serving.address();
    let end = Instant::now() + PATIENCE;
    let opened = loop {
        match fs::read_to_string(site.0.join("opened")) {
            Ok(opened) => break opened,
            Err(_) => assert!(Instant::now() < end, "{:?}", serving.said),
        }
        thread::sleep(Duration::from_millis(5));
    };
    assert_eq!(opened.trim(), format!("http://{address}/"));

    // Where there is none, that is said, and the site is served.
    let mut serving = serve(&site.0.join("nowhere"));
    let address = serving.address();
    let words = serving.until("could not open a browser");
    assert!(words.ends_with(&format!("open http://{address}/ in yours")), "{words}");
    assert!(get(&address, "/").unwrap().starts_with("HTTP/1.1 200 "));
}

#[test]
fn an_editor_that_cannot_be_meant_is_wrong_usage() {
    let mut serving = Site::new().serve(&["--editor", "code 'x"]);
    serving.until("a quote in it does not end");
    assert_eq!(serving.exit_code(), Some(2));
}

#[test]
fn a_moment_that_is_none_is_wrong_usage() {
    let site = Site::new();
    // No clock of the site's zone shows this: at one o'clock that night it is two.
    let mut serving = site.serve(&["--as-of", "2026-03-29 01:30"]);
    serving.until("2026-03-29 01:30");
    assert_eq!(serving.exit_code(), Some(2));
}

#[test]
fn a_process_without_descriptors_left_serves_again() {
    let site = Site::new();
    let mut command = Command::new("sh");
    command.args([
        "-c",
        "ulimit -n 96; exec \"$0\" serve --address 127.0.0.1:0",
        env!("CARGO_BIN_EXE_candour"),
    ]);
    command.current_dir(&site.0);
    let mut serving = Serving::start(command);
    let address = serving.address();
    for _ in 0..3 {
        let mut crowd = Vec::new();
        for _ in 0..150 {
            let mut stream = TcpStream::connect(&address).unwrap();
            let _ = write!(stream, "GET /.candour/events?page=/ HTTP/1.1\r\nHost: {address}\r\n\r\n");
            crowd.push(stream);
        }
        drop(crowd);
        let end = Instant::now() + PATIENCE;
        while !get(&address, "/").is_ok_and(|answer| answer.starts_with("HTTP/1.1 200 ")) {
            assert!(Instant::now() < end, "{:?}", serving.said);
        }
    }
}
