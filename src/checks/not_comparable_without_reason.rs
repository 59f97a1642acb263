//! Questions that may not be compared, nobody says why.

use crate::field;
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::Site;
use crate::text::Place;

pub const RULE: Rule = Rule {
    name: "not-comparable-without-reason",
    severity: Severity::Error,
    why: "Where a trend is withheld readers suspect the worst, unless the page gives the reason.",
    mend: "write in `comparable_reason` what changed: the wording, the scale, the method",
};

pub fn check(site: &Site, problems: &mut Problems) {
    for doc in site.inspections.values() {
        for (at, question) in doc.value.questions.iter().enumerate() {
            if !question.comparable && question.comparable_reason.is_none() {
                problems.push(Problem::new(
                    &RULE,
                    Place::field(&doc.file, field!["questions", at, "comparable"]),
                    format!("the question `{}` may not be compared, and nothing says why", question.id),
                ));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{INSPECTION, sound};
    use super::RULE;

    #[test]
    fn a_trend_withheld_in_silence() {
        let spoilt =
            sound().adding(INSPECTION, "    previous: legitimacy-2015/legitimacy", "    comparable: false");
        spoilt.one_problem(&RULE, INSPECTION, "comparable: false");
    }
}
