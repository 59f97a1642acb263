//! House rules: what ARCHITECTURE.md says of the rooms, held by reading the source itself.
//!
//! Every violation of every file is reported in one run, as `file:line: what is wrong`.

#[path = "house/code.rs"]
mod code;
#[path = "house/looks.rs"]
mod looks;
#[path = "house/said.rs"]
mod said;
#[path = "house/words.rs"]
mod words;

use std::fs;
use std::path::Path;

use code::code_of;
use looks::of_looks;

/// A source file of ours.
struct Source {
    /// Its name from the top of the project.
    name: String,
    /// The room it belongs to; `None` for `lib.rs` and `main.rs`.
    room: Option<String>,
    text: String,
    code: String,
    /// The lines from which on it is a test, counted from 0.
    tests_from: usize,
}

/// Packages and their homes: one, so that each can be replaced in one room. HTML is read in two that have nothing to do
/// with each other: our own finished pages, and pages that others made.
const HOMES: [(&str, &[&str]); 35] = [
    ("tera", &["theme"]),
    ("fluent_bundle", &["strings"]),
    ("fluent_syntax", &["strings"]),
    ("icu_collator", &["strings"]),
    ("icu_locale_core", &["strings"]),
    ("include_dir", &["theme"]),
    ("resvg", &["draw"]),
    ("png", &["draw"]),
    ("pulldown_cmark", &["read"]),
    ("serde_yaml", &["read"]),
    ("serde_path_to_error", &["read"]),
    ("walkdir", &["disk"]),
    ("rustix", &["disk"]),
    ("notify", &["preview"]),
    ("tiny_http", &["preview"]),
    ("shlex", &["preview"]),
    ("html5gum", &["proof", "import"]),
    ("sha2", &["checksum"]),
    ("flate2", &["twins"]),
    ("brotli", &["twins"]),
    ("csv", &["data"]),
    ("calamine", &["import"]),
    ("zip", &["data"]),
    ("similar", &["review"]),
    ("strsim", &["problem"]),
    ("spellbook", &["style"]),
    ("encoding_rs", &["style"]),
    ("annotate_snippets", &["cli"]),
    ("clap", &["cli"]),
    ("indicatif", &["cli"]),
    ("ctrlc", &["cli"]),
    ("open", &["cli"]),
    ("lsp_server", &["cli"]),
    ("gen_lsp_types", &["cli"]),
    ("percent_encoding", &["cli"]),
];

/// Ways out into the world, each with the rooms that have such a door.
const DOORS: [(&str, &[&str], &str); 18] = [
    ("std::fs", &["disk"], "opens files"),
    ("File::open", &["disk"], "opens files"),
    ("File::create", &["disk"], "opens files"),
    ("OpenOptions", &["disk"], "opens files"),
    ("TcpListener", &["preview"], "uses the network"),
    ("TcpStream", &["preview"], "uses the network"),
    ("UdpSocket", &["preview"], "uses the network"),
    ("std::process::Command", &["preview"], "starts programs"),
    ("std::env", &["cli"], "looks at its surroundings"),
    ("println!", &["cli"], "prints"),
    ("eprintln!", &["cli"], "prints"),
    ("print!", &["cli"], "prints"),
    ("eprint!", &["cli"], "prints"),
    ("dbg!", &[], "prints"),
    // The disk asks only whether a file is old enough that its time would show a change.
    ("SystemTime::now", &["cli", "disk"], "asks what time it is"),
    ("Timestamp::now", &["cli"], "asks what time it is"),
    ("Zoned::now", &["cli"], "asks what time it is"),
    ("Instant::now", &["cli", "preview"], "asks what time it is"),
];

/// The rooms with a door to the world; their tests may use any.
const DOOR_ROOMS: [&str; 4] = ["disk", "publish", "preview", "cli"];

/// What stands at the top of the crate, and the first room that may use it.
const AT_THE_TOP: [(&str, &str); 2] = [("field", "text"), ("rules", "cli")];

const MOST_LINES: usize = 500;

