//! An accessibility statement that should have been reviewed by now.

use jiff::ToSpan;

use crate::field;
use crate::model::Date;
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::Site;
use crate::text::Place;

pub const RULE: Rule = Rule {
    name: "statement-review-overdue",
    severity: Severity::Warning,
    why: "A statement that was not reviewed within a year counts as out of date, and one that misses its own day shows it.",
    mend: "look whether all of it still holds; then write that day into `reviewed`, and the next one into `next_review`",
};

pub(super) fn check(site: &Site, day: Date, problems: &mut Problems) {
    let Some(doc) = &site.accessibility else { return };
    let statement = &doc.value;
    let last = statement.last_looked_at();
    let year_after = last.last_day().checked_add(1.year());
    let (field, message) = if statement.next_review.last_day() < day.first_day() {
        let next = statement.next_review.words();
        ("next_review", format!("the statement was to be reviewed by {next}, which is over"))
    } else if year_after.is_ok_and(|end| end < day.first_day()) {
        let field = if statement.reviewed.is_some() { "reviewed" } else { "prepared" };
        (field, format!("nobody has looked at the statement since {}, more than a year ago", last.words()))
    } else {
        return;
    };
    problems.push(Problem::new(&RULE, Place::field(&doc.file, field![field]), message));
}

#[cfg(test)]
mod tests {
    use super::super::tests::{is_sound_on, one_on};
    use super::RULE;
    use crate::checks::sample::{ACCESSIBILITY, sound};

    #[test]
    fn past_its_own_day_and_past_a_year() {
        let mended = || sound().with(ACCESSIBILITY, "    by: 2019-03-31\n", "    by: 2020\n");
        assert!(is_sound_on("2019-09-30", &mended()));
        one_on("2019-10-01", &mended(), &RULE, "next_review: 2019-09-30");
        let later = || mended().with(ACCESSIBILITY, "next_review: 2019-09-30", "next_review: 2019-12-31");
        assert!(is_sound_on("2019-10-01", &later()));
        one_on("2019-10-02", &later(), &RULE, "reviewed: 2018-10-01");
        let never = later().with(ACCESSIBILITY, "reviewed: 2018-10-01\n", "");
        one_on("2019-10-02", &never, &RULE, "prepared: 2018-09-30");
    }
}
