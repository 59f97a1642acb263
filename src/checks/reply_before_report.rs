//! Replies that are older than what they reply to.

use crate::field;
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::Site;
use crate::text::{FieldPath, Place};

use super::dates::surely_before;

pub const RULE: Rule = Rule {
    name: "reply-before-report",
    severity: Severity::Error,
    why: "A reply that is older than its report looks as if somebody had seen the report under embargo.",
    mend: "check the date of the reply, most often its year, and the inspection that it is about",
};

pub fn check(site: &Site, problems: &mut Problems) {
    for ((inspection, force, _), doc) in &site.replies {
        let about: Vec<(_, FieldPath)> = [(inspection, field!["date"])]
            .into_iter()
            .chain(
                doc.value.also_about.iter().enumerate().map(|(at, other)| (other, field!["also_about", at])),
            )
            .collect();
        for (inspection, way) in about {
            let Some(published) = site.report_published(inspection, force) else { continue };
            if surely_before(doc.value.date, published.date) {
                problems.push(Problem::new(
                    &RULE,
                    Place::field(&doc.file, way),
                    format!(
                        "the reply is of {}, and its report was published only on {}",
                        doc.value.date.words(),
                        published.date.words()
                    ),
                ));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{REPLY, sound};
    use super::RULE;

    #[test]
    fn a_reply_to_what_was_still_secret() {
        sound().with(REPLY, "date: 2018-12-20", "date: 2018-11-20").one_problem(
            &RULE,
            REPLY,
            "date: 2018-11-20",
        );
        let spoilt = sound().adding(REPLY, "date: 2018-12-20", "also_about: legitimacy-2019");
        spoilt.one_problem(&RULE, REPLY, "also_about: legitimacy-2019");
    }
}
