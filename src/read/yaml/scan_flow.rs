//! The part of the scan that goes through quotation marks and brackets.

use super::scan::{Oddity, Scanner};

const DEEPEST: usize = 32;

impl Scanner<'_> {
    /// Passes a text in quotation marks; `false` where they are never closed.
    pub(super) fn quoted(&mut self, parent: Option<usize>) -> bool {
        let begin = self.at;
        let quote = self.rest().as_bytes()[0];
        let bytes = self.text.as_bytes();
        let mut at = begin + 1;
        while at < bytes.len() {
            match bytes[at] {
                b'\\' if quote == b'"' => at += 1,
                b'\'' if quote == b'\'' && bytes.get(at + 1) == Some(&b'\'') => at += 1,
                byte if byte == quote => {
                    self.at = at + 1;
                    self.scalar(begin..self.at);
                    return true;
                }
                // A line that begins further out cannot belong to the text: a mark is missing before it.
                b'\n' if begins_a_field(&self.text[at + 1..], parent) => break,
                _ => {}
            }
            at += 1;
        }
        self.odd(Oddity::OpenQuote, begin..begin + 1);
        // Go on after the line in which the mark was opened.
        self.at = self.text[begin..].find('\n').map_or(self.text.len(), |end| begin + end);
        false
    }

    /// Passes `[...]` or `{...}`.
    pub(super) fn flow(&mut self, parent: Option<usize>) {
        let mut open: Vec<(char, usize)> = Vec::new();
        let mut at_start = true;
        let mut named = false;
        while let Some(sign) = self.rest().chars().next() {
            let here = self.at;
            match sign {
                '[' | '{' => {
                    open.push((sign, here));
                    if open.len() == DEEPEST + 1 {
                        return self.too_deep();
                    }
                    (at_start, named) = (true, false);
                }
                ']' | '}' => {
                    self.empty_if(named);
                    let fits = open.pop().is_some_and(|(opened, _)| (opened == '[') == (sign == ']'));
                    if !fits {
                        self.odd(Oddity::WrongBracket, here..here + 1);
                    }
                    (at_start, named) = (false, false);
                    if open.is_empty() {
                        self.at += 1;
                        return;
                    }
                }
                ',' => {
                    self.empty_if(named);
                    (at_start, named) = (true, false);
                }
                ':' => (at_start, named) = (true, true),
                '#' if self.text[..here].ends_with([' ', '\t', '\n']) => {
                    self.at += self.rest().find('\n').unwrap_or(self.rest().len());
                    continue;
                }
                '\n' if begins_a_field(&self.text[here + 1..], parent) => break,
                '"' | '\'' if at_start => {
                    let closed = self.quoted(parent);
                    self.note_name(here);
                    (at_start, named) = (false, false);
                    if !closed {
                        return;
                    }
                    continue;
                }
                '&' | '*' | '!' if at_start => {
                    self.mark(sign);
                    (at_start, named) = (sign != '*', false);
                    continue;
                }
                _ if sign.is_whitespace() => {}
                _ => {
                    self.at += plain_length(self.rest());
                    self.scalar(here..self.at);
                    self.note_name(here);
                    (at_start, named) = (false, false);
                    continue;
                }
            }
            self.at += sign.len_utf8();
        }
        if let Some((_, opened)) = open.last() {
            self.odd(Oddity::OpenBracket, *opened..*opened + 1);
        }
    }

    /// If a colon follows, what was just read from `begin` on is a field's name.
    fn note_name(&mut self, begin: usize) {
        if self.rest().trim_start_matches(' ').starts_with(':') {
            self.scan.scalars.pop();
            self.field = begin..self.at;
        }
    }

    fn empty_if(&mut self, named: bool) {
        if named {
            self.scan.empty.push(self.field.clone());
        }
    }
}

/// The length of a text without quotation marks inside brackets; at least one character.
fn plain_length(rest: &str) -> usize {
    let mut before = ' ';
    for (at, c) in rest.char_indices() {
        let ends = match c {
            ',' | '[' | ']' | '{' | '}' | '\n' => true,
            ':' => rest[at + 1..]
                .chars()
                .next()
                .is_none_or(|next| next.is_whitespace() || ",[]{}".contains(next)),
            '#' => before == ' ',
            _ => false,
        };
        if ends && at > 0 {
            return rest[..at].trim_end().len();
        }
        before = c;
    }
    rest.trim_end().len().max(1)
}

/// Whether the line with which `rest` begins starts a field no further in than `parent`.
fn begins_a_field(rest: &str, parent: Option<usize>) -> bool {
    let line = rest.lines().next().unwrap_or_default();
    let content = line.trim_start_matches(' ');
    let content = content.strip_prefix("- ").unwrap_or(content);
    let name = content.split(':').next().unwrap_or_default();
    line.len() - line.trim_start_matches(' ').len() <= parent.unwrap_or(0)
        && name.len() < content.len()
        && !name.is_empty()
        && content[name.len() + 1..].chars().next().is_none_or(char::is_whitespace)
        && name.chars().all(|c| c.is_alphanumeric() || c == '_' || c == '-')
}
