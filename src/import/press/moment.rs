//! When a press release goes out, as it says itself: an embargo, a date at its head.

use crate::model::{Date, MONTHS, Published};

use super::super::when::when;

/// Words beside a date that say nothing but that it is one.
const BESIDE: [&str; 31] = [
    "date",
    "dated",
    "published",
    "publication",
    "released",
    "release",
    "issued",
    "first",
    "on",
    "of",
    "at",
    "the",
    "posted",
    "embargo",
    "embargoed",
    "until",
    "strictly",
    "not",
    "for",
    "to",
    "be",
    "before",
    "from",
    "under",
    "hrs",
    "hours",
    "am",
    "pm",
    "broadcast",
    "or",
    "and",
];

const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// Whether the line is about an embargo.
pub(super) fn is_embargo(text: &str) -> bool {
    text.to_lowercase().contains("embargo") && text.split_whitespace().count() <= 25
}

/// The moment of a line that holds a date and says nothing else.
pub(super) fn of_line(text: &str) -> Option<Published> {
    let found = moment(text)?;
    let says_more = |word: &str| {
        let is_number = word.starts_with(|c: char| c.is_ascii_digit());
        let is_month = MONTHS.iter().any(|month| month.eq_ignore_ascii_case(word));
        !(is_number || is_month || BESIDE.contains(&word) || WEEKDAYS.contains(&word))
    };
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    (!words.into_iter().any(says_more)).then_some(found)
}

/// The first date in a text, with the first time of day, if there is one.
pub(super) fn moment(text: &str) -> Option<Published> {
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let words: Vec<String> = text.split_whitespace().map(bare).filter(|word| !word.is_empty()).collect();
    let date = words.iter().enumerate().find_map(|(at, word)| {
        let [next, after] = [1, 2].map(|ahead| words.get(at + ahead).map_or("", String::as_str));
        let alone = || {
            let is_whole =
                word.len() >= 8 && word.contains(['-', '/', '.']) && !word.contains(char::is_alphabetic);
            is_whole.then(|| when(word).ok()).flatten().map(|moment| moment.date)
        };
        in_words(word, next, after).or_else(|| in_words(next, word, after)).or_else(alone)
    })?;
    let time = words.iter().find_map(|word| time(word));
    Some(Published { date, time })
}

/// The day that a number, a month and a year are.
fn in_words(day: &str, month: &str, year: &str) -> Option<Date> {
    let day = ["st", "nd", "rd", "th"].iter().find_map(|ending| day.strip_suffix(ending)).unwrap_or(day);
    let is_number = |word: &str, most: usize| {
        (1..=most).contains(&word.len()) && word.chars().all(|c| c.is_ascii_digit())
    };
    let is_month = MONTHS.iter().any(|known| known.eq_ignore_ascii_case(month));
    if !is_month || !is_number(day, 2) || !is_number(year, 4) || year.len() != 4 {
        return None;
    }
    Date::parse(&format!("{day} {month} {year}")).ok()
}

/// A time of day: `00:01`, `00.01hrs`, `9.30am`, `0001hrs`.
fn time(word: &str) -> Option<(i8, i8)> {
    let lower = word.to_lowercase();
    let (digits, after) = lower.split_at(lower.find(|c: char| c.is_alphabetic()).unwrap_or(lower.len()));
    let (hour, minute) = match digits.split_once([':', '.']) {
        Some(parts) => parts,
        None if digits.len() == 4 && matches!(after, "hrs" | "hours" | "h") => digits.split_at(2),
        None if digits.len() < 3 && matches!(after, "am" | "pm") => (digits, "00"),
        None => return None,
    };
    let (hour, minute): (i8, i8) = (hour.parse().ok()?, minute.parse().ok().filter(|_| minute.len() == 2)?);
    let hour = match (after, hour) {
        ("pm", 1..=11) => hour + 12,
        ("am", 12) => 0,
        ("" | "hrs" | "hours" | "h" | "am" | "pm" | "gmt" | "bst", hour) => hour,
        _ => return None,
    };
    ((0..24).contains(&hour) && (0..60).contains(&minute)).then_some((hour, minute))
}

#[cfg(test)]
mod tests {
    use super::{moment, of_line};

    #[test]
    fn dates_as_releases_have_them() {
        for (text, found) in [
            ("EMBARGOED UNTIL 00:01 ON TUESDAY 8 DECEMBER 2026", Some("00:01 on 8 December 2026")),
            (
                "Strictly embargoed until 00.01hrs, Tuesday 8th December 2026",
                Some("00:01 on 8 December 2026"),
            ),
            ("Embargo: 9.30am, December 8, 2026", Some("09:30 on 8 December 2026")),
            ("Published: 08/12/2026", Some("8 December 2026")),
            ("2026-12-08", Some("8 December 2026")),
            ("31 February 2026", None),
            ("on Thursday", None),
            ("In December 2026 the inspector was at work.", None),
        ] {
            assert_eq!(moment(text).map(|found| found.words()).as_deref(), found, "{text}");
        }
        assert!(of_line("Date: Tuesday 8 December 2026").is_some());
        assert!(of_line("The report came out on 8 December 2026.").is_none());
    }
}
