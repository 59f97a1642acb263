//! A day by which something was to be accessible, and that is over.

use crate::field;
use crate::model::Date;
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::Site;
use crate::text::Place;

pub const RULE: Rule = Rule {
    name: "fix-date-past",
    severity: Severity::Warning,
    why: "A statement that plans to mend something by a day that is over says that nobody looks after it.",
    mend: "take the entry away where it is mended; otherwise plan another day",
};

pub(super) fn check(site: &Site, day: Date, problems: &mut Problems) {
    let Some(doc) = &site.accessibility else { return };
    for (at, issue) in doc.value.non_compliance.iter().enumerate() {
        if let Some(by) = issue.by.filter(|by| by.last_day() < day.first_day()) {
            let message = format!("this was to be mended by {}, which is over", by.words());
            problems.push(Problem::new(
                &RULE,
                Place::field(&doc.file, field!["non_compliance", at, "by"]),
                message,
            ));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{is_sound_on, one_on};
    use super::RULE;
    use crate::checks::sample::{ACCESSIBILITY, sound};

    #[test]
    fn on_the_day_after_it() {
        assert!(is_sound_on("2019-03-31", &sound()));
        one_on("2019-04-01", &sound(), &RULE, "by: 2019-03-31");
        // A month is over with its last day.
        let month = || sound().with(ACCESSIBILITY, "by: 2019-03-31", "by: 2019-03");
        assert!(is_sound_on("2019-03-31", &month()));
        one_on("2019-04-01", &month(), &RULE, "by: 2019-03");
    }
}
