//! Dates with endings: `8th December`.

use super::words::{bare, stands_at};
use super::writing::{Passage, Writing};
use crate::model::MONTHS;
use crate::problem::{Mend, Problem, Problems, Rule, Severity};

pub const RULE: Rule = Rule {
    name: "ordinal-date",
    severity: Severity::Warning,
    why: "The government’s own style is 8 December 2016; one form everywhere is read fastest and found by a search.",
    mend: "write the day as a number without ending: 8 December",
};

pub fn check(writing: &Writing<'_>, problems: &mut Problems) {
    for (_, passage) in writing.passages() {
        let words: Vec<&str> = passage.words.split_whitespace().collect();
        for (at, written) in words.iter().map(|word| bare(word)).enumerate() {
            let Some(day) = day(written) else { continue };
            let Some(date) = Date::around(&words, at, day) else { continue };
            let message = format!("the day “{written}” is written with an ending");
            let problem = Problem::new(&RULE, passage.place.clone(), message);
            problems.push(problem.remedy(format!("write “{}”", date.right)).mend(date.mend(passage)));
        }
    }
}

/// A date in words, the first and the last of which stand in a passage.
struct Date<'w> {
    first: &'w str,
    last: &'w str,
    /// How it is written without an ending.
    right: String,
    /// Whether what is around it stays right.
    is_certain: bool,
}

impl<'w> Date<'w> {
    /// The date of which the word `at` is the day.
    fn around(words: &[&'w str], at: usize, day: u8) -> Option<Date<'w>> {
        let is_month = |at: usize| words.get(at).is_some_and(|word| MONTHS.contains(&bare(word)));
        let is_year = |at: usize| {
            words.get(at).is_some_and(|word| {
                let year = bare(word);
                year.len() == 4 && year.bytes().all(|digit| digit.is_ascii_digit())
            })
        };
        let of = words.get(at + 1) == Some(&"of") && words[at].ends_with(char::is_alphanumeric);
        let month = at + if of { 2 } else { 1 };
        let before = |back: usize| at.checked_sub(back).map(|at| words[at]);
        if is_month(month) {
            let the = before(1).is_some_and(|word| ["the", "The"].contains(&word));
            // `the 8th December meeting` keeps its article.
            let ends = is_year(month + 1) || words[month].ends_with(['.', ',', ';', ':', '?', '!', ')']);
            // `between the 3rd and 5th of May`: the other day would be left alone.
            let is_one_of_two = before(1).is_some_and(|word| ["and", "or", "to", "&", "–"].contains(&word))
                && before(2).is_some_and(|word| self::day(bare(word)).is_some());
            return Some(Date {
                first: if the { words[at - 1] } else { bare(words[at]) },
                last: bare(words[month]),
                right: format!("{day} {}", bare(words[month])),
                is_certain: !is_one_of_two && (!the || of || ends),
            });
        }
        if !is_month(at.checked_sub(1)?) {
            return None;
        }
        let month = bare(words[at - 1]);
        // `December 8th, 2016` loses its comma too.
        let day = day.to_string();
        let year = is_year(at + 1).then(|| bare(words[at + 1]));
        let right = [Some(&*day), Some(month), year].into_iter().flatten().collect::<Vec<_>>();
        Some(Date {
            first: month,
            last: year.unwrap_or(bare(words[at])),
            right: right.join(" "),
            is_certain: words[at - 1].ends_with(char::is_alphanumeric),
        })
    }

    fn mend(&self, passage: &Passage) -> Option<Mend> {
        let at = stands_at(&passage.words, self.first).start..stands_at(&passage.words, self.last).end;
        passage.change(at, self.right.as_str()).map(Mend::certain).filter(|_| self.is_certain)
    }
}

/// The number of a day with an ending: 8 of `8th`.
fn day(word: &str) -> Option<u8> {
    let number = ["st", "nd", "rd", "th"].iter().find_map(|ending| word.strip_suffix(ending))?;
    number.parse().ok().filter(|day| (1..=31).contains(day))
}

#[cfg(test)]
mod tests {
    use super::super::sample::{PAGE, with_words};
    use super::RULE;

    #[test]
    fn endings_of_days_and_no_others() {
        for written in ["on 8th December 2016", "on the 8th of December", "on December 8th"] {
            let problem = with_words(&format!("It came out {written}.")).one_problem(&RULE, PAGE, "8th");
            assert_eq!(problem.remedy, "write “8 December”");
        }
        assert_eq!(with_words("It came out on 8 December 2016, in the 8th office.").problems(), []);
    }

    #[test]
    fn what_is_mended_leaves_what_is_around() {
        for (written, mended) in [
            ("It came out on 8th December 2016.", Some("It came out on 8 December 2016.")),
            ("The 8th of December came.", Some("8 December came.")),
            ("It came on the 8th\n  of *December*.", None),
            ("It came on the 8th December, late.", Some("It came on 8 December, late.")),
            ("It came on **December 8th, 2016**.", Some("It came on **8 December 2016**.")),
            ("The 8th December meeting was long.", None),
            ("It was between the 3rd and 8th of May.", None),
        ] {
            assert_eq!(with_words(written).mended().as_deref(), mended, "{written}");
        }
    }
}
