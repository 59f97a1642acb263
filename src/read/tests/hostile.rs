//! Whatever bytes a file holds, reading ends, and every problem has a place inside its file.

use std::sync::Arc;

use proptest::prelude::*;

use super::{FORCE, SITE};
use crate::read::{locate, read};
use crate::source::{Stored, Tree};
use crate::text::FileName;

const REPORT: &str = "\
---
judgements:
  legitimacy: good
  'efficiency': {state: not-graded, reason: \"No data\"} # why
findings:
  - kind: gap
    text: |
      Several lines
        of it.
    themes: [second-jobs, social-media]
measures:
- measure: a
  value: 1.50
  period: >-
    one two
sources: {a: {title: A, publisher: B, date: 8 December 2016}}
---
## Heading {#a}

Words *and* [link][x] “quoted”[^1].

Table: caption

|a|b|
|-|-:|
|1|2|

> ```quote
> person: A
> ```

[^1]: Note.
";

fn examine(name: &str, bytes: &[u8]) {
    let file = FileName::new(name);
    let mut tree = Tree::of_texts([("content/site.yaml", SITE)]);
    tree.files.insert(file.clone(), Stored::Read(Arc::from(bytes)));
    let reading = read(&tree, None);
    let text = String::from_utf8_lossy(bytes);
    let lines: Vec<&str> = text.split('\n').collect();
    for problem in &reading.problems.0 {
        for place in std::iter::once(&problem.place).chain(problem.also.iter().map(|(place, _)| place)) {
            let at = locate(&tree, place);
            assert!(at.line >= 1 && at.line <= lines.len(), "{problem:?} {at:?}");
            let width = lines[at.line - 1].chars().count();
            assert!(at.column >= 1 && at.column <= width + 1, "{problem:?} {at:?} {width}");
        }
        assert!(!problem.message.is_empty() && !problem.remedy.is_empty());
        for jargon in ["invalid type", "struct ", "expected struct", "deserialize", "EOF"] {
            assert!(!problem.message.contains(jargon), "{}", problem.message);
        }
    }
}

fn examine_text(name: &str, text: &str) {
    examine(name, text.as_bytes());
}

/// Signs that mean something, so that chance finds more than nonsense.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("\n"),
        Just("  "),
        Just("- "),
        Just(": "),
        Just(":"),
        Just("\""),
        Just("'"),
        Just("["),
        Just("]"),
        Just("{"),
        Just("}"),
        Just("|"),
        Just("> "),
        Just("#"),
        Just("&a "),
        Just("*a"),
        Just("!"),
        Just("\t"),
        Just("---\n"),
        Just("?"),
        Just(","),
        Just("```judgement\n"),
        Just("```\n"),
        Just("[^1]"),
        Just("<b>"),
        Just("â€™"),
        Just("\u{2028}"),
        Just("\u{85}"),
        Just("\r"),
        Just("\u{feff}"),
        Just("\0"),
        Just("~"),
        Just("\\"),
        Just("kind"),
        Just("text: x"),
        Just("<<: "),
        Just("%"),
        Just("=\n"),
        Just("Table: x"),
        Just("|-|\n"),
    ]
    .prop_map(str::to_owned)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        examine("content/forces/ambria.md", &bytes);
        examine("content/vocabulary/measures.yaml", &bytes);
    }

    #[test]
    fn any_signs(pieces in proptest::collection::vec(piece(), 0..30)) {
        let text = pieces.concat();
        examine("content/vocabulary/measures.yaml", text.as_bytes());
        examine("content/forces/ambria.md", format!("---\n{text}\n---\n{text}").as_bytes());
    }

    #[test]
    fn any_mutation(edits in proptest::collection::vec((0..1000usize, 0..8usize, piece()), 1..5), force in any::<bool>()) {
        let (name, mut text) = match force {
            true => ("content/forces/ambria.md", FORCE.to_owned()),
            false => ("content/inspections/legitimacy/ambria.md", REPORT.to_owned()),
        };
        for (at, length, piece) in edits {
            let floor = |mut at: usize| { while !text.is_char_boundary(at) { at -= 1; } at };
            let start = floor(at % text.len());
            let end = floor((start + length).min(text.len()));
            text.replace_range(start..end.max(start), &piece);
        }
        examine(name, text.as_bytes());
    }
}

#[test]
fn bombs_do_not_go_off() {
    let brackets = "[".repeat(200_000);
    let quoted = format!("a: \"{}", "[".repeat(200_000));
    let anchors = "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n";
    let fields: String = (0..10_000).map(|number| format!("k{number}: {{}}\n")).collect();
    for text in [&brackets, &quoted, anchors, &"- ".repeat(100_000), &"? ".repeat(100_000), &fields] {
        examine("content/vocabulary/measures.yaml", text.as_bytes());
    }
    let deep = format!("---\n---\n{}words", "> ".repeat(50_000));
    examine("content/pages/about.md", deep.as_bytes());
    for piece in ["*a **b ", "[^", "# a\n\n", "[a][b] ", "![", "|a|\n|-|\n\n", "<b", "- a\n  "] {
        examine_text("content/pages/about.md", &format!("---\n---\n{}", piece.repeat(500)));
    }
    for piece in ["a: ,", "'a", "{a: ", "\n ", ". "] {
        examine_text("content/vocabulary/measures.yaml", &format!("a: {}", piece.repeat(500)));
    }
}
