//! A place inside a file, in the form in which it was cheapest to note.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::{FieldPath, FileName};

/// Where something is written.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Place {
    pub file: FileName,
    pub spot: Spot,
}

/// The part of a file that is meant.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Spot {
    /// The file as a whole.
    File,
    /// A line and column, both from 1; the column counts characters.
    Line { line: usize, column: usize },
    /// Bytes of the file.
    Bytes { start: usize, end: usize },
    /// The value that this way leads to; where it is missing, the nearest thing on the way that is there.
    Field(FieldPath),
    /// The key at the end of this way rather than its value.
    Key(FieldPath),
}

impl Place {
    pub fn file(file: &FileName) -> Place {
        Place { file: file.clone(), spot: Spot::File }
    }

    pub fn line(file: &FileName, line: usize, column: usize) -> Place {
        Place { file: file.clone(), spot: Spot::Line { line, column } }
    }

    pub fn bytes(file: &FileName, range: Range<usize>) -> Place {
        Place { file: file.clone(), spot: Spot::Bytes { start: range.start, end: range.end } }
    }

    pub fn field(file: &FileName, path: FieldPath) -> Place {
        Place { file: file.clone(), spot: Spot::Field(path) }
    }

    pub fn key(file: &FileName, path: FieldPath) -> Place {
        Place { file: file.clone(), spot: Spot::Key(path) }
    }
}

/// A place as a person counts it: line and column from 1, and how many characters of the line are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    pub line: usize,
    pub column: usize,
    pub width: usize,
}

impl Position {
    /// The position of `bytes` in `text`; a range over several lines keeps to its first one.
    pub fn of_bytes(text: &str, bytes: Range<usize>) -> Position {
        let mut start = bytes.start.min(text.len());
        while !text.is_char_boundary(start) {
            start -= 1;
        }
        let line_start = text[..start].rfind('\n').map_or(0, |at| at + 1);
        let line_end = text[start..].find('\n').map_or(text.len(), |at| start + at);
        let mut end = bytes.end.clamp(start, line_end);
        while !text.is_char_boundary(end) {
            end += 1;
        }
        Position {
            line: text[..start].matches('\n').count() + 1,
            column: text[line_start..start].chars().count() + 1,
            width: text[start..end].trim_end().chars().count().max(1),
        }
    }
}
