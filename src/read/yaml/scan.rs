//! A glance over a YAML text: its scalars and what is odd about it, before the parser sees it.
//!
//! The scan decides nothing about meaning. It finds what must not reach the parser (anchors, tabs, deep
//! nesting), what the parser would let pass (fields left empty), and, where the parser stumbles, the place
//! where a person made the mistake rather than the one where it could no longer be overlooked.

use std::ops::Range;

/// How deep lists and groups of fields may stand in each other.
const DEEPEST: usize = 32;

/// What was seen.
#[derive(Debug, Default)]
pub(in crate::read) struct Scan {
    /// Every scalar value with the name of the field it stands in.
    pub(in crate::read) scalars: Vec<Scalar>,
    /// The names of fields without a value.
    pub(in crate::read) empty: Vec<Range<usize>>,
    pub(in crate::read) oddities: Vec<(Oddity, Range<usize>)>,
    /// Whether there is anything at all but comments.
    pub(in crate::read) has_content: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::read) struct Scalar {
    pub(in crate::read) field: Range<usize>,
    pub(in crate::read) at: Range<usize>,
}

/// Something odd.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read) enum Oddity {
    /// These are refused wherever they stand.
    Tab,
    Anchor,
    Alias,
    Tag,
    SecondDocument,
    TooDeep,
    /// These are no mistakes by themselves, but explain why the parser stumbled.
    OpenQuote,
    AfterQuote,
    ColonInText,
    ColonInNextLine,
    OpenBracket,
    WrongBracket,
    NotAtBeginning,
    NoColon,
}

/// Looks over `text`.
pub(in crate::read) fn scan(text: &str) -> Scan {
    let mut scanner =
        Scanner { text, at: 0, scan: Scan::default(), field: 0..0, waiting: None, columns: Vec::new() };
    while scanner.at < text.len() {
        scanner.line();
    }
    scanner.settle(None);
    scanner.scan
}

pub(super) struct Scanner<'t> {
    pub(super) text: &'t str,
    pub(super) at: usize,
    pub(super) scan: Scan,
    /// The name of the field that was read last.
    pub(super) field: Range<usize>,
    /// A field that has no value yet, and its column.
    waiting: Option<(Range<usize>, usize)>,
    /// The columns of the lists and fields that are open.
    columns: Vec<usize>,
}

impl<'t> Scanner<'t> {
    pub(super) fn odd(&mut self, oddity: Oddity, mut at: Range<usize>) {
        while !self.text.is_char_boundary(at.end) {
            at.end += 1;
        }
        self.scan.oddities.push((oddity, at));
    }

    pub(super) fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    /// What is left of the line.
    pub(super) fn rest_of_line(&self) -> &'t str {
        let rest = self.rest();
        rest[..rest.find('\n').unwrap_or(rest.len())].trim_end_matches('\r')
    }

    pub(super) fn next_line(&mut self) {
        self.at = self.rest().find('\n').map_or(self.text.len(), |end| self.at + end + 1);
    }

    fn column(&self) -> usize {
        self.at - self.text[..self.at].rfind('\n').map_or(0, |end| end + 1)
    }

    pub(super) fn skip_blanks(&mut self) {
        self.at += self.rest().len() - self.rest().trim_start_matches([' ', '\t']).len();
    }

    /// A field that was waiting for a value has one if the next thing stands further in, or is a list.
    fn settle(&mut self, next: Option<(usize, bool)>) {
        if let Some((field, column)) = self.waiting.take()
            && !next.is_some_and(|(indent, list)| indent > column || (indent == column && list))
        {
            self.scan.empty.push(field);
        }
    }

    /// Notes that this lies too deep, and ends the scan: the text will be refused.
    pub(super) fn too_deep(&mut self) {
        self.odd(Oddity::TooDeep, self.at..self.at + 1);
        self.at = self.text.len();
    }

    fn open(&mut self, column: usize) {
        while self.columns.last().is_some_and(|last| *last >= column) {
            self.columns.pop();
        }
        self.columns.push(column);
        if self.columns.len() == DEEPEST + 1 {
            self.too_deep();
        }
    }

    fn line(&mut self) {
        let line = self.rest_of_line();
        let content = line.trim_start_matches([' ', '\t']);
        if content.is_empty() || content.starts_with('#') || (line.starts_with('%') && !self.scan.has_content)
        {
            return self.next_line();
        }
        if line.starts_with("---") && line[3..].chars().next().is_none_or(char::is_whitespace) {
            if self.scan.has_content || line.len() > 3 && !line[3..].trim().is_empty() {
                self.odd(Oddity::SecondDocument, self.at..self.at + 3);
            }
            self.scan.has_content = true;
            return self.next_line();
        }
        if line.starts_with("...") && line[3..].trim().is_empty() {
            return self.next_line();
        }
        self.scan.has_content = true;
        let blanks = line.len() - content.len();
        if let Some(tab) = line[..blanks].find('\t') {
            self.odd(Oddity::Tab, self.at + tab..self.at + tab + 1);
        }
        self.settle(Some((blanks, is_dash(content))));
        self.at += blanks;
        self.node();
    }

    /// Reads what stands on a line: dashes of lists, then a field and its value, or a value.
    fn node(&mut self) {
        let mut parent = None;
        while is_dash(self.rest_of_line()) || is_question(self.rest_of_line()) {
            let column = self.column();
            self.open(column);
            parent = Some(column);
            self.at = (self.at + 1).min(self.text.len());
            self.skip_blanks();
        }
        let line = self.rest_of_line();
        if line.is_empty() || line.starts_with('#') {
            return self.next_line();
        }
        if let Some(length) = field_length(line) {
            let column = self.column();
            self.field = self.at..self.at + length;
            self.open(column);
            if self.at == self.text.len() {
                return;
            }
            self.at += length + line[length..].find(':').unwrap_or(0) + 1;
            self.skip_blanks();
            let line = self.rest_of_line();
            if line.is_empty() || line.starts_with('#') {
                self.waiting = Some((self.field.clone(), column));
                return self.next_line();
            }
            if matches!(
                line.split(" #").next().unwrap_or_default().trim_end(),
                "~" | "null" | "Null" | "NULL"
            ) {
                self.scan.empty.push(self.field.clone());
            }
            return self.value(Some(column), true);
        }
        let alone = parent.is_none() && !line.starts_with(['[', '{']);
        if alone && !line.starts_with(['&', '*', '!', '|', '>', '"', '\'']) {
            self.odd(Oddity::NoColon, self.at..self.at + line.trim_end().len());
        }
        self.value(parent, false);
    }
}

