//! What templates ask for and no message answers, found when the theme is loaded, also where no page says it.

use super::asks::{Ask, asks};
use super::rules::{MISSING_MESSAGE_ARGUMENT, UNKNOWN_MESSAGE};
use crate::problem::{Problem, Problems, nearest};
use crate::strings::{Language, Strings, StringsFile};
use crate::text::{FileName, Place, Position};

/// What is wrong with the messages of a theme, and with what its templates ask them for.
pub(in crate::theme) fn check<'a>(
    strings: &'a Strings,
    templates: impl Iterator<Item = (&'a FileName, &'a str)>,
) -> Problems {
    let mut problems = Problems::default();
    let mut asked = Vec::new();
    for (file, text) in templates {
        for ask in asks(text) {
            let Position { line, column, .. } = Position::of_bytes(text, ask.place.clone());
            let place = Place::line(file, line, column);
            let Some(id) = ask.id else {
                problems.push(worked_out(place));
                continue;
            };
            asked.push(id);
            for (at, language) in strings.languages.iter().enumerate() {
                if language.has(id) {
                    problems.extend(without_argument(language, id, &ask, &place));
                } else if at == 0 && language.has_words() {
                    problems.push(unknown(language, id, place.clone()));
                }
            }
        }
    }
    problems.extend(strings.check(asked.into_iter()));
    problems.sorted()
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
