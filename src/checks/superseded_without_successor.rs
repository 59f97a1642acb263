//! Recommendations that another replaced, nobody says which.

use crate::field;
use crate::model::RecommendationState;
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::Site;
use crate::text::Place;

use super::paper::papers;

pub const RULE: Rule = Rule {
    name: "superseded-without-successor",
    severity: Severity::Error,
    why: "A recommendation that just ends looks dropped; readers follow it to the one that took its place.",
    mend: "write in `superseded_by` the one that took its place: inspection/id or inspection/force/id",
};

pub fn check(site: &Site, problems: &mut Problems) {
    for paper in papers(site) {
        for (at, recommendation) in paper.recommendations.iter().enumerate() {
            for (nth, entry) in recommendation.history.iter().enumerate() {
                if entry.state == RecommendationState::Superseded && entry.superseded_by.is_none() {
                    problems.push(Problem::new(
                        &RULE,
                        Place::field(paper.file, field!["recommendations", at, "history", nth, "state"]),
                        format!(
                            "the recommendation `{}` is superseded, and nothing says by which",
                            recommendation.id
                        ),
                    ));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{REPORT, sound};
    use super::RULE;

    #[test]
    fn a_recommendation_that_disappears() {
        let spoilt = sound().with(REPORT, "state: complete", "state: superseded");
        spoilt.one_problem(&RULE, REPORT, "state: superseded");
    }
}
