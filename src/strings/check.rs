//! What is wrong with messages, whoever says them: those that say others which are not there, and those of candour's own
//! that a language lacks.

use std::collections::BTreeSet;

use fluent_syntax::ast::Entry;

use super::file::StringsFile;
use super::needs::Needs;
use super::rules::{BAD_MESSAGE, STRINGS_MISSING, UNTRANSLATED_MESSAGE};
use super::{Language, Strings};
use crate::field;
use crate::problem::{Problem, Problems, nearest};
use crate::text::{FileName, Place};

/// How many names of messages a problem lists.
const MOST_NAMES: usize = 5;

/// Messages that say others which are not there.
pub(super) fn files(strings: &Strings) -> Problems {
    let mut problems = Problems::default();
    for language in &strings.languages {
        for file in &language.files {
            file.resource.entries().for_each(|entry| of_entry(language, file, entry, &mut problems));
        }
    }
    // A file can belong to two languages: `en.ftl` to `en-GB` and to `en-IE`.
    problems.sorted()
}

fn of_entry(language: &Language, file: &StringsFile, entry: &Entry<&str>, problems: &mut Problems) {
    let id = match entry {
        Entry::Message(message) => message.id.name.to_owned(),
        Entry::Term(term) => format!("-{}", term.id.name),
        _ => return,
    };
    let needs = Needs::of(entry);
    let mut add = |word: String, message: String, meant: Option<&str>| {
        let problem = Problem::new(&BAD_MESSAGE, file.place_in(&id, &word), message);
        problems.push(match meant {
            Some(meant) => problem.remedy(format!("Did you mean `{meant}`?")),
            None => problem.remedy("Write it too, or take it out of this message."),
        });
    };
    for said in needs.messages.into_iter().filter(|said| language.message(said).is_none()) {
        let message = format!("The message `{id}` says the message `{said}`, which does not exist.");
        add(said.to_owned(), message, nearest(said, language.names()));
    }
    for said in needs.terms.into_iter().filter(|said| language.term(said).is_none()) {
        add(
            format!("-{said}"),
            format!("The message `{id}` says the term `-{said}`, which does not exist."),
            None,
        );
    }
    for called in needs.functions {
        let message = format!("The message `{id}` calls `{called}`; messages have no functions here.");
        add(called.to_owned(), message, None);
    }
}

/// The languages of the site in which messages are missing: of those that pages say, and, but in the main one, where each
/// template that asks is told, of those that `asked` names. Without words in the main language there is no site.
pub(super) fn untranslated<'a>(
    strings: &'a Strings,
    asked: impl Iterator<Item = &'a str> + Clone,
) -> Problems {
    let told = strings.languages.iter().enumerate().filter_map(|(at, language)| {
        let of_templates = asked.clone().filter(|_| at > 0);
        let own = Strings::own_names().map(|name| -> &str { name });
        let wanted: BTreeSet<&str> = own.chain(of_templates).collect();
        not_translated(at, language, wanted.into_iter().filter(|id| !language.has(id)).collect())
    });
    told.collect()
}

fn not_translated(at: usize, language: &Language, ids: Vec<&str>) -> Option<Problem> {
    let some: Vec<String> = ids.iter().take(MOST_NAMES).map(|id| format!("`{id}`")).collect();
    let list = match ids.len().checked_sub(MOST_NAMES) {
        _ if ids.is_empty() => return None,
        None | Some(0) => some.join(", "),
        Some(more) => format!("{} and {more} more", some.join(", ")),
    };
    let place = Place::field(&FileName::new("content/site.yaml"), field!["languages", at]);
    let message = match language.has_words() {
        true => format!("In `{}` these messages are not translated: {list}.", language.tag),
        false => format!("There are no words in `{}`.", language.tag),
    };
    let rule = if at == 0 { &STRINGS_MISSING } else { &UNTRANSLATED_MESSAGE };
    Some(Problem::new(rule, place, message))
}
