//! Literate specs: every Markdown file under `tests/spec` is run, and so is every page of the manual (`docs/`).
//!
//! `tests/spec/README.md` says how they are written. With `CANDOUR_BLESS=1` the expectations in console
//! blocks are rewritten to what candour says; a person then reads the difference.

#[path = "specs/document.rs"]
mod document;
#[path = "specs/drawn.rs"]
mod drawn;
#[path = "specs/project.rs"]
mod project;
#[path = "specs/visible.rs"]
mod visible;

use std::fs;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use document::{Spec, Step, What, commands};
use project::{Project, words};
use visible::single_spaced;

/// In the front matter of pages that `tests/manual.rs` writes.
const WRITTEN_BY_A_TEST: &str = "\n# CANDOUR_BLESS=1";

/// Where the pages of the manual lie.
const MANUAL: &str = "docs/content/pages";

#[test]
fn every_spec_holds() {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let [specs, pages] = ["tests/spec", MANUAL].map(|folder| specs_under(&top.join(folder)));
    assert!(!specs.is_empty() && !pages.is_empty(), "there are specs and a manual");
    let bless = std::env::var_os("CANDOUR_BLESS").is_some();
    let results: Vec<(String, Vec<String>)> = [specs, pages]
        .concat()
        .par_iter()
        .map(|path| {
            let name = path.strip_prefix(top).expect("it lies there").to_string_lossy().into_owned();
            let faults = run(path, &name, bless);
            (name, faults)
        })
        .collect();
    for (name, faults) in &results {
        println!("{name} ... {}", if faults.is_empty() { "ok" } else { "FAILED" });
    }
    let faults: Vec<String> = results.into_iter().flat_map(|(_, faults)| faults).collect();
    assert!(faults.is_empty(), "{} expectations are not met:\n\n{}\n", faults.len(), faults.join("\n\n"));
}

