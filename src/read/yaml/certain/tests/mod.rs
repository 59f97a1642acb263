//! What is read at once is what the parser reads, and what the glance over the text sees; or it is not read at once.

mod types;
mod written;

use proptest::prelude::*;
use proptest::sample::select;

use super::read;
use super::values::{Plain, Value};
use crate::read::yaml::node::{self, Kind, Node};
use crate::read::yaml::scan::{Oddity, scan};
use written::{GAPS, WORDS, right_texts, texts};

/// Whether the text is read at once; or what of it comes out otherwise than of the parser.
fn agreed(text: &str) -> Result<bool, String> {
    let Some(certain) = read(text) else { return Ok(false) };
    let scan = scan(text);
    let refused =
        [Oddity::Tab, Oddity::Anchor, Oddity::Alias, Oddity::Tag, Oddity::SecondDocument, Oddity::TooDeep];
    if let Some((oddity, _)) = scan.oddities.iter().find(|(oddity, _)| refused.contains(oddity)) {
        return Err(format!("{text:?} has what is refused: {oddity:?}"));
    }
    if !scan.empty.is_empty() {
        return Err(format!("{text:?} has an empty field"));
    }
    if scan.scalars != certain.scalars {
        return Err(format!(
            "{text:?}\nis glanced at as {:?}\nand read as {:?}",
            scan.scalars, certain.scalars
        ));
    }
    match node::parse(text) {
        Ok(node) if is_same(&node, certain.value()) => Ok(true),
        parsed => Err(format!("{text:?}\nis parsed as {parsed:?}\nand read as {:?}", certain)),
    }
}

fn is_same(node: &Node, value: Value<'_, '_>) -> bool {
    match (node, value.node()) {
        (Node::Scalar { text, kind }, super::Node::Scalar { text: read, plain }) => {
            let taken_for = match value.plain() {
                _ if !plain => Some(Kind::Text),
                Ok(Plain::Nothing) => Some(Kind::Nothing),
                Ok(Plain::Bool(_)) => Some(Kind::Bool),
                Ok(Plain::Unsigned(_) | Plain::Signed(_) | Plain::Float(_)) => Some(Kind::Number),
                Ok(Plain::Text) => Some(Kind::Text),
                Err(_) => None,
            };
            text == read && taken_for.is_none_or(|taken_for| taken_for == *kind)
        }
        (Node::List(items), super::Node::List { .. }) => {
            let read: Vec<_> = value.inside().collect();
            items.len() == read.len() && items.iter().zip(read).all(|(item, read)| is_same(item, read))
        }
        (Node::Fields(fields), super::Node::Fields { .. }) => {
            let read: Vec<_> = value.inside().collect();
            fields.len() * 2 == read.len()
                && fields.iter().zip(read.chunks(2)).all(|((name, value), read)| {
                    read[0].text().is_ok_and(|read| read == name) && is_same(value, read[1])
                })
        }
        _ => false,
    }
}

/// So many texts each law is tried on, or as many as `PROPTEST_CASES` asks for.
fn cases() -> ProptestConfig {
    let usual = ProptestConfig::default();
    ProptestConfig { cases: usual.cases.max(2000), failure_persistence: None, ..usual }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn of_any_text_the_parser_reads_the_same(text in texts()) {
        if let Err(fault) = agreed(&text) {
            prop_assert!(false, "{}", fault);
        }
    }

    #[test]
    fn of_a_right_text_the_parser_reads_the_same(text in right_texts()) {
        if let Err(fault) = agreed(&text) {
            prop_assert!(false, "{}", fault);
        }
    }

    #[test]
    fn of_a_heap_of_signs_the_parser_reads_the_same(
        pieces in prop::collection::vec((select(WORDS.to_vec()), select(GAPS.to_vec())), 1..8),
    ) {
        let text: String = pieces.iter().flat_map(|(word, gap)| [*word, *gap]).collect();
        for text in [format!("a: {text}"), format!("a:\n  - {text}"), text] {
            if let Err(fault) = agreed(&text) {
                prop_assert!(false, "{}", fault);
            }
        }
    }
}

/// Each is read at once: otherwise the laws above would say nothing of it.
#[test]
fn what_people_write_is_read_at_once() {
    let texts = [
        "a: b\n",
        "---\n# c\na: b # c\n\n'c d': \"e\"\ntwo words: it's so\n",
        "a:\n- b\n- c\nd:\n  - e\n  -   f: g\n      h: i\n  -\n    - j\n    - - k\n      - l\n",
        "a: b\n  c\n\n  d\ne: \"f\n  g \\\"h\\\"\n\n  i\"\nj: 'k ''l''\n  m'\n",
        "a: |\n  b\n\n   c\n  d\n\ne: >\n  f\n  g\n\n  h\n    i\n  j\nk: |-\n  l\nm: >+ # n\n  o\n\n\np: |\n  q",
        "a: [b, 'c d', \"e, f\", [g]]\nh: {i: j, k: {l: m}}\nn: [\n  o,\n  p\n]\nq: []\nr: {}\n",
        "a: b\r\nc: |\r\n  d\r\n  e\r\nf: g\r\n  h\r\n",
        "a: £5 – “so”\nb: https://a.example/b#c\nc: -1\nd: 2016-12-08 00:01\ne: a:b, [c] {d} & e\n",
    ];
    for text in texts {
        assert_eq!(agreed(text), Ok(true), "{text}");
    }
}

/// What is unusual, ambiguous or wrong is left to the parser.
#[test]
fn what_is_not_certain_is_not_read() {
    let texts = [
        "",
        "# a\n",
        "a\n",
        "a:\n",
        "a: ~\n",
        "a: null # b\n",
        "a:\n\tb: c\n",
        "a: &b c\n",
        "a: *b\n",
        "a: !b c\n",
        "? a\n: b\n",
        "%YAML 1.1\n---\na: b\n",
        "a: b\n---\nc: d\n",
        "a: b\n...\n",
        "a: b: c\n",
        "a: \"b\" c\n",
        "a: [b\n",
        "a: [b]]\n",
        "a: b\n c: d\n",
        "  a: b\n",
        "a: |2\n  b\n",
        "a: |\nb: c\n",
        "a: \"\\x41\"\n",
        "a: [b # c\n  ]\n",
        "\u{feff}a: b\n",
        "a: b\u{85}\n",
        "a: b\u{2028}c\n",
        "a: b\rc: d\n",
        "a: [b, ]\n",
        "a: {b}\n",
        "a: - b\n",
    ];
    for text in texts {
        assert!(read(text).is_none(), "{text}");
    }
}
