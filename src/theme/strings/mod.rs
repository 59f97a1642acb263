//! The words of a theme: messages in Fluent, in one file for each language, layered message by message.
//!
//! A template asks with `{{ "edition-of" | message(date=…) }}`. What is asked for is looked up in the language of
//! the page: first in the site's own `templates/strings/`, then in the theme's `strings/`, then in those of the
//! themes that it extends; and in each of them first in `en-GB.ftl`, then in `en.ftl`. No language is known here
//! by its name; how many plurals it has, Fluent knows.

mod asks;
mod check;
mod file;
mod language;
mod needs;
mod rules;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::model::{LanguageTag, is_language_tag};
use crate::problem::Problems;
use crate::text::FileName;

pub(super) use language::Language;
pub(super) use rules::{
    BAD_MESSAGE, MISSING_MESSAGE_ARGUMENT, STRINGS_MISSING, UNKNOWN_MESSAGE, UNTRANSLATED_MESSAGE,
};

use file::StringsFile;

/// The messages of a theme in each language of the site, the main one first.
pub(super) struct Strings {
    pub languages: Vec<Arc<Language>>,
}

impl Strings {
    /// Reads the files of messages in `layers`, the strongest first. Every file is read, also where no page is in
    /// its language.
    pub fn of(layers: &[BTreeMap<FileName, Arc<[u8]>>], tags: &[LanguageTag]) -> (Strings, Problems) {
        let mut problems = Problems::default();
        let layers: Vec<Vec<Arc<StringsFile>>> = (layers.iter())
            .map(|files| {
                let read = files.iter().filter_map(|(file, bytes)| file::read(file, bytes, &mut problems));
                read.map(Arc::new).collect()
            })
            .collect();
        let mut languages: Vec<Arc<Language>> = Vec::new();
        // A tag that is none has been told by `bad-language-tag`, and what it stands for is not known.
        let known = tags.iter().all(|tag| is_language_tag(tag.as_str()));
        for tag in tags.iter().filter(|_| known) {
            let main = languages.first().cloned();
            languages.push(Arc::new(Language::of(tag.as_str(), &layers, main)));
        }
        (Strings { languages }, problems)
    }

    /// What is missing: what messages say of each other, and what these templates ask for.
    pub fn check<'a>(&self, templates: impl Iterator<Item = (&'a FileName, &'a str)>) -> Problems {
        let mut problems = check::files(self);
        problems.extend(check::templates(self, templates));
        problems
    }
}
