//! Lists and groups of fields, one item or field a line: the columns say what belongs to what.

use std::ops::Range;

use super::{Node, Reader};

/// The longest name of a field: beyond 1,024 signs the parser takes it for none.
const LONGEST_NAME: usize = 1000;

impl Reader<'_> {
    /// The list or group of fields whose first line begins here, at `column`.
    pub(super) fn collection(&mut self, column: usize) -> Option<()> {
        if self.is_dash() { self.list(column) } else { self.fields(column) }
    }

    fn is_dash(&self) -> bool {
        self.byte(self.at) == Some(b'-') && self.is_blank(self.at + 1)
    }

    fn list(&mut self, column: usize) -> Option<()> {
        let list = self.open(Node::List { end: 0 })?;
        while self.column == Some(column) && self.is_dash() {
            let dash = self.at;
            self.at = self.past_blanks(dash + 1);
            if self.ends_here() {
                let inner = self.below().filter(|inner| *inner > column)?;
                self.collection(inner)?;
                continue;
            }
            let inner = column + (self.at - dash);
            self.column = Some(inner);
            if self.is_dash() {
                self.list(inner)?;
            } else if self.name_here().is_some() {
                self.fields(inner)?;
            } else {
                self.value(column)?;
            }
        }
        self.close(list);
        self.no_deeper_than(column)
    }

    fn fields(&mut self, column: usize) -> Option<()> {
        let fields = self.open(Node::Fields { end: 0 })?;
        while self.column == Some(column) {
            let name = self.name_here()?;
            self.at = self.past_blanks(name.end + 1);
            self.name(name);
            if self.ends_here() {
                let inner = self.below()?;
                if inner > column {
                    self.collection(inner)?;
                } else if inner == column && self.is_dash() {
                    self.list(inner)?;
                } else {
                    // A field without a value is a mistake.
                    return None;
                }
            } else {
                self.value(column)?;
            }
        }
        self.close(fields);
        self.no_deeper_than(column)
    }

    /// Whether nothing but a comment is left of the line.
    fn ends_here(&self) -> bool {
        self.is_line_end(self.at) || self.byte(self.at) == Some(b'#')
    }

    /// Goes on to what stands under this line, and gives its column.
    fn below(&mut self) -> Option<usize> {
        self.at = self.line_after(self.at);
        self.next_line();
        self.column
    }

    fn no_deeper_than(&self, column: usize) -> Option<()> {
        self.column.is_none_or(|next| next <= column).then_some(())
    }

    /// The name of a field that begins here, up to its colon; `None` where none does, or it is a strange one.
    fn name_here(&self) -> Option<Range<usize>> {
        let begin = self.at;
        let end = match self.byte(begin)? {
            quote @ (b'"' | b'\'') => {
                let inside = &self.text.as_bytes()[begin + 1..];
                let length = inside.iter().position(|byte| matches!(byte, b'"' | b'\'' | b'\\' | b'\n'))?;
                (inside[length] == quote && length > 0).then_some(begin + length + 2)?
            }
            byte if byte.is_ascii_alphanumeric() || byte == b'_' || !byte.is_ascii() => {
                let mut at = begin + 1;
                loop {
                    match self.byte(at)? {
                        b'\n' => return None,
                        b':' if self.is_blank(at + 1) => break,
                        b'#' if self.byte(at - 1) == Some(b' ') => return None,
                        _ => at += 1,
                    }
                }
                (self.byte(at - 1) != Some(b' ')).then_some(at)?
            }
            _ => return None,
        };
        let fits = self.byte(end) == Some(b':') && self.is_blank(end + 1) && end - begin <= LONGEST_NAME;
        fits.then_some(begin..end)
    }

    /// A value of which something stands on this line; what it is in begins at the column `around`.
    fn value(&mut self, around: usize) -> Option<()> {
        match self.byte(self.at)? {
            b'|' | b'>' => self.passage(around),
            b'"' | b'\'' => {
                self.quoted(Some(around))?;
                self.end_line()
            }
            b'[' | b'{' => {
                self.brackets(around)?;
                self.end_line()
            }
            _ => self.plain(around),
        }
    }
}
