//! From a place to line and column, looked up only when a place is shown to somebody.

use super::excerpt::Part;
use super::{front_matter, yaml};
use crate::problem::Problems;
use crate::source::Tree;
use crate::text::{FieldPath, Place, Position, Spot};

/// Line and column of `place`, both from 1 and in characters, and how many characters are meant.
///
/// A place in a file that is not in `tree`, or no longer has it, is shown at the beginning or at the nearest
/// thing that is there.
pub fn locate(tree: &Tree, place: &Place) -> Position {
    let top = Position { line: 1, column: 1, width: 1 };
    let text = tree.text(&place.file).unwrap_or_default();
    match &place.spot {
        Spot::File => top,
        Spot::Line { line, column } => Position { line: *line, column: *column, width: 1 },
        Spot::Bytes { start, end } => Position::of_bytes(&text, *start..*end),
        Spot::Field(path) => field(place, &text, path, Part::Value),
        Spot::Key(path) => field(place, &text, path, Part::Key),
    }
}

fn field(place: &Place, text: &str, path: &FieldPath, part: Part) -> Position {
    let fields = match place.file.ending() {
        "md" => match front_matter::split(&place.file, text, &mut Problems::default()) {
            Some(parts) => parts.fields,
            None => 0..0,
        },
        _ => front_matter::after_mark(text)..text.len(),
    };
    let found = yaml::find(&text[fields.clone()], path, part);
    Position::of_bytes(text, fields.start + found.start..fields.start + found.end)
}

#[cfg(test)]
mod tests {
    use super::locate;
    use crate::field;
    use crate::source::Tree;
    use crate::text::{FileName, Place, Position};

    #[test]
    fn lines_count_from_the_top_of_the_file() {
        let tree = Tree::of_texts([
            ("content/forces/ambria.md", "\u{feff}---\nname: Ambria\ntowns:\n  - Łódź, East\n---\n"),
            ("content/site.yaml", "\u{feff}title: Reports\n"),
        ]);
        let at = |file: &str, path| locate(&tree, &Place::field(&FileName::new(file), path));
        let position = at("content/forces/ambria.md", field!["towns", 0]);
        assert_eq!(position, Position { line: 4, column: 5, width: 10 });
        assert_eq!(at("content/site.yaml", field!["title"]), Position { line: 1, column: 9, width: 7 });
        assert_eq!(at("content/nowhere.md", field!["title"]), Position { line: 1, column: 1, width: 1 });
    }
}
