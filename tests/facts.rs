//! The acceptance list: what the site built from this repository's `content/` must say, and must not.

#[path = "facts/built.rs"]
mod built;
#[path = "facts/judgements.rs"]
mod judgements;
#[path = "facts/traps.rs"]
mod traps;
#[path = "specs/visible.rs"]
mod visible;

use std::collections::{BTreeMap, BTreeSet};

use candour::model::ForceKind;
use serde::Deserialize;

use built::built;

/// One fact of the five source documents.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fact {
    id: String,
    page: Option<String>,
    says: Option<String>,
    left_out: Option<String>,
}

/// How many facts each of the sources S0 to S4 has.
const FACTS_OF_SOURCES: [usize; 5] = [16, 25, 17, 18, 12];

/// What says nothing about any force: a protective marking, an inspectorate's boilerplate, an editor's
/// initials, and teasers for other stories. Nothing else may be left out.
const MAY_BE_LEFT_OUT: [&str; 8] = ["S0-01", "S1-22", "S3-12", "S3-13", "S3-14", "S3-15", "S3-16", "S3-17"];

fn facts() -> Vec<Fact> {
    serde_yaml::from_str(include_str!("facts/facts.yaml")).expect("facts.yaml is as `Fact` says")
}

#[test]
fn nothing_is_wrong_with_the_content() {
    let told: Vec<String> = (built().problems.iter())
        .map(|problem| format!("{}: {} ({})", problem.place.file, problem.message, problem.rule.name))
        .collect();
    assert!(told.is_empty(), "{} problems:\n{}", told.len(), told.join("\n"));
}

#[test]
fn every_fact_stands_on_its_page() {
    let missing: Vec<String> = (facts().iter())
        .filter_map(|fact| {
            let (page, says) = (fact.page.as_ref()?, fact.says.as_ref()?);
            let Some(text) = built().text(page) else {
                return Some(format!("{}: there is no page {page}", fact.id));
            };
            let says = visible::single_spaced(says);
            (!text.contains(&says)).then(|| format!("{}: {page} does not say “{says}”", fact.id))
        })
        .collect();
    assert!(missing.is_empty(), "{} facts are missing:\n{}", missing.len(), missing.join("\n"));
}

#[test]
fn the_list_of_facts_has_no_gap() {
    let facts = facts();
    let listed: Vec<&str> = facts.iter().map(|fact| fact.id.as_str()).collect();
    let expected: Vec<String> = (FACTS_OF_SOURCES.iter().enumerate())
        .flat_map(|(source, facts)| (1..=*facts).map(move |fact| format!("S{source}-{fact:02}")))
        .collect();
    assert_eq!(listed, expected, "each fact once, in order");
    for Fact { id, page, says, left_out } in &facts {
        let said = page.is_some() && says.as_ref().is_some_and(|says| says.trim().len() > 10);
        match left_out {
            None => assert!(said, "{id} has a page and the words that stand on it"),
            Some(reason) => {
                assert!(page.is_none() && says.is_none(), "{id} is either said or left out");
                assert!(
                    MAY_BE_LEFT_OUT.contains(&id.as_str()),
                    "{id} says something and may not be left out"
                );
                assert!(reason.split_whitespace().count() > 5, "{id} says why it was left out");
            }
        }
    }
}

#[test]
fn the_43_forces_are_there_and_whole() {
    let site = &built().site;
    let territorial: BTreeMap<_, _> =
        site.forces.iter().filter(|(_, doc)| doc.value.kind == ForceKind::Territorial).collect();
    assert_eq!(territorial.len(), 43);
    let mut tiles = BTreeSet::new();
    for (id, doc) in territorial {
        let force = &doc.value;
        assert!(!force.policing_bodies.is_empty(), "{id} has a policing body");
        for body in &force.policing_bodies {
            // A common council has neither beginning nor end; of any other body one of the two is known.
            let council = body.kind == candour::model::PolicingBodyKind::CommonCouncil;
            assert!(council || body.from.is_some() || body.to.is_some(), "{id}: {} has a date", body.title);
        }
        assert!(!force.areas.is_empty() && !force.towns.is_empty(), "{id} has areas and towns");
        assert!(!force.neighbours.is_empty(), "{id} has neighbours");
        let tile = force.tile.as_ref().unwrap_or_else(|| panic!("{id} has a tile"));
        assert!(tiles.insert((tile.row, tile.column)), "{id} has a tile of its own");
        let card = built().text(&format!("/forces/{id}/")).unwrap_or_else(|| panic!("{id} has a card"));
        for words in [&force.name].into_iter().chain(&force.areas).chain(&force.towns) {
            let words = visible::single_spaced(words.as_str());
            assert!(card.contains(&words), "the card of {id} says {words}");
        }
    }
}
