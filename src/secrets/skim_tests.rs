//! Skimming finds what reading finds, word for word and row for row, whatever stands in a file.

#![cfg(test)]

use std::collections::BTreeSet;

use proptest::collection::vec;
use proptest::prelude::*;

use super::needles::Needles;
use super::numbers::Kind;
use super::parts::Parts;
use super::skim::skim;
use super::words::{Form, texts, words};
use crate::source::Tree;
use crate::text::FileName;

/// The names of files of every form.
const PATHS: [&str; 6] = ["a.html", "b/zara-quill.xml", "c.json", "d.ics", "e.csv", "zara"];

/// Bytes of which finished files consist, and some that none should have.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let known = prop::sample::select(vec![
        "zara",
        "Quill",
        "ZARA",
        "quill",
        "the",
        "one",
        "two",
        "four",
        "five",
        "12",
        "7",
        "918273",
        "91827",
        "case",
        " ",
        " ",
        " ",
        "\n",
        "-",
        "'",
        "<",
        ">",
        "<b>",
        "</b>",
        "<!-- ",
        " -->",
        "<a title=\"",
        "\">",
        "&",
        ";",
        "#",
        "&amp;",
        "&nbsp;",
        "&#8217;",
        "&#x2f;",
        "&#60;",
        "&#62;",
        "&#122;",
        "&#X5A;",
        "&#xe9;",
        "&#;",
        "&#x;",
        "&#1114112;",
        "&#49;",
        "\\",
        "\\n",
        "\\u",
        "\\u0041",
        "\\u00e9",
        "\\u003c",
        "\\ud83d",
        "\\é",
        "\\u00",
        "\\u+041",
        "u",
        "\r\n ",
        "é",
        "É",
        "ß",
        "İ",
        "ﬁ",
        "Σ",
        "一",
        "”",
        "’",
        "–",
        "𝔘",
        "\u{301}",
        "\u{fffd}",
        "٣",
        "\0",
    ])
    .prop_map(|text| text.as_bytes().to_vec());
    let long = (0..4_usize, 10..90_usize)
        .prop_map(|(which, length)| ["a", "Z1", " ", "9"][which].repeat(length).into_bytes());
    let broken = vec(any::<u8>(), 0..4);
    let piece = prop_oneof![20 => known, 1 => long, 1 => broken];
    vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

/// Words that somebody waits for, in values of every length.
fn secret() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "zara", "Quill", "the", "one", "two", "four", "five", "12", "918273", "é", "Case",
    ]);
    let value = vec(word, 1..9).prop_map(|words| words.join(" "));
    vec(value, 1..6).prop_map(|values| values.join("\n\n"))
}

fn needles(secret: &str, public: &str) -> Needles {
    let tree = Tree::of_texts([("content/pages/a.md", secret), ("content/pages/b.md", public)]);
    Needles::of(&tree, &BTreeSet::from([FileName::new("content/pages/a.md")]), &Parts::new())
}

proptest! {
    #[test]
    fn the_same_words_are_skimmed_and_read(bytes in bytes(), path in prop::sample::select(PATHS.to_vec())) {
        // A calendar is unfolded before.
        prop_assume!(!path.ends_with(".ics"));
        let form = Form::of(path);
        let whole = String::from_utf8_lossy(&bytes);
        let text = if form == Form::Escaped { whole.as_bytes() } else { &bytes };
        let (mut all, mut seen) = (Vec::new(), Vec::new());
        skim(form, text, |word| {
            all.push((word.number, word.kind));
            seen.extend((!word.is_in_tag).then_some((word.number, word.kind)));
        });
        let mut read: Vec<Vec<(u64, Kind)>> = (texts(path, &bytes).iter())
            .map(|text| words(text).into_iter().map(|word| (word.number, word.kind)).collect())
            .collect();
        prop_assert_eq!(Some(all), read.pop());
        prop_assert_eq!(read.pop().unwrap_or_else(|| seen.clone()), seen);
    }

    #[test]
    fn whatever_is_read_is_caught(
        bytes in bytes(),
        secret in secret(),
        public in secret(),
        path in prop::sample::select(PATHS.to_vec()),
    ) {
        let needles = needles(&secret, &public);
        prop_assert_eq!(needles.are_in(path, &bytes), !needles.read(path, &bytes).is_empty());
    }

    /// Of what is searched for, nothing is forgotten; of what is public anyway, everything is.
    #[test]
    fn what_waits_is_caught_as_it_stands_unless_it_is_public(secret in secret(), public in secret()) {
        for text in [&secret, &public] {
            let needles = needles(&secret, &public);
            prop_assert_eq!(needles.are_in("a.txt", text.as_bytes()), !needles.read("a.txt", text.as_bytes()).is_empty());
        }
        prop_assert!(!needles(&secret, &public).are_in("a.txt", public.as_bytes()));
    }
}

/// The test above would see it if nothing, or everything, were caught.
#[test]
fn some_is_caught_and_some_is_not() {
    let needles = needles("Zara Quill\n\none two four five one two case 918273 12345", "one two\n\n12345");
    for (said, is_caught) in [
        ("zara<b>quill", true),
        ("zara the quill", false),
        ("one two 12 four five 7 one two", true),
        ("one two twelve four five one two", false),
        ("&#57;18273", true),
        ("12345", false),
        ("one two", false),
        ("<i title=zara>quill</i>", true),
        ("za<i>ra quill", false),
        ("za&#x72;a quill", true),
    ] {
        assert_eq!(needles.are_in("a.html", said.as_bytes()), is_caught, "{said}");
        assert_eq!(!needles.read("a.html", said.as_bytes()).is_empty(), is_caught, "{said}");
    }
}
