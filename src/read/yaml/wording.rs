//! What is wrong with a value, in the words of a communications officer.

use std::ops::Range;

use super::fault::Reason;
use super::field_words;
use super::find::find;
use super::mistakes::meant;
use super::node::Node;
use crate::model::meant_dates;
use crate::problem::{Change, Mend, Problem, Rule, Severity, is_same_name, is_slip, nearest};
use crate::read::excerpt::{Excerpt, Part};
use crate::text::{FieldPath, Place, Step};

pub(in crate::read) static DUPLICATE_FIELD: Rule = Rule {
    name: "duplicate-field",
    severity: Severity::Error,
    why: "Only one of the two would be published, and nobody could tell which.",
    mend: "Keep one of the two, or put both values into one list.",
};

pub(in crate::read) static UNKNOWN_FIELD: Rule = Rule {
    name: "unknown-field",
    severity: Severity::Error,
    why: "What stands in a field with a misspelt name would silently be missing from the site.",
    mend: "Correct the field’s name, or take the field away.",
};

pub(in crate::read) static MISSING_FIELD: Rule = Rule {
    name: "missing-field",
    severity: Severity::Error,
    why: "The page needs this and has nothing to show in its place.",
    mend: "Write the field.",
};

pub(in crate::read) static WRONG_TYPE: Rule = Rule {
    name: "wrong-type",
    severity: Severity::Error,
    why: "The page cannot use a value of another kind: it cannot count with words, or list a single number.",
    mend: "Write a value of the kind that is expected.",
};

pub(in crate::read) static UNKNOWN_WORD: Rule = Rule {
    name: "unknown-word",
    severity: Severity::Error,
    why: "Only the words that are fixed for this field have a meaning that the site can show.",
    mend: "Write one of the words that the field knows.",
};

pub(in crate::read) static EMPTY_FIELD: Rule = Rule {
    name: "empty-field",
    severity: Severity::Error,
    why: "A field without a value is mostly one that somebody meant to fill in later.",
    mend: "Write a value after the colon, or take the whole field away.",
};

pub(in crate::read) static BAD_DATE: Rule = Rule {
    name: "bad-date",
    severity: Severity::Error,
    why: "Dates decide what is published when, and stand beside every result.",
    mend: "Write a date as 2016-12-08; where no source gives the day, 2016-12 or 2016.",
};

pub(in crate::read) static WRONG_VALUE: Rule = Rule {
    name: "wrong-value",
    severity: Severity::Error,
    why: "The value contradicts itself or lacks a part, so that the page would say something untrue.",
    mend: "Complete or correct the value as the message says.",
};

/// The problem that the value at the end of `path` was refused for `reason`; `beside` are the fields there.
pub(super) fn problem(
    yaml: &Excerpt<'_>,
    reason: &Reason,
    path: &FieldPath,
    beside: &[(String, Node)],
) -> Problem {
    let here = || yaml.field(path.clone(), Part::Value);
    let name = name(path);
    match reason {
        Reason::UnknownField { name, known } => {
            let problem = Problem::new(
                &UNKNOWN_FIELD,
                yaml.field(path.clone(), Part::Key),
                format!("There is no field `{name}` here."),
            );
            match meant(name, known, beside) {
                Some(meant) => {
                    let change = Change::of(problem.place.clone(), name, meant);
                    let is_certain = is_same_name(name, meant) || is_slip(name, meant, known.iter().copied());
                    let mend = Mend { is_certain, changes: vec![change] };
                    problem.remedy(format!("Did you mean `{meant}`?")).mend([mend])
                }
                None => problem.remedy(format!("Take it away; the fields are {}.", listed(known))),
            }
        }
        Reason::MissingField(field) => {
            let what = field_words::of(field).map(|what| format!(": {what}")).unwrap_or_default();
            let message = match name.as_str() {
                "the file" => format!("The field `{field}` is missing."),
                _ => format!("The field `{field}` is missing from {name}."),
            };
            Problem::new(&MISSING_FIELD, here(), message).remedy(format!("Write `{field}: ...`{what}."))
        }
        Reason::UnknownWord { word, known } => {
            let message = format!("`{word}` is not one of the words that {name} can have.");
            let words = listed(known);
            let meant = nearest(word, known.iter().copied());
            let mend = meant.map(|meant| Mend::name(here(), word, meant));
            let problem = Problem::new(&UNKNOWN_WORD, here(), message).mend(mend);
            problem.remedy(match meant {
                Some(meant) => format!("Did you mean `{meant}`? The words are {words}."),
                None => format!("Write one of these: {words}."),
            })
        }
        Reason::WrongType { found, expected } => {
            let message = format!("{} is {found}, where {expected} should stand.", capital(&name));
            let problem = Problem::new(&WRONG_TYPE, here(), message);
            let written = found.trim_matches('`');
            let mend = truth(written)
                .filter(|_| expected.contains("`true`"))
                .map(|meant| Mend::certain(Change::of(here(), written, meant)));
            problem.remedy(better(found, expected)).mend(mend)
        }
        Reason::Empty | Reason::MissingItem => empty(yaml.field(path.clone(), Part::Key), path),
        Reason::Said(message) if says_empty(message) => empty(here(), path),
        Reason::Said(message) => {
            let of_a_date = message.contains("is not a date")
                || message.contains("is not a moment")
                || message.starts_with("there is no ");
            let rule = if of_a_date { &BAD_DATE } else { &WRONG_VALUE };
            let problem = Problem::new(rule, here(), format!("{}.", capital(message)));
            if of_a_date { dated(problem, &yaml.text[find(&yaml.text, path, Part::Value)]) } else { problem }
        }
    }
}

