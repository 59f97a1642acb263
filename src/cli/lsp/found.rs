//! What is wrong, with its places as the editor counts them.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range as Bytes;

use gen_lsp_types::Range;

use crate::problem::{Problem, Problems};
use crate::read::locate;
use crate::source::Tree;
use crate::text::{FileName, Place, Position};

use super::position::{Lines, Units};

/// A problem and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Finding {
    pub(super) problem: Problem,
    pub(super) at: Range,
    /// The other places that belong to it, each with what stands there.
    pub(super) also: Vec<(FileName, Range, String)>,
}

/// All problems with their places in `tree`.
pub(super) fn findings(tree: &Tree, problems: &Problems, units: Units) -> Vec<Finding> {
    let places = problems
        .0
        .iter()
        .flat_map(|problem| [&problem.place].into_iter().chain(problem.also.iter().map(|(place, _)| place)));
    let texts: BTreeMap<&FileName, Cow<'_, str>> =
        places.map(|place| (&place.file, tree.text(&place.file).unwrap_or_default())).collect();
    let lines: BTreeMap<&FileName, Lines<'_>> =
        texts.iter().map(|(file, text)| (*file, Lines::of(text, units))).collect();
    let range = |place: &Place| lines[&place.file].range(bytes(tree, place, &texts[&place.file]));
    let finding = |problem: &Problem| Finding {
        at: range(&problem.place),
        also: (problem.also.iter())
            .map(|(place, note)| (place.file.clone(), range(place), note.clone()))
            .collect(),
        problem: problem.clone(),
    };
    problems.0.iter().map(finding).collect()
}

/// The bytes of a place, on the line on which it begins, as `check` points at it.
fn bytes(tree: &Tree, place: &Place, text: &str) -> Bytes<usize> {
    let Position { line, column, width } = locate(tree, place);
    let begin = match line.checked_sub(2) {
        None => 0,
        Some(breaks) => text.match_indices('\n').nth(breaks).map_or(text.len(), |(at, _)| at + 1),
    };
    let content = text[begin..].split('\n').next().unwrap_or_default().trim_end_matches('\r');
    let byte = |characters: usize| {
        begin + content.char_indices().nth(characters).map_or(content.len(), |(at, _)| at)
    };
    byte(column - 1)..byte(column - 1 + width)
}
