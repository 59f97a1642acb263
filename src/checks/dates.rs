//! Which of two dates comes first, where a date may lack its day.

use jiff::civil;

use crate::model::{Date, Published};

/// Whether `a` is before `b` whatever the days are that they leave open: March 2016 is not surely before
/// 8 March 2016.
pub(super) fn surely_before(a: Date, b: Date) -> bool {
    a.last_day() < b.first_day()
}

/// The place of a moment in the order in which things are published.
pub(super) fn order(published: Published) -> (civil::Date, (i8, i8)) {
    published.order()
}

/// A moment as people say it: `8 December 2016, 00:01`.
pub(super) fn moment_in_words(published: Published) -> String {
    match published.time {
        Some((hour, minute)) => format!("{}, {hour:02}:{minute:02}", published.date.words()),
        None => published.date.words(),
    }
}

#[cfg(test)]
mod tests {
    use super::surely_before;
    use crate::model::Date;

    #[test]
    fn what_a_date_leaves_open_is_not_held_against_it() {
        let date = |text| Date::parse(text).unwrap();
        assert!(surely_before(date("2016-02"), date("2016-03-08")));
        assert!(!surely_before(date("2016-03"), date("2016-03-08")));
        assert!(!surely_before(date("2016-03-08"), date("2016-03-08")));
    }
}
