//! Two forces under one name, or one code.

use crate::field;
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::Site;
use crate::text::Place;

use super::repeats::repeats;

pub const RULE: Rule = Rule {
    name: "duplicate-force",
    severity: Severity::Error,
    why: "Readers find their force by its name and machines by its code; two of either lead to the wrong force.",
    mend: "correct the one that was copied from the other",
};

pub fn check(site: &Site, problems: &mut Problems) {
    for name in ["name", "short_name", "ons_code"] {
        let named = site.forces.values().filter_map(|doc| {
            let words = match name {
                "name" => &doc.value.name,
                "short_name" => &doc.value.short_name,
                _ => doc.value.ons_code.as_ref()?,
            };
            Some((words.as_str().to_lowercase(), (words, Place::field(&doc.file, field![name]))))
        });
        for (_, (_, first), (words, again)) in repeats(named) {
            let problem =
                Problem::new(&RULE, again, format!("two forces have the {} `{words}`", spoken(name)));
            problems.push(problem.also(first, "the other one"));
        }
    }
}

fn spoken(name: &str) -> &str {
    match name {
        "name" => "name",
        "short_name" => "short name",
        _ => "ONS code",
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{BORLAND, sound};
    use super::RULE;

    #[test]
    fn a_name_or_a_code_copied() {
        let spoilt = sound().with(BORLAND, "name: Borland Constabulary", "name: AMBRIA POLICE");
        spoilt.one_problem(&RULE, BORLAND, "name: AMBRIA POLICE");
        let spoilt = sound().with(BORLAND, "E90000002", "E90000001");
        let problem = spoilt.one_problem(&RULE, BORLAND, "ons_code: E90000001");
        assert_eq!(problem.message, "two forces have the ONS code `E90000001`");
    }
}
