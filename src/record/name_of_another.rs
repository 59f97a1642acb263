//! Names that stood for something else in the last edition: then judgements change without a judgement being touched.

use super::facts::file_of_name;
use super::{Name, Record, Silent};
use crate::problem::{Problem, Rule, Severity};
use crate::text::Place;

pub const RULE: Rule = Rule {
    name: "name-of-another",
    severity: Severity::Error,
    why: "Whoever exchanges the names of two forces, two questions or two grades exchanges what is said of them, though no \
          judgement is touched.",
    mend: "Give each its old name again, or one that stood for no other; or build with --allow-uncorrected and the reason, \
           which then stands in the receipt of the edition.",
};

pub fn check(before: &Record, after: &Record, found: &mut Vec<Silent>) {
    for (sort, names) in &after.names {
        let Some(old) = before.names.get(sort) else { continue };
        for (id, name) in names {
            let is_another = |known: &Name| known.words.to_lowercase() == name.words.to_lowercase();
            // What is new may take a name that is free now.
            let Some(was) = old.get(id).filter(|was| !is_another(was)) else { continue };
            let Some((other, _)) = old.iter().find(|(_, known)| is_another(known)) else { continue };
            let place = name.place.clone().unwrap_or_else(|| Place::file(&file_of_name(sort, id)));
            let message = format!(
                "the {sort} `{id}` is now “{}”, which was that of `{other}` in the last edition; until now it was “{}”",
                name.words, was.words
            );
            let told = format!("the {sort} `{id}` is “{}”, was “{}”", name.words, was.words);
            found.push(Silent { problem: Problem::new(&RULE, place, message), told });
        }
    }
}
