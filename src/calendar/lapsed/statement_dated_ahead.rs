//! An accessibility statement that was prepared, reviewed or tested on a day that is still to come.

use crate::field;
use crate::model::Date;
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::Site;
use crate::text::{FieldPath, Place};

pub const RULE: Rule = Rule {
    name: "statement-dated-ahead",
    severity: Severity::Error,
    why: "“It was reviewed” on a day that has not come is not true, and whoever notices believes the rest less.",
    mend: "write the day on which it really was done; build with --as-of where the site goes out on that day",
};

pub(super) fn check(site: &Site, day: Date, problems: &mut Problems) {
    let Some(doc) = &site.accessibility else { return };
    let statement = &doc.value;
    let mut look = |what: &str, date: Date, way: FieldPath| {
        if date.first_day() > day.first_day() {
            let message = format!("the statement says that {what} {}, which is still to come", date.words());
            problems.push(Problem::new(&RULE, Place::field(&doc.file, way), message));
        }
    };
    look("it was prepared on", statement.prepared, field!["prepared"]);
    if let Some(reviewed) = statement.reviewed {
        look("it was reviewed on", reviewed, field!["reviewed"]);
    }
    if let Some(test) = &statement.tested {
        look("pages were tested on", test.date, field!["tested", "date"]);
    }
    for (at, burden) in statement.disproportionate_burden.iter().enumerate() {
        let way = field!["disproportionate_burden", at, "assessment", "date"];
        look("a burden was assessed on", burden.assessment.date, way);
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{is_sound_on, one_on};
    use super::RULE;
    use crate::checks::sample::{ACCESSIBILITY, sound};

    #[test]
    fn tomorrow() {
        assert!(is_sound_on("2018-10-01", &sound()));
        one_on("2018-09-30", &sound(), &RULE, "reviewed: 2018-10-01");
        let tested = sound().with(ACCESSIBILITY, "date: 2018-09-18", "date: 2018-10-02");
        one_on("2018-10-01", &tested, &RULE, "date: 2018-10-02");
        let prepared = sound().with(ACCESSIBILITY, "reviewed: 2018-10-01\n", "");
        one_on("2018-09-29", &prepared, &RULE, "prepared: 2018-09-30");
    }
}
