//! An accessibility statement that rests on a test of long ago.

use jiff::ToSpan;

use crate::field;
use crate::model::Date;
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::Site;
use crate::text::Place;

pub const RULE: Rule = Rule {
    name: "audit-out-of-date",
    severity: Severity::Warning,
    why: "Pages change, and what was tested more than two years ago says little of the site that readers meet.",
    mend: "test pages again, and write the day and the pages under `tested`",
};

/// The regulations name no number of years. A statement is reviewed each year, and two reviews that rest on the same test
/// are one too many.
const YEARS: i64 = 2;

pub(super) fn check(site: &Site, day: Date, problems: &mut Problems) {
    let tested = site.accessibility.as_ref().and_then(|doc| Some((doc, doc.value.tested.as_ref()?)));
    let Some((doc, test)) = tested else { return };
    let last = test.date.last_day().checked_add(YEARS.years());
    if last.is_ok_and(|last| last < day.first_day()) {
        let message = format!("the pages were last tested on {}, more than two years ago", test.date.words());
        problems.push(Problem::new(&RULE, Place::field(&doc.file, field!["tested", "date"]), message));
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{is_sound_on, one_on};
    use super::RULE;
    use crate::checks::sample::{ACCESSIBILITY, sound};

    #[test]
    fn two_years_and_a_day() {
        let tested = |day: &str| sound().with(ACCESSIBILITY, "date: 2018-09-18", &format!("date: {day}"));
        assert!(is_sound_on("2018-12-08", &tested("2016-12-08")));
        one_on("2018-12-08", &tested("2016-12-07"), &RULE, "date: 2016-12-07");
    }
}
