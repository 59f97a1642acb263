//! A message that is to be said, and what fills its gaps.

use std::borrow::Cow;
use std::sync::Arc;

use fluent_bundle::{FluentArgs, FluentValue};

use crate::model::Phrase;

/// A message by its name, with what fills its gaps. [`words!`](crate::words) makes one.
pub struct Message<'a> {
    pub id: &'a str,
    pub fillings: Fillings<'a>,
}

/// What fills the gaps of a message, by name.
#[derive(Default)]
pub struct Fillings<'a>(FluentArgs<'a>);

impl<'a> Fillings<'a> {
    pub fn set(&mut self, name: &'a str, filling: impl Into<Filling<'a>>) {
        let Fillings(arguments) = self;
        arguments.set(
            name,
            match filling.into() {
                Filling::Text(text) => FluentValue::String(text),
                Filling::Number(number) => FluentValue::from(number),
            },
        );
    }

    pub(super) fn arguments(&self) -> &FluentArgs<'a> {
        &self.0
    }
}

/// What fills a gap: a text, or a number, by which a message may choose among its plurals.
pub enum Filling<'a> {
    Text(Cow<'a, str>),
    Number(f64),
}

impl<'a> From<&'a str> for Filling<'a> {
    fn from(text: &'a str) -> Filling<'a> {
        Filling::Text(text.into())
    }
}

impl<'a> From<&'a Arc<str>> for Filling<'a> {
    fn from(text: &'a Arc<str>) -> Filling<'a> {
        Filling::Text((&**text).into())
    }
}

impl<'a> From<&'a Phrase> for Filling<'a> {
    fn from(phrase: &'a Phrase) -> Filling<'a> {
        Filling::Text(phrase.as_str().into())
    }
}

impl<'a> From<&'a String> for Filling<'a> {
    fn from(text: &'a String) -> Filling<'a> {
        Filling::Text(text.as_str().into())
    }
}

impl From<String> for Filling<'_> {
    fn from(text: String) -> Self {
        Filling::Text(text.into())
    }
}

impl<'a> From<Cow<'a, str>> for Filling<'a> {
    fn from(text: Cow<'a, str>) -> Filling<'a> {
        Filling::Text(text)
    }
}

impl From<f64> for Filling<'_> {
    fn from(number: f64) -> Self {
        Filling::Number(number)
    }
}

impl From<usize> for Filling<'_> {
    #[expect(clippy::cast_precision_loss, reason = "what is counted here is far below 2^52")]
    fn from(number: usize) -> Self {
        Filling::Number(number as f64)
    }
}

impl From<i32> for Filling<'_> {
    fn from(number: i32) -> Self {
        Filling::Number(number.into())
    }
}

impl From<bool> for Filling<'_> {
    fn from(truth: bool) -> Self {
        Filling::Text(if truth { "true" } else { "false" }.into())
    }
}

/// A message with what fills its gaps: `words!["reply-of", person = &reply.person]`.
#[macro_export]
macro_rules! words {
    [$id:literal $(, $name:ident = $filling:expr)* $(,)?] => {{
        #[allow(unused_mut, reason = "not every message has gaps")]
        let mut fillings = $crate::strings::Fillings::default();
        $(fillings.set(stringify!($name), $filling);)*
        $crate::strings::Message { id: $id, fillings }
    }};
}
