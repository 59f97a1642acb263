//! What was right when it was written and is not any more, or not yet: the rules that ask which day it is.
//!
//! One rule, one file, as in `checks`, which looks at the same content and does not know the day.

mod audit_out_of_date;
mod fix_date_past;
mod statement_dated_ahead;
mod statement_review_overdue;

use jiff::Timestamp;

use crate::model::Date;
use crate::problem::{Problems, Rule};
use crate::site::{Entity, Site};

/// A rule, and what looks for its faults on a day.
type DayRule = (&'static Rule, fn(&Site, Date, &mut Problems));

const DAY_RULES: [DayRule; 4] = [
    (&audit_out_of_date::RULE, audit_out_of_date::check),
    (&fix_date_past::RULE, fix_date_past::check),
    (&statement_dated_ahead::RULE, statement_dated_ahead::check),
    (&statement_review_overdue::RULE, statement_review_overdue::check),
];

/// Every rule that this room applies.
pub const RULES: &[&Rule] = &[DAY_RULES[0].0, DAY_RULES[1].0, DAY_RULES[2].0, DAY_RULES[3].0];

/// All that is not right on the day of `moment`.
pub fn lapsed(site: &Site, moment: Timestamp) -> Problems {
    let day = site.day(moment);
    let mut problems = Problems::default();
    // A draft tells nobody anything yet.
    if site.is_draft(&Entity::Accessibility) {
        return problems;
    }
    DAY_RULES.iter().for_each(|(_, check)| check(site, day, &mut problems));
    problems
}

#[cfg(test)]
mod tests {
    use crate::checks::sample::{Sample, sound};
    use crate::problem::Problem;
    use crate::problem::Rule;
    use crate::site::Site;

    /// On a day on which nothing of the sample has lapsed.
    pub const SOUND: &str = "2018-12-08";

    /// The one problem of a site on a day.
    #[track_caller]
    pub fn one_on(day: &str, site: &Sample, rule: &Rule, words: &str) -> Problem {
        let moment: jiff::Timestamp = format!("{day}T12:00:00Z").parse().expect("a day");
        let look = |site: &Site| super::lapsed(site, moment);
        site.one_found(&look, rule, crate::checks::sample::ACCESSIBILITY, words)
    }

    /// Whether anything has lapsed on a day.
    pub fn is_sound_on(day: &str, site: &Sample) -> bool {
        let moment: jiff::Timestamp = format!("{day}T12:00:00Z").parse().expect("a day");
        site.found(&|site: &Site| super::lapsed(site, moment)).is_empty()
    }

    #[test]
    fn nothing_of_a_sound_site_has_lapsed() {
        assert!(is_sound_on(SOUND, &sound()));
    }
}
