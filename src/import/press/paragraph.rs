//! A paragraph of somebody's press release, with the lines on which it stands.

use std::fmt;

use serde::Serialize;

/// The first and the last line of something, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Lines {
    pub first: usize,
    pub last: usize,
}

impl fmt::Display for Lines {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.first == self.last {
            true => write!(f, "line {}", self.first),
            false => write!(f, "lines {} to {}", self.first, self.last),
        }
    }
}

/// A paragraph, an item of a list, a heading: what stands by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Paragraph {
    pub lines: Lines,
    /// Its words with one blank between them.
    pub text: String,
    pub shape: Shape,
    pub links: Vec<Link>,
    /// Why it is no part of the press release, where its surroundings say so.
    pub aside: Option<&'static str>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// The title of the page.
    Title,
    Heading,
    Item,
    Numbered,
    Words,
}

/// Words that lead to an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Link {
    pub words: String,
    pub address: String,
}

impl Paragraph {
    pub fn new(lines: Lines, text: &str, shape: Shape) -> Paragraph {
        Paragraph { lines, text: spaced(text), shape, links: Vec::new(), aside: None }
    }

    /// Puts the words of another behind its own.
    pub fn join(&mut self, other: Paragraph) {
        self.text = format!("{} {}", self.text, other.text).trim().to_owned();
        self.lines = self.lines.with(other.lines);
        self.links.extend(other.links);
    }

    /// The same place with other words.
    pub fn saying(&self, text: &str) -> Paragraph {
        Paragraph { text: spaced(text), ..self.clone() }
    }

    /// Its letters and digits alone, small: by these set phrases are known.
    pub fn folded(&self) -> String {
        folded(&self.text)
    }
}

impl Lines {
    pub fn with(self, other: Lines) -> Lines {
        Lines { first: self.first.min(other.first), last: self.last.max(other.last) }
    }
}

/// The words with one blank between them.
pub(super) fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of a text, small and without signs.
pub(super) fn folded(text: &str) -> String {
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// Whether an address can be followed from any page: it is one of the web, and whole.
pub(super) fn is_followed(address: &str) -> bool {
    let rest = ["https://", "http://"].iter().find_map(|scheme| address.strip_prefix(scheme));
    let host = rest.and_then(|rest| rest.split(['/', '?', '#', ':']).next()).unwrap_or_default();
    let is_named = host.contains('.') && host.split('.').all(|part| !part.is_empty());
    is_named && !address.contains(|c: char| c.is_whitespace() || c.is_control() || "<>\"\\^`{|}".contains(c))
}
