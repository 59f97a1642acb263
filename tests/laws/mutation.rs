//! Mistakes of every kind, made in a file by chance.

use proptest::prelude::*;
use proptest::sample::Index;

/// Something that goes wrong in a file.
#[derive(Clone, Debug)]
pub enum Mutation {
    /// A byte becomes another.
    Byte(Index, u8),
    /// A byte too many.
    Insert(Index, u8),
    DeleteLine(Index),
    DoubleLine(Index),
    /// Two lines change places.
    Swap(Index, Index),
    /// A line moves to the right or to the left.
    Indent(Index, bool),
    /// A field gets another name.
    Rename(Index),
    /// A value is not there, or another one.
    Value(Index, &'static str),
    /// The file ends here.
    Cut(Index),
    /// Words that mean something to YAML or Markdown stand somewhere.
    Sign(Index, &'static str),
    Empty,
}

/// Values that people write where something else is due.
const VALUES: [&str; 14] = [
    "",
    " ",
    "~",
    "no",
    "0",
    "-1",
    "2016-02-30",
    "99999999999999999999",
    "[",
    "{a: b}",
    "*a",
    "&a b",
    "!!int x",
    "|",
];

/// Signs that mean something.
const SIGNS: [&str; 20] = [
    "---\n",
    "\t",
    "```\n",
    "```judgement\n",
    "# ",
    "[^a]",
    "[a](b)",
    "![](x)",
    "<b>",
    "| a |\n|---|\n",
    ": ",
    "- ",
    "\"",
    "'",
    "{{ x }}",
    "\u{feff}",
    "\u{0}",
    "é",
    "Ã©",
    "[^note]: again\n",
];

/// Mistakes of every kind.
pub fn mutations() -> impl Strategy<Value = Mutation> {
    let index = any::<Index>;
    prop_oneof![
        2 => (index(), any::<u8>()).prop_map(|(at, byte)| Mutation::Byte(at, byte)),
        1 => (index(), any::<u8>()).prop_map(|(at, byte)| Mutation::Insert(at, byte)),
        2 => index().prop_map(Mutation::DeleteLine),
        2 => index().prop_map(Mutation::DoubleLine),
        1 => (index(), index()).prop_map(|(one, other)| Mutation::Swap(one, other)),
        2 => (index(), any::<bool>()).prop_map(|(at, right)| Mutation::Indent(at, right)),
        2 => index().prop_map(Mutation::Rename),
        3 => (index(), prop::sample::select(VALUES.to_vec())).prop_map(|(at, value)| Mutation::Value(at, value)),
        1 => index().prop_map(Mutation::Cut),
        3 => (index(), prop::sample::select(SIGNS.to_vec())).prop_map(|(at, sign)| Mutation::Sign(at, sign)),
        1 => Just(Mutation::Empty),
    ]
}

impl Mutation {
    /// The file with the mistake in it.
    pub fn of(&self, bytes: &[u8]) -> Vec<u8> {
        let mut bytes = bytes.to_vec();
        if bytes.is_empty() {
            return bytes;
        }
        match self {
            Mutation::Byte(at, byte) => *at.get_mut(&mut bytes) = *byte,
            Mutation::Insert(at, byte) => bytes.insert(at.index(bytes.len()), *byte),
            Mutation::Cut(at) => bytes.truncate(at.index(bytes.len())),
            Mutation::Empty => bytes.clear(),
            Mutation::Sign(at, sign) => {
                let at = at.index(bytes.len());
                bytes.splice(at..at, sign.bytes());
            }
            by_line => {
                let mut lines: Vec<Vec<u8>> =
                    bytes.split_inclusive(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
                by_line.on_lines(&mut lines);
                return lines.concat();
            }
        }
        bytes
    }

    fn on_lines(&self, lines: &mut Vec<Vec<u8>>) {
        match self {
            Mutation::DeleteLine(at) => _ = lines.remove(at.index(lines.len())),
            Mutation::DoubleLine(at) => {
                let at = at.index(lines.len());
                lines.insert(at, lines[at].clone());
            }
            Mutation::Swap(one, other) => {
                let (one, other) = (one.index(lines.len()), other.index(lines.len()));
                lines.swap(one, other);
            }
            Mutation::Indent(at, true) => drop(at.get_mut(lines).splice(0..0, *b"  ")),
            Mutation::Indent(at, false) => {
                let line = at.get_mut(lines);
                line.drain(..line.iter().take_while(|byte| **byte == b' ').count().min(2));
            }
            Mutation::Rename(at) => {
                let line = at.get_mut(lines);
                let first = line.iter().position(u8::is_ascii_lowercase).unwrap_or(0);
                line.insert(first, b'x');
            }
            Mutation::Value(at, value) => {
                let line = at.get_mut(lines);
                if let Some(colon) = line.iter().position(|byte| *byte == b':') {
                    line.truncate(colon + 1);
                    line.extend(format!(" {value}\n").bytes());
                }
            }
            _ => {}
        }
    }
}
