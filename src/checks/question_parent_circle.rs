//! Questions that are parts of themselves.

use crate::field;
use crate::model::{Question, QuestionId};
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::Site;
use crate::text::Place;

pub const RULE: Rule = Rule {
    name: "question-parent-circle",
    severity: Severity::Error,
    why: "Questions are shown under the question that they are a part of; in a circle none would be shown.",
    mend: "take `parent` out of the question that stands at the top",
};

pub fn check(site: &Site, problems: &mut Problems) {
    for doc in site.inspections.values() {
        let questions = &doc.value.questions;
        let mut told: Vec<&QuestionId> = Vec::new();
        for (at, question) in questions.iter().enumerate() {
            let above = above(questions, question);
            if above.contains(&&question.id) && !told.contains(&&question.id) {
                let message = match above.as_slice() {
                    [_] => format!("the question `{}` is a part of itself", question.id),
                    [parent, ..] => {
                        format!("the question `{}` is a part of `{parent}`, and that of it", question.id)
                    }
                    [] => continue,
                };
                told.extend(above);
                let place = Place::field(&doc.file, field!["questions", at, "parent"]);
                problems.push(Problem::new(&RULE, place, message));
            }
        }
    }
}

/// The questions above a question, up to the top or until one comes again.
fn above<'a>(questions: &'a [Question], question: &'a Question) -> Vec<&'a QuestionId> {
    let mut above = Vec::new();
    let mut parent = question.parent.as_ref();
    while let Some(id) = parent.filter(|id| !above.contains(id)) {
        above.push(id);
        parent = questions.iter().find(|known| known.id == *id).and_then(|known| known.parent.as_ref());
    }
    above
}

#[cfg(test)]
mod tests {
    use super::super::sample::{INSPECTION, sound};
    use super::RULE;

    #[test]
    fn a_question_above_itself() {
        let spoilt = sound().adding(INSPECTION, "    title: Legitimacy", "    parent: fairness");
        spoilt.one_problem(&RULE, INSPECTION, "parent: fairness");
        let spoilt = sound().adding(INSPECTION, "    title: Leadership", "    parent: leadership");
        spoilt.one_problem(&RULE, INSPECTION, "parent: leadership");
    }
}
