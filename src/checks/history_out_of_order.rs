//! Histories of recommendations that do not run forwards.

use crate::field;
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::Site;
use crate::text::Place;

use super::dates::surely_before;
use super::paper::papers;

pub const RULE: Rule = Rule {
    name: "history-out-of-order",
    severity: Severity::Error,
    why: "The last entry says where a recommendation stands now; out of order, it says where it once stood.",
    mend: "put the entries in the order of their dates, oldest first, and check the dates",
};

pub fn check(site: &Site, problems: &mut Problems) {
    for paper in papers(site) {
        for (at, recommendation) in paper.recommendations.iter().enumerate() {
            let mut before =
                paper.published().map(|published| (published.date, "the recommendation was made"));
            for (nth, entry) in recommendation.history.iter().enumerate() {
                if let Some((date, what)) = before
                    && surely_before(entry.date, date)
                {
                    let message =
                        format!("an entry of {} stands after {what} on {}", entry.date.words(), date.words());
                    let way = field!["recommendations", at, "history", nth, "date"];
                    problems.push(Problem::new(&RULE, Place::field(paper.file, way), message));
                } else {
                    before = Some((entry.date, "the entry before it"));
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
    fn the_newer_entry_first_or_one_from_before_the_report() {
        let spoilt = sound().adding(
            REPORT,
            "        state: complete",
            "      - date: 2019-02-01\n        state: in-progress",
        );
        spoilt.one_problem(&RULE, REPORT, "date: 2019-02-01");
        sound().with(REPORT, "2019-05\n", "2017-05\n").one_problem(&RULE, REPORT, "date: 2017-05");
    }
}
