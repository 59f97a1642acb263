//! Grades in answer to questions that never get one.

use crate::field;
use crate::model::State;
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::Site;
use crate::text::Place;

use super::grading::Grading;

pub const RULE: Rule = Rule {
    name: "grade-for-ungraded-question",
    severity: Severity::Error,
    why: "A grade that the inspectorate never gave is the worst thing that this site could publish.",
    mend: "write `state: ungraded`; if the question is graded, give its inspection a `scale`",
};

pub fn check(site: &Site, problems: &mut Problems) {
    for ((inspection, _), doc) in &site.reports {
        let Some(inspection) = site.inspections.get(inspection) else { continue };
        for (question, judgement) in doc.value.judgements.iter() {
            if !matches!(Grading::of_id(site, inspection, question), Grading::Never) {
                continue;
            }
            let (field, given) = match &judgement.state {
                State::Graded(grade) => ("grade", format!("the grade `{grade}` is given")),
                State::ToBeGraded(_) => ("state", "a grade is promised".to_owned()),
                _ => continue,
            };
            problems.push(Problem::new(
                &RULE,
                Place::field(&doc.file, field!["judgements", question.as_str(), field]),
                format!("{given} for `{question}`, which {} does not grade", inspection.value.short_title),
            ));
        }
    }
    for doc in site.inspections.values() {
        for (at, totals) in doc.value.totals.iter().enumerate() {
            let question = &totals.question;
            if matches!(Grading::of_id(site, doc, question), Grading::Never) {
                problems.push(Problem::new(
                    &RULE,
                    Place::field(&doc.file, field!["totals", at, "question"]),
                    format!("totals of grades are stated for `{question}`, which is not graded"),
                ));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{EARLIER, EARLIER_REPORT, REPORT, sound};
    use super::RULE;

    #[test]
    fn a_grade_where_there_are_none() {
        let spoilt = sound().with(REPORT, "leadership: {state: ungraded}", "leadership: good");
        spoilt.one_problem(&RULE, REPORT, "leadership: good");

        let spoilt = sound().with(EARLIER, "scale: three-point\n", "");
        spoilt.one_problem(&RULE, EARLIER_REPORT, "legitimacy: requires-improvement");
    }
}
