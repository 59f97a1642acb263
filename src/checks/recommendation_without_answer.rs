//! Replies of policing bodies that leave out a recommendation.

use crate::field;
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::{Entity, Register, Site};
use crate::text::{FileName, Place};

pub const RULE: Rule = Rule {
    name: "recommendation-without-answer",
    severity: Severity::Warning,
    why: "The law asks policing bodies to answer each recommendation; the page says of those left out that no answer \
          was given.",
    mend: "add to `answers` what the reply says of it; if it says nothing, leave it as it is",
};

pub fn check(site: &Site, problems: &mut Problems) {
    let register = Register::of(site, site.replies.iter().map(|(key, doc)| (key, &doc.value)));
    for (key, doc) in &site.replies {
        // An answer to what does not exist may be meant for any.
        if doc.value.answers.iter().any(|answer| site.recommendation(&answer.recommendation).is_none()) {
            continue;
        }
        // Where not all recommendations or answers are known, nobody can say what is left out.
        let is_open = |file: &FileName, field: &str| site.is_open(file, &field![field]);
        let papers = std::iter::once(&key.0).chain(doc.value.also_about.iter()).flat_map(|of| {
            [Entity::Inspection(of.clone()), Entity::Report(of.clone(), key.1.clone())]
                .map(|entity| entity.file(site))
        });
        if is_open(&doc.file, "answers") || papers.into_iter().any(|file| is_open(&file, "recommendations")) {
            continue;
        }
        let left_out: Vec<String> = (site.left_out(key, &doc.value).into_iter())
            .filter(|at| register.silent(at).contains(&key))
            .map(|at| format!("`{at}`"))
            .collect();
        let message = match left_out.as_slice() {
            [] => continue,
            [one] => format!("the reply does not answer the recommendation {one}"),
            several => format!("the reply does not answer the recommendations {}", several.join(", ")),
        };
        problems.push(Problem::new(&RULE, Place::field(&doc.file, field!["answers"]), message));
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{REPLY, REPORT, sound};
    use super::RULE;

    const ANSWERS: &str = "answers:
  - recommendation: legitimacy-2018/ambria/keep-records
    action: The force has bought a system for its records.
";

    #[test]
    fn a_reply_that_answers_nothing_is_told_of() {
        sound().with(REPLY, ANSWERS, "").one_problem(&RULE, REPLY, "summary: ");
    }

    /// In the sound site the other recommendation was complete before the reply.
    #[test]
    fn what_was_settled_only_after_the_reply_needs_an_answer() {
        sound().with(REPORT, "2018-12-09", "2018-12-21").one_problem(&RULE, REPLY, "recommendation: ");
    }

    #[test]
    fn the_reply_of_a_force_may_leave_things_out() {
        let force = REPLY.replace("policing-body", "force");
        let text =
            "---\nsummary: All is well.\nperson: Kim Coe\nrole: Chief Constable\ndate: 2018-12-20\n---\n";
        assert_eq!(sound().without(REPLY).and(&force, text).problems(), []);
    }
}