#[test]
fn every_file_keeps_the_house_rules() {
    let rooms = rooms();
    let sources = sources();
    let mut faults = Vec::new();
    if rooms.len() > 2 && rooms.is_sorted() {
        faults.push(
            "src/lib.rs: the rooms stand in alphabetical order, not in the order of the work; rustfmt sorts \
             them unless rustfmt.toml says `reorder_modules = false`"
                .to_owned(),
        );
    }
    for source in &sources {
        rooms_above_only(source, &rooms, &mut faults);
        packages_at_home(source, &mut faults);
        doors_where_they_belong(source, &mut faults);
        no_layer_is_hidden(source, &mut faults);
        opens_with_a_sentence(source, &mut faults);
        is_small_and_well_named(source, &mut faults);
        leaves_looks_to_themes(source, &mut faults);
    }
    rooms_have_laws(&rooms, &sources, &mut faults);
    assert!(faults.is_empty(), "{} house rules are broken:\n{}\n", faults.len(), faults.join("\n"));
}

/// The rooms in the order of the work.
fn rooms() -> Vec<String> {
    let list = fs::read_to_string(top().join("src/lib.rs")).expect("src/lib.rs is there");
    let names = list.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    names.map(str::to_owned).collect()
}

/// A room uses only the rooms above it.
fn rooms_above_only(source: &Source, rooms: &[String], faults: &mut Vec<String>) {
    let own = match &source.room {
        Some(room) => match rooms.iter().position(|known| known == room) {
            Some(position) => position,
            None => return faults.push(format!("{}: src/lib.rs lists no room `{room}`", source.name)),
        },
        // `main.rs` knows the last room, the command line; `lib.rs` knows all.
        None => rooms.len(),
    };
    for (line, used) in rooms_used(&source.code) {
        let used = AT_THE_TOP.iter().find(|(name, _)| *name == used).map_or(used.as_str(), |(_, room)| *room);
        match rooms.iter().position(|known| known == used) {
            Some(position) if position <= own => {}
            Some(_) => faults.push(format!(
                "{}:{line}: uses the room `{used}`, which src/lib.rs lists below its own",
                source.name
            )),
            None => faults.push(format!("{}:{line}: `{used}` is no room of src/lib.rs", source.name)),
        }
    }
}

/// The words after `crate::` and `candour::`, groups in braces included, each with its line.
fn rooms_used(code: &str) -> Vec<(usize, String)> {
    let mut used = Vec::new();
    for prefix in ["crate::", "candour::"] {
        for (at, _) in code.match_indices(prefix).filter(|(at, _)| starts_a_word(code, *at)) {
            let rest = &code[at + prefix.len()..];
            let names = if rest.starts_with('{') { first_names(rest) } else { vec![first_word(rest)] };
            used.extend(names.into_iter().map(|name| (line_of(code, at), name)));
        }
    }
    used
}

/// The first word of each entry in `{a::b, c::{d, e}}`.
fn first_names(group: &str) -> Vec<String> {
    let (mut depth, mut names, mut begins) = (0, Vec::new(), false);
    for (at, char) in group.char_indices() {
        match char {
            '{' => (depth, begins) = (depth + 1, depth == 0),
            '}' if depth == 1 => break,
            '}' => depth -= 1,
            ',' => begins = depth == 1,
            _ if begins && !char.is_whitespace() => {
                names.push(first_word(&group[at..]));
                begins = false;
            }
            _ => {}
        }
    }
    names
}

/// Each package is used in its home and nowhere else.
fn packages_at_home(source: &Source, faults: &mut Vec<String>) {
    for (package, homes) in HOMES {
        if source.room.as_deref().is_some_and(|room| homes.contains(&room)) {
            continue;
        }
        for (at, _) in source.code.match_indices(package).filter(|(at, _)| starts_a_word(&source.code, *at)) {
            let rest = &source.code[at + package.len()..];
            if rest.starts_with("::") || rest.starts_with('!') || source.code[..at].ends_with("use ") {
                let line = line_of(&source.code, at);
                faults
                    .push(format!("{}:{line}: the package `{package}` is at home in {homes:?}", source.name));
            }
        }
    }
}

