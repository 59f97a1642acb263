//! Words of a sentence, as people count and quote them.

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
    use super::{opening, without_owner, words};

    #[test]
    fn words_are_counted_and_quoted() {
        assert_eq!(words("The plan – “so far” – is 3.5 pages.").len(), 7);
        assert_eq!(without_owner("(HMIC’s)"), "HMIC");
        assert_eq!(opening("One two three four five six seven eight"), "One two three four five six …");
        assert_eq!(opening("One two."), "One two.");
    }
}
