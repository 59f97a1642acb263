//! Neighbours that do not know of each other.

use crate::field;
use crate::model::ForceKind;
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::Site;
use crate::text::Place;

pub const RULE: Rule = Rule {
    name: "neighbours-one-sided",
    severity: Severity::Warning,
    why: "A border has two sides: a comparison with the neighbours should be the same seen from either.",
    mend: "add the force to the neighbours of the other, or take the other out here",
};

pub fn check(site: &Site, problems: &mut Problems) {
    for (id, doc) in site.forces.iter().filter(|(_, doc)| doc.value.kind == ForceKind::Territorial) {
        for (at, neighbour) in doc.value.neighbours.iter().enumerate() {
            let Some(other) = site.forces.get(neighbour) else { continue };
            // A neighbour whose name is misspelt is a problem already, and may well be this force.
            let is_misspelt = other.value.neighbours.iter().any(|named| !site.forces.contains_key(named));
            if other.value.kind == ForceKind::Territorial
                && !is_misspelt
                && !other.value.neighbours.contains(id)
            {
                problems.push(
                    Problem::new(
                        &RULE,
                        Place::field(&doc.file, field!["neighbours", at]),
                        format!(
                            "{} counts {} among its neighbours, but not the other way round",
                            doc.value.short_name, other.value.short_name
                        ),
                    )
                    .also(Place::field(&other.file, field!["neighbours"]), "here the force is missing"),
                );
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{AMBRIA, BORLAND, sound};
    use super::RULE;

    #[test]
    fn one_side_forgets_the_other() {
        let spoilt = sound().with(BORLAND, "[ambria, cestria]", "[cestria]");
        spoilt.one_problem(&RULE, AMBRIA, "neighbours: [borland]");
    }
}
