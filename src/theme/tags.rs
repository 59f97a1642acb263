//! The tags of a template, `{{ … }}` and `{% … %}`, read from its text: what is asked for can then be looked at
//! before a page is made.

use std::ops::Range;

/// What stands between the marks of one tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tag {
    pub inside: Range<usize>,
    /// Whether it is a statement, `{% … %}`, rather than a value, `{{ … }}`.
    pub is_statement: bool,
}

/// Every tag of the text that does something: no comments, and nothing between `raw` and `endraw`.
pub(super) fn tags(text: &str) -> Vec<Tag> {
    let mut tags = Vec::new();
    let mut rest = 0;
    while let Some(open) = text[rest..].find('{').map(|at| rest + at) {
        let close = match text[open + 1..].chars().next() {
            Some('{') => "}}",
            Some('%') => "%}",
            Some('#') => "#}",
            _ => {
                rest = open + 1;
                continue;
            }
        };
        let inside = open + 2..text[open + 2..].find(close).map_or(text.len(), |at| open + 2 + at);
        rest = inside.end;
        if close == "%}" && words(&text[inside.clone()]).next() == Some("raw") {
            rest = text[rest..].find("endraw").map_or(text.len(), |at| rest + at);
        } else if close != "#}" {
            tags.push(Tag { inside, is_statement: close == "%}" });
        }
    }
    tags
}

/// The words of a tag.
pub(super) fn words(tag: &str) -> impl Iterator<Item = &str> {
    tag.split(|c: char| !(c.is_alphanumeric() || c == '_')).filter(|word| !word.is_empty())
}
