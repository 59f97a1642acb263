//! A part of a file that is read by itself, and the way back from it to places in the file.

use std::borrow::Cow;
use std::ops::Range;

use super::yaml;
use crate::text::{FieldPath, FileName, Place};

/// YAML cut out of a file: its front matter, the whole of a YAML file, or a fenced block.
#[derive(Clone, Debug)]
pub(super) struct Excerpt<'a> {
    pub(super) file: &'a FileName,
    pub(super) text: Cow<'a, str>,
    /// Where pieces of the excerpt begin, in it and in the file; a fenced block inside a list has a piece a line.
    pieces: Vec<(usize, usize)>,
    /// All of it in the file, and, for a block, the lines around it.
    around: Range<usize>,
    /// Whether this is what [`FieldPath`]s of the file lead into.
    has_the_fields: bool,
}

/// The part of a field that is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Key,
    Value,
}

impl<'a> Excerpt<'a> {
    /// The YAML of a file whose text is `whole`: its front matter, or all of it.
    pub(super) fn fields(file: &'a FileName, whole: &'a str, range: Range<usize>) -> Excerpt<'a> {
        let pieces = vec![(0, range.start)];
        let text = Cow::Borrowed(&whole[range.clone()]);
        Excerpt { file, text, pieces, around: range, has_the_fields: true }
    }

    /// The YAML of a fenced block that stands at `around`, from its lines and where they begin in the file.
    pub(super) fn block(file: &'a FileName, lines: &[(usize, &str)], around: Range<usize>) -> Excerpt<'a> {
        let mut text = String::new();
        let mut pieces = Vec::new();
        for (start, line) in lines {
            pieces.push((text.len(), *start));
            text.push_str(line);
        }
        Excerpt { file, text: Cow::Owned(text), pieces, around, has_the_fields: false }
    }

    /// The byte of the file that is byte `at` of the excerpt.
    fn in_file(&self, at: usize) -> usize {
        let piece = self.pieces.partition_point(|(start, _)| *start <= at).checked_sub(1);
        piece.map_or(self.around.start, |piece| {
            let (start, in_file) = self.pieces[piece];
            in_file + (at - start)
        })
    }

    /// The place of these bytes of the excerpt.
    pub(super) fn bytes(&self, range: Range<usize>) -> Place {
        let start = self.in_file(range.start).min(self.around.end);
        let end = self.in_file(range.end).clamp(start, self.around.end);
        Place::bytes(self.file, start..end)
    }

    /// The place of the value or key that `path` leads to.
    pub(super) fn field(&self, path: FieldPath, part: Part) -> Place {
        match part {
            Part::Value if self.has_the_fields => Place::field(self.file, path),
            Part::Key if self.has_the_fields => Place::key(self.file, path),
            _ => self.bytes(yaml::find(&self.text, &path, part)),
        }
    }
}
