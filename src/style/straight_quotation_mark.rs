//! Straight quotation marks and apostrophes in fields, which stand on the page as they are.
//!
//! In the text below the fields Markdown makes round ones of them.

use std::ops::Range;

use super::writing::Writing;
use crate::problem::{Mend, Problem, Problems, Rule, Severity};
use crate::site::Part;
use crate::text::Spot;

pub const RULE: Rule = Rule {
    name: "straight-quotation-mark",
    severity: Severity::Warning,
    why: "Text below the fields of a file gets round quotation marks by itself, and fields are shown as they are: both side \
          by side look like two sources, and who copies a sentence copies the wrong sign.",
    mend: "write round marks: “so it is said”, the force’s plan",
};

/// The languages that put words between these marks.
const LANGUAGES: [&str; 5] = ["en", "cy", "ga", "gd", "sco"];

/// Words that begin with an apostrophe.
const ELIDED: [&str; 8] = ["tis", "twas", "til", "till", "em", "cause", "n", "s"];

pub fn check(writing: &Writing<'_>, problems: &mut Problems) {
    let language = writing.site.language.as_str().split('-').next().unwrap_or_default();
    if !LANGUAGES.contains(&language) {
        return;
    }
    for (_, passage) in writing.passages() {
        if !matches!(passage.place.spot, Spot::Field(_)) && passage.part != Part::Quote {
            continue;
        }
        let marks = marks(&passage.words);
        let Some(first) = marks.first() else { continue };
        let round: Option<Vec<(Range<usize>, char)>> =
            marks.iter().map(|(at, round)| Some((at.clone(), (*round)?))).collect();
        let around = around(&passage.words, first.0.start);
        let problem = Problem::new(
            &RULE,
            passage.place.clone(),
            match marks.len() {
                1 => format!("a straight mark stands in “{around}”"),
                many => format!("{many} straight marks stand here, the first in “{around}”"),
            },
        );
        let changes = round.iter().flatten().map(|(at, round)| passage.change(at.clone(), round.to_string()));
        let changes: Option<Vec<_>> = changes.collect();
        let mend =
            changes.filter(|changes| !changes.is_empty()).map(|changes| Mend { is_certain: true, changes });
        problems.push(match &round {
            Some(round) => {
                let word = with_round(&passage.words, round, first.0.start);
                problem.remedy(format!("write “{word}”")).mend(mend)
            }
            None => problem,
        });
    }
}

/// Every straight mark of a passage with the round one that it stands for; `None` for all where that is not certain of one.
fn marks(words: &str) -> Vec<(Range<usize>, Option<char>)> {
    let mut marks = Vec::new();
    let mut is_open = false;
    let mut doubles = 0;
    let mut before = None;
    for (at, sign) in words.char_indices() {
        let after = words[at + sign.len_utf8()..].chars().next();
        let previous = before.replace(sign);
        if !matches!(sign, '"' | '\'') || is_in_address(words, at) {
            continue;
        }
        let begins = previous.is_none_or(|c| c.is_whitespace() || "([{“‘—–-/\"'".contains(c));
        let ends = after.is_none_or(|c| !c.is_alphanumeric());
        // `6'2"` is a measure, where nothing is open that it could close; and a mark by itself may be anything.
        let closes = sign == '"' && is_open;
        let is_unclear = previous.is_some_and(|c| c.is_ascii_digit())
            && !after.is_some_and(char::is_alphabetic)
            && !closes
            || begins && after.is_none_or(char::is_whitespace);
        let round = match sign {
            _ if is_unclear => None,
            '"' => {
                doubles += 1;
                // They come in pairs: one that begins a word opens, the next one closes.
                let fits = if is_open { !begins || ends } else { begins };
                is_open = !is_open;
                fits.then_some(if is_open { '“' } else { '”' })
            }
            _ if !begins => Some('’'),
            _ if is_elided(&words[at + 1..]) => Some('’'),
            _ => has_end(&words[at + 1..]).then_some('‘'),
        };
        marks.push((at..at + 1, round));
    }
    if doubles % 2 == 1 {
        marks.iter_mut().for_each(|(_, round)| *round = None);
    }
    marks
}

/// `'90s`, `'tis`.
fn is_elided(rest: &str) -> bool {
    let word: String = rest.chars().take_while(|c| c.is_alphanumeric()).collect();
    word.starts_with(|c: char| c.is_ascii_digit()) || ELIDED.contains(&word.to_lowercase().as_str())
}

