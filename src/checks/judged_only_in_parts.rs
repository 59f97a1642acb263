//! Questions whose parts are judged and which are not judged themselves.

use crate::field;
use crate::model::{Inspection, QuestionId, Report};
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::Site;
use crate::text::Place;

use super::grading::Grading;

pub const RULE: Rule = Rule {
    name: "judged-only-in-parts",
    severity: Severity::Warning,
    why: "Readers look for the grade of the whole question first; a page with its parts alone looks forgotten.",
    mend: "add the judgement of the whole question, or its state where it got no grade",
};

pub fn check(site: &Site, problems: &mut Problems) {
    for ((inspection, _), doc) in &site.reports {
        let Some(inspection) = site.inspections.get(inspection) else { continue };
        // An answer to a question that there is not is a problem already, and may well be to the whole one.
        let asked = |id: &QuestionId| inspection.value.questions.iter().any(|question| question.id == *id);
        if !doc.value.judgements.keys().all(asked) {
            continue;
        }
        for whole in inspection.value.questions.iter().filter(|question| question.parent.is_none()) {
            if doc.value.judgements.get(&whole.id).is_none()
                && matches!(Grading::of(site, inspection, whole), Grading::By(_))
                && let Some(part) = judged_part(&inspection.value, &doc.value, &whole.id)
            {
                problems.push(Problem::new(
                    &RULE,
                    Place::field(&doc.file, field!["judgements"]),
                    format!("the report judges `{part}` and not `{}`, of which it is a part", whole.id),
                ));
            }
        }
    }
}

/// A part of the question `whole` that the report judges.
fn judged_part<'a>(
    inspection: &'a Inspection,
    report: &Report,
    whole: &QuestionId,
) -> Option<&'a QuestionId> {
    let mut parts = inspection.questions.iter().filter(|question| question.parent.as_ref() == Some(whole));
    parts.find(|part| report.judgements.get(&part.id).is_some()).map(|part| &part.id)
}

#[cfg(test)]
mod tests {
    use super::super::sample::{REPORT, sound};
    use super::RULE;

    #[test]
    fn the_grade_of_the_whole_is_forgotten() {
        let spoilt = sound().with(REPORT, "  legitimacy: good\n", "");
        spoilt.one_problem(&RULE, REPORT, "fairness:");
    }
}
