//! What reading promises as a whole: unchanged files are kept, mistakes are told where they stand, nothing panics.

mod hostile;
mod mistakes;
mod prose;
mod twins;

use std::sync::Arc;

use super::{Reading, locate, read};
use crate::source::{Stored, Tree};
use crate::text::FileName;

pub(super) const SITE: &str = "\
title: Report cards
description: How forces did.
address: https://reportcards.example/
publisher: {name: A publisher}
licence: {name: OGL, address: https://licence.example/, attribution: From the inspectorate}
";

pub(super) const FORCE: &str = "\
---
name: Ambria Police
short_name: Ambria
noun: force
kind: territorial
nation: England
towns:
  - Eastham
  - Westham
---

The force polices Ambria.
";

/// A tree with the site's settings and this text as the page of a force.
pub(super) fn tree_with(name: &str, text: &str) -> Tree {
    Tree::of_texts([("content/site.yaml", SITE), (name, text)])
}

/// Each problem as `rule line:column`.
pub(super) fn told(tree: &Tree) -> Vec<String> {
    let reading = read(tree, None);
    let mut told: Vec<_> = reading
        .problems
        .0
        .iter()
        .map(|problem| {
            let at = locate(tree, &problem.place);
            (at, format!("{} {}:{}", problem.rule.name, at.line, at.column))
        })
        .collect();
    told.sort();
    told.into_iter().map(|(_, told)| told).collect()
}

#[test]
fn a_sound_folder_has_no_problems() {
    let tree = tree_with("content/forces/ambria.md", FORCE);
    let reading = read(&tree, None);
    assert_eq!(reading.problems.0, []);
    assert!(reading.docs.forces.contains_key("ambria") && reading.docs.settings.is_some());
    assert_eq!(reading.parsed, 2);
}

#[test]
fn a_file_that_has_not_changed_keeps_its_document() {
    let before = read(&tree_with("content/forces/ambria.md", FORCE), None);
    let again = read(&tree_with("content/forces/ambria.md", FORCE), Some(&before));
    assert_eq!(again.parsed, 0);
    let doc = |reading: &Reading| Arc::clone(&reading.docs.forces["ambria"]);
    assert!(Arc::ptr_eq(&doc(&before), &doc(&again)));

    let mended = FORCE.replace("Eastham", "Northham");
    let changed = read(&tree_with("content/forces/ambria.md", &mended), Some(&again));
    assert_eq!(changed.parsed, 1);
    assert!(!Arc::ptr_eq(&doc(&before), &doc(&changed)));
    let settings = |reading: &Reading| reading.docs.settings.clone().unwrap();
    assert!(Arc::ptr_eq(&settings(&before), &settings(&changed)));
}

#[test]
fn the_problems_of_a_kept_file_are_kept() {
    let tree = tree_with("content/forces/ambria.md", &FORCE.replace("noun: force\n", ""));
    let before = read(&tree, None);
    let again = read(&tree, Some(&before));
    assert_eq!((again.parsed, &again.problems), (0, &before.problems));
    assert!(again.docs.broken.contains_key(&FileName::new("content/forces/ambria.md")));
    let without = Tree::of_texts([("content/site.yaml", SITE)]);
    assert_eq!(read(&without, Some(&again)).problems.0, []);
}

#[test]
fn what_cannot_be_opened_or_is_only_passed_on() {
    let mut tree = tree_with("content/forces/ambria.md", FORCE);
    let put = |tree: &mut Tree, name: &str, stored| tree.files.insert(FileName::new(name), stored);
    put(&mut tree, "content/forces/ambria.pdf", Stored::Passed { size: 5, stamp: 7 });
    put(&mut tree, "content/forces/belmont.md", Stored::Unreadable("you may not read it".into()));
    tree.files.remove(&FileName::new("content/site.yaml"));
    let reading = read(&tree, None);
    let rules: Vec<_> = reading.problems.0.iter().map(|problem| problem.rule.name).collect();
    assert_eq!(rules, ["unreadable-file", "missing-site-file"]);
    assert_eq!(reading.docs.attachments.len(), 1);
    assert_eq!(reading.docs.broken.len(), 1);
}

#[test]
fn rules_have_names_of_their_own_and_say_why_and_how() {
    let mut names = std::collections::BTreeSet::new();
    for rule in super::RULES {
        assert!(names.insert(rule.name), "{} stands twice", rule.name);
        assert!(
            rule.name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        );
        assert!(rule.why.ends_with('.') && rule.mend.ends_with('.'), "{}", rule.name);
    }
}
