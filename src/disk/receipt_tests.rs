//! Tests of what lies in an edition beside its pages: the receipt, and the compressed twins.

use std::collections::BTreeMap;
use std::fs;

use super::stage_tests::{head, open, output, owned, owned_names, public, publish, tally};
use super::{Others, Playground, Stage, Tally, verify};
use crate::checksum::Filed;
use crate::receipt::{Head, Receipt};
use crate::text::FileName;

fn receipt(place: &Playground) -> Receipt {
    Receipt::parse(&fs::read(output(place).join("edition.json")).unwrap()).unwrap()
}

#[test]
fn an_edition_without_a_receipt_to_go_by_is_left_alone_until_told() {
    let old = [
        ("site/public/.candour-edition", "candour edition 1\nindex.html\n"),
        ("site/public/index.html", "old"),
    ];
    let torn = [("site/public/edition.json", "{\"format\": 1, \"can"), ("site/public/index.html", "old")];
    let newer = [("site/public/edition.json", "{\"format\": 9}"), ("site/public/index.html", "old")];
    for (files, what) in [(old, "an earlier version"), (torn, "it is cut short"), (newer, "format 9")] {
        let place = Playground::new();
        files.iter().for_each(|(name, text)| place.write(name, text));
        let failure = publish(&place, [("index.html", "new")]).unwrap_err().to_string();
        assert!(failure.contains(what) && failure.contains("--remove-others"), "{failure}");
        assert_eq!(place.texts("site/public")["index.html"], "old");
        let stage = Stage::open(&output(&place), &place.path().join("site"), Others::Go).unwrap();
        stage.put("index.html", b"new").unwrap();
        stage.exchange(head()).unwrap();
        assert_eq!(public(&place), owned(&[("index.html", "new")]));
    }
}

#[test]
fn the_receipt_names_every_file_and_is_the_same_for_the_same() {
    let place = Playground::new();
    place.write("site/public/CNAME", "theirs");
    place.write("site/content/report.pdf", &"x".repeat(200_000));
    let publish = || {
        let stage = open(&place).unwrap();
        stage.put("a/index.html", b"a").unwrap();
        stage.copy("report.pdf", &FileName::new("content/report.pdf")).unwrap();
        stage.exchange(head()).unwrap();
        receipt(&place)
    };
    let first = publish();
    let expected = [
        ("a/index.html".to_owned(), Filed::of(b"a")),
        ("report.pdf".to_owned(), Filed::of("x".repeat(200_000).as_bytes())),
    ];
    assert_eq!(first.files, BTreeMap::from(expected));
    let stamp = place.stamp("site/public/edition.json");
    assert_eq!((publish(), publish()), (first.clone(), first));
    assert_eq!(place.stamp("site/public/edition.json"), stamp);
}

/// Publishes with twins, as `version`.
fn packed(place: &Playground, version: &str, files: &[(&str, &str)]) -> Tally {
    let stage = open(place).unwrap();
    files.iter().for_each(|(path, text)| _ = stage.put(path, text.as_bytes()).unwrap());
    stage.compress(version).unwrap();
    stage.exchange(Head { version: version.to_owned(), ..head() }).unwrap()
}

#[test]
fn twins_lie_beside_long_texts_and_stay_while_their_originals_do() {
    let place = Playground::new();
    let (long, longer) = ("words ".repeat(300), "words ".repeat(400));
    let files = |page| {
        [("a.html", page), ("b.css", &*long), ("c.html", "short"), ("d.pdf", &*long), ("b.css.gz", "own")]
    };
    let first = packed(&place, "1", &files(&long));
    assert_eq!((first.new, first.twins), (5, 3));
    let names: Vec<String> = receipt(&place).files.into_keys().collect();
    assert_eq!(
        names,
        ["a.html", "a.html.br", "a.html.gz", "b.css", "b.css.br", "b.css.gz", "c.html", "d.pdf"]
    );
    let stamps = |names: &[&str]| -> Vec<_> {
        names.iter().map(|name| place.stamp(&format!("site/public/{name}"))).collect()
    };
    let (kept, other) = (["b.css", "b.css.br", "b.css.gz"], ["a.html.br", "a.html.gz"]);
    let before = (stamps(&kept), stamps(&other));
    assert_eq!(packed(&place, "1", &files(&longer)).twins, 3);
    assert_eq!(stamps(&kept), before.0);
    assert_ne!(stamps(&other), before.1);
    assert!(verify(&output(&place)).unwrap().is_whole());

    // Without twins they go, and are not counted as files that went.
    let third = publish(&place, files(&longer)).unwrap();
    assert_eq!(third, tally(0, 0, 5, 0));
    assert!(!output(&place).join("a.html.br").exists() && output(&place).join("b.css.gz").exists());
}

#[test]
fn a_twin_is_compressed_anew_only_where_the_receipt_does_not_vouch_for_it() {
    let place = Playground::new();
    let long = "words ".repeat(300);
    let files = [("a.html", &*long)];
    packed(&place, "1", &files);
    let twin = || fs::read(output(&place).join("a.html.br")).unwrap();
    let right = twin();
    // A twin that the receipt vouches for is taken as it is: nothing else could make these bytes.
    let vouched = |text: &str, version: &str| {
        let mut receipt = receipt(&place);
        receipt.head.version = version.to_owned();
        receipt.files.insert("a.html.br".to_owned(), Filed::of(text.as_bytes()));
        place.write("site/public/a.html.br", text);
        place.write("site/public/edition.json", &receipt.text());
    };
    vouched("taken", "1");
    packed(&place, "1", &files);
    assert_eq!(twin(), b"taken");
    let checked = verify(&output(&place)).unwrap();
    assert_eq!((checked.false_twins, checked.differences.is_whole()), (owned_names(&["a.html.br"]), true));
    vouched("of another version", "0");
    packed(&place, "1", &files);
    assert_eq!(twin(), right);
    place.write("site/public/a.html.br", "changed by hand");
    packed(&place, "1", &files);
    assert_eq!(twin(), right);
}

#[test]
fn a_folder_is_verified_file_by_file() {
    let place = Playground::new();
    publish(&place, [("a", "1"), ("b", "2"), ("c/d", "3"), (".well-known/e", "4")]).unwrap();
    assert!(verify(&output(&place)).unwrap().is_whole());
    place.write("site/public/a", "changed");
    fs::remove_dir_all(output(&place).join("c")).unwrap();
    fs::remove_dir_all(output(&place).join(".well-known")).unwrap();
    place.write("site/public/z", "more");
    let found = verify(&output(&place)).unwrap().differences;
    let names = [found.changed, found.missing, found.hidden, found.additional].concat();
    assert_eq!(names, ["a", "c/d", ".well-known/e", "z"]);
}
