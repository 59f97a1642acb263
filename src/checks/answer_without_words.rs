//! Answers to recommendations that say neither what is done nor why nothing is, or both.

use crate::field;
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::Site;
use crate::text::Place;

pub const RULE: Rule = Rule {
    name: "answer-without-words",
    severity: Severity::Error,
    why: "The law asks for the action taken or proposed, or why there is none; readers look for exactly that.",
    mend: "write `action` (what is done) or `no_action` (why nothing is), and only one of them",
};

pub fn check(site: &Site, problems: &mut Problems) {
    for doc in site.replies.values() {
        for (at, answer) in doc.value.answers.iter().enumerate() {
            let fault = match (&answer.action, &answer.no_action) {
                (None, None) => "says neither what is done nor why nothing is",
                (Some(_), Some(_)) => "says both what is done and why nothing is",
                _ => continue,
            };
            let message = format!("the answer to `{}` {fault}", answer.recommendation);
            problems.push(Problem::new(&RULE, Place::field(&doc.file, field!["answers", at]), message));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{REPLY, sound};
    use super::RULE;

    const ACTION: &str = "    action: The force has bought a system for its records.";

    #[test]
    fn an_answer_needs_words() {
        let spoilt = sound().with(REPLY, &format!("{ACTION}\n"), "");
        spoilt.one_problem(&RULE, REPLY, "recommendation: legitimacy-2018/ambria/keep-records");
    }

    #[test]
    fn an_answer_cannot_be_yes_and_no() {
        let spoilt = sound().adding(REPLY, ACTION, "    no_action: There is no money.");
        spoilt.one_problem(&RULE, REPLY, "recommendation: legitimacy-2018/ambria/keep-records");
    }
}
