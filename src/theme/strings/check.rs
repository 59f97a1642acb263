//! What is wrong with the messages of a theme, found when it is loaded, also where no page says them.

use std::collections::BTreeSet;

use fluent_syntax::ast::Entry;

use super::asks::{Ask, asks};
use super::file::StringsFile;
use super::needs::Needs;
use super::rules::{
    BAD_MESSAGE, MISSING_MESSAGE_ARGUMENT, STRINGS_MISSING, UNKNOWN_MESSAGE, UNTRANSLATED_MESSAGE,
};
use super::{Language, Strings};
use crate::field;
use crate::problem::{Problem, Problems, nearest};
use crate::text::{FileName, Place, Position};

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

/// What templates ask for and no message answers.
pub(super) fn templates<'a>(
    strings: &Strings,
    templates: impl Iterator<Item = (&'a FileName, &'a str)>,
) -> Problems {
    let mut problems = Problems::default();
    let mut untranslated: Vec<BTreeSet<&str>> = vec![BTreeSet::new(); strings.languages.len()];
    for (file, text) in templates {
        for ask in asks(text) {
            let Position { line, column, .. } = Position::of_bytes(text, ask.place.clone());
            let place = Place::line(file, line, column);
            let Some(id) = ask.id else {
                problems.push(worked_out(place));
                continue;
            };
            for (at, language) in strings.languages.iter().enumerate() {
                if language.message(id).is_some() {
                    problems.extend(without_argument(language, id, &ask, &place));
                } else if at > 0 {
                    untranslated[at].insert(id);
                } else if language.files.is_empty() {
                    problems.push(without_strings(language));
                } else {
                    problems.push(unknown(language, id, place.clone()));
                }
            }
        }
    }
    let told = strings.languages.iter().zip(untranslated).enumerate();
    problems.extend(told.filter_map(|(at, (language, ids))| not_translated(at, language, &ids)).collect());
    // A language without words is told once.
    problems.sorted()
}

fn without_strings(main: &Language) -> Problem {
    let place = Place::field(&FileName::new("content/site.yaml"), field!["languages", 0]);
    let message = format!("The theme has no words in `{}`, the language of this site.", main.tag);
    Problem::new(&STRINGS_MISSING, place, message)
}

fn worked_out(place: Place) -> Problem {
    let message = "The template asks for a message whose name it works out while the page is made.";
    Problem::new(&UNKNOWN_MESSAGE, place, message).remedy(
        "Write the name in quotes before the bar, so that it can be checked: `{% if … %}{{ \"one\" | message }}\
         {% else %}{{ \"other\" | message }}{% endif %}`; or let one message select by an argument.",
    )
}

fn unknown(language: &Language, id: &str, place: Place) -> Problem {
    let message = format!("The template asks for the message `{id}`, which does not exist.");
    let problem = Problem::new(&UNKNOWN_MESSAGE, place, message);
    match nearest(id, language.names()) {
        Some(meant) => problem.remedy(format!("Did you mean `{meant}`?")),
        None => problem,
    }
}

fn without_argument(language: &Language, id: &str, ask: &Ask<'_>, place: &Place) -> Problems {
    let missing = language.arguments(id).into_iter().filter(|(needed, ..)| !ask.arguments.contains(needed));
    let problem = |(needed, file, said): (&str, &StringsFile, &str)| {
        let message = format!("The message `{id}` needs `{needed}`, which the template does not give.");
        let problem = Problem::new(&MISSING_MESSAGE_ARGUMENT, place.clone(), message)
            .also(file.place_in(said, &format!("${needed}")), "the message needs it here");
        match nearest(needed, ask.arguments.iter().copied()) {
            Some(meant) => {
                problem.remedy(format!("The template gives `{meant}`: one of the two is misspelt."))
            }
            None => problem,
        }
    };
    missing.map(problem).collect()
}

fn not_translated(at: usize, language: &Language, ids: &BTreeSet<&str>) -> Option<Problem> {
    let some: Vec<String> = ids.iter().take(MOST_NAMES).map(|id| format!("`{id}`")).collect();
    let list = match ids.len().checked_sub(MOST_NAMES) {
        _ if ids.is_empty() => return None,
        None | Some(0) => some.join(", "),
        Some(more) => format!("{} and {more} more", some.join(", ")),
    };
    let place = Place::field(&FileName::new("content/site.yaml"), field!["languages", at]);
    let message = match language.files.is_empty() {
        true => format!("The theme has no words in `{}`.", language.tag),
        false => format!("In `{}` these messages are not translated: {list}.", language.tag),
    };
    Some(Problem::new(&UNTRANSLATED_MESSAGE, place, message))
}
