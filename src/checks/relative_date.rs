//! “Today”, “on Thursday”: dates that are right for one day.

use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::Site;

pub const RULE: Rule = Rule {
    name: "relative-date",
    severity: Severity::Warning,
    why: "A page is read for years; a word for its own day is wrong a day later, and nobody knows which Thursday was meant.",
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
    let found = relative_dates(site);
    if found.0.is_empty() {
        return;
    }
    let (exceptions, of_others) = (site.style_exceptions(), &site.settings.value.style_exceptions);
    let is_allowed = |problem: &Problem| {
        let own = exceptions.get(&problem.place.file).copied().unwrap_or(of_others);
        own.keys().any(|rule| rule.as_str() == RULE.name)
    };
    problems.extend(found.0.into_iter().filter(|problem| !is_allowed(problem)).collect());
}

/// Every relative date of the site, those too that a file is excepted for, as for the name of a Sunday paper.
pub fn relative_dates(site: &Site) -> Problems {
    let mut problems = Problems::default();
    site.each_wording(&mut |wording| {
        if let Some(relative) = relative_date(wording.words) {
            let message = format!("“{relative}” is right for one day only");
            problems.push(Problem::new(&RULE, wording.place(), message));
        }
    });
    problems
}

/// The first relative date in `text`. A day of the week that its date follows (`Thursday 8 December`) is none.
///
/// Every word of the site comes by here after every edit, so nothing is copied before something is found.
pub fn relative_date(text: &str) -> Option<String> {
    let mut words = text.split_whitespace().map(bare).peekable();
    let mut before = "";
    while let Some(word) = words.next() {
        if is_one_of(&WORDS, word) {
            return Some(word.to_owned());
        }
        let leads = BEFORE.iter().any(|known| before.eq_ignore_ascii_case(known));
        if leads || before.eq_ignore_ascii_case("on") {
            let next = words.peek().copied().unwrap_or_default();
            let is_dated = next.starts_with(|letter: char| letter.is_ascii_digit());
            if is_one_of(&DAYS, word) && !is_dated || leads && is_one_of(&SPANS, word) {
                return Some(format!("{before} {word}"));
            }
        }
        before = word;
    }
    None
}

/// Whether the word is one of these, in letters of any size: `Today`, `today’s`.
fn is_one_of(known: &[&str], word: &str) -> bool {
    known.iter().any(|known| {
        let begins = word.get(..known.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(known));
        begins && matches!(&word[known.len()..], "" | "'s" | "’s" | "'S" | "’S")
    })
}

/// The word without the marks around it.
fn bare(word: &str) -> &str {
    // Nearly all words begin and end with a letter of English.
    match word.as_bytes() {
        [first, .., last] if first.is_ascii_alphanumeric() && last.is_ascii_alphanumeric() => word,
        _ => word.trim_matches(|c: char| !c.is_alphanumeric()),
    }
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
            ("LAST (Week) it was less.", Some("LAST Week")),
            ("“Today” is over.", Some("Today")),
            ("It was published on Thursday 8 December 2016.", None),
            ("Forces meet on Thursdays; officers’ days are long.", None),
        ] {
            assert_eq!(relative_date(text).as_deref(), found, "{text}");
        }
    }

    #[test]
    fn a_file_may_be_excepted() {
        let spoilt =
            sound().with(REPORT, "The inspectors came in spring.", "It stood in the Post on Sunday.");
        spoilt.one_problem(&RULE, REPORT, "It stood in the Post");
        let excepted = spoilt.with(
            REPORT,
            "judgements:\n",
            "style_exceptions: {relative-date: The name of a paper.}\njudgements:\n",
        );
        assert_eq!(excepted.problems(), []);
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
