//! Twins: what they say, what stays the original's, and what they may not say.

use super::{FORCE, SITE};
use crate::field;
use crate::model::LanguageTag;
use crate::read::{Doc, Reading, Translated, locate, read};
use crate::source::{Stored, Tree};
use crate::text::{FileName, passage};

const INDEX: &str = "\
---
title: Legitimacy 2016
short_title: Legitimacy
summary: One force was good.
programme: peel
kind: all-force
inspectorate: OIP
year: 2016
published: 2016-12-08
questions:
  - {id: legitimacy, title: Legitimacy, wording: Is it fair?}
  - {id: conduct, title: Conduct, wording: Do they behave?}
method:
  - text: They asked.
  - text: They looked.
shared_text: [One., Two.]
---

## How it was done

It was done well.
";

fn tree(twin: &str, text: &str) -> Tree {
    let originals = [
        ("content/site.yaml", SITE),
        ("content/forces/ambria.md", FORCE),
        ("content/inspections/i/index.md", INDEX),
    ];
    Tree::of_texts(originals.into_iter().chain([(twin, text)]))
}

const FORCE_TWIN: &str = "content/forces/ambria.cy.md";
const INDEX_TWIN: &str = "content/inspections/i/index.cy.md";

fn cy() -> LanguageTag {
    LanguageTag::new("cy")
}

fn twin_of<T>(doc: &Doc<T>) -> &Translated {
    doc.twin.as_deref().expect("it is a twin")
}

/// Each problem as `rule line:column`, with its remedy.
fn told(tree: &Tree) -> Vec<(String, String)> {
    let problems = read(tree, None).problems;
    let told = |problem: &crate::problem::Problem| {
        let at = locate(tree, &problem.place);
        (format!("{} {}:{}", problem.rule.name, at.line, at.column), problem.remedy.clone())
    };
    problems.0.iter().map(told).collect()
}

fn rules(tree: &Tree) -> Vec<String> {
    told(tree).into_iter().map(|(told, _)| told).collect()
}

#[test]
fn a_twin_says_words_and_everything_else_is_the_original_s() {
    let tree = tree(
        INDEX_TWIN,
        "---\ntwin: {of: 0123456789abcdef, address: cyfreithlondeb, reviewed: {by: A, date: 2026-01-02}}\n\
         title: Cyfreithlondeb 2016\nquestions:\n  - {id: conduct, title: Ymddygiad}\n\
         method:\n  - {}\n  - text: Edrychasant.\nshared_text: [Un., Dau.]\n---\n\n## Sut\n\nYn dda.\n",
    );
    let reading = read(&tree, None);
    assert_eq!(reading.problems.0, []);
    let original = &reading.docs.inspections["i"];
    let doc = &reading.docs.twins[&cy()].inspections["i"];
    assert!(original.twin.is_none() && original.value.title.as_str() == "Legitimacy 2016");
    let inspection = &doc.value;
    assert_eq!(doc.file.as_str(), INDEX_TWIN);
    assert_eq!(inspection.title.as_str(), "Cyfreithlondeb 2016");
    assert_eq!(inspection.short_title.as_str(), passage::marked(original.value.short_title.as_str()));
    assert_eq!(inspection.published, original.value.published);
    let titles: Vec<&str> = inspection.questions.iter().map(|question| question.title.as_str()).collect();
    assert_eq!(titles, [passage::marked("Legitimacy").as_str(), "Ymddygiad"]);
    assert_eq!(inspection.method[0].text.as_str(), passage::marked("They asked."));
    assert_eq!(inspection.method[1].text.as_str(), "Edrychasant.");
    assert_eq!(inspection.shared_text[1].as_str(), "Dau.");
    let twin = twin_of(doc);
    assert_eq!(twin.twin.address.as_ref().map(|word| word.as_str()), Some("cyfreithlondeb"));
    assert!(!twin.twin.awaits_review() && twin.says_body);
    assert!(twin.says(&field!["questions", 1, "title"]) && !twin.says(&field!["questions", 0, "title"]));
    assert!(twin.says(&field!["shared_text", 0]) && !twin.says(&field!["summary"]));
}

#[test]
fn a_part_of_a_page_is_called_the_same_in_every_language() {
    let reading = read(&tree(INDEX_TWIN, "---\n---\n\n## Sut\n\nYn dda.\n"), None);
    let anchor = |doc: &Doc<crate::model::Inspection>| match &doc.body.blocks[0] {
        crate::model::Block::Heading { anchor, .. } => anchor.to_string(),
        other => panic!("{other:?}"),
    };
    assert_eq!(anchor(&reading.docs.twins[&cy()].inspections["i"]), "how-it-was-done");
    let more = read(&tree(INDEX_TWIN, "---\n---\n\n## Sut\n\nYn dda.\n\n## Mwy\n\nMwy.\n"), None);
    assert_eq!(anchor(&more.docs.twins[&cy()].inspections["i"]), "sut");
}

#[test]
fn a_twin_without_a_body_has_that_of_the_original() {
    let reading = read(&tree(FORCE_TWIN, "---\nname: Heddlu Ambria\n---\n"), None);
    let doc = &reading.docs.twins[&cy()].forces["ambria"];
    let crate::model::Block::Paragraph { content, .. } = &doc.body.blocks[0] else { panic!("{doc:?}") };
    let words = content.iter().filter_map(|inline| match inline {
        crate::model::Inline::Text(text) => Some(&**text),
        _ => None,
    });
    assert_eq!(words.collect::<String>(), passage::marked("The force polices Ambria."));
    assert!(!twin_of(doc).says_body);
}

