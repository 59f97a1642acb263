//! Nations to which pages are owed, and in which no force is.

use std::collections::BTreeSet;

use crate::field;
use crate::problem::{Mend, Problem, Problems, Rule, Severity, nearest};
use crate::site::Site;
use crate::text::Place;

pub const RULE: Rule = Rule {
    name: "unknown-nation",
    severity: Severity::Error,
    why: "Nobody would be told which pages are missing in that language: no force would be meant.",
    mend: "write the nation as the forces write it in their field `nation`",
};

pub fn check(site: &Site, problems: &mut Problems) {
    let known: BTreeSet<&str> = site.forces.values().map(|doc| doc.value.nation.as_str()).collect();
    // While a force cannot be read, it may be the one of that nation.
    if !site.is_complete() || known.is_empty() {
        return;
    }
    for (tag, owed) in site.settings.value.translations.iter() {
        for (at, nation) in
            owed.nations.iter().enumerate().filter(|(_, nation)| !known.contains(nation.as_str()))
        {
            let place =
                Place::field(&site.settings.file, field!["translations", tag.as_str(), "nations", at]);
            let problem = Problem::new(&RULE, place.clone(), format!("no force is in the nation `{nation}`"));
            problems.push(match nearest(nation.as_str(), known.iter().copied()) {
                Some(near) => {
                    let mend = Mend::name(place, nation.as_str(), near);
                    problem.remedy(format!("did you mean `{near}`?")).mend([mend])
                }
                None => problem,
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{SETTINGS, sound};
    use super::RULE;

    #[test]
    fn a_nation_in_which_no_force_is() {
        let translations = "languages: [en-GB, cy]\ntranslations:\n  cy: {nations: [Englnd]}\n";
        let site = sound().with(SETTINGS, "languages: [en-GB, cy]\n", translations);
        let problem = site.one_problem(&RULE, SETTINGS, "Englnd");
        assert_eq!(problem.remedy, "did you mean `England`?");
    }
}