/// Files, network, terminal and clock are reached through the rooms that have doors.
fn doors_where_they_belong(source: &Source, faults: &mut Vec<String>) {
    let is_main = source.name == "src/main.rs";
    for (way, rooms, what) in DOORS {
        let may = |rooms: &[&str]| source.room.as_deref().is_some_and(|room| rooms.contains(&room));
        if may(rooms) || is_main && rooms.contains(&"cli") {
            continue;
        }
        for (at, _) in source.code.match_indices(way).filter(|(at, _)| starts_a_word(&source.code, *at)) {
            let line = line_of(&source.code, at);
            if line > source.tests_from && may(&DOOR_ROOMS) {
                continue;
            }
            faults.push(format!("{}:{line}: `{way}` {what}; only {rooms:?} may", source.name));
        }
    }
}

/// Names are imported one by one, so that a file says what it uses.
fn no_layer_is_hidden(source: &Source, faults: &mut Vec<String>) {
    for (line, code) in source.code.lines().enumerate().take(source.tests_from) {
        if code.contains("use super::*") {
            faults.push(format!("{}:{}: `use super::*` hides what is used", source.name, line + 1));
        }
    }
}

fn opens_with_a_sentence(source: &Source, faults: &mut Vec<String>) {
    if !source.text.starts_with("//! ") {
        faults
            .push(format!("{}:1: does not open with a `//!` sentence that says what it is for", source.name));
    }
}

fn is_small_and_well_named(source: &Source, faults: &mut Vec<String>) {
    let lines = source.text.lines().count();
    if lines > MOST_LINES {
        faults.push(format!("{}:{lines}: is longer than {MOST_LINES} lines", source.name));
    }
    let says_nothing = ["utils", "util", "helpers", "helper", "common", "manager", "misc"];
    let parts = source.name.trim_end_matches(".rs").split('/');
    if parts.into_iter().any(|part| says_nothing.contains(&part)) {
        faults.push(format!("{}:1: a name that says nothing of what is in it", source.name));
    }
}

/// Only `theme` knows that there are themes; no other room knows what is in one.
fn leaves_looks_to_themes(source: &Source, faults: &mut Vec<String>) {
    if source.room.as_deref() == Some("theme") {
        return;
    }
    let of_themes = files_under("themes").into_iter().filter_map(|file| {
        let (_, inside) = file.strip_prefix("themes/")?.split_once('/')?;
        let (folder, name) = inside.rsplit_once('/')?;
        (folder.starts_with("assets") || folder.starts_with("templates/")).then(|| name.to_owned())
    });
    let lines = source.text.lines().enumerate().take(source.tests_from);
    let found = of_looks(lines, &of_themes.collect::<Vec<_>>());
    faults.extend(found.into_iter().map(|(line, fault)| format!("{}:{}: {fault}", source.name, line + 1)));
}

/// Every room is a folder whose `mod.rs` says its law.
fn rooms_have_laws(rooms: &[String], sources: &[Source], faults: &mut Vec<String>) {
    for room in rooms {
        let name = format!("src/{room}/mod.rs");
        let Some(source) = sources.iter().find(|source| source.name == name) else {
            faults.push(format!("{name}: the room `{room}` of src/lib.rs has no such file"));
            continue;
        };
        let opening: Vec<&str> = source.text.lines().map_while(|line| line.strip_prefix("//!")).collect();
        if !opening.join(" ").split_whitespace().collect::<Vec<_>>().join(" ").contains("law of this room") {
            faults.push(format!("{name}:1: does not say the law of this room"));
        }
    }
}