pub(super) fn is_dash(line: &str) -> bool {
    line.strip_prefix('-').is_some_and(|rest| rest.chars().next().is_none_or(char::is_whitespace))
}

fn is_question(line: &str) -> bool {
    line.strip_prefix('?').is_some_and(|rest| rest.chars().next().is_none_or(char::is_whitespace))
}

pub(super) fn without_comment(line: &str) -> &str {
    &line[..line.find(" #").unwrap_or(line.len())]
}

/// Where a colon stands that ends a field's name: before a blank or the end of the line.
pub(super) fn colon(line: &str) -> Option<usize> {
    line.match_indices(':')
        .map(|(at, _)| at)
        .find(|at| line[at + 1..].chars().next().is_none_or(|next| next.is_whitespace()))
}

/// The length of the field's name with which the line begins.
pub(super) fn field_length(line: &str) -> Option<usize> {
    let quote = line.chars().next().filter(|c| matches!(c, '"' | '\''));
    if let Some(quote) = quote {
        let length = line[1..].find(quote)? + 2;
        let after = line[length..].trim_start();
        return (after.starts_with(':') && colon(after) == Some(0)).then_some(length);
    }
    if line.starts_with(['[', '{', '&', '*', '!', '|', '>', '@', '`', '%', '#']) {
        return None;
    }
    colon(without_comment(line))
}

#[cfg(test)]
mod tests {
    use super::{Oddity, scan};

    fn odd(text: &str) -> Vec<(Oddity, &str)> {
        scan(text).oddities.into_iter().map(|(oddity, at)| (oddity, &text[at])).collect()
    }

    #[test]
    fn right_texts_have_no_oddities() {
        let text = "a: b # c: d\n'e f': \"g: \\\" h\"\nlist:\n- one: 1\n  two: |\n    any: *thing &goes\n\n    here\n- [x, {y: z, \
                    'w': \"q ]\"}, 5]\n- several\n  lines # over\nurl: https://a.example/b#c\nempty_list: []\n";
        assert_eq!(odd(text), []);
        let scan = scan(text);
        assert!(scan.empty.is_empty(), "{:?}", scan.empty);
        let scalars: Vec<_> = scan.scalars.iter().map(|scalar| &text[scalar.at.clone()]).collect();
        assert!(scalars.contains(&"z") && scalars.contains(&"\"q ]\""), "{scalars:?}");
        assert!(scalars.contains(&"several\n  lines"), "{scalars:?}");
    }

    #[test]
    fn oddities_are_found_where_they_stand() {
        assert_eq!(odd("a:\n\tb: c\n"), [(Oddity::Tab, "\t")]);
        assert_eq!(odd("a: &x b\nc: [*x]\nd: !t e\n").len(), 3);
        assert_eq!(odd("a: b\n---\nc: d\n"), [(Oddity::SecondDocument, "---")]);
        assert_eq!(odd("a: \"b\nc: d\n"), [(Oddity::OpenQuote, "\"")]);
        assert_eq!(odd("a: \"b\nc: \"d\"\n")[0], (Oddity::OpenQuote, "\""));
        assert_eq!(odd("a: b: c\n"), [(Oddity::ColonInText, ":")]);
        assert_eq!(odd("a: b\n  c: d\n"), [(Oddity::ColonInNextLine, "c")]);
        assert_eq!(odd("a: [b, c\nd: e\n"), [(Oddity::OpenBracket, "[")]);
        assert_eq!(odd("a: @b\n"), [(Oddity::NotAtBeginning, "@")]);
        assert_eq!(odd("a: b\nwords\n"), [(Oddity::NoColon, "words")]);
        assert_eq!(odd(&"[".repeat(40))[0].0, Oddity::TooDeep);
        assert_eq!(odd(&"- ".repeat(40))[0].0, Oddity::TooDeep);
    }

    #[test]
    fn fields_without_a_value() {
        let text = "a:\nb: # nothing\nc:\n- x\nd:\n  e: ~\nf: {g: , h: 1, i:}\nj:";
        let empty: Vec<_> = scan(text).empty.into_iter().map(|at| text[at].to_owned()).collect();
        assert_eq!(empty, ["a", "b", "e", "g", "i", "j"]);
    }
}
