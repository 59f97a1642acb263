//! Markup in the gaps of a message: it is put in when the words around it have been escaped.

use std::borrow::Cow;
use std::ops::RangeInclusive;

use super::Filling;

/// The characters that hold the place of markup while a message is said. Unicode keeps them free for uses like
/// this one: no text has them.
const PLACES: RangeInclusive<char> = '\u{fdd0}'..='\u{fdef}';

/// The markup of one message.
#[derive(Default)]
pub struct Markup<'a>(Vec<Cow<'a, str>>);

impl<'a> Markup<'a> {
    /// What holds the place of this markup in the message.
    pub fn place(&mut self, markup: impl Into<Cow<'a, str>>) -> Filling<'static> {
        let place = PLACES.clone().nth(self.0.len()).unwrap_or(char::REPLACEMENT_CHARACTER);
        self.0.push(markup.into());
        Filling::from(place.to_string())
    }

    /// Whether there is a place for one piece more.
    pub fn has_room(&self) -> bool {
        self.0.len() < PLACES.count()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What was said, with the markup in its places.
    pub fn put_in(&self, said: String) -> String {
        if self.is_empty() {
            return said;
        }
        let length = said.len() + self.0.iter().map(|piece| piece.len()).sum::<usize>();
        let mut whole = String::with_capacity(length);
        for char in said.chars() {
            match PLACES.clone().position(|place| place == char).and_then(|at| self.0.get(at)) {
                Some(piece) => whole.push_str(piece),
                None => whole.push(char),
            }
        }
        whole
    }
}

/// A text that has such a character all the same would say the markup a second time.
pub fn without_places(text: &str) -> Cow<'_, str> {
    match text.contains(|char| PLACES.contains(&char)) {
        true => Cow::Owned(text.replace(|char| PLACES.contains(&char), "\u{fffd}")),
        false => Cow::Borrowed(text),
    }
}
