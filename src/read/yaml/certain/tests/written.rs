//! Made-up texts: what people write, what they might, and heaps of signs.

use proptest::prelude::*;
use proptest::sample::select;

/// Words with which something may be odd.
pub(super) const WORDS: [&str; 46] = [
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
pub(super) const GAPS: [&str; 12] =
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
pub(super) fn texts() -> impl Strategy<Value = String> {
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
pub(super) fn right_texts() -> impl Strategy<Value = String> {
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
