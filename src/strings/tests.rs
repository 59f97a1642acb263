//! Dates and numbers as English writes them.

use super::Strings;
use crate::model::{Date, LanguageTag, Published};

fn english() -> Strings {
    Strings::own(&[LanguageTag::new("en")])
}

#[test]
fn a_date_is_written_as_far_as_it_is_known() {
    let strings = english();
    let words = strings.language(None);
    for (date, said) in [("2016-12-08", "8 December 2016"), ("2023-10", "October 2023"), ("2023", "2023")] {
        assert_eq!(words.date(Date::parse(date).unwrap()), said);
    }
}

#[test]
fn a_moment_has_its_time_and_in_full_its_weekday() {
    let strings = english();
    let words = strings.language(None);
    let moment = Published::parse("2026-12-08 00:01").unwrap();
    assert_eq!(words.published(&moment), "00:01 on 8 December 2026");
    assert_eq!(words.published_in_full(&moment), "00:01 on Tuesday 8 December 2026");
    let month = Published::parse("2026-12").unwrap();
    assert_eq!(words.published_in_full(&month), "December 2026");
}

#[test]
fn numbers_are_grouped_in_thousands() {
    let strings = english();
    let words = strings.language(None);
    assert_eq!(words.number(23043.0), "23,043");
    assert_eq!(words.number(357.0), "357");
    assert_eq!(words.number(-1234.5), "−1,234.5");
}

#[test]
fn every_word_of_our_own_can_be_said_in_english() {
    let problems = english().check(std::iter::empty());
    assert!(problems.0.is_empty(), "{problems:?}");
}
