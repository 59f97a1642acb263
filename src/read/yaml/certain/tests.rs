//! What is read at once is what the parser reads, and what the glance over the text sees; or it is not read at once.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::sample::select;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::read;
use super::values::{Plain, Value};
use crate::read::yaml::node::{self, Kind, Node};
use crate::read::yaml::scan::{Oddity, scan};

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

/// Words with which something may be odd.
const WORDS: [&str; 46] = [
    "a",
    "second-jobs",
    "Ambria Police",
    "it is so",
    "no",
    "true",
    "null",
    "~",
    "017",
    "1_000",
    "12",
    "-3",
    "1.50",
    "2016-12-08",
    "0x1F",
    "1e3",
    "+5",
    ".5",
    "-",
    "'",
    "\"",
    "it’s £5",
    "a: b",
    "a:b",
    "a #b",
    "a#b",
    "#",
    ":",
    "[a, b]",
    "[",
    "]",
    "{a: b}",
    "{",
    "}",
    ",",
    "|",
    ">",
    "&a",
    "*a",
    "!t",
    "@a",
    "a, b",
    "\\",
    "é",
    "x\u{85}y",
    "?",
];

/// What may stand between words.
const GAPS: [&str; 12] =
    [" ", "  ", "\n", "\n\n", "\n  ", "\n    ", "\n \n   ", " \n  ", "\r\n  ", "\n  # c\n  ", "\t", ""];

/// A text as it stands after a name or a dash, where what it is in begins at the column `around`.
fn value(around: usize) -> impl Strategy<Value = String> {
    let words = || prop::collection::vec(select(WORDS.to_vec()), 1..5);
    let inset = " ".repeat(around + 2);
    let over_lines = move |words: Vec<&str>, gaps: Vec<&str>| {
        words
            .iter()
            .zip(gaps)
            .map(|(word, gap)| format!("{word}{}", gap.replace('\n', &format!("\n{inset}"))))
            .collect::<String>()
    };
    let broken = (
        words(),
        prop::collection::vec(select(vec![" ", " ", "\n", "  \n", "\n\n", "\n \n", "\n  ", "\r\n"]), 5),
    )
        .prop_map(move |(words, gaps)| over_lines(words, gaps));
    let passage = {
        let inset = " ".repeat(around + 2);
        let header = select(vec!["|", ">", "|-", ">-", "|+", ">+", "| # c", ">  ", "|2", "|\r", ">#"]);
        let lines = prop::collection::vec(
            (
                select(vec!["", "", "", "  ", " ", "-"]),
                select(vec!["a", "two words", "", "", " ", "# c", "- x", "a: b  ", "x\r"]),
            ),
            1..6,
        );
        (header, lines).prop_map(move |(header, lines)| {
            let lines: Vec<String> = lines
                .iter()
                .map(|(more, line)| match *more {
                    "-" => format!("{}{line}", &inset[1..]),
                    _ if line.is_empty() => (*line).to_owned(),
                    more => format!("{inset}{more}{line}"),
                })
                .collect();
            format!("{header}\n{}", lines.join("\n"))
        })
    };
    let quoted = |quote: &'static str| broken_words().prop_map(move |text| format!("{quote}{}{quote}", text));
    prop_oneof![
        6 => words().prop_map(|words| words.join(" ")),
        2 => select(WORDS.to_vec()).prop_map(str::to_owned),
        3 => broken,
        4 => passage,
        2 => quoted("\""),
        2 => quoted("'"),
        2 => brackets(),
    ]
}

fn broken_words() -> impl Strategy<Value = String> {
    let word = select(vec![
        "a",
        "b c",
        " ",
        "  ",
        "''",
        "\\\"",
        "\\n",
        "\\t",
        "\\\\",
        "\\x41",
        "\n   ",
        "\n\n  ",
        " \n \n    ",
        "\n",
        ": ",
        " #",
        "é",
        "\r\n  ",
        "\\\n  ",
        "\"",
        "'",
        "# ",
    ]);
    prop::collection::vec(word, 0..6).prop_map(|words| words.concat())
}

