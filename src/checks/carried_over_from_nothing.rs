//! Judgements that are said to be carried over from where there is none.

use crate::field;
use crate::model::{ForceId, InspectionId, QuestionRef, State};
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::{Site, question_ref};
use crate::text::Place;

pub const RULE: Rule = Rule {
    name: "carried-over-from-nothing",
    severity: Severity::Error,
    why: "Readers see the earlier grade of a judgement carried over; where there is none, an empty promise.",
    mend: "name in `from` the inspection that gave the grade, and add its report on the force if it is missing",
};

pub fn check(site: &Site, problems: &mut Problems) {
    for ((inspection, force), doc) in &site.reports {
        for (question, judgement) in doc.value.judgements.iter() {
            let State::CarriedOver(from) = &judgement.state else { continue };
            let at = question_ref(inspection, question);
            if let Some(fault) = fault(site, force, &at, from) {
                let way = field!["judgements", question.as_str(), "from"];
                problems.push(Problem::new(&RULE, Place::field(&doc.file, way), fault));
            }
        }
    }
}

fn fault(site: &Site, force: &ForceId, at: &QuestionRef, from: &InspectionId) -> Option<String> {
    // Where not all questions or answers are known, nobody can say what is missing.
    let asked = |inspection| site.is_open(&site.inspections[inspection].file, &field!["questions"]);
    let report = site.report(from, force);
    if [from, &at.inspection].into_iter().filter(|id| site.inspections.contains_key(*id)).any(asked)
        || report.is_some_and(|doc| site.is_open(&doc.file, &field!["judgements"]))
    {
        return None;
    }
    let source = site.inspection(from)?.short_title.as_str();
    let question = site.question(at)?.title.as_str();
    let thread = site.thread_of(at)?;
    let now = thread.questions.iter().position(|asked| asked == at);
    let then = thread.questions.iter().position(|asked| asked.inspection == *from);
    let earlier = match (then, now) {
        (Some(then), Some(now)) if then < now => &thread.questions[then],
        _ => {
            return Some(format!(
                "{question} is said to be carried over from {source}, but does not continue a question of it"
            ));
        }
    };
    let name = &site.force(force)?.short_name;
    match site.judgement(force, earlier).map(|judgement| &judgement.state) {
        Some(State::Graded(_) | State::CarriedOver(_)) => None,
        Some(_) => Some(format!("{source}, from which {question} is carried over, gave {name} no grade")),
        None => Some(format!(
            "{question} is carried over from {source}, of which this site holds no grade for {name}"
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{BORLAND_REPORT, LATER_REPORT, sound};
    use super::RULE;

    #[test]
    fn an_inspection_that_gave_the_force_no_grade() {
        let spoilt = sound().with(LATER_REPORT, "from: legitimacy-2018", "from: legitimacy-2019");
        spoilt.one_problem(&RULE, LATER_REPORT, "from: legitimacy-2019");

        let problem =
            sound().without(BORLAND_REPORT).one_problem(&RULE, LATER_REPORT, "from: legitimacy-2018");
        assert_eq!(
            problem.message,
            "Legitimacy is carried over from Legitimacy 2018, of which this site holds no grade for Borland"
        );
    }
}
