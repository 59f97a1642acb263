//! Words of a sentence, as people count and quote them.

use std::ops::Range;

/// The words of a sentence with the marks around them; a dash is no word.
pub(super) fn words(sentence: &str) -> Vec<&str> {
    sentence.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).collect()
}

/// The word without the marks around it.
pub(super) fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

/// The word without the marks around it and without its `’s`.
pub(super) fn without_owner(word: &str) -> &str {
    let word = bare(word);
    word.strip_suffix("’s").or_else(|| word.strip_suffix("'s")).unwrap_or(word)
}

/// Where a part of a passage, cut out of it, stands in it.
pub(super) fn stands_at(passage: &str, part: &str) -> Range<usize> {
    let start = (part.as_ptr() as usize).wrapping_sub(passage.as_ptr() as usize);
    debug_assert!(
        passage.get(start..start + part.len()) == Some(part),
        "`{part}` was cut out of something else"
    );
    start..start + part.len()
}

/// The beginning of a sentence by which a person finds it: `The force seeks feedback and …`.
pub(super) fn opening(sentence: &str) -> String {
    let words: Vec<&str> = sentence.split_whitespace().collect();
    match words.get(..6) {
        Some(first) if words.len() > 7 => format!("{} …", first.join(" ")),
        _ => words.join(" "),
    }
}

#[cfg(test)]
mod tests {
    use super::{bare, opening, stands_at, without_owner, words};

    #[test]
    fn words_are_counted_and_quoted() {
        assert_eq!(words("The plan – “so far” – is 3.5 pages.").len(), 7);
        assert_eq!(without_owner("(HMIC’s)"), "HMIC");
        assert_eq!(opening("One two three four five six seven eight"), "One two three four five six …");
        assert_eq!(opening("One two."), "One two.");
        let passage = "One two, two.";
        assert_eq!(stands_at(passage, bare(words(passage)[2])), 9..12);
    }
}
