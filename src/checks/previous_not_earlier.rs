//! Questions whose forerunner came later.

use crate::field;
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::{Entity, Site};
use crate::text::Place;

use super::dates::{moment_in_words, order};

pub const RULE: Rule = Rule {
    name: "previous-not-earlier",
    severity: Severity::Error,
    why: "What a force's grade was before and is now would change places.",
    mend: "name in `previous` the same question of an earlier inspection, as inspection/question",
};

pub fn check(site: &Site, problems: &mut Problems) {
    for (id, doc) in &site.inspections {
        for (at, question) in doc.value.questions.iter().enumerate() {
            let Some(previous) = &question.previous else { continue };
            let Some(earlier) = site.inspections.get(&previous.inspection) else { continue };
            let (Some(then), Some(now)) =
                (site.inspection_published(&previous.inspection), site.inspection_published(id))
            else {
                continue;
            };
            if order(then) >= order(now) {
                problems.push(
                    Problem::new(
                        &RULE,
                        Place::field(&doc.file, field!["questions", at, "previous"]),
                        format!(
                            "the question `{}` continues one of {}, which is not earlier",
                            question.id, earlier.value.short_title
                        ),
                    )
                    .also(
                        site.place_of_moment(&Entity::Inspection(previous.inspection.clone())),
                        format!("published {}", moment_in_words(then)),
                    ),
                );
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{EARLIER, sound};
    use super::RULE;

    #[test]
    fn a_forerunner_from_the_future() {
        let previous = "    previous: legitimacy-2019/legitimacy";
        let spoilt = sound().adding(EARLIER, "    title: Legitimacy", previous).with(
            super::super::sample::INSPECTION,
            "    previous: legitimacy-2015/legitimacy\n",
            "",
        );
        spoilt.one_problem(&RULE, EARLIER, "previous: legitimacy-2019/legitimacy");
    }
}
