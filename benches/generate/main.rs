//! Writes a made-up site to measure with, for candour or as Hugo and Zola read it.
//!
//! `cargo bench --bench generate -- 10000 DIR` writes one of about 10,000 pages, `--forces 500 --inspections 20 DIR`
//! one of so many forces and inspections, and `--for hugo` or `--for zola` the same site for these.
//!
//! It has the settings, words and pages of `candour new site`, and more forces and more inspections: eight
//! programmes, each of which inspects every force once a year and asks the same questions as the year before.
//! Every eighth report has a press release, every fourth a reply, about every fourth recommendations. Of the newest year one
//! inspection is under embargo and one is a draft, and so are a few reports. The same numbers make the same bytes.

mod candour;
mod equivalent;
mod folder;
mod national;
mod report;
mod size;
mod words;

use std::env;
use std::path::PathBuf;
use std::process::ExitCode;

use equivalent::Tool;
use size::{PROGRAMMES, Size};

const USAGE: &str = "usage: generate [--for hugo|zola] (PAGES | --forces N --inspections N) DIR, with 2 forces and 8 inspections or more";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).filter(|argument| argument != "--bench").collect();
    if arguments.is_empty() {
        // `cargo bench` without arguments runs every bench; there is nothing to write then.
        return ExitCode::SUCCESS;
    }
    let Some(asked) = Asked::of(arguments) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    match asked.tool {
        None => candour::write(asked.size, &asked.folder),
        Some(tool) => equivalent::write(tool, asked.size, &asked.folder),
    }
    let Size { forces, inspections } = asked.size;
    println!("{forces} forces and {inspections} inspections in {}", asked.folder.display());
    ExitCode::SUCCESS
}

/// What is to be written, and where.
struct Asked {
    tool: Option<Tool>,
    size: Size,
    folder: PathBuf,
}

impl Asked {
    /// `None` where the words make no sense.
    fn of(arguments: Vec<String>) -> Option<Asked> {
        let (mut tool, mut forces, mut inspections, mut others) = (None, None, None, Vec::new());
        let mut words = arguments.into_iter();
        while let Some(word) = words.next() {
            match word.as_str() {
                "--for" => {
                    tool = match words.next()?.as_str() {
                        "hugo" => Some(Tool::Hugo),
                        "zola" => Some(Tool::Zola),
                        _ => return None,
                    }
                }
                "--forces" => forces = Some(words.next()?.parse().ok().filter(|number| *number > 1)?),
                "--inspections" => {
                    inspections =
                        Some(words.next()?.parse().ok().filter(|number| *number >= PROGRAMMES.len())?);
                }
                _ => others.push(word),
            }
        }
        let (size, folder) = match (forces, inspections, others.as_slice()) {
            (Some(forces), Some(inspections), [folder]) => (Size { forces, inspections }, folder),
            (None, None, [pages, folder]) => (Size::of(pages.parse().ok()?), folder),
            _ => return None,
        };
        Some(Asked { tool, size, folder: folder.into() })
    }
}
