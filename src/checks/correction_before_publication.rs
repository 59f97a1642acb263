//! Corrections of a page that nobody could have read yet.

use crate::field;
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::Site;
use crate::text::Place;

use super::dates::surely_before;
use super::paper::papers;

pub const RULE: Rule = Rule {
    name: "correction-before-publication",
    severity: Severity::Error,
    why: "A correction says that what people read was wrong; before publication there was nothing to read.",
    mend: "check the date of the correction; what was put right before publication needs none",
};

pub fn check(site: &Site, problems: &mut Problems) {
    for paper in papers(site) {
        let Some(published) = paper.published() else { continue };
        for (at, correction) in paper.corrections.iter().enumerate() {
            if surely_before(correction.date, published.date) {
                problems.push(Problem::new(
                    &RULE,
                    Place::field(paper.file, field!["corrections", at, "date"]),
                    format!(
                        "a correction of {} comes before the publication on {}",
                        correction.date.words(),
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
    fn the_day_before() {
        let spoilt = sound().with(REPORT, "2018-12-10", "2018-12-07");
        spoilt.one_problem(&RULE, REPORT, "date: 2018-12-07");
    }
}
