//! What a template asks for: `"edition-of" | message(date=…)`, read from its text.

use std::ops::Range;

use crate::theme::tags::{Is, Word, tags};

/// A message that a template asks for.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Ask<'a> {
    /// `None` where the name is worked out while the page is made, which nobody could check before.
    pub id: Option<&'a str>,
    pub arguments: Vec<&'a str>,
    pub place: Range<usize>,
}

/// Every message that the text of a template asks for.
pub(super) fn asks(text: &str) -> Vec<Ask<'_>> {
    let mut asks = Vec::new();
    for tag in tags(text) {
        let words = &tag.words;
        for at in (1..words.len()).filter(|at| words[*at].is == Is::Name("message")) {
            let before = words[at - 1].is;
            if before != Is::Sign("|") && (tag.prints || at != 1 || tag.name(0) != Some("filter")) {
                continue;
            }
            let (start, word) = (words[at].start, "message");
            let (id, place) = match at.checked_sub(2).map(|at| words[at]) {
                // The place is that of the name with its quotation marks.
                Some(Word { is: Is::Text(id), start }) => (Some(id), start..start + id.len() + 2),
                _ => (None, start..start + word.len()),
            };
            asks.push(Ask { id, arguments: arguments(&words[at + 1..]), place });
        }
    }
    asks
}

/// The names of the arguments in the brackets that these words begin with: `(date=…, count=…)`.
fn arguments<'a>(words: &[Word<'a>]) -> Vec<&'a str> {
    let mut names = Vec::new();
    let mut depth = 0;
    for (at, word) in words.iter().enumerate() {
        match word.is {
            Is::Sign("(" | "[" | "{" | "?[") => depth += 1,
            Is::Sign(")" | "]" | "}") => depth -= 1,
            Is::Name(name) if depth == 1 && is_first(&words[..at]) => names.push(name),
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    names
}

/// Whether an argument begins behind these words.
fn is_first(before: &[Word<'_>]) -> bool {
    matches!(before.last().map(|word| word.is), Some(Is::Sign("(" | ",")))
}

#[cfg(test)]
mod tests {
    use super::asks;

    #[test]
    fn names_and_arguments_are_read_wherever_they_stand() {
        let text = r#"{{ "a" | message }}{% set x = "b"|message(date=<date date={it.day} />, count=f(x=1)) %}
            {{ <link text={'c-d' | message(name = "e" | message)} /> }}{# "f" | message #}
            {% raw %}{{ "g" | message }}{% endraw %}{{ "\"h\" | message" }}{{ "i" | upper }}"#;
        let found: Vec<_> = asks(text).into_iter().map(|ask| (ask.id.unwrap(), ask.arguments)).collect();
        let expected: [(&str, Vec<&str>); 4] =
            [("a", vec![]), ("b", vec!["date", "count"]), ("c-d", vec!["name"]), ("e", vec![])];
        assert_eq!(found, expected);
    }

    #[test]
    fn a_name_that_is_worked_out_is_told() {
        for text in
            ["{{ kind | message }}", "{{ (\"a\" ~ b) | message }}", "{% filter message %}a{% endfilter %}"]
        {
            let found = asks(text);
            assert!(found.len() == 1 && found[0].id.is_none(), "{text}: {found:?}");
        }
    }
}
