//! What a value was refused for, and the way to it.

use std::fmt;

use serde::de::{self, Expected, Unexpected};

use crate::text::{FieldPath, Step};

/// Why a value was refused.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Reason {
    UnknownField {
        name: String,
        known: &'static [&'static str],
    },
    MissingField(&'static str),
    UnknownWord {
        word: String,
        known: &'static [&'static str],
    },
    WrongType {
        found: String,
        expected: String,
    },
    Empty,
    /// A list that is only guessed at has no item yet.
    MissingItem,
    /// What the type itself had to say.
    Said(String),
}

/// A refused value.
#[derive(Clone, Debug)]
pub(super) struct Fault {
    pub(super) reason: Reason,
    /// The way to it, from the end.
    pub(super) steps: Vec<Step>,
}

impl Fault {
    pub(super) fn new(reason: Reason) -> Fault {
        Fault { reason, steps: Vec::new() }
    }

    pub(super) fn under(mut self, step: Step) -> Fault {
        self.steps.push(step);
        self
    }

    pub(super) fn path(&self) -> FieldPath {
        FieldPath(self.steps.iter().rev().cloned().collect())
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} at {}", self.reason, self.path())
    }
}

impl std::error::Error for Fault {}

impl de::Error for Fault {
    fn custom<T: fmt::Display>(message: T) -> Fault {
        Fault::new(Reason::Said(message.to_string()))
    }

    fn invalid_type(found: Unexpected<'_>, expected: &dyn Expected) -> Fault {
        Fault::new(Reason::WrongType { found: words(found), expected: expected.to_string() })
    }

    fn invalid_value(found: Unexpected<'_>, expected: &dyn Expected) -> Fault {
        let expected = match expected.to_string().as_str() {
            "u8" => "a whole number from 0 to 255".to_owned(),
            "u32" => "a whole number from 0 to 4294967295".to_owned(),
            expected => expected.to_owned(),
        };
        Fault::new(Reason::WrongType { found: words(found), expected })
    }

    fn unknown_variant(word: &str, known: &'static [&'static str]) -> Fault {
        Fault::new(Reason::UnknownWord { word: word.to_owned(), known })
    }

    fn unknown_field(name: &str, known: &'static [&'static str]) -> Fault {
        Fault::new(Reason::UnknownField { name: name.to_owned(), known })
    }

    fn missing_field(field: &'static str) -> Fault {
        Fault::new(Reason::MissingField(field))
    }
}

/// What was found, in words.
fn words(found: Unexpected<'_>) -> String {
    match found {
        Unexpected::Bool(value) => format!("`{value}`"),
        Unexpected::Unsigned(value) => format!("the number {value}"),
        Unexpected::Signed(value) => format!("the number {value}"),
        Unexpected::Float(value) => format!("the number {value}"),
        Unexpected::Str(text) => format!("`{text}`"),
        Unexpected::Seq => "a list".to_owned(),
        Unexpected::Map => "a group of fields".to_owned(),
        Unexpected::Unit | Unexpected::Option => "nothing".to_owned(),
        _ => "something else".to_owned(),
    }
}
