//! An accessibility statement that was reviewed before it was prepared, or will be before it was.

use crate::field;
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::Site;
use crate::text::Place;

use super::dates::surely_before;

pub const RULE: Rule = Rule {
    name: "statement-dates-impossible",
    severity: Severity::Error,
    why: "By its dates readers know how far they can rely on the statement, and those who monitor it whether it is looked after.",
    mend: "check the dates: it is prepared, then reviewed, then reviewed again; the first two are days, as 2026-11-22",
};

pub fn check(site: &Site, problems: &mut Problems) {
    let Some(doc) = &site.accessibility else { return };
    if ["prepared", "reviewed", "next_review"].iter().any(|date| site.is_open(&doc.file, &field![*date])) {
        return;
    }
    let statement = &doc.value;
    let mut told = |field: &str, message: String| {
        problems.push(Problem::new(&RULE, Place::field(&doc.file, field![field]), message));
    };
    for (field, date) in [("prepared", Some(statement.prepared)), ("reviewed", statement.reviewed)] {
        if let Some(date) = date.filter(|date| !date.is_exact()) {
            told(field, format!("{} names no day", date.words()));
        }
    }
    if let Some(reviewed) = statement.reviewed.filter(|reviewed| surely_before(*reviewed, statement.prepared))
    {
        let prepared = statement.prepared.words();
        told(
            "reviewed",
            format!("it was reviewed ({}) before it was prepared ({prepared})", reviewed.words()),
        );
    }
    let last = statement.last_looked_at();
    if surely_before(statement.next_review, last) {
        let (next, last) = (statement.next_review.words(), last.words());
        told("next_review", format!("the next review ({next}) is before the last one ({last})"));
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{ACCESSIBILITY, sound};
    use super::RULE;

    #[test]
    fn in_the_wrong_order_and_without_a_day() {
        for (old, new) in [
            ("reviewed: 2018-10-01", "reviewed: 2018-08-01"),
            ("reviewed: 2018-10-01", "reviewed: 2018-10"),
            ("prepared: 2018-09-30", "prepared: September 2018"),
            ("next_review: 2019-09-30", "next_review: 2018-09-30"),
        ] {
            sound().with(ACCESSIBILITY, old, new).one_problem(&RULE, ACCESSIBILITY, new);
        }
    }
}
