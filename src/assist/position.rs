//! Where a place stands in a text that may be half-written.

use std::ops::Range;

use crate::read::{Sketch, sketch};
use crate::text::{FieldPath, FileName, Place, Spot};

/// The bytes of a place in its file, which reads like this now: of a field the beginning of its value, and where that is
/// missing, the nearest thing on the way that is there.
pub fn bytes_of(place: &Place, text: &str) -> Range<usize> {
    let found = match &place.spot {
        Spot::File | Spot::Line { .. } => None,
        Spot::Bytes { start, end } => Some(*start..*end),
        Spot::Field(way) => field(&place.file, text, way, false),
        Spot::Key(way) => field(&place.file, text, way, true),
    };
    let found = found.unwrap_or(0..0);
    let inside =
        |byte: usize| (0..=byte.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let start = inside(found.start);
    let line_end = text[start..].find(['\n', '\r']).map_or(text.len(), |end| start + end);
    start..inside(found.end).clamp(start, line_end)
}

fn field(file: &FileName, text: &str, way: &FieldPath, is_key: bool) -> Option<Range<usize>> {
    let sketch = sketch(file, text)?;
    let found = if is_key { name(&sketch, way) } else { sketch.extent(way) };
    found.or_else(|| {
        let above = (1..way.0.len()).rev().map(|length| FieldPath(way.0[..length].to_vec()));
        above.into_iter().find_map(|above| match sketch.text(&above) {
            // A single item may stand without a list.
            Some(_) => sketch.extent(&above),
            None => name(&sketch, &above).or_else(|| sketch.extent(&above)),
        })
    })
}

fn name(sketch: &Sketch, way: &FieldPath) -> Option<Range<usize>> {
    let (last, record) = way.0.split_last()?;
    let names = sketch.names(&FieldPath(record.to_vec()));
    names.into_iter().find(|(name, _)| crate::text::Step::from(*name) == *last).map(|(_, at)| at)
}

#[cfg(test)]
mod tests {
    use super::bytes_of;
    use crate::field;
    use crate::text::{FileName, Place};

    #[test]
    fn a_place_is_found_in_a_text_that_is_broken() {
        let text = "---\na: [b, c\ns: one\nlist:\n  - id: x\n    d: 'e\n---\n";
        let file = FileName::new("content/forces/ambria.md");
        let at = |place: Place| &text[bytes_of(&place, text)];
        assert_eq!(at(Place::field(&file, field!["list", 0, "id"])), "x");
        assert_eq!(at(Place::key(&file, field!["list"])), "list");
        assert_eq!(at(Place::field(&file, field!["a", 7])), "a");
        assert_eq!(at(Place::field(&file, field!["s", 0])), "one");
        assert_eq!(at(Place::field(&file, field!["nowhere"])), "");
        assert_eq!(at(Place::bytes(&file, 4..900)), "a: [b, c");
    }
}
