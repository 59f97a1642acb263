//! An accessibility statement that will be reviewed more than a year after the last time.

use jiff::ToSpan;

use crate::field;
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::Site;
use crate::text::Place;

pub const RULE: Rule = Rule {
    name: "statement-reviewed-too-seldom",
    severity: Severity::Warning,
    why: "Sites change, and a statement that nobody looks at for more than a year is out of date for those who monitor it.",
    mend: "plan the next review within a year after the last one",
};

pub fn check(site: &Site, problems: &mut Problems) {
    let Some(doc) = &site.accessibility else { return };
    if ["prepared", "reviewed", "next_review"].iter().any(|date| site.is_open(&doc.file, &field![*date])) {
        return;
    }
    let last = doc.value.last_looked_at();
    let Ok(latest) = last.last_day().checked_add(1.year()) else { return };
    if doc.value.next_review.last_day() > latest {
        let (next, last) = (doc.value.next_review.words(), last.words());
        let place = Place::field(&doc.file, field!["next_review"]);
        let message = format!("the next review ({next}) is more than a year after the last one ({last})");
        problems.push(Problem::new(&RULE, place, message));
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{ACCESSIBILITY, sound};
    use super::RULE;

    #[test]
    fn a_year_and_a_day() {
        let next = |day: &str| {
            sound().with(ACCESSIBILITY, "next_review: 2019-09-30", &format!("next_review: {day}"))
        };
        assert_eq!(next("2019-10-01").problems(), []);
        next("2019-10-02").one_problem(&RULE, ACCESSIBILITY, "next_review: 2019-10-02");
        // Without a review the day counts on which it was prepared.
        let never = next("2019-10-01").with(ACCESSIBILITY, "reviewed: 2018-10-01\n", "");
        never.one_problem(&RULE, ACCESSIBILITY, "next_review: 2019-10-01");
    }
}
