//! What a template asks for: `"edition-of" | message(date=…)`, read from its text.

use std::ops::Range;

use crate::theme::tags::{tags, words};

/// A message that a template asks for.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Ask<'a> {
    /// `None` where the name is worked out while the page is made, which nobody could check before.
    pub id: Option<&'a str>,
    pub arguments: Vec<&'a str>,
    pub place: Range<usize>,
}

/// What can stand before the bar of a filter, as far as it matters here.
#[derive(Clone, PartialEq)]
enum Before {
    Text(Range<usize>),
    /// A bar, after a text or after something else.
    Bar(Option<Range<usize>>),
    Other,
}

/// Every message that the text of a template asks for.
pub(super) fn asks(text: &str) -> Vec<Ask<'_>> {
    let mut asks = Vec::new();
    for tag in tags(text) {
        let inside = &text[tag.inside.clone()];
        if tag.is_statement && words(inside).take(2).eq(["filter", "message"]) {
            asks.push(Ask { id: None, arguments: Vec::new(), place: tag.inside.clone() });
        }
        let mut before = Before::Other;
        let mut at = 0;
        while let Some(token) = next_token(inside, at) {
            let range = tag.inside.start + token.start..tag.inside.start + token.end;
            let word = &inside[token.clone()];
            let meets = std::mem::replace(&mut before, Before::Other);
            match (word.as_bytes()[0], meets) {
                (b'"' | b'\'' | b'`', _) => before = Before::Text(range),
                (b'|', Before::Text(name)) => before = Before::Bar(Some(name)),
                (b'|', _) => before = Before::Bar(None),
                (_, Before::Bar(name)) if word == "message" => {
                    let arguments = arguments(inside, token.end);
                    let id = name.clone().map(|name| text[name].trim_matches(['"', '\'', '`']));
                    asks.push(Ask { id, arguments, place: name.unwrap_or(range) });
                }
                _ => {}
            }
            at = token.end;
        }
    }
    asks
}

/// The next word, quoted text or single sign from `at` on.
fn next_token(text: &str, at: usize) -> Option<Range<usize>> {
    let start = at + text[at..].find(|c: char| !c.is_whitespace())?;
    let first = text[start..].chars().next()?;
    let length = match first {
        '"' | '\'' | '`' => text[start + 1..].find(first).map_or(text.len() - start, |end| end + 2),
        c if is_of_word(c) => text[start..].find(|c| !is_of_word(c)).unwrap_or(text.len() - start),
        c => c.len_utf8(),
    };
    Some(start..start + length)
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The names of the arguments in the brackets that begin at `at`: `(date=…, count=…)`.
fn arguments(text: &str, at: usize) -> Vec<&str> {
    let mut names = Vec::new();
    let mut depth = 0;
    let mut begins = false;
    let mut at = at;
    while let Some(token) = next_token(text, at) {
        let word = &text[token.clone()];
        match word {
            "(" | "[" | "{" => {
                depth += 1;
                begins = depth == 1;
            }
            ")" | "]" | "}" => {
                depth -= 1;
                begins = false;
            }
            "," => begins = depth == 1,
            _ if begins => {
                names.push(word);
                begins = false;
            }
            _ => {}
        }
        if depth == 0 {
            break;
        }
        at = token.end;
    }
    names
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
