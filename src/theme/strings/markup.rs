//! The filter `message`: says a message in the language of the page, with markup in its gaps.

use std::borrow::Cow;

use tera::{Error, Kwargs, State, TeraResult, Value};

use crate::strings::{Filling, Fillings, Language};

/// Says the message `id` in this language.
///
/// It is a text like those of the page, which is escaped where it is printed and which other filters may change
/// before. Arguments that are markup go in as they are; the rest is escaped then, and the whole is markup.
pub(in crate::theme) fn say(language: &Language, id: &str, arguments: &Kwargs, state: &State) -> TeraResult<Value> {
    let mut given = Fillings::default();
    let mut markup = Vec::new();
    for (name, value) in arguments.iter() {
        let Some(name) = name.as_str() else { continue };
        given.set(name, argument(id, name, value, &mut markup)?);
    }
    let said = language.said(id, &given).map_err(Error::message)?;
    if markup.is_empty() || !state.autoescaping_enabled() {
        return Ok(Value::from(put_in(said, &markup)));
    }
    Ok(Value::safe_string(&put_in(state.escape(&said)?, &markup)))
}

/// The characters that hold the place of markup while a message is said. Unicode keeps them free for uses like
/// this one: no text has them.
const PLACES: std::ops::RangeInclusive<char> = '\u{fdd0}'..='\u{fdef}';

fn argument<'a>(
    id: &str,
    name: &str,
    value: &'a Value,
    markup: &mut Vec<&'a str>,
) -> TeraResult<Filling<'a>> {
    if let Some(text) = value.as_str() {
        return match PLACES.clone().nth(markup.len()).filter(|_| value.is_safe()) {
            Some(place) => {
                markup.push(text);
                Ok(Filling::from(place.to_string()))
            }
            None => Ok(Filling::from(without_places(text))),
        };
    }
    if let Some(truth) = value.as_bool() {
        return Ok(Filling::from(truth));
    }
    match value.as_f64() {
        Some(number) => Ok(Filling::from(number)),
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
