//! The words that candour, a theme and a site say: messages in Fluent, in one file for each language, layered message by
//! message.
//!
//! A view asks with `words!["reply-of", person = …]`, a template with `{{ "edition-of" | message(date=…) }}`. What is
//! asked for is looked up in the language of the page: first in the site's own `templates/strings/`, then in the theme's
//! `strings/`, then in those of the themes that it extends, at last in candour's own, beside this file; and in each of
//! them first in `en-GB.ftl`, then in `en.ftl`.
//!
//! The law of this room: no language is known here by its name. How many plurals it has, Fluent knows; in which order a date
//! or a list stands, and what ends a sentence, are messages like all others.

mod check;
mod date;
mod file;
mod language;
mod list;
mod markup;
mod message;
mod needs;
mod order;
mod rules;
mod sentence;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use crate::model::{LanguageTag, is_language_tag};
use crate::problem::{Problems, Rule};
use crate::text::FileName;

pub use file::StringsFile;
pub use language::Language;
pub use markup::{Markup, without_places};
pub use message::{Filling, Fillings, Message};
pub use rules::{BAD_MESSAGE, STRINGS_MISSING, UNTRANSLATED_MESSAGE};
pub use sentence::is_ended;

/// Every rule that this room applies.
pub const RULES: &[&Rule] = &[&BAD_MESSAGE, &STRINGS_MISSING, &UNTRANSLATED_MESSAGE];

/// The language in which candour itself is written.
const OWN_LANGUAGE: &str = "en";

/// Candour's own words, by the name of their file. The first file has every message that pages say.
const OWN: [(&str, &str); 2] = [("en.ftl", include_str!("en.ftl")), ("cy.ftl", include_str!("cy.ftl"))];

static OWN_LAYER: LazyLock<Vec<Arc<StringsFile>>> = LazyLock::new(|| {
    let mut problems = Problems::default();
    let read = OWN.iter().filter_map(|(name, text)| {
        let file = FileName::new(format!("src/strings/{name}"));
        file::read(&file, text.as_bytes(), &mut problems).map(Arc::new)
    });
    let files = read.collect();
    assert!(problems.0.is_empty(), "candour's own words can be read: {problems:?}");
    files
});

/// The messages of a site in each of its languages, the main one first.
#[derive(Clone, Debug)]
pub struct Strings {
    pub languages: Vec<Arc<Language>>,
}

impl Strings {
    /// Reads the files of messages in `layers`, the strongest first; candour's own lie below them. Every file is read,
    /// also where no page is in its language.
    pub fn of(layers: &[BTreeMap<FileName, Arc<[u8]>>], tags: &[LanguageTag]) -> (Strings, Problems) {
        let mut problems = Problems::default();
        let mut layers: Vec<Vec<Arc<StringsFile>>> = (layers.iter())
            .map(|files| {
                let read = files.iter().filter_map(|(file, bytes)| file::read(file, bytes, &mut problems));
                read.map(Arc::new).collect()
            })
            .collect();
        layers.push(OWN_LAYER.clone());
        let mut languages: Vec<Arc<Language>> = Vec::new();
        // A tag that is none has been told by `bad-language-tag`, and what it stands for is not known.
        let known = tags.iter().all(|tag| is_language_tag(tag.as_str()));
        for tag in tags.iter().filter(|_| known) {
            let main = languages.first().cloned();
            languages.push(Arc::new(Language::of(tag.as_str(), &layers, main)));
        }
        (Strings { languages }, problems)
    }

    /// Candour's own words and no others, in these languages: enough to find out which pages there are. Where a tag is
    /// none, nobody will read them, and they are those of the first file.
    pub fn own(tags: &[LanguageTag]) -> Strings {
        let (mut strings, _) = Strings::of(&[], tags);
        if strings.languages.is_empty() {
            let own = Language::of(OWN_LANGUAGE, std::slice::from_ref(&OWN_LAYER), None);
            strings.languages.push(Arc::new(own));
        }
        strings
    }

    /// The words of a language; those of the main one without a tag, and where it is not among them.
    pub fn language(&self, tag: Option<&str>) -> &Language {
        let asked = self.languages.iter().find(|language| Some(language.tag.as_str()) == tag);
        asked.unwrap_or(&self.languages[0])
    }

    /// What is wrong with the messages: what they say of each other, and what is missing of those that pages say and of
    /// those that `asked` names, for which templates ask.
    pub fn check<'a>(&'a self, asked: impl Iterator<Item = &'a str> + Clone) -> Problems {
        let mut problems = check::files(self);
        problems.extend(check::untranslated(self, asked));
        problems
    }

    /// The names of candour's own messages.
    pub fn own_names() -> impl Iterator<Item = &'static str> {
        OWN_LAYER.iter().take(1).flat_map(|file| file.names())
    }
}