fn brackets() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        4 => select(vec!["a", "b c", "12", "no", "\"q, ]\"", "'q'", "a:b", "£5", "(x)", "-1", "- a", "a#b", "a #b", "", "null", "a'b", "https://a.example/b"])
            .prop_map(str::to_owned),
    ];
    let gap = || select(vec!["", "", " ", " ", "\n    ", "\n", " \n  "]);
    leaf.prop_recursive(2, 8, 4, move |inner| {
        let name = select(vec!["a: ", "b_c: ", "a:", "\"q\": ", "a b: ", "", "a : ", "a:\n   "]);
        prop_oneof![
            prop::collection::vec((gap(), inner.clone(), gap()), 0..4).prop_map(|items| {
                format!(
                    "[{}]",
                    items.iter().map(|(a, item, b)| format!("{a}{item}{b}")).collect::<Vec<_>>().join(",")
                )
            }),
            prop::collection::vec((gap(), name, inner, gap()), 0..4).prop_map(|items| {
                format!(
                    "{{{}}}",
                    items
                        .iter()
                        .map(|(a, name, item, b)| format!("{a}{name}{item}{b}"))
                        .collect::<Vec<_>>()
                        .join(",")
                )
            }),
        ]
    })
}

/// Lines of fields and lists that mostly fit together.
fn texts() -> impl Strategy<Value = String> {
    let name = || {
        select(vec!["a", "text", "b_c", "grade-x", "'q r'", "\"s\"", "two words", "é", "1", "a ", "-x", "?"])
    };
    let line = (0..4_usize, 0..5_usize, name(), select(vec![" ", " ", " ", "  ", "", " # c\n"]))
        .prop_flat_map(|(depth, kind, name, gap)| {
            let inset = "  ".repeat(depth);
            let around = depth * 2;
            let end = select(vec![
                "\n",
                "\n",
                "\n",
                "\n",
                " \n",
                " # c\n",
                "\n\n",
                "\n# c\n",
                "\r\n",
                "\n   # c\n",
            ]);
            (value(around), end).prop_map(move |(value, end)| match kind {
                0 => format!("{inset}{name}:{end}"),
                1 => format!("{inset}- {name}:{gap}{value}{end}"),
                2 => format!("{inset}-{gap}{value}{end}"),
                _ => format!("{inset}{name}:{gap}{value}{end}"),
            })
        });
    let start =
        select(vec!["", "", "", "", "", "---\n", "# c\n", "\n", "\u{feff}", "--- \n", "%YAML 1.1\n---\n"]);
    let cut = prop::option::weighted(0.2, any::<prop::sample::Index>());
    (start, prop::collection::vec(line, 1..7), cut, any::<bool>()).prop_map(|(start, lines, cut, whole)| {
        let mut text = format!("{start}{}", lines.concat());
        if let Some(cut) = cut {
            let mut at = cut.index(text.len() + 1);
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            text.truncate(at);
        }
        if !whole && text.ends_with('\n') {
            text.pop();
        }
        text
    })
}

/// Lines that fit together: what people write.
fn right_texts() -> impl Strategy<Value = String> {
    let line = |around: usize| {
        let inset = " ".repeat(around);
        (
            select(vec!["a", "text", "b_c", "two words", "'q'"]),
            value(around),
            select(vec!["\n", "\n", "\n\n", " # c\n", "\n# c\n"]),
        )
            .prop_map(move |(name, value, end)| format!("{inset}{name}: {value}{end}"))
    };
    let item = (line(2), prop::collection::vec(line(2), 0..2))
        .prop_map(|(first, more)| format!("- {}{}", &first[2..], more.concat()));
    let plain_item = value(0).prop_map(|value| format!("- {value}\n"));
    let block = prop_oneof![
        3 => line(0),
        1 => prop::collection::vec(line(2), 1..3).prop_map(|lines| format!("group:\n{}", lines.concat())),
        1 => prop::collection::vec(item, 1..3).prop_map(|items| format!("list:\n{}", items.concat())),
        1 => prop::collection::vec(plain_item, 1..3).prop_map(|items| format!("list:\n{}", items.concat())),
    ];
    prop::collection::vec(block, 1..3).prop_map(|blocks| blocks.concat())
}

