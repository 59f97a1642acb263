//! The letters of a scalar of YAML, however it is quoted.

use std::ops::Range;

use super::{Hand, Letter, Letters};
use crate::read::excerpt::Part;
use crate::read::yaml::{self, Scalar};
use crate::text::FieldPath;

/// The letters of the scalar at the end of `path`, in the YAML that stands at `fields`.
pub(super) fn letters(text: &str, fields: Range<usize>, path: &FieldPath) -> Option<Letters> {
    let yaml = &text[fields.clone()];
    let begin = yaml::find(yaml, path, Part::Value).start;
    let scalars = yaml::scalars(yaml);
    // What a block of lines says begins behind the line of its `|`.
    let is_block = yaml[begin..].starts_with(['|', '>']);
    let scalar = match is_block {
        true => scalars.iter().filter(|scalar| scalar.at.start > begin).min_by_key(|scalar| scalar.at.start),
        false => scalars.iter().find(|scalar| scalar.at.start == begin),
    };
    Some(of(yaml, scalar?, is_block, fields.start))
}

/// The letters of the first scalar in a field of this name, in the YAML that stands at `fields`.
pub(super) fn letters_of_field(text: &str, fields: Range<usize>, name: &str) -> Option<Letters> {
    let yaml = &text[fields.clone()];
    let scalars = yaml::scalars(yaml);
    let scalar = scalars.iter().find(|scalar| &yaml[scalar.field.clone()] == name)?;
    let before = yaml[scalar.field.end..scalar.at.start].trim_start_matches([':', ' ']);
    Some(of(yaml, scalar, before.starts_with(['|', '>']), fields.start))
}

fn of(yaml: &str, scalar: &Scalar, is_block: bool, offset: usize) -> Letters {
    let written = &yaml[scalar.at.clone()];
    let start = offset + scalar.at.start;
    let hand = match written.chars().next() {
        _ if is_block => Hand::Block,
        Some('"') => Hand::Double,
        Some('\'') => Hand::Single,
        _ => Hand::Plain,
    };
    let quoted = matches!(hand, Hand::Single | Hand::Double) && written.len() > 1;
    let inside = if quoted { 1..written.len() - 1 } else { 0..written.len() };
    let mut letters = Vec::with_capacity(inside.len());
    let mut at = inside.start;
    while let Some(first) = written[at..inside.end].chars().next() {
        let (read, length) = match (hand, first) {
            (Hand::Single, '\'') => ('\'', 2.min(inside.end - at)),
            (Hand::Double, '\\') => escaped(&written[at..inside.end]),
            _ => (first, first.len_utf8()),
        };
        letters.push(Letter { read, at: start + at..start + at + length });
        at += length;
    }
    Letters::new(hand, letters)
}

/// What an escape means, and its length. What is rarely written means nothing here, so that no words are found in it.
fn escaped(rest: &str) -> (char, usize) {
    let mut after = rest.chars().skip(1);
    match after.next() {
        Some(sign @ ('"' | '\\' | '/')) => (sign, 2),
        Some('n' | 't' | 'r' | '\n') => (' ', 2),
        Some(other) => ('\0', 1 + other.len_utf8()),
        None => ('\0', 1),
    }
}
