//! YAML as people write it in front matter, read at once: lists and fields by their columns, texts with or without
//! quotation marks, passages after `|` and `>`, short lists in brackets.
//!
//! The parser knows all of YAML, and takes ten times as long. Here only what is certain is read, and what comes of it
//! is what would have come of the parser; at anything else this gives up without a word, and the parser decides. So
//! there is no mistake that is told here, and no text whose meaning rests on this file alone.

mod brackets;
mod lines;
mod passage;
mod values;
mod words;

#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::ops::Range;

use super::scan::Scalar;

/// How deep lists and groups of fields may stand in each other: less than what the glance over a text lets pass.
const DEEPEST: usize = 12;

/// What a text says.
#[derive(Debug)]
pub(in crate::read) struct Certain<'t> {
    /// Its values one after the other: after a list its items, after a group of fields names and values in turn.
    nodes: Vec<Node<'t>>,
    /// The same as in a [`Scan`](super::scan::Scan).
    pub(in crate::read) scalars: Vec<Scalar>,
}

/// A value, or the beginning of one that holds others, with the number of the first node behind it.
#[derive(Debug)]
enum Node<'t> {
    /// `plain` without quotation marks or a sign before it: such a text can be a number.
    Scalar {
        text: Cow<'t, str>,
        plain: bool,
    },
    List {
        end: usize,
    },
    Fields {
        end: usize,
    },
}

/// What `text` says, if that is certain.
pub(in crate::read) fn read(text: &str) -> Option<Certain<'_>> {
    if !is_ordinary(text) {
        return None;
    }
    let mut reader = Reader {
        text,
        at: 0,
        column: None,
        depth: 0,
        field: 0..0,
        certain: Certain { nodes: Vec::new(), scalars: Vec::new() },
    };
    reader.next_line();
    if reader.column == Some(0) && reader.rest().starts_with(b"---\n") {
        reader.at += 4;
        reader.next_line();
    }
    // What stands further in from its first line on is nobody's habit.
    reader.column.filter(|column| *column == 0)?;
    reader.collection(0)?;
    reader.column.is_none().then_some(reader.certain)
}

/// Whether every sign of the text is one that is seen, a blank, or the end of a line as it is usually written.
fn is_ordinary(text: &str) -> bool {
    let odd = |odd: bool, byte: &u8| {
        odd | ((*byte < b' ') & (*byte != b'\n')) | matches!(*byte, 0x7f | 0xc2 | 0xe2 | 0xef)
    };
    if !text.as_bytes().iter().fold(false, odd) {
        return true;
    }
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        let fits = match sign {
            '\n' => true,
            '\r' => signs.peek() == Some(&'\n'),
            '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}' => false,
            sign => !sign.is_control(),
        };
        if !fits {
            return false;
        }
    }
    true
}

/// Goes through a text. Whatever gives up gives `None`.
struct Reader<'t> {
    text: &'t str,
    at: usize,
    /// Between two values: the column at which the next line with words begins; `None` at the end.
    column: Option<usize>,
    depth: usize,
    /// The name of the field that was read last.
    field: Range<usize>,
    certain: Certain<'t>,
}

impl<'t> Reader<'t> {
    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    fn rest(&self) -> &'t [u8] {
        &self.text.as_bytes()[self.at..]
    }

    /// Whether a blank, the end of a line or of the text is at `at`.
    fn is_blank(&self, at: usize) -> bool {
        matches!(self.byte(at), None | Some(b' ' | b'\n' | b'\r'))
    }

    /// The first place from `at` on where no blank stands.
    fn past_blanks(&self, mut at: usize) -> usize {
        while self.byte(at) == Some(b' ') {
            at += 1;
        }
        at
    }

    /// Whether at `at` a line ends.
    fn is_line_end(&self, at: usize) -> bool {
        matches!(self.byte(at), None | Some(b'\n' | b'\r'))
    }

    /// The beginning of the line after the one in which `at` is.
    fn line_after(&self, at: usize) -> usize {
        let rest = &self.text.as_bytes()[at..];
        rest.iter().position(|byte| *byte == b'\n').map_or(self.text.len(), |end| at + end + 1)
    }

    /// From the beginning of a line on to the first one with words, past blank lines and comments.
    fn next_line(&mut self) {
        loop {
            let words = self.past_blanks(self.at);
            match self.byte(words) {
                None => {
                    self.at = words;
                    self.column = None;
                    return;
                }
                Some(b'\n' | b'\r' | b'#') => self.at = self.line_after(words),
                Some(_) => {
                    self.column = Some(words - self.at);
                    self.at = words;
                    return;
                }
            }
        }
    }

    /// Goes on after a value that has to be the last on its line.
    fn end_line(&mut self) -> Option<()> {
        let words = self.past_blanks(self.at);
        let is_comment = self.byte(words) == Some(b'#') && words > self.at;
        if !is_comment && !self.is_line_end(words) {
            return None;
        }
        self.at = self.line_after(words);
        self.next_line();
        Some(())
    }

    /// Begins a list or a group of fields, and gives its number.
    fn open(&mut self, node: Node<'t>) -> Option<usize> {
        self.depth += 1;
        let number = self.certain.nodes.len();
        self.certain.nodes.push(node);
        (self.depth <= DEEPEST).then_some(number)
    }

    /// Ends what was begun with that number.
    fn close(&mut self, number: usize) {
        self.depth -= 1;
        let behind = self.certain.nodes.len();
        match &mut self.certain.nodes[number] {
            Node::List { end } | Node::Fields { end } => *end = behind,
            Node::Scalar { .. } => {}
        }
    }

    /// Notes a value that stands at `at`.
    fn scalar(&mut self, text: Cow<'t, str>, plain: bool, at: Range<usize>) {
        self.certain.nodes.push(Node::Scalar { text, plain });
        self.certain.scalars.push(Scalar { field: self.field.clone(), at });
    }

    /// Notes the name of a field, which stands at `at`, with its quotation marks if it has them.
    fn name(&mut self, at: Range<usize>) {
        let written = &self.text[at.clone()];
        let inside = written.strip_prefix(['"', '\'']).and_then(|text| text.strip_suffix(['"', '\'']));
        self.certain
            .nodes
            .push(Node::Scalar { text: Cow::Borrowed(inside.unwrap_or(written)), plain: inside.is_none() });
        self.field = at;
    }
}

/// Whether YAML takes the word for nothing.
fn is_nothing(word: &str) -> bool {
    matches!(word, "" | "~" | "null" | "Null" | "NULL")
}