/// Whether a mark comes that can close what is opened: at the end of a word. Where an apostrophe of an owner may be it
/// (`officers' plan`), nobody can tell.
fn has_end(rest: &str) -> bool {
    let ends: Vec<(usize, Option<char>)> = (rest.match_indices('\''))
        .map(|(at, _)| (at, rest[at + 1..].chars().next()))
        .filter(|(at, after)| {
            let before = rest[..*at].chars().next_back();
            before.is_some_and(|c| !c.is_whitespace()) && after.is_none_or(|c| !c.is_alphanumeric())
        })
        .collect();
    matches!(ends.as_slice(), [(at, _)] if !rest[..*at].ends_with('s'))
        || ends.iter().any(|(at, _)| rest[..*at].ends_with(['.', ',', '?', '!']))
}

fn is_in_address(words: &str, at: usize) -> bool {
    let word = around(words, at);
    word.contains("://") || word.contains('@')
}

/// The word in which the sign `at` stands.
fn around(words: &str, at: usize) -> &str {
    &words[word_at(words, at)]
}

fn word_at(words: &str, at: usize) -> Range<usize> {
    let begin = words[..at]
        .rfind(char::is_whitespace)
        .map_or(0, |blank| blank + words[blank..].chars().next().map_or(1, char::len_utf8));
    let end = words[at..].find(char::is_whitespace).map_or(words.len(), |blank| at + blank);
    begin..end
}

/// The word in which the sign `at` stands, with the round marks.
fn with_round(words: &str, marks: &[(Range<usize>, char)], at: usize) -> String {
    let word = word_at(words, at);
    let letters = words[word.clone()].char_indices().map(|(within, letter)| {
        let mark = marks.iter().find(|(mark, _)| mark.start == word.start + within);
        mark.map_or(letter, |(_, round)| *round)
    });
    letters.collect()
}

#[cfg(test)]
mod tests {
    use super::super::sample::{PAGE, REPORT, with, with_page, with_words};
    use super::{RULE, marks};

    /// The passage with round marks, or nothing where they are not certain.
    fn round(words: &str) -> Option<String> {
        let mut round = words.to_owned();
        for (at, mark) in marks(words).into_iter().rev() {
            round.replace_range(at, &mark?.to_string());
        }
        Some(round)
    }

    #[test]
    fn marks_that_can_mean_one_thing_only() {
        for (straight, right) in [
            ("the force's plan", "the force’s plan"),
            ("officers' plans weren't", "officers’ plans weren’t"),
            ("\"So it is,\" she said: \"good.\"", "“So it is,” she said: “good.”"),
            ("He said \"we don't\" (\"no\")", "He said “we don’t” (“no”)"),
            ("the \"plan of 2016\" is", "the “plan of 2016” is"),
            ("in the '90s and '05", "in the ’90s and ’05"),
            ("called 'good enough' here", "called ‘good enough’ here"),
            ("see https://a.example/it's", "see https://a.example/it's"),
        ] {
            assert_eq!(round(straight).as_deref(), Some(right), "{straight}");
        }
    }

    #[test]
    fn marks_that_a_person_has_to_look_at() {
        for unclear in [
            "6'2\" tall",
            "one \" mark",
            "it is \"open",
            "the 'officers' plan' and others' plans",
            "an 'open mark",
        ] {
            assert_eq!(round(unclear), None, "{unclear}");
        }
    }

    #[test]
    fn fields_and_quotes_but_not_what_markdown_makes_round() {
        let problem = with(
            REPORT,
            "Officers explain what they do.\n  - kind",
            "Officers explain the force's plans.\n  - kind",
        )
        .one_problem(&RULE, REPORT, "force's");
        assert_eq!(problem.message, "a straight mark stands in “force's”");
        assert_eq!(problem.remedy, "write “force’s”");
        assert_eq!(problem.mends.len(), 1);
        assert_eq!(with_words("The force's \"plan\" and `it's`.").problems(), []);
        let page = "---\ntitle: A\ndescription: The site's 6\" screen.\n---\nShort.\n";
        let problem = with_page(page).one_problem(&RULE, PAGE, "site's");
        assert_eq!((problem.remedy.as_str(), problem.mends.len()), (RULE.mend, 0));
    }
}
