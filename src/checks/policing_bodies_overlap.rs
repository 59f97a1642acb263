//! Policing bodies in office at the same time, or out of order.

use crate::field;
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::Site;
use crate::text::Place;

use super::dates::surely_before;

pub const RULE: Rule = Rule {
    name: "policing-bodies-overlap",
    severity: Severity::Warning,
    why: "Which body had to reply to a report is told by the dates; with two at a time it would be either.",
    mend: "put the bodies in order, oldest first, each beginning when the one before it ended",
};

pub fn check(site: &Site, problems: &mut Problems) {
    for doc in site.forces.values() {
        let bodies = &doc.value.policing_bodies;
        for (at, body) in bodies.iter().enumerate() {
            let before = at.checked_sub(1).map(|before| &bodies[before]);
            let (field, message) = match (body.from, body.to, before) {
                (Some(from), Some(to), _) if surely_before(to, from) => (
                    "to",
                    format!("“{}” ends ({}) before it begins ({})", body.title, to.words(), from.words()),
                ),
                (Some(from), _, Some(before)) if before.to.is_some_and(|to| surely_before(from, to)) => {
                    ("from", format!("“{}” begins before “{}” has ended", body.title, before.title))
                }
                (Some(from), _, Some(before))
                    if before.from.is_some_and(|first| surely_before(from, first)) =>
                {
                    (
                        "from",
                        format!("“{}” begins before “{}”, which stands before it", body.title, before.title),
                    )
                }
                _ => continue,
            };
            let place = Place::field(&doc.file, field!["policing_bodies", at, field]);
            problems.push(Problem::new(&RULE, place, message));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{AMBRIA, sound};
    use super::RULE;

    #[test]
    fn two_at_a_time() {
        let problem = sound().with(AMBRIA, "from: 2012-11-22", "from: 2012-05-01").one_problem(
            &RULE,
            AMBRIA,
            "from: 2012-05-01",
        );
        assert_eq!(
            problem.message,
            "“Police and Crime Commissioner for Ambria” begins before “Ambria Police Authority” has ended"
        );
    }
}
