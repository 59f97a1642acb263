//! The gravest findings, left without what should be done about them.

use crate::field;
use crate::model::FindingKind;
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::Site;
use crate::text::Place;

use super::paper::papers;

pub const RULE: Rule = Rule {
    name: "cause-of-concern-without-recommendation",
    severity: Severity::Error,
    why: "Inspectors answer every cause of concern with a recommendation; readers ask what is being done.",
    mend: "name in `recommendations` at least one of the recommendations of the same file",
};

pub fn check(site: &Site, problems: &mut Problems) {
    for paper in papers(site) {
        for (at, finding) in paper.findings.iter().enumerate() {
            if finding.kind == FindingKind::CauseOfConcern && finding.recommendations.is_empty() {
                problems.push(Problem::new(
                    &RULE,
                    Place::field(paper.file, field!["findings", at]),
                    "this cause of concern names no recommendation",
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
    fn a_cause_of_concern_left_alone() {
        let spoilt = sound().with(REPORT, "    recommendations: [keep-records]\n", "");
        spoilt.one_problem(&RULE, REPORT, "kind: cause-of-concern");
    }
}
