//! Recommendations that were due before anybody had heard of them.

use crate::field;
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::Site;
use crate::text::Place;

use super::dates::surely_before;
use super::paper::papers;

pub const RULE: Rule = Rule {
    name: "due-before-made",
    severity: Severity::Error,
    why: "A recommendation that was due before it was made would show its force as late from the first day.",
    mend: "check the date in `due`, most often its year",
};

pub fn check(site: &Site, problems: &mut Problems) {
    for paper in papers(site) {
        let Some(published) = paper.published() else { continue };
        for (at, recommendation) in paper.recommendations.iter().enumerate() {
            if let Some(due) = recommendation.due.filter(|due| surely_before(*due, published.date)) {
                problems.push(Problem::new(
                    &RULE,
                    Place::field(paper.file, field!["recommendations", at, "due"]),
                    format!(
                        "the recommendation `{}` is due on {}, before it was made on {}",
                        recommendation.id,
                        due.words(),
                        published.date.words()
                    ),
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
    fn a_year_too_early() {
        sound().with(REPORT, "due: 2019-06-30", "due: 2018-06-30").one_problem(
            &RULE,
            REPORT,
            "due: 2018-06-30",
        );
    }
}
