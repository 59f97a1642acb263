//! How old something is, as of the day of the edition, in words that a reader can check.

use crate::model::Date;
use crate::strings::Language;
use crate::words;

/// `almost ten years before this edition`; `None` for what comes after the edition.
///
/// A date without its day counts from its first day, so that nothing looks newer than it may be.
pub(super) fn before_edition(words: &Language, date: Date, edition: Date) -> Option<String> {
    let (then, now) = (date.first_day(), edition.first_day());
    if then > now {
        return None;
    }
    let months = (i32::from(now.year()) - i32::from(then.year())) * 12 + i32::from(now.month())
        - i32::from(then.month())
        - i32::from(now.day() < then.day());
    let (years, rest) = (months / 12, months % 12);
    Some(words.say(match (months, rest) {
        (..24, _) => words!["age-in-months", number = months],
        (_, 0) => words!["age-in-years", number = years],
        (_, 1..=3) => words!["age-just-over-years", number = years],
        (_, 4..=8) => words!["age-of-years-and-a-half", number = years],
        _ => words!["age-almost-years", number = years + 1],
    }))
}

#[cfg(test)]
mod tests {
    use super::before_edition;
    use crate::model::Date;
    use crate::strings::Strings;

    fn age(date: &str) -> Option<String> {
        let strings = Strings::own(&["en".into()]);
        before_edition(strings.language(None), Date::parse(date).unwrap(), Date::day(2026, 11, 24))
            .map(|words| words.trim_end_matches(" before this edition").to_owned())
    }

    #[test]
    fn an_age_is_said_as_people_say_it() {
        for (date, words) in [
            ("2026-11-24", "less than a month"),
            ("2026-10-24", "one month"),
            ("2025-05-01", "eighteen months"),
            ("2024-11-24", "two years"),
            ("2019-10-02", "just over seven years"),
            ("2019-05-02", "about seven and a half years"),
            ("2016-12-08", "almost ten years"),
            ("2003-11-24", "23 years"),
        ] {
            assert_eq!(age(date).as_deref(), Some(words), "{date}");
        }
    }

    #[test]
    fn a_date_without_its_day_is_as_old_as_it_may_be() {
        assert_eq!(age("2023-10").as_deref(), Some("just over three years"));
        assert_eq!(age("2012").as_deref(), Some("almost fifteen years"));
    }

    #[test]
    fn what_comes_after_the_edition_has_no_age() {
        assert_eq!(age("2026-11-25"), None);
    }
}
