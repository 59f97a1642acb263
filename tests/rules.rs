//! The rules themselves: each has a name of its own, a reason and a way to mend it, and an example that is run.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn every_rule_can_be_explained() {
    let mut faults = Vec::new();
    let mut known = BTreeSet::new();
    for rule in candour::rules() {
        let name = rule.name;
        if !known.insert(name) {
            faults.push(format!("`{name}` is the name of two rules"));
        }
        let kebab = |word: &str| {
            !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        };
        if !name.split('-').all(kebab) {
            faults.push(format!("`{name}` is not kebab-case"));
        }
        for (what, words) in [("why", rule.why), ("mend", rule.mend)] {
            if words.trim().is_empty() {
                faults.push(format!("`{name}` says nothing under `{what}`"));
            }
        }
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

/// A room that applies rules lists them in its `RULES`, and `candour::rules` joins the lists of all rooms.
#[test]
fn no_rule_is_forgotten() {
    let known: BTreeSet<&str> = candour::rules().iter().map(|rule| rule.name).collect();
    let mut forgotten = Vec::new();
    for file in files_under(Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), "rs") {
        let text = fs::read_to_string(&file).expect("source is UTF-8");
        let (code, _) = text.split_once("#[cfg(test)]").unwrap_or((&text, ""));
        let mut lines = code.lines().map(str::trim);
        while let Some(line) = lines.next() {
            let begins = line.ends_with(": Rule = Rule {") || line == "Rule {";
            let Some(next) = begins.then(|| lines.next()).flatten() else { continue };
            let name = next.strip_prefix("name: \"").and_then(|rest| rest.strip_suffix("\","));
            forgotten.extend(name.filter(|name| !known.contains(name)).map(str::to_owned));
        }
    }
    assert!(forgotten.is_empty(), "`candour explain` does not know {forgotten:?}");
}

/// In `tests/spec/rules` each rule has a heading, and below it a problem of that name and no other rule's. A rule of the
/// leak test that no folder can break, as long as the gate is sound, has its faults planted by that room's own tests.
#[test]
fn every_rule_has_an_example() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spec/rules");
    let specs: Vec<String> =
        files_under(folder, "md").iter().map(|file| fs::read_to_string(file).expect("UTF-8")).collect();
    let without: Vec<&str> = candour::rules()
        .iter()
        .map(|rule| rule.name)
        .filter(|name| !specs.iter().any(|spec| is_shown(spec, name)) && !is_planted(name))
        .collect();
    assert!(without.is_empty(), "rules without an example under a heading of their name: {without:?}");
}

fn is_planted(rule: &str) -> bool {
    candour::secrets::RULES.iter().any(|known| known.name == rule)
        && include_str!("../src/secrets/tests.rs").contains(&format!("\"{rule}\""))
}

fn is_shown(spec: &str, rule: &str) -> bool {
    let sections = spec.split("\n## ").filter(|section| section.lines().next() == Some(rule));
    sections.into_iter().any(|section| {
        let mut told: Vec<&str> = section.lines().filter_map(told_rule).collect();
        told.sort_unstable();
        told.dedup();
        told == [rule]
    })
}

/// The rule of a line that begins a problem: `error[unknown-force]: …`.
fn told_rule(line: &str) -> Option<&str> {
    let rest = line.strip_prefix("error[").or_else(|| line.strip_prefix("warning["))?;
    rest.split_once("]: ").map(|(rule, _)| rule)
}

fn files_under(folder: PathBuf, ending: &str) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder is there").flatten() {
        match entry.path() {
            path if path.is_dir() => files.extend(files_under(path, ending)),
            path if path.extension().is_some_and(|known| known == ending) => files.push(path),
            _ => {}
        }
    }
    files
}
