//! The start tags of a page, as far as the preview must know them: what it shows from elsewhere, and its policy.

use std::ops::Range;

/// A start tag; names as they are written, since nobody writes `<LINK>` and means another thing.
#[derive(Debug)]
pub(super) struct Tag<'a> {
    pub name: &'a str,
    pub attributes: Vec<Attribute<'a>>,
    /// What stands in it, where that is style.
    pub style: &'a str,
}

#[derive(Debug)]
pub(super) struct Attribute<'a> {
    pub name: &'a str,
    /// As it is written, without its quotation marks.
    pub value: &'a str,
    /// Where it stands in the page, with them.
    pub at: Range<usize>,
}

impl<'a> Tag<'a> {
    pub(super) fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    pub(super) fn attribute(&self, name: &str) -> Option<&Attribute<'a>> {
        self.attributes.iter().find(|attribute| attribute.name.eq_ignore_ascii_case(name))
    }

    /// Whether the attribute holds this word among others: `rel="icon shortcut"`.
    pub(super) fn says(&self, name: &str, word: &str) -> bool {
        self.attribute(name).is_some_and(|attribute| {
            attribute.value.split_ascii_whitespace().any(|said| said.eq_ignore_ascii_case(word))
        })
    }
}

/// Elements whose content is text, in which a `<` begins no tag.
const TEXTS: [&str; 6] = ["script", "style", "textarea", "title", "xmp", "iframe"];

/// The start tags of a page in their order.
pub(super) fn tags(page: &str) -> impl Iterator<Item = Tag<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            at += page[at..].find('<')?;
            let rest = &page[at..];
            if rest.starts_with("<!--") {
                at += rest.find("-->")?;
            } else if rest[1..].starts_with(|c: char| c.is_ascii_alphabetic()) {
                let (mut tag, end) = tag(page, at + 1);
                at = end;
                if let Some(name) = TEXTS.iter().find(|name| tag.is(name)) {
                    let length = end_of_text(&page[end..], name);
                    if tag.is("style") {
                        tag.style = &page[end..end + length];
                    }
                    at += length;
                }
                return Some(tag);
            } else {
                at += 1;
            }
        }
    })
}

/// Where `</name` stands, or the end.
fn end_of_text(text: &str, name: &str) -> usize {
    let is_end = |at: &usize| {
        let end = text.as_bytes().get(at + 2..at + 2 + name.len());
        end.is_some_and(|end| end.eq_ignore_ascii_case(name.as_bytes()))
    };
    text.match_indices("</").map(|(at, _)| at).find(is_end).unwrap_or(text.len())
}

/// The tag whose name begins at `start`, and where it ends.
fn tag(page: &str, start: usize) -> (Tag<'_>, usize) {
    let until =
        |from: usize, stop: fn(char) -> bool| page[from..].find(stop).map_or(page.len(), |n| from + n);
    let ends_name = |c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>');
    let mut at = until(start, ends_name);
    let mut tag = Tag { name: &page[start..at], attributes: Vec::new(), style: "" };
    loop {
        at = until(at, |c| !c.is_ascii_whitespace() && c != '/');
        match page.as_bytes().get(at) {
            None => return (tag, at),
            Some(b'>') => return (tag, at + 1),
            Some(_) => {}
        }
        // A name has at least one character, so that this comes to an end, whatever stands there.
        let first = page[at..].chars().next().map_or(1, char::len_utf8);
        let end = until(at + first, |c| c.is_ascii_whitespace() || matches!(c, '/' | '>' | '='));
        let name = &page[at..end];
        let equals = until(end, |c| !c.is_ascii_whitespace());
        let (value, whole) = if page[equals..].starts_with('=') {
            let begin = until(equals + 1, |c| !c.is_ascii_whitespace());
            match page.as_bytes().get(begin) {
                Some(&mark @ (b'"' | b'\'')) => {
                    let inside = &page[begin + 1..];
                    let length = inside.find(mark as char).unwrap_or(inside.len());
                    (&inside[..length], begin..(begin + length + 2).min(page.len()))
                }
                _ => {
                    let end = until(begin, |c| c.is_ascii_whitespace() || c == '>');
                    (&page[begin..end], begin..end)
                }
            }
        } else {
            ("", end..end)
        };
        at = whole.end;
        tag.attributes.push(Attribute { name, value, at: whole });
    }
}

/// The text that the value of an attribute means.
pub(super) fn unescaped(value: &str) -> String {
    const NAMES: [(&str, &str); 6] =
        [("&#39;", "'"), ("&#x27;", "'"), ("&apos;", "'"), ("&quot;", "\""), ("&#x2F;", "/"), ("&amp;", "&")];
    NAMES.iter().fold(value.to_owned(), |text, (name, character)| text.replace(name, character))
}

#[cfg(test)]
mod tests {
    use super::{tags, unescaped};

    fn told(page: &str) -> Vec<String> {
        let attribute = |it: &super::Attribute| format!(" {}={}", it.name, it.value);
        tags(page)
            .map(|tag| tag.attributes.iter().map(attribute).fold(tag.name.to_owned(), |a, b| a + &b))
            .collect()
    }

    #[test]
    fn tags_and_their_attributes() {
        assert_eq!(
            told("<!doctype html><p class=a data-x  = 'b > c' hidden>1 < 2</p><img src=\"x\"/><br/>"),
            ["p class=a data-x=b > c hidden=", "img src=x", "br"]
        );
    }

    #[test]
    fn no_tags_in_comments_and_texts() {
        assert_eq!(
            told("<!-- <a> --><script>'<b>'</SCRIPT><title><i></title><em>"),
            ["script", "title", "em"]
        );
        let styles: Vec<_> = tags("<style>p > a {}</style>").map(|tag| tag.style.to_owned()).collect();
        assert_eq!(styles, ["p > a {}"]);
    }

    #[test]
    fn values_lie_where_they_are_said_to_lie() {
        let page = "<a href='é' title=\"x\">";
        let places: Vec<_> = tags(page).flat_map(|tag| tag.attributes).map(|it| &page[it.at]).collect();
        assert_eq!(places, ["'é'", "\"x\""]);
    }

    #[test]
    fn any_text_comes_to_an_end() {
        for page in
            ["<", "<a", "<a b", "<a b=", "<a b='", "<a b='x", "<a =", "<a é", "<!--", "<script>", "<a \"'>"]
        {
            tags(page).count();
        }
    }

    #[test]
    fn what_values_mean() {
        assert_eq!(unescaped("&#39;self&#39; a&amp;b &amp;quot;"), "'self' a&b &quot;");
    }
}
