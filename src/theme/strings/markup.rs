//! The filter `message`: says a message in the language of the page, with markup in its gaps.

use tera::{Error, Kwargs, State, TeraResult, Value};

use crate::strings::{Filling, Fillings, Language, Markup, without_places};

/// Says the message `id` in this language.
///
/// It is a text like those of the page, which is escaped where it is printed and which other filters may change
/// before. Arguments that are markup go in as they are; the rest is escaped then, and the whole is markup.
pub(in crate::theme) fn say(
    language: &Language,
    id: &str,
    arguments: &Kwargs,
    state: &State,
) -> TeraResult<Value> {
    let mut given = Fillings::default();
    let mut markup = Markup::default();
    for (name, value) in arguments.iter() {
        let Some(name) = name.as_str() else { continue };
        given.set(name, argument(id, name, value, &mut markup)?);
    }
    let said = language.said(id, &given).map_err(Error::message)?;
    if markup.is_empty() || !state.autoescaping_enabled() {
        return Ok(Value::from(markup.put_in(said)));
    }
    Ok(Value::safe_string(&markup.put_in(state.escape(&said)?)))
}

fn argument<'a>(id: &str, name: &str, value: &'a Value, markup: &mut Markup<'a>) -> TeraResult<Filling<'a>> {
    if let Some(text) = value.as_str() {
        return Ok(match value.is_safe() && markup.has_room() {
            true => markup.place(text),
            false => Filling::from(without_places(text)),
        });
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