/// README and manual name commands and options that are there.
#[test]
fn every_command_of_the_manual_is_understood() {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let others = ["README.md", "docs/README.md", "benches/README.md"].map(|file| top.join(file));
    let (mut known, mut faults) = (0, Vec::new());
    for page in specs_under(&top.join(MANUAL)).into_iter().chain(others) {
        let text = fs::read_to_string(&page).expect("it is UTF-8");
        // What candour says of itself needs no second look.
        if text.contains(WRITTEN_BY_A_TEST) {
            continue;
        }
        for command in commands_in(&text) {
            known += 1;
            let mut asked = words(&command).split_off(1);
            // Asked for its help, a command still refuses what it does not know.
            asked.extend((asked[0] != "help").then(|| "--help".to_owned()));
            let candour = env!("CARGO_BIN_EXE_candour");
            let asked = std::process::Command::new(candour).args(asked).output().expect("candour runs");
            if !asked.status.success() {
                faults.push(format!(
                    "{}: {command}\n{}",
                    page.display(),
                    String::from_utf8_lossy(&asked.stderr)
                ));
            }
        }
    }
    assert!(known > 20, "only {known} commands were found");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The commands of candour in a text: in lines of code, and between backticks.
fn commands_in(text: &str) -> Vec<String> {
    let mut commands = Vec::new();
    let mut is_code = false;
    for line in text.lines() {
        if line.trim_start().starts_with("```") {
            is_code = !is_code;
            continue;
        }
        let filled = filled(line);
        let parts: Vec<&str> = match is_code {
            true => filled
                .split(" # ")
                .next()
                .unwrap_or_default()
                .split(['&', '|', ';', '(', ')', '>', '"'])
                .collect(),
            false => line.split('`').skip(1).step_by(2).collect(),
        };
        let begins =
            |part: &&str| part.starts_with("candour ") || part.starts_with("/usr/local/bin/candour ");
        let parts = parts.into_iter().map(|part| part.trim().trim_start_matches(['-', ' ']));
        let parts = parts.map(|part| part.trim_start_matches("run: ").trim_start_matches("ExecStart="));
        commands.extend(parts.filter(begins).map(|part| part.replace("help COMMAND", "help build")));
    }
    commands
}

/// A line of code with values in place of the variables that the manual's examples have, and without what calls candour
/// many times.
fn filled(line: &str) -> String {
    let line =
        ["\"$SHARE/8\"", "{}/4", "{}/2"].iter().fold(line.to_owned(), |line, it| line.replace(it, "2/2"));
    let line = line.replace("\"$INSTANT\"", "2026-12-08T00:01:00Z").replace("\"/shares/$SHARE\"", "shares/2");
    let line = line.replace("\"shares/$SHARE\"", "shares/2");
    match line.split_once("candour build") {
        Some((before, after)) if before.trim_start().starts_with("parallel ") || before.trim().is_empty() => {
            format!("candour build{}", after.split(" ::: ").next().unwrap_or_default())
        }
        _ => line,
    }
}

/// Runs one spec; what is not as expected, each with its place.
fn run(path: &Path, name: &str, bless: bool) -> Vec<String> {
    let text = fs::read_to_string(path).expect("a spec is UTF-8");
    let spec = Spec::of(&text);
    let is_manual = name.starts_with(MANUAL);
    let mut project = if is_manual { Project::of_manual(name) } else { Project::new(name) };
    let mut faults = Vec::new();
    let mut blessed = spec.lines.clone();
    // From the last to the first, since rewriting a block moves what is below it.
    let mut rewritten = Vec::new();
    for step in &spec.steps {
        match take(step, &spec.inside(step), &mut project) {
            Ok(()) => {}
            Err(Fault::Said(said)) if bless => rewritten.push((step.inside.clone(), said)),
            Err(Fault::Said(said)) => {
                let expected = spec.inside(step);
                faults.push(format!("{name}:{}: expected\n{expected}but was\n{said}", step.line));
            }
            Err(Fault::Other(what)) => faults.push(format!("{name}:{}: {what}", step.line)),
        }
    }
    if !rewritten.is_empty() {
        for (lines, said) in rewritten.into_iter().rev() {
            blessed.splice(lines, said.lines().map(str::to_owned));
        }
        fs::write(path, blessed.join("\n") + "\n").expect("a spec can be rewritten");
    }
    faults
}

/// Why a step failed.
enum Fault {
    /// A console block whose commands said something else: the block as it would be right.
    Said(String),
    Other(String),
}

impl From<String> for Fault {
    fn from(what: String) -> Fault {
        Fault::Other(what)
    }
}

fn take(step: &Step, inside: &str, project: &mut Project) -> Result<(), Fault> {
    match &step.what {
        What::Base(base) => project.start(base)?,
        What::Write(file) => project.write(file, inside.as_bytes())?,
        What::Bytes(file) => project.write(file, &bytes(inside))?,
        What::Edit(file) => project.edit(file, inside)?,
        What::Repeated(times, file) => project.append(file, inside, *times)?,
        What::Remove => inside.lines().try_for_each(|file| project.remove(file))?,
        What::Console => {
            let mut said = String::new();
            for (command, _) in commands(inside) {
                said += &format!("$ {command}\n{}", project.run(&command)?);
            }
            if said != inside {
                return Err(Fault::Said(said));
            }
        }
        What::Page(address) => in_order(inside, &visible::words(&published(project, address)?), address)?,
        What::NotOn(address) => {
            let words = visible::words(&published(project, address)?);
            if let Some(line) = inside.lines().find(|line| words.contains(&single_spaced(line))) {
                return Err(Fault::Other(format!("on {address} stands “{line}”")));
            }
        }
        What::File(file) => {
            let content = published(project, file)?;
            if content.trim_end() != inside.trim_end() {
                return Err(Fault::Other(format!("{file} is\n{content}")));
            }
        }
        What::PartOf(file) => in_order(inside, &single_spaced(&published(project, file)?), file)?,
        What::Drawn(file) => {
            published(project, file)?;
            in_order(inside, &visible::words(&drawn::text(project.here(), file)?), file)?;
        }
        What::Absent => {
            for address in inside.lines() {
                if project.published(address)?.is_some() {
                    return Err(Fault::Other(format!("{address} is published")));
                }
            }
        }
    }
    Ok(())
}

fn published(project: &mut Project, file: &str) -> Result<String, String> {
    project.published(file)?.ok_or_else(|| format!("{file} is not published"))
}

/// Whether the lines stand in `words` one after the other.
fn in_order(lines: &str, words: &str, name: &str) -> Result<(), String> {
    let mut rest = words;
    for line in lines.lines().map(single_spaced).filter(|line| !line.is_empty()) {
        match rest.split_once(&line) {
            Some((_, after)) => rest = after,
            None => return Err(format!("on {name} “{line}” does not follow; what is left there is\n{rest}")),
        }
    }
    Ok(())
}

/// The text with `\xE9` as the byte that it means.
fn bytes(text: &str) -> Vec<u8> {
    let mut parts = text.split("\\x");
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        bytes.push(u8::from_str_radix(&part[..2], 16).expect("two digits after \\x"));
        bytes.extend(&part.as_bytes()[2..]);
    }
    bytes
}

fn specs_under(folder: &Path) -> Vec<PathBuf> {
    let mut specs = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder is there").flatten() {
        let path = entry.path();
        let name = entry.file_name();
        if path.is_dir() && name != "base" {
            specs.extend(specs_under(&path));
        } else if path.extension().is_some_and(|ending| ending == "md") && name != "README.md" {
            specs.push(path);
        }
    }
    specs.sort();
    specs
}
