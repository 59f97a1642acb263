//! Where the sentences of a passage begin and end.

use std::ops::Range;

/// What may stand between the end of a sentence and the blank after it.
const CLOSING: [char; 7] = ['"', '\'', '”', '’', ')', '*', '_'];
/// What may stand before the first letter of a word.
const OPENING: [char; 7] = ['"', '\'', '“', '‘', '(', '*', '_'];

/// Words whose full stop ends no sentence though a capital or a number may follow.
const ABBREVIATED: [&str; 16] = [
    "No", "Nos", "St", "Dr", "Mr", "Mrs", "Ms", "Prof", "Rev", "Sgt", "Insp", "Supt", "e.g", "i.e", "p", "pp",
];

/// Where the sentences of a passage stand: each ends with a full stop, a question or an exclamation mark. What comes
/// after the last of these, such as an item of a list, is no sentence.
pub fn sentences(passage: &str) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    passage.char_indices().filter_map(move |(at, c)| {
        if !matches!(c, '.' | '?' | '!') {
            return None;
        }
        let after = passage[at + 1..].trim_start_matches(CLOSING);
        if after.chars().next().is_some_and(|next| !next.is_whitespace() && next != '[') {
            return None;
        }
        // “Why?” she asked; approx. ten.
        let goes_on = after.trim_start().starts_with(char::is_lowercase);
        if goes_on || c == '.' && is_abbreviated(&passage[start.min(at)..at]) {
            return None;
        }
        let begin = start + (passage[start..].len() - passage[start..].trim_start().len());
        start = passage.len() - after.len();
        Some(begin.min(at)..at + 1)
    })
}

/// Whether the last word before a full stop is an abbreviation, or the initial of a name.
fn is_abbreviated(before: &str) -> bool {
    let last = before.rsplit(|c: char| c.is_whitespace() || OPENING.contains(&c)).next().unwrap_or_default();
    let mut letters = last.chars();
    let is_initial = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none();
    is_initial || ABBREVIATED.contains(&last)
}

#[cfg(test)]
mod tests {
    use super::sentences;

    fn cut(passage: &str) -> Vec<&str> {
        sentences(passage).map(|at| &passage[at]).collect()
    }

    #[test]
    fn a_sentence_ends_where_a_reader_stops() {
        let text =
            "The force did well. It rose by 3.5 per cent (“a lot.”) Why?\nNobody\n  knows yet.[^1] End";
        let found = cut(text);
        assert_eq!(found.len(), 4, "{found:?}");
        assert_eq!(found[0], "The force did well.");
        assert_eq!(found[2], "Why?");
    }

    #[test]
    fn abbreviations_initials_and_speech_end_none() {
        for one in [
            "The station in St. Peter’s Road, No. 4, is open.",
            "Some forces (e.g. Ambria) did approx. ten.",
            "“Why?” she asked.",
            "A. J. Doe wrote it.",
        ] {
            assert_eq!(cut(one), [one]);
        }
        assert_eq!(cut("He said no. It was late."), ["He said no.", "It was late."]);
    }
}
