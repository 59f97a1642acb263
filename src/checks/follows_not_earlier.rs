//! Inspections that follow one which came later.

use crate::field;
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::{Entity, Site};
use crate::text::Place;

use super::dates::{moment_in_words, order};

pub const RULE: Rule = Rule {
    name: "follows-not-earlier",
    severity: Severity::Error,
    why: "An inspection goes back to what an earlier one asked for; otherwise the story runs backwards.",
    mend: "name in `follows` an earlier inspection, or check the two dates of publication",
};

pub fn check(site: &Site, problems: &mut Problems) {
    for (id, doc) in &site.inspections {
        let Some(follows) = &doc.value.follows else { continue };
        let Some(earlier) = site.inspections.get(follows) else { continue };
        let (Some(then), Some(now)) = (site.inspection_published(follows), site.inspection_published(id))
        else {
            continue;
        };
        if order(then) >= order(now) {
            problems.push(
                Problem::new(
                    &RULE,
                    Place::field(&doc.file, field!["follows"]),
                    format!(
                        "{} is said to follow {}, which is not earlier",
                        doc.value.short_title, earlier.value.short_title
                    ),
                )
                .also(
                    site.place_of_moment(&Entity::Inspection(follows.clone())),
                    format!("published {}", moment_in_words(then)),
                ),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{INSPECTION, sound};
    use super::RULE;

    #[test]
    fn the_story_backwards() {
        let spoilt = sound().with(INSPECTION, "follows: legitimacy-2015", "follows: legitimacy-2019");
        spoilt.one_problem(&RULE, INSPECTION, "follows: legitimacy-2019");
    }
}
