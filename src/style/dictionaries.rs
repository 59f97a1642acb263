//! The dictionaries of the site's languages, in the form of Hunspell, and the words that the site itself adds to them.
//!
//! None is shipped: they have licences of their own. They lie in the folder `dictionaries` of the project, and are read
//! only by those who want to know of spelling.

use std::collections::BTreeSet;

use spellbook::Dictionary;

use crate::model::LanguageTag;
use crate::text::FileName;

/// The folder of the project in which they lie.
const FOLDER: &str = "dictionaries";
/// The file of words that the site adds, one a line.
const OWN: &str = "own.txt";

/// All words that are known, as far as there are dictionaries.
#[derive(Default)]
pub struct Dictionaries {
    of_languages: Vec<(LanguageTag, Dictionary)>,
    own: BTreeSet<String>,
}

/// Why spelling is not looked at, or not in every language, in words for whoever asked for it.
pub type Unfit = String;

/// The files of a dictionary: rules for endings, and words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Files {
    pub rules: FileName,
    pub words: FileName,
}

/// The files of the dictionary of a language, among the names `there` of what lies in the folder: `en-GB.aff`, or as
/// systems call it, `en_GB.aff`; a language without a country takes the only one there is.
pub fn files(language: &LanguageTag, there: &[String]) -> Result<Files, Unfit> {
    let tag = language.as_str();
    let stems: Vec<&str> = there.iter().filter_map(|name| name.strip_suffix(".aff")).collect();
    let is_it = |stem: &&&str| stem.replace('_', "-").eq_ignore_ascii_case(tag);
    let of_language = || {
        let mut of_it = stems.iter().filter(|stem| stem.split(['_', '-']).next() == Some(tag));
        of_it.next().filter(|_| of_it.next().is_none())
    };
    let Some(stem) = stems.iter().find(is_it).or_else(of_language) else {
        return Err(format!(
            "spelling was not looked at in `{tag}`: there are no {FOLDER}/{tag}.aff and {tag}.dic. Copy them from \
             /usr/share/hunspell, or from LibreOffice"
        ));
    };
    let file = |ending: &str| FileName::new(format!("{FOLDER}/{stem}.{ending}"));
    Ok(Files { rules: file("aff"), words: file("dic") })
}

/// The folder in which dictionaries lie, and the file of words that the site adds to them.
pub fn own(there: &[String]) -> Option<FileName> {
    there.iter().any(|name| name == OWN).then(|| FileName::new(format!("{FOLDER}/{OWN}")))
}

impl Dictionaries {
    /// Takes up the dictionary of a language from the bytes of its files.
    ///
    /// # Errors
    /// Where they are none.
    pub fn add(
        &mut self,
        language: &LanguageTag,
        files: &Files,
        rules: &[u8],
        words: &[u8],
    ) -> Result<(), Unfit> {
        let encoding = encoding(rules)
            .ok_or_else(|| format!("{} says `SET` with an encoding that nobody knows", files.rules))?;
        let (rules, ..) = encoding.decode(rules);
        let (words, ..) = encoding.decode(words);
        let dictionary = Dictionary::new(&rules, &words)
            .map_err(|fault| format!("{} and {} are no dictionary: {fault}", files.rules, files.words))?;
        self.of_languages.push((language.clone(), dictionary));
        Ok(())
    }

    /// Takes up the words of the site: one a line; what stands after `#` is for people.
    pub fn add_own(&mut self, text: &str) {
        let words = text.lines().map(|line| line.split('#').next().unwrap_or_default().trim());
        self.own.extend(words.filter(|word| !word.is_empty()).map(straight));
    }

    /// Whether the words of a text in this language can be looked up.
    pub(super) fn have(&self, language: &LanguageTag) -> bool {
        self.of_languages.iter().any(|(known, _)| known == language)
    }

    /// Whether the word is right in one of the languages, or one of the site's own: a text in one of them may name what
    /// has its name in another.
    pub(super) fn know(&self, word: &str) -> bool {
        let word = straight(word);
        self.own.contains(&word) || self.of_languages.iter().any(|(_, dictionary)| dictionary.check(&word))
    }

    /// Words of this language that may have been meant, the likeliest first. This takes a thousand times as long as
    /// looking a word up.
    pub(super) fn suggest(&self, language: &LanguageTag, word: &str, most: usize) -> Vec<String> {
        let mut found = Vec::new();
        if let Some((_, dictionary)) = self.of_languages.iter().find(|(known, _)| known == language) {
            dictionary.suggest(&straight(word), &mut found);
        }
        found.truncate(most);
        found.into_iter().map(|word| word.replace('\'', "’")).collect()
    }
}

/// The word as dictionaries have it, with the apostrophe of typewriters.
fn straight(word: &str) -> String {
    word.replace('’', "'")
}

/// The encoding that the rules of a dictionary say they and its words are in.
fn encoding(rules: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    let line = rules.split(|byte| *byte == b'\n').find_map(|line| line.strip_prefix(b"SET "));
    match line {
        Some(label) => encoding_rs::Encoding::for_label(label.trim_ascii()),
        // Hunspell takes this for granted.
        None => Some(encoding_rs::WINDOWS_1252),
    }
}

#[cfg(test)]
mod tests {
    use super::{Dictionaries, files};
    use crate::model::LanguageTag;
    use crate::text::FileName;

    #[test]
    fn files_by_the_name_of_the_language() {
        let there = ["en_GB.aff", "en_GB.dic", "cy_GB.aff", "own.txt"].map(str::to_owned);
        let rules = |tag: &str| files(&LanguageTag::new(tag), &there).map(|files| files.rules);
        assert_eq!(rules("en-GB"), Ok(FileName::new("dictionaries/en_GB.aff")));
        assert_eq!(rules("cy"), Ok(FileName::new("dictionaries/cy_GB.aff")));
        assert!(rules("ga").unwrap_err().contains("dictionaries/ga.aff"));
        let two = ["en-GB.aff", "en-IE.aff"].map(str::to_owned);
        assert!(files(&LanguageTag::new("en"), &two).is_err(), "nobody can say which of both is meant");
    }

    #[test]
    fn old_encodings_and_own_words() {
        let welsh = LanguageTag::new("cy");
        let files = files(&welsh, &["cy.aff".to_owned()]).unwrap();
        let mut dictionaries = Dictionaries::default();
        // ŵ is 0xF0 in the encoding of Welsh.
        dictionaries.add(&welsh, &files, b"SET ISO8859-14\n", b"1\nd\xf0r\n").unwrap();
        dictionaries.add_own("# names\nDelfordian # of Delford\n\n");
        assert!(dictionaries.know("dŵr") && dictionaries.know("Dŵr") && dictionaries.know("Delfordian"));
        assert!(!dictionaries.know("dwr") && !dictionaries.know("names"));
        let unfit = dictionaries.add(&welsh, &files, b"SET nonsense\n", b"1\na\n");
        assert!(unfit.unwrap_err().contains("encoding"));
    }
}
