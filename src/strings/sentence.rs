//! Sentences: where one ends, and what stands between it and the next.

use std::borrow::Cow;

use super::Language;
use crate::text::passage;
use crate::words;

/// What ends a sentence, in the scripts of many languages. Whatever language a page is in, people quote others on it.
const ENDS: [char; 10] = ['.', '!', '?', '…', '؟', '۔', '।', '。', '！', '？'];

/// Whether a text ends as a sentence does.
pub fn is_ended(text: &str) -> bool {
    text.trim_end_matches(passage::ENDS).ends_with(ENDS)
}

impl Language {
    /// A text as a sentence: with a full stop, where it has no end yet.
    pub fn sentence<'a>(&self, text: &'a str) -> Cow<'a, str> {
        match is_ended(text) {
            true => text.into(),
            false => format!("{text}{}", self.full_stop()).into(),
        }
    }

    /// What ends a sentence that asks and shouts nothing.
    pub fn full_stop(&self) -> String {
        self.say(words!["full-stop"])
    }

    /// What stands between two sentences: in some scripts nothing.
    pub fn between_sentences(&self) -> String {
        self.say(words!["between-sentences"])
    }

    /// Sentences one behind the other.
    pub fn sentences<'a>(&self, sentences: impl IntoIterator<Item = Cow<'a, str>>) -> String {
        sentences.into_iter().collect::<Vec<_>>().join(&self.between_sentences())
    }
}

#[cfg(test)]
mod tests {
    use super::super::Strings;

    #[test]
    fn a_sentence_has_one_end() {
        let strings = Strings::own(&["en".into()]);
        let english = strings.language(None);
        let said = ["Ambria Police", "Why?", "Because …", "لماذا؟"].map(|text| english.sentence(text));
        assert_eq!(english.sentences(said), "Ambria Police. Why? Because … لماذا؟");
    }
}
