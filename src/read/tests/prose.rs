//! The body of a file: what becomes of it, and each mistake in it.

use super::{FORCE, told, tree_with};
use crate::model::{Block, Inline, Named, Prose};
use crate::read::read;

const FILE: &str = "content/forces/ambria.md";
const WORDS: &str = "The force polices Ambria.\n";
/// The line on which the words stand.
const LINE: usize = 12;

fn when(body: &str) -> Vec<String> {
    told(&tree_with(FILE, &FORCE.replace(WORDS, body)))
}

fn prose(body: &str) -> Prose {
    let reading = read(&tree_with(FILE, &FORCE.replace(WORDS, body)), None);
    assert_eq!(reading.problems.0, []);
    reading.docs.forces["ambria"].body.clone()
}

#[test]
fn every_mistake_in_a_body_is_told_where_it_stands() {
    let table: &[(&str, &[&str])] = &[
        ("a <b>bold</b> word", &["raw-html 0:3", "raw-html 0:10"]),
        ("<div>\n\nwords\n", &["raw-html 0:1"]),
        ("<!-- a comment -->\n\nwords <!-- another -->\n", &[]),
        ("# Title\n", &["heading-level 0:1"]),
        ("## One\n\n#### Three\n", &["heading-level 2:1"]),
        ("### Two\n", &["heading-level 0:1"]),
        ("## \n\nwords\n", &["empty-heading 0:1"]),
        ("words\n\n|a|b|\n|-|-|\n|1|2|\n", &["table-without-caption 2:1"]),
        ("Table: Grades\n|a|b|\n|-|-|\n|1|2|\n", &[]),
        ("- Table: Grades\n\n  |a|b|\n  |-|-|\n  |1|2|\n", &[]),
        ("![](map.png)\n", &["missing-alternative-text 0:1"]),
        ("![A map](https://elsewhere.example/map.png)\n", &["forbidden-link 0:1"]),
        ("see [this](javascript:alert(1))\n", &["forbidden-link 0:5"]),
        (
            "see [this](JavaScript:alert(1)) and [that](data:text/html,x)\n",
            &["forbidden-link 0:5", "forbidden-link 0:37"],
        ),
        ("see [](about.md)\n", &["empty-link 0:5"]),
        ("see [this]()\n", &["broken-link-reference 0:5"]),
        ("see [this][ref]\n", &["broken-link-reference 0:5"]),
        ("[sic] and [x]\n", &[]),
        ("words[^1]\n", &["unknown-footnote 0:6"]),
        ("words\n\n[^1]: note\n", &["unused-footnote 2:1"]),
        ("words[^a]\n\n[^a]: note\n", &[]),
        ("words \\[^1]\n", &[]),
        (
            "He said that this was wrong. Then more. He said that\nthis was wrong.\n",
            &["repeated-sentence 0:41"],
        ),
        ("- He said that this was wrong.\n- He said: “that this was wrong.”\n", &["repeated-sentence 1:3"]),
        ("words with Ã©\n", &["wrongly-decoded-characters 0:12"]),
        ("```judgment\ninspection: a\n```\n", &["unknown-block 0:1"]),
        ("```judgement\ninspection: a\nforce: b\nqestion: c\n```\n", &["unknown-field 3:1"]),
        ("```judgement\ninspection: a\nforce: b\n```\n", &["missing-field 1:1"]),
        ("- item\n\n  ```measure\n  inspection: a\n  mesure: \"b\n  ```\n", &["bad-yaml 4:11"]),
        ("```quote\n```\n", &["missing-field 0:1"; 4]),
        (&"> ".repeat(40), &["prose-nested-too-deeply 0:33"]),
    ];
    for (body, expected) in table {
        let expected: Vec<String> = expected
            .iter()
            .map(|told| {
                let (rule, place) = told.split_once(' ').unwrap();
                let (line, column) = place.split_once(':').unwrap();
                format!("{rule} {}:{column}", line.parse::<usize>().unwrap() + LINE)
            })
            .collect();
        assert_eq!(when(body), expected, "{body}");
    }
}

#[test]
fn a_table_takes_its_caption_from_the_paragraph_before_it() {
    let prose = prose("Table: Grades of *2016*\n\n| Force | Grades |\n|---|--:|\n| Ambria | 3 |\n");
    let [Block::Table(table)] = prose.blocks.as_slice() else { panic!("{:?}", prose.blocks) };
    assert_eq!(table.caption[0], Inline::Text("Grades of ".into()));
    assert_eq!((table.header.len(), table.rows.len()), (2, 1));
    assert!(table.rows[0][1].right && !table.rows[0][0].right);
}

#[test]
fn a_caption_may_stand_right_above_its_table() {
    let prose = prose("Table: Grades\n|a|b|\n|-|-|\n|1|2|\n");
    assert!(matches!(prose.blocks.as_slice(), [Block::Table(_)]), "{:?}", prose.blocks);
}

#[test]
fn footnotes_are_numbered_as_they_are_referred_to() {
    let prose = prose("One[^b] two[^a] three[^b].\n\n[^a]: First\n\n[^b]: Second\n");
    let [Block::Paragraph { content, .. }] = prose.blocks.as_slice() else { panic!("{:?}", prose.blocks) };
    let numbers: Vec<_> = content
        .iter()
        .filter_map(|part| match part {
            Inline::FootnoteRef(number) => Some(*number),
            _ => None,
        })
        .collect();
    assert_eq!(numbers, [1, 2, 1]);
    assert_eq!(prose.footnotes.len(), 2);
    let Block::Paragraph { content, .. } = &prose.footnotes[0].content[0] else { panic!("a paragraph") };
    assert_eq!(content, &[Inline::Text("Second".into())]);
}

#[test]
fn words_are_joined_and_signs_become_typography() {
    let prose = prose("He said \"it's\nso\" -- [here](force:belmont), <a@b.example>\n\n- one\n- two\n");
    let Block::Paragraph { content, at } = &prose.blocks[0] else { panic!("a paragraph") };
    assert_eq!(content[0], Inline::Text("He said “it’s so” – ".into()));
    assert!(matches!(&content[1], Inline::Link { target, .. } if &**target == "force:belmont"));
    assert!(matches!(&content[3], Inline::Link { target, .. } if &**target == "mailto:a@b.example"));
    assert_eq!(at.start, FORCE.find(WORDS).unwrap());
    let Block::List { start: None, items } = &prose.blocks[1] else { panic!("a list") };
    assert!(matches!(items[0].as_slice(), [Block::Paragraph { .. }]));
}

#[test]
fn headings_and_named_blocks() {
    let prose = prose(
        "## What was found\n\n### What was found\n\n## Else {#other}\n\n```judgement\ninspection: a\nforce: b\nquestion: \
         c\n```\n\n```text\nas it stands\n```\n",
    );
    let anchors: Vec<&str> = prose
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Heading { anchor, .. } => Some(&**anchor),
            _ => None,
        })
        .collect();
    assert_eq!(anchors, ["what-was-found", "what-was-found-2", "other"]);
    assert!(matches!(&prose.blocks[3], Block::Named { named: Named::Judgement { .. }, .. }));
    assert_eq!(prose.blocks[4], Block::Code("as it stands\n".into()));
}
