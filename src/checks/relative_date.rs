//! “Today”, “on Thursday”: dates that are right for one day.

use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::Site;

use super::wording::each_wording;

pub const RULE: Rule = Rule {
    name: "relative-date",
    severity: Severity::Warning,
    why: "A page is read for years; tomorrow its “today” is wrong, and nobody knows which Thursday was meant.",
    mend: "write the date: on 8 December 2016",
};

/// What is relative on its own.
const WORDS: [&str; 5] = ["today", "yesterday", "tomorrow", "tonight", "nowadays"];
/// What is relative before [`SPANS`] and the days of the week: `this morning`, `last Thursday`.
const BEFORE: [&str; 3] = ["this", "last", "next"];
const SPANS: [&str; 9] =
    ["morning", "afternoon", "evening", "night", "week", "weekend", "month", "autumn", "year"];
const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

pub fn check(site: &Site, problems: &mut Problems) {
    each_wording(site, &mut |text, place| {
        if let Some(relative) = relative_date(text) {
            let message = format!("“{relative}” is right for one day only");
            problems.push(Problem::new(&RULE, place, message));
        }
    });
}

/// The first relative date in `text`. A day of the week that its date follows (`Thursday 8 December`) is none.
fn relative_date(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().map(bare).collect();
    let low: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
    for (at, word) in low.iter().enumerate() {
        let word = word.trim_end_matches("'s").trim_end_matches("’s");
        if WORDS.contains(&word) {
            return Some(words[at].to_owned());
        }
        let Some(before) = at.checked_sub(1) else { continue };
        let is_day = DAYS.contains(&word);
        let leads = BEFORE.contains(&low[before].as_str()) || (is_day && low[before] == "on");
        let dated = low.get(at + 1).is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit()));
        if leads && (is_day && !dated || SPANS.contains(&word)) {
            return Some(format!("{} {}", words[before], words[at]));
        }
    }
    None
}

/// The word without the marks around it.
fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::super::sample::{PRESS, REPORT, sound};
    use super::{RULE, relative_date};

    #[test]
    fn words_that_are_right_for_a_day() {
        for (text, found) in [
            ("Inspectors said today’s report is good.", Some("today’s")),
            ("The report came out on Thursday.", Some("on Thursday")),
            ("Published this morning, it is long.", Some("this morning")),
            ("It was published on Thursday 8 December 2016.", None),
            ("Forces meet on Thursdays; officers’ days are long.", None),
        ] {
            assert_eq!(relative_date(text).as_deref(), found, "{text}");
        }
    }

    #[test]
    fn in_a_field_and_in_the_body() {
        let spoilt =
            sound().with(PRESS, "officers explain themselves", "officers explained themselves yesterday");
        spoilt.one_problem(&RULE, PRESS, "yesterday");
        let spoilt =
            sound().with(REPORT, "The inspectors came in spring.", "The inspectors came on Thursday.");
        spoilt.one_problem(&RULE, REPORT, "The inspectors came on Thursday.");
    }
}
