//! The least that a finished site can cost: its files' names and bytes, written and nothing else.
//!
//! `list DIR FILE` notes the names and sizes of all files in a folder; `write FILE DIR` makes as many folders and files
//! of the same names and sizes in another. The second is what is timed. Its bytes come out of one filled buffer, and two
//! threads share the files.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::thread;

const THREADS: usize = 2;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["list", folder, list] => {
            let mut lines = String::new();
            note(Path::new(folder), Path::new(""), &mut lines);
            fs::write(list, lines).expect("the list can be written");
        }
        ["write", list, folder] => {
            write(&fs::read_to_string(list).expect("the list can be read"), Path::new(folder))
        }
        // `cargo bench` without arguments runs every bench; there is nothing to write then.
        [] => {}
        _ => {
            eprintln!("usage: floor list DIR FILE, floor write FILE DIR");
            return ExitCode::from(2);
        }
    }
    ExitCode::SUCCESS
}

/// A line for each file, its size first; of a folder the line ends with a slash.
fn note(top: &Path, inside: &Path, lines: &mut String) {
    let mut entries: Vec<_> = fs::read_dir(top.join(inside))
        .expect("the folder can be read")
        .map(|entry| entry.expect("an entry"))
        .collect();
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let meta = entry.metadata().expect("a file");
        let path = inside.join(entry.file_name());
        if meta.is_dir() {
            lines.push_str(&format!("0 {}/\n", path.display()));
            note(top, &path, lines);
        } else {
            lines.push_str(&format!("{} {}\n", meta.len(), path.display()));
        }
    }
}

fn write(list: &str, folder: &Path) {
    let lines: Vec<(usize, &str)> = list
        .lines()
        .map(|line| {
            let (size, name) = line.split_once(' ').expect("a size and a name");
            (size.parse().expect("a size"), name)
        })
        .collect();
    fs::create_dir_all(folder).expect("the folder can be made");
    let is_folder = |name: &str| name.ends_with('/');
    for (_, name) in lines.iter().filter(|(_, name)| is_folder(name)) {
        fs::create_dir(folder.join(name)).expect("the folder can be made");
    }
    let largest = lines.iter().map(|(size, _)| *size).max().unwrap_or_default();
    let buffer = vec![b'x'; largest];
    let files: Vec<(usize, PathBuf)> = (lines.iter())
        .filter(|(_, name)| !is_folder(name))
        .map(|(size, name)| (*size, folder.join(name)))
        .collect();
    thread::scope(|scope| {
        for first in 0..THREADS {
            let (files, buffer) = (&files, &buffer);
            scope.spawn(move || {
                for (size, path) in files.iter().skip(first).step_by(THREADS) {
                    let mut file = File::create(path).expect("the file can be made");
                    file.write_all(&buffer[..*size]).expect("the file can be written");
                }
            });
        }
    });
}
