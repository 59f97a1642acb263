//! Inspections called by a year that cannot be theirs.

use crate::field;
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::{Entity, Site};
use crate::text::Place;

pub const RULE: Rule = Rule {
    name: "year-does-not-fit",
    severity: Severity::Error,
    why: "Tables and trends go by the year that is written here; a wrong one puts every grade of the inspection in a wrong place.",
    mend: "write the year of the assessment as the report names it: 2016, 2018/19 or 2023-25",
};

/// An assessment is published in its own year or soon after; PEEL 2015 came out in February 2016.
const YEARS_UNTIL_PUBLISHED: std::ops::RangeInclusive<i32> = 0..=5;

pub fn check(site: &Site, problems: &mut Problems) {
    // The date of a draft is still to be found.
    for (id, doc) in site.inspections.iter().filter(|(_, doc)| !doc.value.draft) {
        let written = doc.value.year.as_str();
        let digits = written.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(written.len());
        // Some call an assessment by a name.
        if digits == 0 {
            continue;
        }
        let Some(published) = site.inspection_published(id) else { continue };
        let published = i32::from(published.date.first_day().year());
        let fits = written[..digits]
            .parse()
            .is_ok_and(|year: i32| digits == 4 && YEARS_UNTIL_PUBLISHED.contains(&(published - year)));
        if !fits {
            let message = format!("the year is `{written}`, and the inspection was published in {published}");
            problems.push(Problem::new(&RULE, Place::field(&doc.file, field!["year"]), message).also(
                site.place_of_moment(&Entity::Inspection(id.clone())),
                "this is when it was published",
            ));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{EARLIER, sound};
    use super::RULE;

    #[test]
    fn a_year_that_is_still_to_come_or_long_past_or_none() {
        for wrong in ["2061", "1915", "20155"] {
            let year = format!("year: {wrong}");
            sound().with(EARLIER, "year: 2015", &year).one_problem(&RULE, EARLIER, &year);
        }
        assert_eq!(sound().with(EARLIER, "year: 2015", "year: 2015/16").problems(), []);
    }
}