/// Nothing of ours knows on which machine it was written.
#[test]
fn no_path_of_a_machine() {
    let folders = ["src", "tests", "themes", "templates", "benches", ".ci"];
    let tops = ["Cargo.toml", "README.md", "ARCHITECTURE.md", "CHANGELOG.md", "rustfmt.toml", "clippy.toml"];
    let mut files: Vec<String> = tops.iter().map(|name| (*name).to_owned()).collect();
    folders.iter().for_each(|folder| files.extend(files_under(folder)));
    // Where people keep their files, and where this machine's owner and this checkout are.
    let mut homes: Vec<String> = ["/home/", "/Users/", "/tmp/", "C:\\"].map(str::to_owned).to_vec();
    let here = top().parent().map(|folder| folder.display().to_string());
    homes.extend(std::env::var("HOME").ok().into_iter().chain(here).map(|path| format!("{path}/")));
    homes.retain(|home| home.len() > 1);
    let mut faults = Vec::new();
    for name in files {
        let Ok(text) = fs::read_to_string(top().join(&name)) else { continue };
        for (line, text) in text.lines().enumerate().filter(|(_, text)| !text.contains("let mut homes")) {
            let found = homes.iter().any(|home| {
                text.match_indices(home.as_str()).any(|(at, _)| {
                    let after = text[at + home.len()..].starts_with(|c: char| c.is_ascii_alphanumeric());
                    after && (at == 0 || text[..at].ends_with([' ', '"', '\'', '`', '=', '(', ':']))
                })
            });
            if found {
                faults.push(format!("{name}:{}: names a path of one machine: {}", line + 1, text.trim()));
            }
        }
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

fn top() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn sources() -> Vec<Source> {
    let names: Vec<String> = files_under("src").into_iter().filter(|name| name.ends_with(".rs")).collect();
    let texts: Vec<String> =
        names.iter().map(|name| fs::read_to_string(top().join(name)).expect("UTF-8")).collect();
    let is_declared_a_test = |module: &str| {
        let (folder, file) = module.rsplit_once('/').expect("in src");
        let declared = format!("#[cfg(test)]\nmod {file};");
        let parent = names.iter().position(|name| *name == format!("{folder}/mod.rs"));
        parent.is_some_and(|parent| texts[parent].contains(&declared))
    };
    let is_test_module = |name: &str| {
        let module = name.trim_end_matches(".rs");
        let above = module.rsplit_once('/').map(|(folder, _)| folder).filter(|folder| *folder != "src");
        is_declared_a_test(module) || above.is_some_and(is_declared_a_test)
    };
    let source = |(name, text): (&String, &String)| {
        let inside = name.strip_prefix("src/").expect("in src");
        let tests = text.lines().position(|line| line.starts_with("#[cfg(test)]"));
        let in_full = text.lines().skip(tests.unwrap_or(0)).nth(1).is_some_and(|line| line.ends_with('{'));
        Source {
            room: inside.split_once('/').map(|(room, _)| room.to_owned()),
            code: code_of(text),
            tests_from: match tests {
                _ if is_test_module(name) => 0,
                Some(line) if in_full => line,
                _ => usize::MAX,
            },
            name: name.clone(),
            text: text.clone(),
        }
    };
    names.iter().zip(&texts).map(source).collect()
}

/// The files of a folder and the folders in it, by their names from the top of the project.
fn files_under(folder: &str) -> Vec<String> {
    let Ok(entries) = fs::read_dir(top().join(folder)) else { return Vec::new() };
    let mut files = Vec::new();
    // What npm and pip install for the tests is not ours.
    let is_ours =
        |entry: &fs::DirEntry| !["node_modules", ".venv"].iter().any(|name| entry.file_name() == *name);
    for entry in entries.flatten().filter(is_ours) {
        let name = format!("{folder}/{}", entry.file_name().to_string_lossy());
        match entry.path().is_dir() {
            true => files.extend(files_under(&name)),
            false => files.push(name),
        }
    }
    files.sort();
    files
}

fn line_of(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}

fn starts_a_word(text: &str, at: usize) -> bool {
    !text[..at].ends_with(|char: char| char.is_alphanumeric() || char == '_' || char == '$')
}

fn first_word(text: &str) -> String {
    text.chars().take_while(|char| char.is_alphanumeric() || *char == '_').collect()
}

#[test]
fn a_group_of_imports_names_each_room() {
    let code = "use crate::{text::{Place, FileName}, problem};\nlet a = crate::site::Site;";
    let used: Vec<String> = rooms_used(code).into_iter().map(|(_, name)| name).collect();
    assert_eq!(used, ["text", "problem", "site"]);
}
