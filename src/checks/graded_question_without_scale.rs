//! Questions that are graded by nothing.

use crate::field;
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::Site;
use crate::text::Place;

pub const RULE: Rule = Rule {
    name: "graded-question-without-scale",
    severity: Severity::Error,
    why: "Without its scale a grade has no words, no order and no meaning.",
    mend: "give the question or its inspection a `scale`, or write `graded: false`",
};

pub fn check(site: &Site, problems: &mut Problems) {
    for doc in site.inspections.values() {
        for (at, question) in doc.value.questions.iter().enumerate() {
            if question.graded == Some(true) && question.scale.is_none() && doc.value.scale.is_none() {
                problems.push(Problem::new(
                    &RULE,
                    Place::field(&doc.file, field!["questions", at, "graded"]),
                    format!("the question `{}` is graded, and nothing says on which scale", question.id),
                ));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{EARLIER, sound};
    use super::RULE;

    #[test]
    fn graded_by_nothing() {
        let spoilt = sound().with(EARLIER, "scale: three-point\n", "").adding(
            EARLIER,
            "    title: Legitimacy",
            "    graded: true",
        );
        spoilt.one_problem(&RULE, EARLIER, "graded: true");
    }
}
