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
            let (Some(from), Some(before)) = (body.from, before) else { continue };
            // A body that runs backwards is a problem of its own, and says nothing of the next.
            if before.from.zip(before.to).is_some_and(|(from, to)| surely_before(to, from)) {
                continue;
            }
            let message = if before.to.is_some_and(|to| surely_before(from, to)) {
                format!("“{}” begins before “{}” has ended", body.title, before.title)
            } else if before.from.is_some_and(|first| surely_before(from, first)) {
                format!("“{}” begins before “{}”, which stands before it", body.title, before.title)
            } else {
                continue;
            };
            let place = Place::field(&doc.file, field!["policing_bodies", at, "from"]);
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
