//! A small site with something of everything, and the processes that build it together.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

/// As of this instant one inspection waits with its reports, its reply and its press release.
pub const AS_OF: &str = "2026-12-01T12:00:00Z";

/// The project folder of a test, and what is built of it beside.
pub struct Site {
    pub folder: PathBuf,
}

impl Site {
    pub fn new(name: &str) -> Site {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("shares").join(name);
        _ = fs::remove_dir_all(&folder);
        let site = Site { folder };
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spec/base/small"), &site.folder);
        // Before its day nobody may lead to what waits.
        site.edit("content/pages/about.md", ", and each inspection [a page](inspection:integrity-2026)", "");
        fs::write(site.path("content/inspections/integrity-2024/ambria-letter.pdf"), [7; 300_000]).unwrap();
        site
    }

    pub fn path(&self, file: &str) -> PathBuf {
        self.folder.join(file)
    }

    pub fn edit(&self, file: &str, before: &str, after: &str) {
        let text = fs::read_to_string(self.path(file)).unwrap();
        assert!(text.contains(before), "{file} has no {before}");
        fs::write(self.path(file), text.replacen(before, after, 1)).unwrap();
    }

    /// Runs `candour …` in the folder.
    pub fn candour(&self, arguments: &[&str]) -> Said {
        Said::of(self.start(arguments).wait_with_output().unwrap())
    }

    pub fn start(&self, arguments: &[&str]) -> Child {
        let mut command = Command::new(env!("CARGO_BIN_EXE_candour"));
        command.args(arguments).current_dir(&self.folder).env("NO_COLOR", "1");
        command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("candour runs")
    }

    /// Builds all shares at once, each by a process of its own, into the folders `<into>/1` and so on.
    pub fn build_shares(&self, count: usize, as_of: &str, into: &str, options: &[&str]) -> Vec<String> {
        let folders: Vec<String> = (1..=count).map(|number| format!("{into}/{number}")).collect();
        let started: Vec<Child> = folders
            .iter()
            .enumerate()
            .map(|(at, folder)| {
                let shard = format!("{}/{count}", at + 1);
                let asked = ["build", "--shard", &shard, "--as-of", as_of, "--output", folder];
                self.start(&[&asked, options].concat())
            })
            .collect();
        for child in started {
            Said::of(child.wait_with_output().unwrap()).expect_fine();
        }
        folders
    }

    pub fn merge(&self, shares: &[String], options: &[&str]) -> Said {
        let shares: Vec<&str> = shares.iter().map(String::as_str).collect();
        self.candour(&[&["merge"], &shares[..], options].concat())
    }

    /// Every file below a folder with its bytes.
    pub fn contents(&self, folder: &str) -> BTreeMap<String, Vec<u8>> {
        let top = self.path(folder);
        let (mut contents, mut folders) = (BTreeMap::new(), vec![top.clone()]);
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(&folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let name = path.strip_prefix(&top).unwrap().to_str().unwrap().to_owned();
                    contents.insert(name, fs::read(&path).unwrap());
                }
            }
        }
        contents
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        _ = fs::remove_dir_all(&self.folder);
    }
}

/// What a command said, and how it ended.
#[derive(Debug)]
pub struct Said {
    pub words: String,
    pub code: i32,
}

impl Said {
    fn of(output: Output) -> Said {
        let words = String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap();
        Said { words, code: output.status.code().expect("it was not killed") }
    }

    pub fn expect_fine(self) -> String {
        assert_eq!(self.code, 0, "{}", self.words);
        self.words
    }
}

pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        match entry.file_type().unwrap().is_dir() {
            true => copy(&entry.path(), &target),
            false => drop(fs::copy(entry.path(), target).unwrap()),
        }
    }
}