#[test]
fn the_fingerprint_is_of_words_alone() {
    let of = |force: &str| {
        let mut tree = tree(FORCE_TWIN, "---\n---\n");
        tree.files.insert(FileName::new("content/forces/ambria.md"), Stored::Read(force.as_bytes().into()));
        twin_of(&read(&tree, None).docs.twins[&cy()].forces["ambria"]).fingerprint.clone()
    };
    let one = of(FORCE);
    assert_eq!(one, of(&FORCE.replace("noun: force\nkind: territorial", "kind: special\nnoun: agency")));
    assert_eq!(one, of(&FORCE.replace("name: Ambria Police", "name:   \"Ambria Police\"")));
    assert_ne!(one, of(&FORCE.replace("name: Ambria Police", "name: Ambria Constabulary")));
    assert_ne!(one, of(&FORCE.replace("polices Ambria", "policed Ambria")));
    assert_ne!(one, of(&FORCE.replace("Westham", "Southham")));
}

#[test]
fn what_is_no_word_is_told_and_passed_over() {
    let tree =
        tree(FORCE_TWIN, "---\nname: Heddlu Ambria\nkind: agency\nneighbours: [x]\ntile: {row: 1}\n---\n");
    let told = told(&tree);
    assert_eq!(told[0].0, "twin-holds-more-than-words 3:1");
    assert_eq!(told[0].1, "A twin holds words alone: take `kind` out.");
    let rest: Vec<&str> = told[1..].iter().map(|(told, _)| told.as_str()).collect();
    assert_eq!(rest, ["twin-holds-more-than-words 4:1", "nothing-to-translate 5:1"]);
    let reading = read(&tree, None);
    let force = &reading.docs.twins[&cy()].forces["ambria"].value;
    assert_eq!(
        (force.name.as_str(), force.kind),
        ("Heddlu Ambria", reading.docs.forces["ambria"].value.kind)
    );
}

#[test]
fn what_the_original_does_not_say_is_not_to_be_translated() {
    let over = |fields: &str| told(&tree(INDEX_TWIN, &format!("---\n{fields}---\n")));
    let one = |fields: &str| {
        let told = over(fields);
        assert_eq!(told.len(), 1, "{told:?}");
        told.into_iter().next().expect("one")
    };
    assert_eq!(one("published_note: A\n").0, "nothing-to-translate 2:1");
    let (at, remedy) = one("questions:\n  - {id: conducts, title: A}\n");
    assert!(at == "nothing-to-translate 3:10" && remedy.contains("`conduct`"), "{at} {remedy}");
    assert_eq!(one("questions:\n  - {title: A}\n").0, "nothing-to-translate 3:5");
    assert_eq!(
        one("method:\n  - text: A\n  - text: B\n  - text: C\n  - text: D\n").0,
        "nothing-to-translate 5:5"
    );
    assert_eq!(one("shared_text: [Un.]\n").0, "nothing-to-translate 2:1");
    let (at, remedy) = one("titel: A\n");
    assert!(at == "unknown-field 2:1" && remedy.contains("`title`"), "{at} {remedy}");
    assert_eq!(one("title: [A]\n").0, "wrong-type 2:8");
    assert_eq!(one("method: A\n").0, "wrong-type 2:9");
    assert_eq!(one("title:\n").0, "empty-field 2:1");
    assert_eq!(one("title: A\ntitle: B\n").0, "duplicate-field 3:1");
    assert_eq!(one("twin: {off: a}\n").0, "unknown-field 2:8");
    assert_eq!(one("title: [A\n").0.split(' ').next(), Some("bad-yaml"));
}

#[test]
fn a_twin_that_cannot_be_read_is_nothing_but_a_problem() {
    let broken = tree(FORCE_TWIN, "---\nname: [\n---\n");
    let reading = read(&broken, None);
    assert_eq!(reading.problems.0.len(), 1);
    assert!(reading.guessed.is_none() && reading.docs.broken.is_empty());
    let twins = &reading.docs.twins[&cy()];
    assert!(twins.forces.is_empty() && twins.broken.contains_key(&FileName::new(FORCE_TWIN)));
    assert_eq!(rules(&tree("content/forces/abria.cy.md", "---\n---\n")), ["twin-without-original 1:1"]);
    assert!(told(&tree("content/forces/abria.cy.md", "---\n---\n"))[0].1.contains("`ambria.cy.md`"));
}

#[test]
fn of_a_broken_original_its_twin_says_nothing_more() {
    let mut tree = tree(FORCE_TWIN, "---\nname: Heddlu Ambria\nnote: A\n---\n");
    let broken = FORCE.replace("noun: force\n", "");
    tree.files.insert(FileName::new("content/forces/ambria.md"), Stored::Read(broken.as_bytes().into()));
    assert_eq!(rules(&tree), ["missing-field 2:1"]);
}

#[test]
fn a_twin_is_read_again_when_its_original_changes() {
    let tree = tree(FORCE_TWIN, "---\nname: Heddlu Ambria\n---\n");
    let before = read(&tree, None);
    assert_eq!(read(&tree, Some(&before)).parsed, 0);
    let mut changed = tree.clone();
    let other = FORCE.replace("Eastham", "Northham");
    changed.files.insert(FileName::new("content/forces/ambria.md"), Stored::Read(other.as_bytes().into()));
    let after = read(&changed, Some(&before));
    assert_eq!(after.parsed, 2);
    let towns = |reading: &Reading| reading.docs.twins[&cy()].forces["ambria"].value.towns[0].to_string();
    assert_eq!((towns(&before), towns(&after)), ("Eastham".to_owned(), "Northham".to_owned()));
}
