//! Dates as people write them elsewhere, and what they can mean.

use super::date::{Date, MONTHS};

/// Endings of days: `3rd`.
const ENDINGS: [&str; 4] = ["st", "nd", "rd", "th"];

/// The dates that `text` can mean, as content files write them, with the time of day where it has one: none where it
/// means none, two where day and month could be either way round.
pub fn meant_dates(text: &str) -> Vec<String> {
    let text = text.trim();
    let (day, time) = match text.rsplit_once([' ', 'T']).filter(|(_, time)| is_time(time)) {
        Some((day, time)) => (day, format!(" {time}")),
        None => (text, String::new()),
    };
    let mut meant = in_numbers(day);
    meant.extend(in_words(day));
    meant.dedup();
    meant.into_iter().map(|date| format!("{}{time}", date.iso())).collect()
}

/// `00:01`.
fn is_time(text: &str) -> bool {
    let is_number = |part: &str| part.len() == 2 && part.bytes().all(|digit| digit.is_ascii_digit());
    text.split_once(':').is_some_and(|(hour, minute)| is_number(hour) && is_number(minute))
}

/// `25/12/2016`, `25.12.2016`, `2016/12/25`; the day first, or the month first as in America.
fn in_numbers(text: &str) -> Vec<Date> {
    let parts: Vec<&str> = text.split(['/', '.', '-']).map(str::trim).collect();
    let numbers: Option<Vec<i16>> = parts.iter().map(|part| part.parse().ok().filter(|n| *n > 0)).collect();
    let date = |year: i16, month: i16, day: i16| Date::parse(&format!("{year}-{month}-{day}")).ok();
    match (numbers.as_deref(), parts.as_slice()) {
        (Some([year, month, day]), [first, ..]) if first.len() == 4 => {
            date(*year, *month, *day).into_iter().collect()
        }
        (Some([one, other, year]), [.., last]) if last.len() == 4 => {
            [date(*year, *other, *one), date(*year, *one, *other)].into_iter().flatten().collect()
        }
        _ => Vec::new(),
    }
}

/// `3rd of December 2016`, `December 3, 2016`, `Saturday 3 Sept. 2016`.
fn in_words(text: &str) -> Option<Date> {
    let words = text.split([' ', ',']).map(|word| word.trim_end_matches('.')).filter(|word| !word.is_empty());
    let (mut day, mut month, mut year, mut weekday) = (None, None, None, None);
    for word in words {
        let small = word.to_lowercase();
        let number = ENDINGS.iter().find_map(|ending| small.strip_suffix(ending)).unwrap_or(&small);
        let slot = match number.parse::<i16>() {
            Ok(number) if number > 31 => year.replace(number).map(drop),
            Ok(number) => day.replace(number).map(drop),
            Err(_) if ["of", "the"].contains(&small.as_str()) => None,
            Err(_) => match month_of(&small) {
                Some(number) => month.replace(number).map(drop),
                None => weekday.replace(word).map(drop),
            },
        };
        // What is said twice is no date.
        if slot.is_some() {
            return None;
        }
    }
    let date = match (day, month?, year?) {
        (Some(day), month, year) => Date::parse(&format!("{year}-{month}-{day}")),
        (None, month, year) => Date::parse(&format!("{year}-{month}")),
    };
    let date = date.ok()?;
    // A day of the week that the day is not makes both doubtful.
    let agrees = |written: &str| {
        date.weekday().is_some_and(|known| {
            let short = written.len() >= 3 && known.to_lowercase().starts_with(&written.to_lowercase());
            known.eq_ignore_ascii_case(written) || short
        })
    };
    weekday.is_none_or(agrees).then_some(date)
}

/// The number of a month that is written out or cut short: `sept`.
fn month_of(word: &str) -> Option<usize> {
    let is_it = |month: &&str| word.len() >= 3 && month.to_lowercase().starts_with(word);
    MONTHS.iter().position(is_it).map(|at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::meant_dates;

    #[test]
    fn what_can_be_meant_in_one_way_only() {
        for text in [
            "25/12/2016",
            "25.12.2016",
            "25-12-2016",
            "12/25/2016",
            "2016/12/25",
            "25th December 2016",
            "25th of December, 2016",
            "December 25, 2016",
            "Sunday 25 Dec. 2016",
            "Sun 25 December 2016",
        ] {
            assert_eq!(meant_dates(text), ["2016-12-25"], "{text}");
        }
        assert_eq!(meant_dates("05/05/2016"), ["2016-05-05"]);
        assert_eq!(meant_dates("25/12/2016 00:01"), ["2016-12-25 00:01"]);
        assert_eq!(meant_dates("Sept. 2016"), ["2016-09"]);
    }

    #[test]
    fn what_can_be_meant_in_two_ways_or_in_none() {
        assert_eq!(meant_dates("03/12/2016"), ["2016-12-03", "2016-03-12"]);
        for text in [
            "Monday 25 December 2016",
            "30/02/2016",
            "25/12/16",
            "on Thursday",
            "2 or 3 May 2016",
            "Christmas",
        ] {
            assert_eq!(meant_dates(text), <[String; 0]>::default(), "{text}");
        }
    }
}
