//! Graded questions that are said never to get a grade.

use crate::field;
use crate::model::State;
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::Site;
use crate::text::Place;

use super::grading::Grading;

pub const RULE: Rule = Rule {
    name: "ungraded-state-for-graded-question",
    severity: Severity::Error,
    why: "`ungraded` says that nobody gets a grade; where others do, readers need to know why this force did not.",
    mend: "write `state: not-graded` with a `reason`, or `state: to-be-graded` where the grade is coming",
};

pub fn check(site: &Site, problems: &mut Problems) {
    for ((inspection, _), doc) in &site.reports {
        let Some(inspection) = site.inspections.get(inspection) else { continue };
        for (question, judgement) in doc.value.judgements.iter() {
            if judgement.state == State::Ungraded
                && matches!(Grading::of_id(site, inspection, question), Grading::By(_))
            {
                problems.push(Problem::new(
                    &RULE,
                    Place::field(&doc.file, field!["judgements", question.as_str(), "state"]),
                    format!(
                        "`{question}` is said never to get a grade, and {} grades it",
                        inspection.value.short_title
                    ),
                ));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{EARLIER_REPORT, sound};
    use super::RULE;

    #[test]
    fn a_missing_grade_is_not_explained() {
        let spoilt =
            sound().with(EARLIER_REPORT, "legitimacy: requires-improvement", "legitimacy: {state: ungraded}");
        spoilt.one_problem(&RULE, EARLIER_REPORT, "legitimacy: {state: ungraded}");
    }
}
