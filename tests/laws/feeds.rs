//! The feed of corrections is one (RFC 4287): XML that can be read, names that are there once, instants, and links that
//! lead to where the correction stands on its page.

use std::collections::BTreeSet;

use candour::release;
use jiff::Timestamp;
use proptest::prelude::*;
use roxmltree::{Document, Node};

use super::cases::cases;
use super::finished::{self, ADDRESS, Files};
use super::invention::{Plan, Timing, plans, things, tree};

const ATOM: &str = "http://www.w3.org/2005/Atom";
const FEED: &str = "corrections/feed.xml";

proptest! {
    #![proptest_config(cases(4))]

    #[test]
    fn the_feed_of_corrections_is_valid(plan in plans()) {
        let site = finished::site(&tree(&things(&plan)));
        for theme in [finished::built_in().clone(), finished::of_the_repository("ledger")] {
            for files in [
                finished::files(&release::newsroom(&site, plan.moment()), &theme),
                finished::files(&release::public(&site, plan.moment()).0, &theme),
            ] {
                let faults = faults(&files);
                prop_assert!(faults.is_empty(), "{}", faults.join("; "));
            }
        }
    }
}

/// The law above sees what it is to see.
#[test]
fn faults_of_a_feed_are_seen() {
    let plan = Plan::with_everything(Timing::Past);
    let sound = finished::newsroom(&tree(&things(&plan)), plan.moment());
    assert_eq!(faults(&sound), [] as [String; 0]);
    let feed = String::from_utf8(sound[FEED].clone()).unwrap();
    let names: Vec<String> = feed
        .split_inclusive("</id>")
        .skip(1)
        .filter_map(|it| Some(it.split_once("<id>")?.1.to_owned()))
        .collect();
    let [first, second, ..] = &names[..] else { panic!("two corrections are asked for") };
    for (what, old, new) in [
        ("a name is there twice", second.as_str(), first.as_str()),
        ("an address has no anchor", "#correction-", "#corrected-"),
        ("an instant is none", "T00:00:00+00:00</updated>", "</updated>"),
        ("there is no title", "<title>", "<subtitle>"),
        ("it is no XML", "</entry>", ""),
    ] {
        assert!(feed.contains(old), "{what}: `{old}` is not in\n{feed}");
        let mut broken = sound.clone();
        broken.insert(FEED.to_owned(), feed.replace(old, new).into_bytes());
        assert!(!faults(&broken).is_empty(), "{what}");
    }
}

/// All that is wrong with the feed of an edition.
fn faults(files: &Files) -> Vec<String> {
    let text = String::from_utf8_lossy(&files[FEED]);
    let document = match Document::parse(&text) {
        Ok(document) => document,
        Err(fault) => return vec![fault.to_string()],
    };
    let feed = document.root_element();
    let mut faults = Vec::new();
    if !feed.has_tag_name((ATOM, "feed")) {
        faults.push(format!("{feed:?} is no feed"));
    }
    let entries: Vec<Node<'_, '_>> = feed.children().filter(|it| it.has_tag_name((ATOM, "entry"))).collect();
    let on_page = String::from_utf8_lossy(&files["corrections/index.html"])
        .split('"')
        .filter(|it| leads_to_one(it))
        .count();
    if entries.len() != on_page {
        faults.push(format!("{} entries, and {on_page} corrections on the page", entries.len()));
    }
    let mut names = BTreeSet::new();
    for part in std::iter::once(feed).chain(entries.iter().copied()) {
        let name = text_of(part, "id");
        if !names.insert(name.clone()) {
            faults.push(format!("{name:?} is there twice"));
        }
        if text_of(part, "title").is_none_or(|title| title.trim().is_empty()) {
            faults.push(format!("{name:?} has no title"));
        }
        let updated = text_of(part, "updated").unwrap_or_default();
        if updated.parse::<Timestamp>().is_err() {
            faults.push(format!("`{updated}` of {name:?} is no instant"));
        }
        let alternate = (part.children())
            .find(|it| it.has_tag_name((ATOM, "link")) && it.attribute("rel") == Some("alternate"))
            .and_then(|it| it.attribute("href"));
        faults.extend(alternate.map_or(Some("there is no link".to_owned()), |to| leads_nowhere(to, files)));
    }
    faults
}

/// Whether an address is that of a single correction, in fields or in words.
fn leads_to_one(address: &str) -> bool {
    address.split_once('#').is_some_and(|(_, anchor)| anchor.contains("correction-"))
}

fn text_of(part: Node<'_, '_>, tag: &str) -> Option<String> {
    let tag = part.children().find(|it| it.has_tag_name((ATOM, tag)))?;
    tag.text().map(str::to_owned)
}

/// What is wrong with an address, if nothing of the edition answers it.
fn leads_nowhere(to: &str, files: &Files) -> Option<String> {
    let (page, anchor) = to.split_once('#').unwrap_or((to, ""));
    let answer = page.strip_prefix(ADDRESS).and_then(|path| files.get(&format!("{path}index.html")));
    let is_there = answer.is_some_and(|html| {
        anchor.is_empty() || String::from_utf8_lossy(html).contains(&format!(" id=\"{anchor}\""))
    });
    (!is_there).then(|| format!("`{to}` leads nowhere"))
}