/// How many texts each law is tried on; `CANDOUR_LAWS=20` for twenty times as many.
fn cases(few: u32) -> ProptestConfig {
    let times = std::env::var("CANDOUR_LAWS").ok().and_then(|times| times.parse().ok()).unwrap_or(1);
    ProptestConfig { cases: few * times, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(cases(2000))]

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

#[derive(Debug, PartialEq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Known {
    SecondJobs,
    No,
    True,
}

#[derive(Debug, PartialEq, Deserialize)]
struct Wrapped(String);

#[derive(Debug, PartialEq, Deserialize)]
#[serde(untagged)]
enum Any {
    Bool(bool),
    Count(u64),
    Number(f64),
    Text(String),
    List(Vec<Any>),
    Fields(BTreeMap<String, Any>),
}

/// Whether a type takes what is read at once; or that it takes something else of the parser.
fn typed<T: DeserializeOwned + std::fmt::Debug + PartialEq>(text: &str) -> Result<bool, String> {
    let Some(certain) = read(text) else { return Ok(false) };
    let Ok(value) = Vec::<T>::deserialize(certain.value()) else { return Ok(false) };
    match serde_yaml::from_str::<Vec<T>>(text) {
        // Not every number is equal to itself.
        Ok(parsed) if parsed == value || format!("{parsed:?}") == format!("{value:?}") => Ok(true),
        parsed => Err(format!("{text:?} is {parsed:?} for the parser and {value:?} here")),
    }
}

/// Scalars that are, or look like, something else than text.
fn scalars() -> impl Strategy<Value = String> {
    let written = [
        "true",
        "True",
        "tRUE",
        "no",
        "null",
        "0",
        "-0",
        "-1",
        "00",
        "017",
        "1_000",
        "255",
        "256",
        "4294967296",
        "+1",
        "1.10",
        "1.",
        ".5",
        "-0.0",
        "1e3",
        "1E-3",
        "-1e-5",
        "0x1f",
        "0o17",
        "0b1",
        "-0x1",
        ".inf",
        ".nan",
        "inf",
        "NaN",
        "infinity",
        "2016-12-08",
        "12-8",
        "2016",
        "2016-12",
        "00:01",
        "1:30",
        "1,000",
        "12 %",
        "second-jobs",
        "SecondJobs",
        "~a",
        "\"12\"",
        "'true'",
        "\"\"",
        "[1, 2]",
        "{a: 1}",
        "123456789012345",
        "1234567890123456",
        "99999999999999999999",
        "0.1",
        "00.1",
        "-.5",
        "1e400",
        "-",
        "--1",
        "é",
    ];
    let digits = prop::collection::vec(
        select(vec!["0", "1", "9", "-", "+", ".", "e", "E", "x", "o", "b", "_", ":", "a", " "]),
        1..6,
    );
    prop_oneof![select(written.to_vec()).prop_map(str::to_owned), digits.prop_map(|digits| digits.concat())]
}

proptest! {
    #![proptest_config(cases(2000))]

    /// A type gets of the parser what it gets here.
    #[test]
    fn a_type_gets_the_same(items in prop::collection::vec(scalars(), 1..3)) {
        let text: String = items.iter().map(|item| format!("- {item}\n")).collect();
        let takes = [
            typed::<serde_yaml::Value>, typed::<Any>, typed::<bool>, typed::<u8>, typed::<u32>, typed::<u64>, typed::<i8>, typed::<i64>,
            typed::<f32>, typed::<f64>, typed::<char>, typed::<String>, typed::<Wrapped>, typed::<Known>, typed::<Option<String>>,
            typed::<Option<u32>>, typed::<Option<bool>>, typed::<(u32, u32)>, typed::<Vec<u32>>, typed::<BTreeMap<String, u32>>,
            typed::<()>, typed::<serde::de::IgnoredAny>,
        ];
        for take in takes {
            if let Err(fault) = take(&text) {
                prop_assert!(false, "{}", fault);
            }
        }
    }
}
