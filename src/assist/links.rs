//! Where a link can lead: a kind of thing, then a thing of that kind, then a heading on its page.

use std::ops::Range;

use super::OpenFile;
use super::heading::headings;
use super::names::linked;
use super::suggestion::{Kind, Suggestion};
use crate::model::LINKED_KINDS;
use crate::site::{Destination, Entity, destination};

/// What a link of each kind leads to.
const KINDS: [(&str, &str); 11] = [
    ("force", "the card of a force"),
    ("inspection", "an inspection and its national report"),
    ("report", "the report of an inspection on a force"),
    ("question", "a question through the years"),
    ("theme", "all about a theme"),
    ("term", "a word of the glossary"),
    ("page", "a page about the site itself"),
    ("programme", "a programme of inspections"),
    ("press", "a press release"),
    ("reply", "a reply to a report"),
    ("measure", "a measure of the vocabulary"),
];

/// What can stand in place of the address of a link, with the cursor at the byte `at`.
pub(super) fn of_address(open: &OpenFile<'_>, address: Range<usize>, at: usize) -> Vec<Suggestion> {
    let typed = &open.text[address.start..at.max(address.start)];
    match typed.split_once('#') {
        Some((before, _)) => of_headings(open, before, address),
        None => of_written(open, &LINKED_KINDS, address, typed),
    }
}

/// What can stand in place of a name with its kind, of which this much is written.
pub(super) fn of_written(
    open: &OpenFile<'_>,
    kinds: &[&str],
    at: Range<usize>,
    written: &str,
) -> Vec<Suggestion> {
    let (Some((kind, _)), Some(site)) = (written.trim_matches(['"', '\'']).split_once(':'), open.site) else {
        let known = KINDS.iter().filter(|(kind, _)| kinds.contains(kind));
        return known.map(|(kind, about)| beginning(kind, about, &at)).collect();
    };
    let names = if kinds.contains(&kind) { linked(site, kind) } else { Vec::new() };
    let suggestion = |name: super::names::Name| {
        Suggestion::of_thing(&name.written, name.thing.told(site), &at, name.written.clone())
    };
    names.into_iter().map(suggestion).collect()
}

fn beginning(kind: &str, about: &str, at: &Range<usize>) -> Suggestion {
    Suggestion {
        label: format!("{kind}:"),
        kind: Kind::Link,
        detail: about.to_owned(),
        about: String::new(),
        at: at.clone(),
        written: format!("{kind}:"),
    }
}

fn of_headings(open: &OpenFile<'_>, before: &str, at: Range<usize>) -> Vec<Suggestion> {
    let Some(site) = open.site else { return Vec::new() };
    let page = match before {
        "" => Entity::of_file(open.file),
        _ => match destination(site, open.file, before) {
            Ok(Destination::Entity { entity, .. }) => Some(entity),
            _ => None,
        },
    };
    let suggestion = |(anchor, words): (std::sync::Arc<str>, String)| {
        let written = format!("{before}#{anchor}");
        Suggestion {
            label: written.clone(),
            kind: Kind::Link,
            detail: words,
            about: String::new(),
            at: at.clone(),
            written,
        }
    };
    page.map_or_else(Vec::new, |page| headings(site, &page)).into_iter().map(suggestion).collect()
}
