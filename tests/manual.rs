//! The manual in `docs/`: its pages of reference say what candour says of itself, and candour makes a sound site of it.
//!
//! With `CANDOUR_BLESS=1` the pages of reference and the schemas beside them are written anew; a person then reads the
//! difference.

#[path = "manual/columns.rs"]
mod columns;
#[path = "manual/commands.rs"]
mod commands;
#[path = "manual/fields.rs"]
mod fields;
#[path = "manual/markdown.rs"]
mod markdown;
#[path = "manual/rules.rs"]
mod rules;
#[path = "manual/views.rs"]
mod views;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::LazyLock;

use markdown::{with_exceptions, without_exceptions};

/// The instant as of which the manual is built here.
const AS_OF: &str = "2027-01-01T12:00";

/// The pages of reference and the schemas, each with its name, as they should be; with `CANDOUR_BLESS=1` they are written
/// before anything looks at the manual.
static REFERENCE: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
    let reference = [vec![commands::page(), rules::page(), views::page()], fields::files()].concat();
    if std::env::var_os("CANDOUR_BLESS").is_some() {
        let write = |name: &str, text: &str| fs::write(pages().join(name), text).expect("it can be written");
        reference.iter().for_each(|(name, text)| write(name, text));
        // Which rules of style the words of the program break, is found out by candour itself.
        let broken = broken_rules_of_style();
        for (name, text) in &reference {
            broken.get(name).into_iter().for_each(|rules| write(name, &with_exceptions(text, rules)));
        }
    }
    reference
});

/// Of each page of the manual the rules of style that it breaks.
fn broken_rules_of_style() -> BTreeMap<String, BTreeSet<String>> {
    let told = candour(&["check", "--root", "docs", "--as-of", AS_OF, "--style", "--format", "json"]);
    let told: serde_json::Value = serde_json::from_slice(&told.stdout).expect("it is JSON");
    let mut broken: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for problem in told["problems"].as_array().into_iter().flatten() {
        let [file, rule] = ["file", "rule"].map(|field| problem[field].as_str().unwrap_or_default());
        if candour::style::RULES.iter().any(|known| known.name == rule) {
            let name = file.rsplit('/').next().unwrap_or_default();
            broken.entry(name.to_owned()).or_default().insert(rule.to_owned());
        }
    }
    broken
}

#[test]
fn the_pages_of_reference_say_what_candour_says() {
    let is_said = |(name, text): &&(String, String)| {
        fs::read_to_string(pages().join(name)).is_ok_and(|known| without_exceptions(&known) == *text)
    };
    let stale: Vec<&str> =
        REFERENCE.iter().filter(|file| !is_said(file)).map(|(name, _)| name.as_str()).collect();
    assert!(stale.is_empty(), "{stale:?} are not what `CANDOUR_BLESS=1 cargo test --test manual` writes");
    // What candour no longer knows has no schema.
    for file in names_in(&pages()).iter().filter(|file| file.ends_with(".json")) {
        assert!(REFERENCE.iter().any(|(name, _)| name == file), "nothing writes {file}");
    }
}

#[test]
fn candour_makes_a_sound_site_of_the_manual() {
    let manual = built();
    let html = |address: &str| {
        let file = manual.join(address).join("index.html");
        fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
    };
    // Every rule, command, kind of file and kind of page has its place, with an anchor.
    let has = |page: &str, anchor: &str| {
        let id = format!("id=\"text-{}\"", anchor.replace(' ', "-"));
        assert!(html(page).contains(&id), "{page} has no {id}");
    };
    candour::rules().iter().for_each(|rule| has("rules", rule.name));
    commands::all().iter().for_each(|command| has("commands", &format!("candour {command}")));
    for file in &candour::schema::CONTENT_FILES {
        has("fields", file.name);
        assert!(manual.join(format!("fields/fields-{}.json", file.name)).exists(), "{}", file.name);
    }
    candour::pages::KINDS.iter().for_each(|kind| has("views", kind.name));
    // Whoever adds a page to the folder has done all: the home page leads to it.
    let home = html("");
    for name in names_in(&pages()).iter().filter_map(|name| name.strip_suffix(".md")) {
        assert!(name == "home" || home.contains(&format!("href=\"/{name}/\"")), "nothing leads to {name}");
    }
    // A site of nothing but pages has no empty lists.
    for absent in ["forces", "data/v1", "find.json", "calendar.ics", "feed.xml", "compare"] {
        assert!(!manual.join(absent).exists(), "{absent} is there");
    }
}

#[test]
fn the_manual_is_in_plain_english() {
    LazyLock::force(&REFERENCE);
    let output = candour(&["check", "--root", "docs", "--as-of", AS_OF, "--style-forbids"]);
    assert!(output.status.success(), "{}", said(&output));
}

/// The built manual, made by the real command without an error or a warning.
fn built() -> PathBuf {
    LazyLock::force(&REFERENCE);
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("manual/public");
    let output =
        candour(&["build", "--root", "docs", "--as-of", AS_OF, "--output", &folder.to_string_lossy()]);
    let said = said(&output);
    let problems = said.lines().filter(|line| line.starts_with("error") || line.starts_with("warning"));
    assert!(output.status.success() && problems.count() == 0, "{said}");
    folder
}

fn candour(words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_candour"))
        .args(words)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env("NO_COLOR", "1")
        .output()
        .expect("candour runs")
}

/// What a command that explains something writes.
fn explained(words: &[&str]) -> String {
    let output = candour(words);
    assert!(output.status.success(), "{words:?}: {}", said(&output));
    String::from_utf8(output.stdout).expect("it is UTF-8")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

fn pages() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/content/pages")
}

fn names_in(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("the folder is there").flatten();
    entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}
