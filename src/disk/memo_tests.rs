//! A memo holds only while nothing changes of what a build saw and left.

use std::fs;
use std::path::Path;
use std::thread::sleep;

use super::file::TICK;
use super::stage_tests::head;
use super::{Memo, Playground, tree};
use crate::receipt::{Head, Receipt};

/// A folder as a build leaves it, with a memo.
fn built() -> Playground {
    let place = Playground::new();
    place.write("program", "candour");
    place.write("site/content/site.yaml", "title: T\n");
    place.write("site/content/a/photo.jpg", "photo");
    let receipt = Receipt { head: head(), files: Default::default(), twins: Default::default() };
    place.write("public/edition.json", &receipt.text());
    place.write("public/index.html", "home");
    place.write(".candour/public.lock", "");
    place.write("public/a/index.html", "a");
    // What was written a moment ago may change again without a trace.
    sleep(2 * TICK);
    take(&place, &head(), "as of today");
    place
}

fn take(place: &Playground, head: &Head, told: &str) {
    let snapshot = tree(&place.path().join("site"), None).unwrap();
    Memo::take(&place.path().join("program"), &snapshot, &place.path().join("public"), head, told.to_owned());
}

fn told(place: &Playground) -> Option<String> {
    let path = |name: &str| place.path().join(name);
    let memo = Memo::of(&path("program"), &path("public")).filter(|memo| memo.saw(&path("site")));
    memo.map(|memo| memo.told)
}

#[test]
fn where_nothing_changes_the_next_build_is_told_what_the_last_one_found() {
    let place = built();
    assert_eq!(told(&place).as_deref(), Some("as of today"));
    assert_eq!(told(&place).as_deref(), Some("as of today"), "looking changes nothing");
}

#[test]
fn whatever_changes_on_either_side_ends_a_memo() {
    let same_length = |place: &Path, name: &str| {
        let path = place.join(name);
        let text = fs::read_to_string(&path).unwrap();
        fs::write(path, text.to_uppercase()).unwrap();
    };
    type Change<'a> = (&'a str, &'a dyn Fn(&Playground));
    let changes: [Change<'_>; 10] = [
        ("the program", &|place| same_length(place.path(), "program")),
        ("a text", &|place| same_length(place.path(), "site/content/site.yaml")),
        ("a photo", &|place| same_length(place.path(), "site/content/a/photo.jpg")),
        ("a new text", &|place| place.write("site/content/b.md", "")),
        ("a template", &|place| place.write("site/templates/x.html", "")),
        ("a text that is gone", &|place| place.remove("site/content/a")),
        ("a published page", &|place| same_length(place.path(), "public/index.html")),
        ("a page that is gone", &|place| place.remove("public/a/index.html")),
        ("a file beside the pages", &|place| place.write("public/notes.txt", "")),
        ("no output", &|place| place.remove("public")),
    ];
    for (what, change) in changes {
        let place = built();
        change(&place);
        assert_eq!(told(&place), None, "{what}");
    }
}

#[test]
fn what_may_change_without_a_trace_is_not_taken_down() {
    let place = built();
    place.write("site/content/site.yaml", "title: U\n");
    take(&place, &head(), "too early");
    assert_eq!(told(&place), None, "the text was written a moment ago");

    let place = built();
    place.link("/nowhere", "site/content/link.md");
    take(&place, &head(), "a link out of the folder");
    assert_eq!(told(&place), None);
}

#[test]
fn an_edition_that_another_build_published_since_is_not_taken_for_ones_own() {
    let place = built();
    take(&place, &Head { version: "0.0.9".to_owned(), ..head() }, "mine");
    assert_eq!(told(&place), None);
}

#[test]
fn looking_for_a_memo_makes_nothing() {
    let place = Playground::new();
    assert_eq!(told(&place), None);
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 0);
}

#[test]
fn a_memo_that_cannot_be_read_is_none() {
    let place = built();
    place.write(".candour/public.memo", "{\"told\":");
    assert_eq!(told(&place), None);
}
