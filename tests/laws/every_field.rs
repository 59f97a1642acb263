//! The made-up sites write every field that there is, and a mark into every text. Otherwise the tests of
//! the embargo would say nothing about a field that somebody adds tomorrow.

use candour::model::{
    Force, Inspection, Judgement, Page, PressRelease, Programme, Release, Reply, Report, Statement,
};
use candour::site::Entity;
use serde::Deserialize;
use serde_json::{Value, json};

use super::invention::{ANNOUNCED, CONTACT, Plan, SHARED_REGION, Thing, Timing, things};
use super::watched::{Seen, Watched};

/// Fields of judgements in full, which are read through a map and so cannot be watched.
const JUDGEMENT: [&str; 9] =
    ["state", "grade", "expected", "reason", "from", "basis", "basis_reason", "scope", "source"];

fn everything() -> Vec<Thing> {
    things(&Plan::with_everything(Timing::Later))
}

fn watched() -> Seen {
    let seen = Seen::default();
    for thing in everything() {
        let value = Watched { value: &thing.fields, seen: &seen };
        let read = match &thing.entity {
            Entity::Force(_) => Force::deserialize(value).map(drop),
            Entity::Inspection(_) => Inspection::deserialize(value).map(drop),
            Entity::Report(..) => Report::deserialize(value).map(drop),
            Entity::Reply(..) => Reply::deserialize(value).map(drop),
            Entity::Press(..) => PressRelease::deserialize(value).map(drop),
            Entity::Page(_) => Page::deserialize(value).map(drop),
            Entity::Accessibility => Statement::deserialize(value).map(drop),
            Entity::Release(_) => Release::deserialize(value).map(drop),
            Entity::Programme(_) => Programme::deserialize(value).map(drop),
            // These are always public. Whoever adds a kind of thing says here whether it can wait.
            Entity::Theme(_) | Entity::Question(_) | Entity::Term(_) => Ok(()),
        };
        read.unwrap_or_else(|error| panic!("{}: {error}", thing.file));
    }
    seen
}

#[test]
fn every_field_of_the_model_is_written() {
    let seen = watched();
    let mut missing = Vec::new();
    for (name, fields) in seen.types.borrow().iter() {
        let unwritten = fields.known.iter().filter(|field| !fields.written.contains(**field));
        missing.extend(unwritten.map(|field| format!("{name}.{field}")));
    }
    assert!(missing.is_empty(), "tests/laws/invention writes no {}", missing.join(", "));
    for name in [
        "Force",
        "Inspection",
        "Report",
        "Reply",
        "PressRelease",
        "Page",
        "Release",
        "Finding",
        "HistoryEntry",
    ] {
        assert!(seen.types.borrow().contains_key(name), "{name} was seen");
    }
}

#[test]
fn every_text_has_a_mark() {
    let seen = watched();
    let words = seen.words.borrow();
    let marked =
        |text: &&String| text.contains("zq") || [SHARED_REGION, ANNOUNCED, CONTACT].contains(&text.as_str());
    let unmarked: Vec<&String> = words.iter().filter(|text| !marked(text)).collect();
    assert!(unmarked.is_empty(), "no mark in {unmarked:?}");
    assert!(words.len() > 500, "there are texts");
}

#[test]
fn every_field_of_a_judgement_is_written() {
    let refused = Judgement::deserialize(json!({"no-such-field": 1})).expect_err("no such field").to_string();
    let fields: Vec<&str> = refused.split('`').skip(3).step_by(2).collect();
    assert_eq!(fields, JUDGEMENT, "{refused}");
    let things = everything();
    let judgements: Vec<&serde_json::Map<String, Value>> = (things.iter())
        .filter_map(|thing| thing.fields.get("judgements")?.as_object())
        .flat_map(|judgements| judgements.values().filter_map(Value::as_object))
        .collect();
    for field in JUDGEMENT {
        let written: Vec<&Value> = judgements.iter().filter_map(|judgement| judgement.get(field)).collect();
        assert!(!written.is_empty(), "no judgement has `{field}`");
        if matches!(field, "reason" | "basis_reason" | "scope") {
            let marked = written.iter().all(|text| text.as_str().is_some_and(|text| text.contains("zq")));
            assert!(marked, "`{field}` has a mark");
        }
    }
}
