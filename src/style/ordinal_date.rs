//! Dates with endings: `8th December`.

use super::words::bare;
use super::writing::Writing;
use crate::model::MONTHS;
use crate::problem::{Problem, Problems, Rule, Severity};

pub const RULE: Rule = Rule {
    name: "ordinal-date",
    severity: Severity::Warning,
    why: "The government’s own style is 8 December 2016; one form everywhere is read fastest and found by a search.",
    mend: "write the day as a number without ending: 8 December",
};

pub fn check(writing: &Writing<'_>, problems: &mut Problems) {
    for (_, passage) in writing.passages() {
        let words: Vec<&str> = passage.words.split_whitespace().map(bare).collect();
        for (at, written) in words.iter().enumerate() {
            let Some(day) = day(written) else { continue };
            let after = match words.get(at + 1) {
                Some(&"of") => words.get(at + 2),
                next => next,
            };
            let before = at.checked_sub(1).map(|at| &words[at]);
            let Some(month) = after.into_iter().chain(before).find(|word| MONTHS.contains(word)) else {
                continue;
            };
            let message = format!("the day “{written}” is written with an ending");
            let problem = Problem::new(&RULE, passage.place.clone(), message);
            problems.push(problem.remedy(format!("write “{day} {month}”")));
        }
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
}
