//! Passages: the lines after `|`, which stay as they are, or after `>`, which are joined.

use std::borrow::Cow;

use super::Reader;

/// What becomes of the line ends after the last line with words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Chomping {
    None,
    One,
    All,
}

impl Reader<'_> {
    /// A passage whose lines stand further in than `around`.
    pub(super) fn passage(&mut self, around: usize) -> Option<()> {
        let folded = self.byte(self.at) == Some(b'>');
        self.at += 1;
        let chomping = match self.byte(self.at) {
            Some(b'-') => Chomping::None,
            Some(b'+') => Chomping::All,
            _ => Chomping::One,
        };
        self.at += usize::from(chomping != Chomping::One);
        let begin = self.header_end()?;

        let (mut line, mut breaks) = self.blank_lines(begin, None)?;
        let column = self.past_blanks(line) - line;
        if column <= around || self.byte(line + column).is_none() {
            return None;
        }
        let mut text = String::new();
        let mut end = begin;
        // Whether the line before ended, and whether it stood further in than the first.
        let (mut ended, mut inset_before) = (false, false);
        loop {
            let words = self.past_blanks(line);
            if self.byte(words).is_none() || words - line <= around {
                break;
            }
            // The parser would end the passage here, and stumble.
            if words - line < column {
                return None;
            }
            let inset = words - line > column;
            match folded && ended && !inset_before && !inset {
                true if breaks == 0 => text.push(' '),
                false if ended => text.push('\n'),
                _ => {}
            }
            text.extend(std::iter::repeat_n('\n', breaks));
            let next = self.line_after(words);
            ended = self.byte(next - 1) == Some(b'\n');
            end = next - usize::from(ended);
            end -= usize::from(ended && self.byte(end - 1) == Some(b'\r'));
            text.push_str(&self.text[line + column..end]);
            inset_before = inset;
            (line, breaks) = self.blank_lines(next, Some(column))?;
        }
        if ended && chomping != Chomping::None {
            text.push('\n');
        }
        if chomping == Chomping::All {
            text.extend(std::iter::repeat_n('\n', breaks));
        }
        self.scalar(Cow::Owned(text), false, begin..end);
        self.at = line;
        self.next_line();
        Some(())
    }

    /// After the sign nothing may stand but a comment: the beginning of the next line.
    fn header_end(&self) -> Option<usize> {
        let words = self.past_blanks(self.at);
        let fits =
            self.is_line_end(words) || self.byte(words) == Some(b'#') && self.byte(words - 1) == Some(b' ');
        fits.then(|| self.line_after(words))
    }

    /// From the beginning of a line on past those without words, and how many they are. None of them may be longer
    /// than `widest`, or than the blanks before the next words: their blanks would count.
    fn blank_lines(&self, mut line: usize, widest: Option<usize>) -> Option<(usize, usize)> {
        let (mut most, mut breaks) = (0, 0);
        loop {
            let words = self.past_blanks(line);
            if !matches!(self.byte(words), Some(b'\n' | b'\r')) {
                let widest = widest.unwrap_or(words - line);
                let fits = most <= widest && (self.byte(words).is_some() || words - line <= widest);
                return fits.then_some((line, breaks));
            }
            most = most.max(words - line);
            breaks += 1;
            line = self.line_after(words);
        }
    }
}
