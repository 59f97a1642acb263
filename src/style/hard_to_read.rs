//! Texts that ask for more schooling than everybody has.

use super::words::{bare, opening, words};
use super::writing::{Passage, Writing};
use crate::problem::{Problem, Problems, Rule, Severity};

pub const RULE: Rule = Rule {
    name: "hard-to-read",
    severity: Severity::Warning,
    why: "A report card is for everybody in the area of a force, and many left school at 16.",
    mend: "use shorter sentences and shorter words",
};

/// The age at which compulsory schooling ends in England and Wales.
const OLDEST: f64 = 16.0;

/// The formula was made on passages of a hundred words; of fewer it says little.
const FEWEST_WORDS: usize = 100;

pub fn check(writing: &Writing<'_>, problems: &mut Problems) {
    for text in &writing.texts {
        let prose = text.passages.iter().filter(|passage| passage.is_prose());
        let sentences: Vec<(&Passage, Vec<&str>)> = prose
            .flat_map(|passage| passage.sentences().into_iter().map(move |one| (passage, words(one))))
            .filter(|(_, words)| words.len() > 2)
            .collect();
        let age = reading_age(sentences.iter().map(|(_, words)| words));
        if sentences.iter().map(|(_, words)| words.len()).sum::<usize>() < FEWEST_WORDS || age <= OLDEST {
            continue;
        }
        let age_of_one = |words: &Vec<&str>| reading_age(std::iter::once(words));
        let hardest =
            sentences.iter().max_by(|(_, one), (_, other)| age_of_one(one).total_cmp(&age_of_one(other)));
        let (passage, hardest) = hardest.expect("a hundred words are in some sentence");
        let message = format!("the text of this file has a reading age of {age:.0}");
        problems.push(Problem::new(&RULE, passage.place.clone(), message).remedy(format!(
            "use shorter sentences and shorter words; the hardest sentence is “{}”",
            opening(&hardest.join(" "))
        )));
    }
}

/// The Flesch-Kincaid grade level (Kincaid and others, 1975), and the five years before the first grade.
fn reading_age<'s>(sentences: impl Iterator<Item = &'s Vec<&'s str>> + Clone) -> f64 {
    let words = sentences.clone().map(Vec::len).sum::<usize>() as f64;
    let syllables = sentences.clone().flatten().map(|word| syllables(word)).sum::<usize>() as f64;
    let sentences = sentences.count() as f64;
    0.39 * words / sentences + 11.8 * syllables / words - 15.59 + 5.0
}

/// About how many syllables an English word has: its groups of vowels, without a silent `e`, `es` or `ed` at its end.
fn syllables(word: &str) -> usize {
    let word = bare(word).to_lowercase();
    let is_vowel = |letter: char| "aeiouy".contains(letter);
    let (mut groups, mut inside) = (0, false);
    for letter in word.chars() {
        groups += usize::from(is_vowel(letter) && !inside);
        inside = is_vowel(letter);
    }
    let is_silent = match word.as_bytes() {
        [.., b'e', b'm', b'e', b'n', b't'] | [.., b'e', b'l', b'y'] => true,
        [.., b'l', b'e'] => false,
        [.., before, b'e'] => !is_vowel(char::from(*before)),
        [.., before, b'e', b'd'] => !is_vowel(char::from(*before)) && !matches!(before, b't' | b'd'),
        [.., before, b'e', b's'] => !is_vowel(char::from(*before)) && !b"scgzxh".contains(before),
        _ => false,
    };
    (groups - usize::from(is_silent && groups > 1)).max(1)
}

#[cfg(test)]
mod tests {
    use super::super::sample::{PAGE, with_words};
    use super::{RULE, reading_age, syllables, words};

    const EASY: &str = "The force keeps its word.";
    const HARD: &str = "Inspectorates systematically characterise organisational legitimacy.";

    #[test]
    fn syllables_are_about_right() {
        for (word, number) in [
            ("police", 2),
            ("force", 1),
            ("forces", 2),
            ("table", 2),
            ("asked", 1),
            ("wanted", 2),
            ("the", 1),
            ("improvement", 3),
            ("be", 1),
            ("2016", 1),
            ("inspectorate", 4),
        ] {
            assert_eq!(syllables(word), number, "{word}");
        }
    }

    #[test]
    fn long_words_make_a_text_hard() {
        assert!(reading_age([words(EASY)].iter()) < 10.0);
        assert!(reading_age([words(HARD)].iter()) > 20.0);
        // No sentence twice: that is an error of another rule.
        let text = |sentence: &str| -> String {
            (b'a'..=b'y').map(|letter| format!("{} {sentence} ", char::from(letter).to_uppercase())).collect()
        };
        assert_eq!(with_words(&text(EASY)).problems(), []);
        with_words(&text(HARD)).one_problem(&RULE, PAGE, "A Inspectorates");
    }
}
