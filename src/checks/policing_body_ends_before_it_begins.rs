//! Policing bodies that run backwards.

use crate::field;
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::Site;
use crate::text::Place;

use super::dates::surely_before;

pub const RULE: Rule = Rule {
    name: "policing-body-ends-before-it-begins",
    severity: Severity::Error,
    why: "A body that runs backwards was never in office, so nobody would be asked for its reply.",
    mend: "write the first day in office in `from` and the last in `to`",
};

pub fn check(site: &Site, problems: &mut Problems) {
    for doc in site.forces.values() {
        for (at, body) in doc.value.policing_bodies.iter().enumerate() {
            let (Some(from), Some(to)) = (body.from, body.to) else { continue };
            if surely_before(to, from) {
                problems.push(Problem::new(
                    &RULE,
                    Place::field(&doc.file, field!["policing_bodies", at, "to"]),
                    format!("“{}” ends on {}, before it begins on {}", body.title, to.words(), from.words()),
                ));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{AMBRIA, sound};
    use super::RULE;

    #[test]
    fn backwards() {
        let spoilt = sound().adding(AMBRIA, "    from: 2012-11-22", "    to: 2011-11-21");
        spoilt.one_problem(&RULE, AMBRIA, "to: 2011-11-21");
    }
}
