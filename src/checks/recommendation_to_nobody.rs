//! Recommendations that nobody has to follow.

use crate::field;
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::Site;
use crate::text::Place;

use super::paper::papers;

pub const RULE: Rule = Rule {
    name: "recommendation-to-nobody",
    severity: Severity::Error,
    why: "A recommendation is shown with those who have to act on it, and is answered by them.",
    mend: "name in `addressed_to` all-forces, policing-bodies, national-bodies or forces by their ids",
};

pub fn check(site: &Site, problems: &mut Problems) {
    for paper in papers(site) {
        for (at, recommendation) in paper.recommendations.iter().enumerate() {
            if recommendation.addressed_to.is_empty() {
                problems.push(Problem::new(
                    &RULE,
                    Place::field(paper.file, field!["recommendations", at, "addressed_to"]),
                    format!("the recommendation `{}` is addressed to nobody", recommendation.id),
                ));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{REPORT, sound};
    use super::RULE;

    #[test]
    fn an_empty_list() {
        sound().with(REPORT, "[ambria, borland]", "[]").one_problem(&RULE, REPORT, "addressed_to: []");
    }
}
