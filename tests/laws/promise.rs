//! The promise: every field that was ever published under this version is still there and still means what it meant.
//!
//! `promise.txt` is the list. A new field is added to it by `CANDOUR_BLESS=1 cargo test --test laws -- promise`; nothing takes one
//! away.

use std::collections::BTreeMap;
use std::path::Path;

use candour::data::{Column, Download, Holds, Part, Table, VERSION};
use candour::model::{ForceId, InspectionId};
use candour::site::ThreadId;

const PROMISED: &str = include_str!("promise.txt");

/// Every field and file that is published, with what is promised of it.
fn kept() -> BTreeMap<String, String> {
    let mut kept = BTreeMap::new();
    for table in Table::ALL {
        for column in table.columns() {
            kept.insert(format!("{}.{}", table.id(), column.name), promised(column));
            if let Holds::Word(words) = &column.holds {
                for (word, _) in words {
                    kept.insert(format!("{}.{} = {word}", table.id(), column.name), "a word".to_owned());
                }
            }
        }
    }
    let ambria = Part::Force(ForceId::new("<force>"));
    let inspection = Part::Inspection(InspectionId::new("<inspection>"));
    let question =
        Part::Question(ThreadId { programme: "<programme>".into(), question: "<question>".into() });
    let of_parts = [ambria, inspection, question];
    for download in Download::of_site().chain(of_parts.iter().flat_map(Download::of_part)) {
        kept.insert(download.file(), "a file".to_owned());
    }
    kept
}

/// What is promised of a column beside its name: what programs and people rely on when they read a cell.
fn promised(column: &Column) -> String {
    let kind = match &column.holds {
        Holds::Text => "text",
        Holds::Word(_) => "word",
        Holds::Date => "date",
        Holds::Number => "number",
        Holds::WholeNumber => "whole number",
        Holds::YesNo => "yes or no",
        Holds::Address => "address",
    };
    let empty = if column.may_be_absent { ", may be empty" } else { "" };
    let several = column.separator.map(|sign| format!(", several between {sign:?}")).unwrap_or_default();
    format!("{kind}{empty}{several}, in JSON {}", column.path.join("."))
}

fn list(text: &str) -> BTreeMap<String, String> {
    (text.lines())
        .filter_map(|line| line.split_once(": "))
        .map(|(name, promise)| (name.to_owned(), promise.to_owned()))
        .collect()
}

/// What is wrong with what is published, beside what was promised.
fn broken(promised: &BTreeMap<String, String>, kept: &BTreeMap<String, String>) -> Vec<String> {
    let broken = promised.iter().filter_map(|(name, promise)| match kept.get(name) {
        None => Some(format!("`{name}` was published under {VERSION} and is gone: others rely on it")),
        Some(now) if now != promise => Some(format!("`{name}` was promised as `{promise}`, and is `{now}`")),
        _ => None,
    });
    broken.collect()
}

#[test]
fn no_published_field_goes_or_changes() {
    let kept = kept();
    if std::env::var_os("CANDOUR_BLESS").is_some() {
        let mut all = list(PROMISED);
        kept.iter().for_each(|(name, promise)| {
            all.entry(name.clone()).or_insert_with(|| promise.clone());
        });
        let lines: String = all.iter().map(|(name, promise)| format!("{name}: {promise}\n")).collect();
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/laws/promise.txt");
        std::fs::write(file, lines).expect("the list can be written");
        return;
    }
    let promised = list(PROMISED);
    let broken = broken(&promised, &kept);
    assert!(broken.is_empty(), "{}\nWhat must be another stands under the next version.", broken.join("\n"));
    let new: Vec<&String> = kept.keys().filter(|name| !promised.contains_key(*name)).collect();
    assert!(
        new.is_empty(),
        "{new:?} are new: promise them with CANDOUR_BLESS=1 cargo test --test laws -- promise"
    );
}

#[test]
fn a_broken_promise_is_seen() {
    let promised = list(PROMISED);
    let mut without = promised.clone();
    without.remove("judgements.grade");
    assert_eq!(broken(&promised, &without).len(), 1);
    let mut other = promised.clone();
    other.insert("judgements.state".to_owned(), "text, in JSON state".to_owned());
    assert_eq!(broken(&promised, &other).len(), 1);
    let mut less = promised.clone();
    less.remove("judgements.state = not-graded");
    assert_eq!(broken(&promised, &less).len(), 1);
}
