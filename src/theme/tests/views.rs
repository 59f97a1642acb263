//! Views as templates are offered them: as their schemas say, and the made-up site has something of everything.

use std::collections::BTreeMap;

use serde_json::Value;

use super::super::examples;
use super::PUBLIC;
use crate::pages::{Field, Holds, KINDS, Offer};

#[test]
fn each_kind_of_page_has_an_example() {
    let translated = examples::in_two_languages();
    for kind in KINDS {
        let file = kind.example.trim_start_matches('/');
        let file =
            if file.is_empty() || file.ends_with('/') { format!("{file}index.html") } else { file.into() };
        // The register of translations is there only for the team, and only where there is more than one language.
        let view = PUBLIC.get(&file).or_else(|| translated.get(&file));
        assert_eq!(view.map(|view| view.template), Some(kind.template), "{}", kind.example);
    }
}

/// A schema that promises what no page has would let a template ask for it.
#[test]
fn every_view_is_as_its_schema_says() {
    for view in
        PUBLIC.values().chain(examples::newsroom().values()).chain(examples::in_two_languages().values())
    {
        let kind = KINDS.iter().find(|kind| kind.template == view.template).unwrap();
        let offer = kind.offer();
        let Value::Object(mut made) = serde_json::to_value(view).unwrap() else {
            panic!("a view is a record")
        };
        for root in &offer.roots {
            holds(&offer, root, &made.remove(&root.name).unwrap(), kind.template);
        }
        assert!(made.is_empty(), "{}: {made:?}", kind.template);
    }
}

fn holds(offer: &Offer, field: &Field, value: &Value, at: &str) {
    let at = format!("{at}.{}", field.name);
    match (&field.holds, value) {
        (Holds::Anything, _) => {}
        (_, Value::Null) => assert!(field.may_be_absent, "{at} is absent"),
        (Holds::Text, Value::String(text)) => {
            let words = field.about.split_once("One of ").map(|(_, rest)| rest.split('.').next().unwrap());
            assert!(words.is_none_or(|words| words.contains(&format!("`{text}`"))), "{at} says `{text}`");
        }
        (Holds::Number, Value::Number(_)) | (Holds::YesNo, Value::Bool(_)) => {}
        (Holds::List(item), Value::Array(values)) => {
            let item = Field { holds: (**item).clone(), ..field.clone() };
            values.iter().for_each(|value| holds(offer, &item, value, &at));
        }
        (Holds::Record(name), Value::Object(made)) => {
            let fields = &offer.record(name).unwrap().fields;
            assert_eq!(fields.len(), made.len(), "{at}");
            fields.iter().for_each(|field| holds(offer, field, &made[&field.name], &at));
        }
        (holds, value) => panic!("{at} should hold {holds:?} and is {value}"),
    }
}

/// A field that no example fills is a part of a template that no test tries.
#[test]
fn the_examples_have_something_of_everything() {
    let mut filled: BTreeMap<String, bool> = BTreeMap::new();
    let (newsroom, mapped) = (examples::newsroom(), examples::in_several_sitemaps());
    let translated = examples::in_two_languages();
    let more = newsroom.values().chain(mapped.values()).chain(translated.values());
    for view in PUBLIC.values().chain(more) {
        note(view.template, &serde_json::to_value(view).unwrap(), &mut filled);
    }
    // A body that is no territorial force has the fields of one, and no grade in their list.
    filled.remove("other.newest");
    // What touches no theme is findings only; measures have a section of their own.
    filled.remove("other_finding.measures");
    // Whoever has looked at a translation has ended its waiting.
    filled.remove("awaiting.by");
    filled.remove("awaiting.date");
    // A list of site maps is in no language.
    filled.remove("part.languages");
    let empty: Vec<String> =
        filled.into_iter().filter_map(|(name, filled)| (!filled).then_some(name)).collect();
    assert!(empty.is_empty(), "tests/theme fills no {}", empty.join(", "));
}

/// Notes which fields are filled, by the name of the record that they stand in; a list has the name of one.
fn note(record: &str, value: &Value, filled: &mut BTreeMap<String, bool>) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                let empty = match field {
                    Value::Null => true,
                    Value::Array(items) => items.is_empty(),
                    Value::String(text) => text.is_empty(),
                    _ => false,
                };
                *filled.entry(format!("{record}.{name}")).or_default() |= !empty;
                note(if name == "view" { record } else { name.trim_end_matches('s') }, field, filled);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| note(record, item, filled)),
        _ => {}
    }
}
