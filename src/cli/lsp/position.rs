//! How an editor counts: lines from 0, and in a line the units of an encoding, which is UTF-16 unless both agree on UTF-8.

use std::ops::Range as Bytes;

use gen_lsp_types::{Position, PositionEncodingKind, Range};

/// In which units places in a line are counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Units {
    #[default]
    Utf16,
    Utf8,
}

impl Units {
    /// Bytes, if the editor offers to count them, since then nothing has to be counted; else what all editors can.
    pub(super) fn agreed(offered: Option<&[PositionEncodingKind]>) -> Units {
        match offered.is_some_and(|offered| offered.contains(&PositionEncodingKind::UTF8)) {
            true => Units::Utf8,
            false => Units::Utf16,
        }
    }

    pub(super) fn name(self) -> PositionEncodingKind {
        match self {
            Units::Utf16 => PositionEncodingKind::UTF16,
            Units::Utf8 => PositionEncodingKind::UTF8,
        }
    }
}

/// A text with the beginnings of its lines, as an editor counts them: a line ends with CR, LF or both.
pub(super) struct Lines<'t> {
    text: &'t str,
    begin: Vec<usize>,
    units: Units,
}

impl<'t> Lines<'t> {
    pub(super) fn of(text: &'t str, units: Units) -> Lines<'t> {
        let bytes = text.as_bytes();
        let ends = (0..bytes.len())
            .filter(|at| bytes[*at] == b'\n' || bytes[*at] == b'\r' && bytes.get(at + 1) != Some(&b'\n'));
        let begin = [0].into_iter().chain(ends.map(|end| end + 1)).collect();
        Lines { text, begin, units }
    }

    /// Where a byte stands; one inside a character stands where that begins.
    pub(super) fn position(&self, byte: usize) -> Position {
        let mut byte = byte.min(self.text.len());
        while !self.text.is_char_boundary(byte) {
            byte -= 1;
        }
        let line = self.begin.partition_point(|begin| *begin <= byte) - 1;
        let before = &self.text[self.begin[line]..byte];
        let units = match self.units {
            Units::Utf8 => before.len(),
            Units::Utf16 => before.encode_utf16().count(),
        };
        Position { line: narrow(line), character: narrow(units) }
    }

    pub(super) fn range(&self, bytes: Bytes<usize>) -> Range {
        Range { start: self.position(bytes.start), end: self.position(bytes.end) }
    }

    /// The byte at a position. Beyond the end of a line it is that end, beyond the last line the end of the text, and
    /// inside a character its beginning.
    pub(super) fn byte(&self, position: Position) -> usize {
        let line = position.line as usize;
        let Some(begin) = self.begin.get(line).copied() else { return self.text.len() };
        let end = self.begin.get(line + 1).copied().unwrap_or(self.text.len());
        let content = self.text[begin..end].trim_end_matches(['\r', '\n']);
        let mut left = position.character as usize;
        for (at, c) in content.char_indices() {
            let width = match self.units {
                Units::Utf8 => c.len_utf8(),
                Units::Utf16 => c.len_utf16(),
            };
            if left < width {
                return begin + at;
            }
            left -= width;
        }
        begin + content.len()
    }

    pub(super) fn bytes(&self, range: Range) -> Bytes<usize> {
        let start = self.byte(range.start);
        start..self.byte(range.end).max(start)
    }
}

/// No text has more lines than this can count.
fn narrow(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use gen_lsp_types::Position;

    use super::{Lines, Units};

    /// `ŵ` takes two bytes and one unit of UTF-16, a police car four and two.
    const TEXT: &str = "Tŷ'r Heddlu ŵ x\r\n🚓🚓 é\rlast";

    #[test]
    fn columns_are_counted_as_the_editor_counts() {
        let at = TEXT.find('x').unwrap();
        let car = TEXT.find(" é").unwrap();
        let utf16 = Lines::of(TEXT, Units::Utf16);
        assert_eq!(utf16.position(at), Position { line: 0, character: 14 });
        assert_eq!(utf16.position(car), Position { line: 1, character: 4 });
        let utf8 = Lines::of(TEXT, Units::Utf8);
        assert_eq!(utf8.position(at), Position { line: 0, character: 16 });
        assert_eq!(utf8.position(car), Position { line: 1, character: 8 });
        assert_eq!(utf8.position(TEXT.len()), Position { line: 2, character: 4 });
    }

    #[test]
    fn every_byte_is_found_again() {
        for units in [Units::Utf8, Units::Utf16] {
            let lines = Lines::of(TEXT, units);
            for (byte, c) in TEXT.char_indices().filter(|(_, c)| !['\r', '\n'].contains(c)) {
                assert_eq!(lines.byte(lines.position(byte)), byte, "{units:?} {c}");
            }
        }
    }

    #[test]
    fn positions_that_are_nowhere_are_somewhere_near() {
        let lines = Lines::of(TEXT, Units::Utf16);
        let end_of_first = TEXT.find('\r').unwrap();
        assert_eq!(lines.byte(Position { line: 0, character: 99 }), end_of_first);
        assert_eq!(lines.byte(Position { line: 9, character: 0 }), TEXT.len());
        let car = TEXT.find('🚓').unwrap();
        assert_eq!(lines.byte(Position { line: 1, character: 1 }), car, "half a police car");
        assert_eq!(Lines::of("", Units::Utf8).position(5), Position { line: 0, character: 0 });
    }
}