/// The problem of a date, with the dates that can have been meant.
fn dated(problem: Problem, written: &str) -> Problem {
    let written = written.trim_matches(['"', '\'']);
    let meant = meant_dates(written);
    let is_certain = meant.len() == 1;
    let remedy = match meant.as_slice() {
        [] => return problem,
        [one] => format!("Write `{one}`."),
        several => {
            let several: Vec<String> = several.iter().map(|date| format!("`{date}`")).collect();
            format!("It can mean two days; write {}.", several.join(" or "))
        }
    };
    let place = problem.place.clone();
    let mend = |date: String| Mend { is_certain, changes: vec![Change::of(place.clone(), written, date)] };
    problem.remedy(remedy).mend(meant.into_iter().map(mend))
}

/// The problem of a field without a value, whose name stands there.
pub(super) fn empty_field(yaml: &Excerpt<'_>, name: Range<usize>) -> Problem {
    let field = yaml.text[name.clone()].trim_matches(['"', '\'']);
    let message = format!("`{field}` is empty.");
    Problem::new(&EMPTY_FIELD, yaml.bytes(name), message)
}

/// The problem of a field that stands a second time; `path` ends with it.
pub(super) fn duplicate(yaml: &Excerpt<'_>, path: &FieldPath) -> Problem {
    let mut first = path.clone();
    let mut field = "";
    if let (Some(Step::Again(name)), Some(last)) = (path.0.last(), first.0.last_mut()) {
        *last = Step::Key(name.clone());
        field = name;
    }
    let place = yaml.field(path.clone(), Part::Key);
    Problem::new(&DUPLICATE_FIELD, place, format!("`{field}` stands here a second time."))
        .also(yaml.field(first, Part::Key), "it stands here first")
}

/// Whether a type's message says that nothing was there.
pub(super) fn says_empty(message: &str) -> bool {
    message.starts_with("is empty")
}

/// Names in a sentence: `a`, `b` and `c`.
pub(super) fn listed(names: &[&str]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    match names.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, first)) => format!("{} and {last}", first.join(", ")),
        None => "none".to_owned(),
    }
}

/// What is meant by a path, in a sentence.
fn name(path: &FieldPath) -> String {
    match path.0.as_slice() {
        [] => "the file".to_owned(),
        [.., Step::Key(list), Step::Index(index)] => format!("item {} of `{list}`", index + 1),
        [.., Step::Key(field) | Step::Again(field)] => format!("`{field}`"),
        [.., Step::Index(index)] => format!("item {}", index + 1),
    }
}

fn capital(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn empty(place: Place, path: &FieldPath) -> Problem {
    match path.0.last() {
        Some(Step::Index(_)) => {
            Problem::new(&EMPTY_FIELD, place, format!("{} is empty.", capital(&name(path))))
                .remedy("Write a value after the dash, or take the line away.")
        }
        Some(Step::Key(field)) if field.trim().is_empty() => {
            Problem::new(&EMPTY_FIELD, place, "A field without a name stands here.")
                .remedy("Write its name before the colon.")
        }
        _ => Problem::new(&EMPTY_FIELD, place, format!("{} is empty.", capital(&name(path)))),
    }
}

/// What to write instead of `found`.
fn better(found: &str, expected: &str) -> String {
    let single = found.starts_with('`');
    let found = found.trim_matches('`');
    if expected.contains("`true`") {
        return match truth(found) {
            Some(meant) => format!("Write `{meant}`."),
            None => "Write `true` or `false`, without quotation marks.".to_owned(),
        };
    }
    if expected.contains("number") {
        let digits: String = found.chars().filter(|c| c.is_ascii_digit() || matches!(c, '.' | '-')).collect();
        let only_signs = found.chars().all(|c| c.is_ascii_digit() || " _,.-%£".contains(c));
        let fits = !expected.contains("whole") || !digits.contains('.');
        return match only_signs && fits && digits.parse::<f64>().is_ok() && digits != found {
            true => format!("Write `{digits}`."),
            false => format!("Write {expected} in digits, without quotation marks."),
        };
    }
    if expected == "a list" {
        return match single {
            true if found.len() < 80 => {
                format!("Write `[{found}]`, or each item on a line of its own after `- `.")
            }
            _ => "Write each item on a line of its own, after `- `.".to_owned(),
        };
    }
    if expected.starts_with("the fields") {
        return "Write each field on a line of its own, further in than the name above them.".to_owned();
    }
    match single {
        true => format!("Write {expected}."),
        false => {
            format!("Write {expected} on the line of the name, without brackets, dashes or fields below it.")
        }
    }
}

/// What somebody means who says yes or no in other words.
fn truth(written: &str) -> Option<&'static str> {
    match written.to_lowercase().as_str() {
        "yes" | "y" | "on" | "1" => Some("true"),
        "no" | "n" | "off" | "0" => Some("false"),
        _ => None,
    }
}
