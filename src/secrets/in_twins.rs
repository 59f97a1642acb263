//! Where a twin says what waits in its original: the same items of the same lists, whose days stand in the original alone.

use std::ops::Range;

use super::parts::{LISTS, List, lists};
use super::simple::front;
use crate::read::Sketch;
use crate::text::{FieldPath, Step};

/// What of `twin` waits, where these lists of its `original` have items that do.
pub(super) fn parts(original: &str, twin: &str, waiting: &[List]) -> Vec<Range<usize>> {
    if waiting.is_empty() {
        return Vec::new();
    }
    let (under, over) = (Fields::of(original), Fields::of(twin));
    let mut found = Vec::new();
    for mut list in lists(over.front, &LISTS) {
        let Some(way) = over.way(list.at) else { continue };
        let same = waiting.iter().find(|known| {
            under.way(known.at).and_then(|known| under.way_in(&known, &over)) == Some(way.clone())
        });
        let Some(same) = same else { continue };
        list.waiting = same.waiting.iter().copied().filter(|number| *number < list.items.len()).collect();
        found.extend(list.ranges());
    }
    found
}

/// The fields of a file.
struct Fields<'t> {
    front: &'t str,
    sketch: Sketch,
}

impl<'t> Fields<'t> {
    fn of(text: &'t str) -> Fields<'t> {
        let front = front(text);
        let begin = front.find('\n').map_or(0, |end| end + 1);
        let end = front.trim_end().rfind('\n').map_or(front.len(), |end| end + 1).max(begin);
        Fields { front, sketch: Sketch::of(text, begin..end) }
    }

    /// The way to the field whose name stands in the line that begins there.
    fn way(&self, line: usize) -> Option<FieldPath> {
        let name = self.front[line..].find(|letter: char| letter != ' ' && letter != '-')?;
        self.sketch.standing(line + name).map(|standing| standing.way)
    }

    /// The way through the fields of the twin `over` to what a way leads to here: an item with an id is found by it.
    fn way_in(&self, way: &FieldPath, over: &Fields<'_>) -> Option<FieldPath> {
        let (mut here, mut there) = (FieldPath::default(), FieldPath::default());
        for step in &way.0 {
            let id = here.then(step.clone()).then("id");
            let step_there = match (step, self.sketch.text(&id)) {
                (Step::Index(_), Some(id)) => {
                    let is_it = |at: &usize| over.sketch.text(&there.then(*at).then("id")) == Some(id);
                    Step::Index((0..over.sketch.length(&there)).find(is_it)?)
                }
                _ => step.clone(),
            };
            here.0.push(step.clone());
            there.0.push(step_there);
        }
        Some(there)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use jiff::tz::TimeZone;

    use super::super::parts::waiting_parts;
    use crate::source::Tree;
    use crate::text::FileName;

    const ORIGINAL: &str = "---
recommendations:
  - id: '1'
    history:
      - date: 2020-01-01
        note: Begun.
      - date: 2100-01-01
        note: Done.
  - id: '2'
    history:
      - date: 2100-01-01
        note: Done too.
corrections:
  - date: 2020-01-01
    was: a
  - date: 2100-01-01
    was: b
---
";

    const TWIN: &str = "---
recommendations:
  - id: '2'
    history:
      - note: Wedi gorffen hefyd.
  - id: '1'
    history:
      - note: Dechreuwyd.
      - note: Wedi gorffen.
corrections:
  - was: c
---
";

    #[test]
    fn a_twin_waits_where_its_original_does() {
        let tree = Tree::of_texts([("content/forces/a.md", ORIGINAL), ("content/forces/a.cy.md", TWIN)]);
        let moment = "2026-01-01T00:00:00Z".parse().unwrap();
        let parts = waiting_parts(&tree, &BTreeSet::new(), &TimeZone::UTC, moment);
        let said = |name: &str, text: &str| -> Vec<String> {
            parts[&FileName::new(name)].iter().map(|range| text[range.clone()].trim().to_owned()).collect()
        };
        assert_eq!(said("content/forces/a.md", ORIGINAL).len(), 3);
        assert_eq!(
            said("content/forces/a.cy.md", TWIN),
            ["history:\n      - note: Wedi gorffen hefyd.", "- note: Wedi gorffen."]
        );
    }
}
