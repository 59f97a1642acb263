//! *Every rule*, from the rules themselves; what each says is taken from its example under `tests/spec`.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use candour::problem::{Rule, Severity};
use candour::text::sentences;

use super::markdown::{capital, contents, escaped, front_matter};

/// The rooms that apply rules, in the words of whoever meets one.
const ROOMS: [(&str, &str, &str); 13] = [
    ("read", "A file by itself", "Whether a file can be read, and says what its kind can say."),
    ("site", "Names and links", "Whether what a file names is there."),
    ("checks", "What cannot be true", "What the files say together."),
    ("style", "Plain English", "Advice on the language. Only `candour check --style` gives it."),
    ("release", "Embargo", "What may not be public yet."),
    ("pages", "Addresses", "Where pages stand."),
    ("record", "What was published", "What an edition may not change in silence."),
    ("theme", "Templates and themes", "What the look of the site is made of."),
    ("draw", "Pictures", "What is drawn for those who share links."),
    ("proof", "Finished pages", "What is wrong on a page, whatever made it."),
    ("secrets", "Leaks", "The last look for what is not public yet."),
    ("share", "Shares", "What several machines built together."),
    ("", "Others", "Rules of other parts of candour."),
];

/// The page with its name.
pub fn page() -> (String, String) {
    let mut text = front_matter(
        "Every rule",
        "What candour refuses or warns of, with an example, the reason, and how to mend it.",
    );
    text += "\nA problem names its rule in square brackets. An *error* keeps everything from being published until it \
             is mended. A *warning* does not. `candour explain` and the name of a rule say the same in the terminal.\n";
    let examples = examples();
    let mut said = BTreeMap::new();
    let mut by_room: BTreeMap<usize, Vec<&Rule>> = BTreeMap::new();
    let homes = homes();
    for rule in candour::rules() {
        let room = homes.get(rule.name).map_or("", String::as_str);
        let at = ROOMS.iter().position(|(known, ..)| *known == room).unwrap_or(ROOMS.len() - 1);
        by_room.entry(at).or_default().push(rule);
    }
    text += &contents(&by_room.keys().map(|at| ROOMS[*at].1.to_owned()).collect::<Vec<_>>());
    for (at, mut rules) in by_room {
        let (room, title, about) = ROOMS[at];
        text += &format!("\n## {title}\n\n{about}");
        text += &if room.is_empty() {
            "\n".to_owned()
        } else {
            format!(" In the source of candour: `src/{room}/`.\n")
        };
        rules.sort_by_key(|rule| rule.name);
        for rule in rules {
            text += &told(rule, examples.get(rule.name), &mut said);
        }
    }
    ("rules.md".to_owned(), text)
}

/// A rule whose example no page may show, since it would break the rule itself.
const UNSAYABLE: &str = "wrongly-decoded-characters";

/// A rule; `said` holds what was said of the rules before it, since no page says a sentence twice.
fn told(
    rule: &'static Rule,
    example: Option<&String>,
    said: &mut BTreeMap<&'static str, &'static str>,
) -> String {
    let level = match rule.severity {
        Severity::Error => "An error.",
        Severity::Warning => "A warning.",
    };
    let example = example.filter(|_| rule.name != UNSAYABLE);
    let example = example.map(|message| format!(" It says, for example: {}", code(message)));
    // What another rule says too is not said again; where that is all, it is named.
    let mut once = |words: &'static str| {
        let mut ends: Vec<usize> = sentences(words).map(|at| at.end).collect();
        ends.push(words.len());
        let starts = std::iter::once(0).chain(ends.clone());
        let parts =
            starts.zip(&ends).map(|(start, end)| words[start..*end].trim()).filter(|part| !part.is_empty());
        let (new, known): (Vec<&str>, Vec<&str>) = parts.partition(|part| !said.contains_key(part));
        said.extend(new.iter().map(|part| (*part, rule.name)));
        match known.first().filter(|_| new.is_empty()) {
            Some(part) => format!("as for [{0}](#{0}).", said[part]),
            None => sentence(&new.join(" ")),
        }
    };
    format!(
        "\n### {}\n\n{level}{}\n\n- Why: {}\n- How to mend it: {}\n",
        rule.name,
        example.unwrap_or_default(),
        once(rule.why),
        once(rule.mend)
    )
}

/// A sentence of the program as one of the page.
fn sentence(words: &str) -> String {
    let words = escaped(&capital(words));
    if words.ends_with(['.', '!', '?', '…']) { words } else { words + "." }
}

/// A message as code, since it is the program that speaks.
fn code(message: &str) -> String {
    if message.contains('`') { format!("`` {message} ``") } else { format!("`{message}`") }
}

/// The room in which each rule stands.
fn homes() -> BTreeMap<String, String> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut homes = BTreeMap::new();
    for file in files_under(&source, "rs") {
        let below = file.strip_prefix(&source).expect("it lies there");
        let room = below.iter().next().map(|room| room.to_string_lossy().into_owned()).unwrap_or_default();
        let text = fs::read_to_string(&file).expect("source is UTF-8");
        let mut lines = text.lines().map(str::trim);
        while let Some(line) = lines.next() {
            let begins = line.ends_with(": Rule = Rule {") || line == "Rule {";
            let Some(next) = begins.then(|| lines.next()).flatten() else { continue };
            let name = next.strip_prefix("name: \"").and_then(|rest| rest.strip_suffix("\","));
            homes.extend(name.map(|name| (name.to_owned(), room.clone())));
        }
    }
    homes
}

/// What each rule says where its example stands: below the heading of its name.
fn examples() -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spec/rules");
    let mut examples = BTreeMap::new();
    for file in files_under(&folder, "md") {
        let text = fs::read_to_string(&file).expect("a spec is UTF-8");
        for section in text.split("\n## ").skip(1) {
            let name = section.lines().next().unwrap_or_default();
            let told = section.lines().find_map(|line| {
                let rest = line.strip_prefix("error[").or_else(|| line.strip_prefix("warning["))?;
                rest.split_once("]: ").filter(|(rule, _)| *rule == name).map(|(_, message)| message)
            });
            examples.extend(told.map(|message| (name.to_owned(), message.to_owned())));
        }
    }
    examples
}

fn files_under(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder is there").flatten() {
        match entry.path() {
            path if path.is_dir() => files.extend(files_under(&path, ending)),
            path if path.extension().is_some_and(|known| known == ending) => files.push(path),
            _ => {}
        }
    }
    files.sort();
    files
}
