//! Two forces on one square of the map.

use crate::field;
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::Site;
use crate::text::Place;

use super::repeats::repeats;

pub const RULE: Rule = Rule {
    name: "tile-taken-twice",
    severity: Severity::Error,
    why: "Of two forces on one square of the tile map only one can be seen.",
    mend: "give one of the two a row and column that are free",
};

pub fn check(site: &Site, problems: &mut Problems) {
    let tiles = site.forces.values().filter_map(|doc| {
        let tile = doc.value.tile.as_ref()?;
        Some(((tile.row, tile.column), (&doc.value.short_name, Place::field(&doc.file, field!["tile"]))))
    });
    for ((row, column), (first, there), (again, here)) in repeats(tiles) {
        let message = format!("{first} and {again} both stand on row {row}, column {column} of the tile map");
        problems.push(Problem::new(&RULE, here, message).also(there, "the other one"));
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{BORLAND, sound};
    use super::RULE;

    #[test]
    fn one_square_for_two() {
        let problem = sound().with(BORLAND, "column: 1", "column: 0").one_problem(&RULE, BORLAND, "tile:");
        assert_eq!(problem.message, "Ambria and Borland both stand on row 0, column 0 of the tile map");
    }
}
