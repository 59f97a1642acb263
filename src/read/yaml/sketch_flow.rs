//! The part of the sketch that goes through brackets.

use super::sketch::{Drawing, Field, Node};

/// Deeper than this nobody writes.
const DEEPEST: usize = 48;

impl Drawing<'_> {
    /// What begins here inside brackets, or a bracket itself, up to the byte `limit` at most.
    pub(super) fn flow(&mut self, limit: usize, depth: usize) -> Node {
        self.skip_space(limit);
        match self.sign(limit) {
            None => Node::Nothing,
            Some('[' | '{') if depth >= DEEPEST => {
                self.at = limit;
                Node::Nothing
            }
            Some('[') => self.flow_list(limit, depth),
            Some('{') => self.flow_fields(limit, depth),
            Some(quote @ ('"' | '\'')) => {
                let range = self.quoted(quote as u8, limit);
                self.at = range.end;
                Node::Text(range)
            }
            Some(_) => {
                let begin = self.at;
                self.at += plain_length(&self.text[begin..limit]);
                if self.at == begin { Node::Nothing } else { Node::Text(begin..self.at) }
            }
        }
    }

    fn flow_list(&mut self, limit: usize, depth: usize) -> Node {
        let mut items = Vec::new();
        self.at += 1;
        loop {
            self.skip_space(limit);
            match self.sign(limit) {
                None => break,
                Some(']') => {
                    self.at += 1;
                    break;
                }
                // A colon makes a record of one item, which nobody writes, and a wrong bracket belongs to nothing.
                Some(',' | '}' | ':') => self.at += 1,
                Some(_) => items.push(self.flow(limit, depth + 1)),
            }
        }
        Node::List(items)
    }

    fn flow_fields(&mut self, limit: usize, depth: usize) -> Node {
        let mut fields = Vec::new();
        self.at += 1;
        loop {
            self.skip_space(limit);
            match self.sign(limit) {
                None => break,
                Some('}') => {
                    self.at += 1;
                    break;
                }
                Some(',' | ']' | '[' | '{' | ':') => self.at += 1,
                Some(_) => {
                    let Node::Text(name) = self.flow(limit, depth + 1) else { continue };
                    self.skip_space(limit);
                    let has_colon = self.sign(limit) == Some(':');
                    let mut value = Node::Nothing;
                    if has_colon {
                        self.at += 1;
                        self.skip_space(limit);
                        if !matches!(self.sign(limit), None | Some(',' | '}' | ']')) {
                            value = self.flow(limit, depth + 1);
                        }
                    }
                    fields.push(Field { name, has_colon, value });
                }
            }
        }
        Node::Fields(fields)
    }

    fn sign(&self, limit: usize) -> Option<char> {
        self.text[self.at.min(limit)..limit].chars().next()
    }

    /// Passes blanks, line ends and comments.
    fn skip_space(&mut self, limit: usize) {
        loop {
            let rest = &self.text[self.at.min(limit)..limit];
            let content = rest.trim_start();
            self.at = limit - content.len();
            if !content.starts_with('#') {
                return;
            }
            self.at += content.find('\n').unwrap_or(content.len());
        }
    }
}

/// The length of a text without quotation marks inside brackets. It is at least one character long, unless there is none.
fn plain_length(rest: &str) -> usize {
    let end = rest.char_indices().skip(1).find(|(at, c)| match c {
        ',' | '[' | ']' | '{' | '}' | '\n' => true,
        ':' => {
            rest[at + 1..].chars().next().is_none_or(|next| next.is_whitespace() || ",[]{}".contains(next))
        }
        '#' => rest[..*at].ends_with(' '),
        _ => false,
    });
    rest[..end.map_or(rest.len(), |(at, _)| at)].trim_end().len()
}
