//! The messages of one language, and how they are said.

use std::borrow::Cow;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::Entry;
use tera::{Error, Kwargs, State, TeraResult, Value};

use super::file::StringsFile;
use super::needs::Needs;

/// The messages of one language, those of the strongest layer where several have one of a name.
pub(in crate::theme) struct Language {
    pub tag: String,
    /// The strongest first.
    pub(super) files: Vec<Arc<StringsFile>>,
    bundle: FluentBundle<Arc<FluentResource>>,
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
        Language { tag: tag.to_owned(), files, bundle, main }
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
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        let entries = self.files.iter().flat_map(|file| file.resource.entries());
        entries.filter_map(|entry| match entry {
            Entry::Message(message) => Some(message.id.name),
            _ => None,
        })
    }

    /// The arguments that a message needs, also those of the messages that it says, each with the file and the
    /// message in which it stands.
    pub(super) fn arguments<'a>(&'a self, id: &'a str) -> Vec<(&'a str, &'a StringsFile, &'a str)> {
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

    /// The filter `message`: says the message `id` in this language.
    ///
    /// It is a text like those of the page, which is escaped where it is printed and which other filters may change
    /// before. Arguments that are markup go in as they are; the rest is escaped then, and the whole is markup.
    pub fn say(&self, id: &str, arguments: &Kwargs, state: &State) -> TeraResult<Value> {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return match &self.main {
                Some(main) => main.say(id, arguments, state),
                None => Err(Error::message(format!("The message `{id}` does not exist in `{}`.", self.tag))),
            };
        };
        let mut given = FluentArgs::new();
        let mut markup = Vec::new();
        for (name, value) in arguments.iter() {
            let Some(name) = name.as_str() else { continue };
            given.set(name, argument(id, name, value, &mut markup)?);
        }
        let mut errors = Vec::new();
        let said = self.bundle.format_pattern(pattern, Some(&given), &mut errors);
        if let Some(error) = errors.first() {
            return Err(Error::message(format!("The message `{id}` cannot be said here: {error}.")));
        }
        if markup.is_empty() || !state.autoescaping_enabled() {
            return Ok(Value::from(put_in(said.into_owned(), &markup)));
        }
        Ok(Value::safe_string(&put_in(state.escape(&said)?, &markup)))
    }
}

/// `zh-Hant-TW`, `zh-Hant`, `zh`.
fn from_the_most_particular(tag: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(tag), |tag| tag.rsplit_once('-').map(|(general, _)| general))
}

/// The characters that hold the place of markup while a message is said. Unicode keeps them free for uses like
/// this one: no text has them.
const PLACES: std::ops::RangeInclusive<char> = '\u{fdd0}'..='\u{fdef}';

fn argument<'a>(
    id: &str,
    name: &str,
    value: &'a Value,
    markup: &mut Vec<&'a str>,
) -> TeraResult<FluentValue<'a>> {
    if let Some(text) = value.as_str() {
        return match PLACES.clone().nth(markup.len()).filter(|_| value.is_safe()) {
            Some(place) => {
                markup.push(text);
                Ok(FluentValue::from(place.to_string()))
            }
            None => Ok(FluentValue::from(without_places(text))),
        };
    }
    if let Some(truth) = value.as_bool() {
        return Ok(FluentValue::from(if truth { "true" } else { "false" }));
    }
    match value.as_f64() {
        Some(number) => Ok(FluentValue::from(number)),
        None => Err(Error::message(format!(
            "The message `{id}` is given no text and no number for `{name}`, but {}.",
            value.name()
        ))),
    }
}

/// A text that has such a character all the same would say the markup a second time.
fn without_places(text: &str) -> Cow<'_, str> {
    match text.contains(|char| PLACES.contains(&char)) {
        true => Cow::Owned(text.replace(|char| PLACES.contains(&char), "\u{fffd}")),
        false => Cow::Borrowed(text),
    }
}

fn put_in(said: String, markup: &[&str]) -> String {
    if markup.is_empty() {
        return said;
    }
    let mut whole = String::with_capacity(said.len() + markup.iter().map(|piece| piece.len()).sum::<usize>());
    for char in said.chars() {
        match PLACES.clone().position(|place| place == char).and_then(|at| markup.get(at)) {
            Some(piece) => whole.push_str(piece),
            None => whole.push(char),
        }
    }
    whole
}
