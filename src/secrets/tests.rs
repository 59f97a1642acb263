//! Leaks that are planted in finished files of every kind, and what is let through.

#![cfg(test)]

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::{Search, waiting};
use crate::edition::{Body, Edition};
use crate::source::{Stored, Tree};
use crate::text::FileName;
use crate::{project, release, theme};

const SETTINGS: &str = "title: T\ndescription: D\naddress: https://cards.example/\npublisher: {name: P}\n\
    licence: {name: L, address: https://l.example/, attribution: A}\n";
const PUBLIC: &str =
    "---\ntitle: About us\ndescription: What this is.\n---\n\nWe publish what inspectors find.\n";
const SECRET: &str = "---\ntitle: The mayor resigns\ndescription: Zara Quill writes.\npublished: 2027-01-01 00:01\n---\n\n\
    Nobody knows of the forty thousand missing letters, case 918273.\n";

fn tree() -> Tree {
    let mut tree = Tree::of_texts([
        ("content/site.yaml", SETTINGS),
        (
            "content/forces/ambria.md",
            "---\nname: Ambria Police\nshort_name: Ambria\nnoun: force\nkind: territorial\nnation: England\n---\n",
        ),
        ("content/pages/about.md", PUBLIC),
        ("content/pages/letters.md", SECRET),
    ]);
    let letter = FileName::new("content/pages/letters-found.pdf");
    tree.files.insert(letter, Stored::Passed { size: 5, stamp: 1 });
    tree
}

/// What is found when these files are about to be published too.
fn found(planted: &[(&str, Body<'_>)]) -> Vec<(&'static str, String)> {
    found_in(tree(), planted)
}

fn found_in(tree: Tree, planted: &[(&str, Body<'_>)]) -> Vec<(&'static str, String)> {
    let moment: Timestamp = "2026-12-31T12:00:00Z".parse().expect("a moment");
    let site = project::understand(&tree, None).site.expect("it has settings");
    let (released, _) = release::public(&site, moment);
    let (theme, problems) = theme::load(&tree, "candour", &[crate::model::LanguageTag::new("en-GB")], "/");
    let theme: Arc<_> = theme.unwrap_or_else(|| panic!("{problems:?}"));
    let (edition, _) = Edition::new(&released, &theme, "https://cards.example/");
    let search = Search::of(&edition, &tree);
    edition
        .finish(|file| {
            search.look(file.path, file.body);
            Ok::<(), ()>(())
        })
        .expect("nothing can fail");
    for (path, body) in planted {
        search.look(path, *body);
    }
    let problems = search.finish().map_or_else(|problems| problems.0, |_| Vec::new());
    problems.into_iter().map(|problem| (problem.rule.name, problem.message)).collect()
}

#[test]
fn what_is_sound_is_let_through() {
    assert_eq!(found(&[]), []);
}

#[test]
fn every_leak_is_seen_in_every_form() {
    let json = r#"{"a":"the forty thousand missing letters,\ncase"}"#;
    let entities = "<p>of the <b>forty</b> thousand &#109;issing letters, case</p>";
    for (path, text) in [
        ("about/index.html", "<main><p>Nobody knows of the forty thousand missing letters.</p></main>"),
        ("about/index.html", "<meta name=\"description\" content=\"knows of the forty thousand missing\">"),
        ("about/index.html", "<!-- NOBODY KNOWS OF THE FORTY THOUSAND -->"),
        ("about/index.html", entities),
        ("about/index.html", "<h2>Zara&nbsp;Quill writes</h2>"),
        ("find.json", json),
        ("figures.csv", "a,b\n1,918273\n"),
        ("calendar.ics", "SUMMARY:of the forty thou\r\n sand missing\\, letters\\nNobody\r\n"),
        ("press-release.txt", "of the forty thousand\nmissing letters"),
        ("forces/ambria/card/badge.svg", "<text>The mayor</text><text>resigns</text>"),
        ("picture.png", "\u{89}PNG tEXt of the forty thousand missing letters"),
        ("the-mayor-resigns/index.html", "<p>Hello.</p>"),
    ] {
        let found = found(&[(path, Body::Bytes(text.as_bytes()))]);
        assert!(
            matches!(&found[..], [("embargoed-words-in-edition", message)] if message.contains(path)),
            "{path}: {found:?}"
        );
    }
    let letter = FileName::new("content/pages/letters-found.pdf");
    let found = found(&[("about/other.pdf", Body::Copy(&letter))]);
    assert!(matches!(&found[..], [("embargoed-file-in-edition", _)]), "{found:?}");
}

const CORRECTED: &str = "---\ntitle: Help\ndescription: Whom to ask.\ncorrections:\n- date: 2026-12-01\n  kind: fact\n  \
    was: Two of the nine offices answered within a day\n  now: Three\n- date: 2027-01-05\n  kind: fact\n  \
    was: Seven offices never answered any letter at all\n  now: Eight\naliases: []\n---\n";
const THEMES: &str = "letters:\n  title: Lost letters\n  description: What became of every letter that nobody ever answered.\n";
const RELEASE: &str = "---\ntitle: R\npublished: 2027-01-05\ngoes_out: theme:letters\n---\n";

/// Parts of a public file that are dated later, and words of the vocabulary that a release lets out.
#[test]
fn parts_of_public_files_are_searched_for_too() {
    let tree = || {
        let mut tree = tree();
        for (file, text) in [
            ("content/pages/help.md", CORRECTED),
            ("content/vocabulary/themes.yaml", THEMES),
            ("content/releases/r.md", RELEASE),
        ] {
            tree.files.insert(FileName::new(file), Stored::Read(text.as_bytes().into()));
        }
        tree
    };
    assert_eq!(found_in(tree(), &[]), []);
    for (said, is_secret) in [
        ("<p>Seven offices never answered any letter</p>", true),
        ("<p>what became of every letter that</p>", true),
        ("<p>Two of the nine offices answered within a day</p>", false),
        ("<p>We publish what inspectors find.</p>", false),
    ] {
        let found = found_in(tree(), &[("help/index.html", Body::Bytes(said.as_bytes()))]);
        assert_eq!(found.len(), usize::from(is_secret), "{said}: {found:?}");
    }
}

#[test]
fn what_is_public_in_other_files_gives_nothing_away() {
    let text = "<p>We publish what inspectors find, says the mayor. 2027</p>";
    assert_eq!(found(&[("about/index.html", Body::Bytes(text.as_bytes()))]), []);
}

#[test]
fn where_nobody_is_sure_a_file_waits() {
    let moment: Timestamp = "2026-12-31T12:00:00Z".parse().expect("a moment");
    let waits = |text: &str| {
        let tree = Tree::of_texts([("content/pages/a.md", text)]);
        waiting(&tree, &TimeZone::UTC, moment) == BTreeSet::from([FileName::new("content/pages/a.md")])
    };
    for public in [
        "title: A",
        "draft: false",
        "\"draft\": false # no",
        "published: 2026-12-31",
        "published: '2026-12-31 11:59'",
    ] {
        assert!(!waits(&format!("---\n{public}\n---\n")), "{public}");
    }
    for secret in [
        "draft: true",
        "draft: yes",
        "published: 2027",
        "published: soon",
        "published: >\n  2020",
        "{draft: true}",
        "published: 2026-12-31 12:01",
        "draft: false\ndraft: true",
    ] {
        assert!(waits(&format!("---\n{secret}\n---\n")), "{secret}");
    }
    assert!(waits("no front matter"));
}
