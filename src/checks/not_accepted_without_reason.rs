//! Recommendations turned down without a reason.

use crate::field;
use crate::model::RecommendationState;
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::Site;
use crate::text::Place;

use super::paper::papers;

pub const RULE: Rule = Rule {
    name: "not-accepted-without-reason",
    severity: Severity::Error,
    why: "Whoever turns a recommendation down owes the public the reason, and the page has a place for it.",
    mend: "write in `note` why the recommendation was not accepted, and who says so",
};

pub fn check(site: &Site, problems: &mut Problems) {
    for paper in papers(site) {
        for (at, recommendation) in paper.recommendations.iter().enumerate() {
            for (nth, entry) in recommendation.history.iter().enumerate() {
                if entry.state == RecommendationState::NotAccepted && entry.note.is_none() {
                    problems.push(Problem::new(
                        &RULE,
                        Place::field(paper.file, field!["recommendations", at, "history", nth, "state"]),
                        format!(
                            "the recommendation `{}` was not accepted, and nothing says why",
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
    fn turned_down_in_silence() {
        let spoilt = sound().with(REPORT, "state: complete", "state: not-accepted");
        spoilt.one_problem(&RULE, REPORT, "state: not-accepted");
    }
}
