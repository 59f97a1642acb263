//! The messages of one language, and how they are said.

use std::fmt;
use std::sync::Arc;

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use fluent_syntax::ast::Entry;

use super::OWN_LANGUAGE;
use super::file::StringsFile;
use super::message::{Fillings, Message};
use super::needs::Needs;
use super::order::Alphabet;
use crate::text::passage;

/// The messages of one language, those of the strongest layer where several have one of a name.
pub struct Language {
    pub tag: String,
    /// The strongest first.
    pub(super) files: Vec<Arc<StringsFile>>,
    bundle: FluentBundle<Arc<FluentResource>>,
    pub(super) alphabet: Alphabet,
    /// The main language of the site, which says what is not translated.
    main: Option<Arc<Language>>,
}

impl Language {
    pub(super) fn of(tag: &str, layers: &[Vec<Arc<StringsFile>>], main: Option<Arc<Language>>) -> Language {
        let mut files = Vec::new();
        for layer in layers {
            for tag in from_the_most_particular(tag) {
                let of_tag = layer.iter().filter(|file| file.language().eq_ignore_ascii_case(tag));
                files.extend(of_tag.cloned());
            }
        }
        // A tag that Fluent does not know has the plurals of no language, and its words all the same.
        let mut bundle = FluentBundle::new_concurrent(vec![tag.parse().unwrap_or_default()]);
        // Fluent can put invisible marks around every argument, so that a name in Arabic letters does not turn
        // the English around it. They would stand in titles, in addresses that people copy and in texts for
        // e-mail; names and dates here are in the language of the page, and markup can say `dir` itself.
        bundle.set_use_isolating(false);
        for file in &files {
            // The first of a name stays, and it is the strongest one.
            let _ = bundle.add_resource(file.resource.clone());
        }
        Language { tag: tag.to_owned(), files, bundle, alphabet: Alphabet::of(tag), main }
    }

    /// In which direction the script runs, as HTML says it: `ltr`, `rtl`.
    pub fn direction(&self) -> &'static str {
        let direction = self.own("language-direction");
        if direction.as_deref() == Some("rtl") { "rtl" } else { "ltr" }
    }

    /// The language by its own name: `English`; its tag where it does not say.
    pub fn name(&self) -> String {
        self.own("language-name").unwrap_or_else(|| self.tag.clone())
    }

    /// What no other language can say for this one.
    fn own(&self, id: &str) -> Option<String> {
        self.has(id).then(|| self.said(id, &Fillings::default()).ok()).flatten()
    }

    /// The files of its words that are translations, the strongest first: all but those in the language in which candour
    /// is written.
    pub fn translations(&self) -> impl Iterator<Item = &StringsFile> {
        self.files.iter().map(|file| &**file).filter(|file| file.language() != OWN_LANGUAGE)
    }

    /// Whether there are any words in this language.
    pub fn has_words(&self) -> bool {
        !self.files.is_empty()
    }

    /// Whether there is a message of this name in this language.
    pub fn has(&self, id: &str) -> bool {
        self.message(id).is_some()
    }

    /// The message, with the file that it stands in.
    pub(super) fn message(&self, id: &str) -> Option<(&Entry<&str>, &StringsFile)> {
        self.find(|entry| matches!(entry, Entry::Message(message) if message.id.name == id && message.value.is_some()))
    }

    pub(super) fn term(&self, id: &str) -> Option<(&Entry<&str>, &StringsFile)> {
        self.find(|entry| matches!(entry, Entry::Term(term) if term.id.name == id))
    }

    fn find(&self, is: impl Fn(&Entry<&str>) -> bool) -> Option<(&Entry<&str>, &StringsFile)> {
        self.files.iter().find_map(|file| Some((file.resource.entries().find(|entry| is(entry))?, &**file)))
    }

    /// The names of all messages.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.files.iter().flat_map(|file| file.names())
    }

    /// The messages that a message says.
    pub fn said_in(&self, id: &str) -> Vec<&str> {
        self.message(id).map_or_else(Vec::new, |(entry, _)| Needs::of(entry).messages.into_iter().collect())
    }

    /// The arguments that a message needs, also those of the messages that it says, each with the file and the
    /// message in which it stands.
    pub fn arguments<'a>(&'a self, id: &'a str) -> Vec<(&'a str, &'a StringsFile, &'a str)> {
        let mut arguments = Vec::new();
        let mut seen = vec![id];
        let mut at = 0;
        while let Some(id) = seen.get(at).copied() {
            at += 1;
            let Some((entry, file)) = self.message(id) else { continue };
            let needs = Needs::of(entry);
            arguments.extend(needs.arguments.iter().map(|argument| (*argument, file, id)));
            for said in needs.messages {
                if !seen.contains(&said) {
                    seen.push(said);
                }
            }
        }
        arguments
    }

    /// The message `id` with its gaps filled, in this language or else in the main one; why it cannot be said where
    /// there is none, or something is missing.
    ///
    /// # Errors
    /// A sentence for people who write templates.
    pub fn said(&self, id: &str, fillings: &Fillings<'_>) -> Result<String, String> {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return match &self.main {
                // What is said in another language than the page is told to those who hear it; a mark between digits is not.
                Some(main) => main.said(id, fillings).map(|said| {
                    if said.chars().any(char::is_alphabetic) { passage::marked(&said) } else { said }
                }),
                None => Err(format!("The message `{id}` does not exist in `{}`.", self.tag)),
            };
        };
        let mut errors = Vec::new();
        let said = self.bundle.format_pattern(pattern, Some(fillings.arguments()), &mut errors);
        match errors.first() {
            None => Ok(said.into_owned()),
            Some(error) => Err(format!("The message `{id}` cannot be said here: {error}.")),
        }
    }

    /// A sentence of candour's own. A message that is missing is found when the strings are checked, and then nothing
    /// is published; until then its name stands for it.
    pub fn say(&self, message: Message<'_>) -> String {
        self.said(message.id, &message.fillings).unwrap_or_else(|_| message.id.to_owned())
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.tag)
    }
}

/// `zh-Hant-TW`, `zh-Hant`, `zh`.
fn from_the_most_particular(tag: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(tag), |tag| tag.rsplit_once('-').map(|(general, _)| general))
}
