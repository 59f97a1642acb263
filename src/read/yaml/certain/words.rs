//! Texts that stand in the line, with or without quotation marks, and may go on over the lines below.

use std::borrow::Cow;

use super::{Reader, is_nothing};

impl Reader<'_> {
    /// A text without quotation marks, and all lines that continue it; they stand further in than `around`.
    pub(super) fn plain(&mut self, around: usize) -> Option<()> {
        let begin = self.at;
        if !self.begins_plain() {
            return None;
        }
        let (mut end, mut next, mut commented) = self.plain_line(begin)?;
        let mut text = Cow::Borrowed(&self.text[begin..end]);
        if is_nothing(&text) {
            return None;
        }
        while !commented {
            let (words, breaks) = self.past_breaks(next);
            let column = words - self.text[..words].rfind('\n').map_or(0, |line| line + 1);
            if column <= around || matches!(self.byte(words), None | Some(b'#')) {
                break;
            }
            (end, next, commented) = self.plain_line(words)?;
            fold(text.to_mut(), breaks);
            text.to_mut().push_str(&self.text[words..end]);
        }
        self.scalar(text, true, begin..end);
        self.at = next;
        self.next_line();
        Some(())
    }

    /// Whether the sign here cannot mean anything else than the beginning of a text.
    fn begins_plain(&self) -> bool {
        match self.byte(self.at) {
            Some(b'-') => self.byte(self.at + 1).is_some_and(|next| next.is_ascii_alphanumeric()),
            Some(byte) => !b"?:,[]{}#&*!|>'\"%@`".contains(&byte),
            None => false,
        }
    }

    /// Of a line of a plain text: where its words end, where the next line begins, whether a comment follows.
    fn plain_line(&self, begin: usize) -> Option<(usize, usize, bool)> {
        let mut at = begin;
        let mut end = begin;
        loop {
            match self.byte(at) {
                None => return Some((end, at, false)),
                Some(b'\n') => return Some((end, at + 1, false)),
                Some(b' ' | b'\r') => {}
                // It would end a name.
                Some(b':') if self.is_blank(at + 1) => return None,
                Some(b'#') if at > begin && self.byte(at - 1) == Some(b' ') => {
                    return Some((end, self.line_after(at), true));
                }
                Some(_) => end = at + 1,
            }
            at += 1;
        }
    }

    /// From the beginning of a line on to the next words, and how many lines without any are passed.
    fn past_breaks(&self, mut at: usize) -> (usize, usize) {
        let mut breaks = 0;
        loop {
            let words = self.past_blanks(at);
            match self.byte(words) {
                Some(b'\n' | b'\r') => at = self.line_after(words),
                _ => return (words, breaks),
            }
            breaks += 1;
        }
    }

    /// A text in quotation marks; where it goes on over lines, they stand further in than `around`.
    pub(super) fn quoted(&mut self, around: Option<usize>) -> Option<()> {
        let begin = self.at;
        let quote = self.byte(begin)?;
        // What is not in `text` yet begins here.
        let mut from = begin + 1;
        let mut at = from;
        let mut text = Cow::Borrowed("");
        loop {
            match self.byte(at)? {
                b'\\' if quote == b'"' => {
                    let meant = match self.byte(at + 1)? {
                        // It looks as if a field's name ended here.
                        b'"' if self.byte(self.past_blanks(at + 2)) == Some(b':') => return None,
                        sign @ (b'"' | b'\\' | b'/') => sign,
                        b'n' => b'\n',
                        b't' => b'\t',
                        _ => return None,
                    };
                    text.to_mut().push_str(&self.text[from..at]);
                    text.to_mut().push(char::from(meant));
                    (from, at) = (at + 2, at + 2);
                }
                b'\'' if quote == b'\'' && self.byte(at + 1) == Some(b'\'') => {
                    text.to_mut().push_str(&self.text[from..=at]);
                    (from, at) = (at + 2, at + 2);
                }
                byte if byte == quote => break,
                b'\n' => {
                    let (words, breaks) = self.past_breaks(at + 1);
                    let column = words - self.text[..words].rfind('\n').map_or(0, |line| line + 1);
                    if column <= around? {
                        return None;
                    }
                    text.to_mut().push_str(self.text[from..at].trim_end_matches([' ', '\r']));
                    fold(text.to_mut(), breaks);
                    (from, at) = (words, words);
                }
                _ => at += 1,
            }
        }
        match &mut text {
            Cow::Owned(text) => text.push_str(&self.text[from..at]),
            Cow::Borrowed(text) => *text = &self.text[from..at],
        }
        self.at = at + 1;
        self.scalar(text, false, begin..self.at);
        Some(())
    }
}

/// Joins two lines of a text: by a blank, or by as many line ends as there are blank lines between them.
fn fold(text: &mut String, breaks: usize) {
    if breaks == 0 {
        text.push(' ');
    }
    text.extend(std::iter::repeat_n('\n', breaks));
}
