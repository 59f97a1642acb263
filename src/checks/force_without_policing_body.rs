//! Forces of which nobody says who holds them to account.

use crate::model::ForceKind;
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::Site;
use crate::text::Place;

pub const RULE: Rule = Rule {
    name: "force-without-policing-body",
    severity: Severity::Warning,
    why: "Citizens ask who holds their force to account, and the law makes that body reply to reports.",
    mend: "add under `policing_bodies` the authority, commissioner, mayor or council, each with its dates",
};

pub fn check(site: &Site, problems: &mut Problems) {
    for doc in site.forces.values() {
        let force = &doc.value;
        if force.kind == ForceKind::Territorial && force.policing_bodies.is_empty() {
            let message = format!("{} has no policing body", force.name);
            problems.push(Problem::new(&RULE, Place::file(&doc.file), message));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{BORLAND, sound};
    use super::RULE;

    #[test]
    fn nobody_holds_it_to_account() {
        let spoilt =
            sound().with(BORLAND, "policing_bodies:\n  - kind: mayor\n    title: Mayor of Borland\n", "");
        spoilt.one_problem(&RULE, BORLAND, "---");
    }
}
