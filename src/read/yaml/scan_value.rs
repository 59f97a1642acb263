//! The part of the scan that goes through values: plain text, blocks of text, and what begins with a sign.

use std::ops::Range;

use super::scan::{Oddity, Scalar, Scanner, colon, without_comment};

impl Scanner<'_> {
    pub(super) fn value(&mut self, parent: Option<usize>, of_field: bool) {
        let begin = self.at;
        match self.rest().chars().next() {
            Some('|' | '>') => self.block_text(parent),
            Some('"' | '\'') => {
                let closed = self.quoted(parent);
                let line = self.rest_of_line();
                if closed && !(line.trim().is_empty() || line.trim_start().starts_with('#')) {
                    let several_lines = self.text[begin..self.at].contains('\n');
                    let odd = if several_lines { Oddity::OpenQuote } else { Oddity::AfterQuote };
                    let at = if several_lines { begin } else { self.at };
                    self.odd(odd, at..at + 1);
                }
                self.next_line();
            }
            Some('[' | '{') => {
                self.flow(parent);
                self.next_line();
            }
            Some(sign @ ('&' | '*' | '!')) => {
                self.mark(sign);
                self.skip_blanks();
                if self.rest_of_line().is_empty() { self.next_line() } else { self.value(parent, of_field) }
            }
            Some('@' | '`' | '%' | ',' | ']' | '}') => {
                self.odd(Oddity::NotAtBeginning, begin..begin + 1);
                self.plain(parent, of_field);
            }
            _ => self.plain(parent, of_field),
        }
    }

    /// An anchor, an alias or a tag.
    pub(super) fn mark(&mut self, sign: char) {
        let begin = self.at;
        let length = self.rest().find(|c: char| c.is_whitespace() || ",]}".contains(c));
        self.at += length.unwrap_or(self.rest().len());
        let oddity = match sign {
            '&' | '*' if self.at == begin + 1 => Oddity::NotAtBeginning,
            '&' => Oddity::Anchor,
            '*' => Oddity::Alias,
            _ => Oddity::Tag,
        };
        self.odd(oddity, begin..self.at);
    }

    /// Text without quotation marks, which goes on over lines that stand further in.
    fn plain(&mut self, parent: Option<usize>, of_field: bool) {
        let begin = self.at;
        let line = without_comment(self.rest_of_line());
        if of_field && let Some(colon) = colon(line) {
            self.odd(Oddity::ColonInText, begin + colon..begin + colon + 1);
        }
        let mut end = begin + line.trim_end().len();
        let mut commented = line.len() < self.rest_of_line().len();
        self.next_line();
        while self.at < self.text.len() && !commented {
            let line = self.rest_of_line();
            let content = line.trim_start_matches([' ', '\t']);
            let blanks = line.len() - content.len();
            if !content.is_empty() {
                if content.starts_with('#') || parent.is_none_or(|parent| blanks <= parent) {
                    break;
                }
                let words = without_comment(content);
                if let Some(colon) = colon(words) {
                    let at = self.at + blanks;
                    self.odd(Oddity::ColonInNextLine, at..at + colon);
                }
                commented = words.len() < content.len();
                end = self.at + blanks + words.trim_end().len();
            }
            self.next_line();
        }
        self.scalar(begin..end);
    }

    /// Text after `|` or `>`: all lines that stand further in.
    fn block_text(&mut self, parent: Option<usize>) {
        self.next_line();
        let begin = self.at;
        let mut end = begin;
        while self.at < self.text.len() {
            let line = self.rest_of_line();
            let blanks = line.len() - line.trim_start_matches(' ').len();
            if !line.trim().is_empty() {
                if parent.map_or(blanks == 0 && line.starts_with("---"), |parent| blanks <= parent) {
                    break;
                }
                end = self.at + line.len();
            }
            self.next_line();
        }
        self.scalar(begin..end);
    }

    pub(super) fn scalar(&mut self, at: Range<usize>) {
        self.scan.scalars.push(Scalar { field: self.field.clone(), at });
    }
}
