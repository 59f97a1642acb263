//! Lists in `[...]` and groups of fields in `{...}`.

use super::{Node, Reader, is_nothing};

impl Reader<'_> {
    /// What stands in brackets that open here, to behind the closing one; what they are in begins at the column
    /// `around`, and the lines over which they go stand further in.
    pub(super) fn brackets(&mut self, around: usize) -> Option<()> {
        let (node, closing) = match self.byte(self.at)? {
            b'[' => (Node::List { end: 0 }, b']'),
            _ => (Node::Fields { end: 0 }, b'}'),
        };
        let in_list = closing == b']';
        let opened = self.open(node)?;
        self.at += 1;
        self.pass_blanks(around)?;
        while self.byte(self.at)? != closing {
            if !in_list {
                self.name_in_brackets()?;
            }
            match self.byte(self.at)? {
                b'[' | b'{' => self.brackets(around)?,
                b'"' | b'\'' => self.quoted(None)?,
                _ => self.plain_in_brackets()?,
            }
            self.pass_blanks(around)?;
            match self.byte(self.at)? {
                b',' => self.at += 1,
                byte if byte == closing => break,
                _ => return None,
            }
            self.pass_blanks(around)?;
            // After a comma something has to follow.
            if self.byte(self.at)? == closing {
                return None;
            }
        }
        self.at += 1;
        self.close(opened);
        Some(())
    }

    /// Passes blanks and line ends; comments are left to the parser.
    fn pass_blanks(&mut self, around: usize) -> Option<()> {
        let mut line = None;
        while let Some(byte @ (b' ' | b'\n' | b'\r')) = self.byte(self.at) {
            self.at += 1;
            line = if byte == b'\n' { Some(self.at) } else { line };
        }
        let closes = matches!(self.byte(self.at), Some(b']' | b'}'));
        line.is_none_or(|line| closes || self.at - line > around).then_some(())
    }

    /// The name of a field, a colon, and a blank on the same line.
    fn name_in_brackets(&mut self) -> Option<()> {
        let begin = self.at;
        let is_of_name = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b' ');
        let length = self.rest().iter().position(|byte| !is_of_name(byte))?;
        let name = begin..begin + length;
        let first = self.byte(begin).is_some_and(|byte| byte.is_ascii_alphanumeric());
        if !first || self.text[name.clone()].ends_with(' ') || self.byte(name.end) != Some(b':') {
            return None;
        }
        self.at = self.past_blanks(name.end + 1);
        if self.at == name.end + 1 || self.is_line_end(self.at) || length > 200 {
            return None;
        }
        self.name(name);
        Some(())
    }

    /// A text without quotation marks, on one line.
    fn plain_in_brackets(&mut self) -> Option<()> {
        let begin = self.at;
        let first = self.byte(begin)?;
        let dash = first == b'-' && self.byte(begin + 1).is_some_and(|next| next.is_ascii_alphanumeric());
        if !(first.is_ascii_alphanumeric() || !first.is_ascii() || dash || b"./(+_$".contains(&first)) {
            return None;
        }
        let length =
            self.rest().iter().position(|byte| matches!(byte, b',' | b'[' | b']' | b'{' | b'}' | b'\n'))?;
        let text = self.text[begin..begin + length].trim_end_matches([' ', '\r']);
        // These mean something somewhere in brackets; texts with them are rare.
        if text.contains(['#', '?', '"', '\'']) || is_nothing(text) {
            return None;
        }
        if text.match_indices(':').any(|(at, _)| self.is_blank(begin + at + 1) || at + 1 == text.len()) {
            return None;
        }
        self.at = begin + text.len();
        self.scalar(text.into(), true, begin..self.at);
        Some(())
    }
}
