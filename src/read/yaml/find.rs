//! Where the value at the end of a path stands in a YAML text.
//!
//! Values carry no positions. Instead the text is walked to the value with a seed that stops there with an
//! error, and the place of the error is the answer: it costs nothing until somebody asks.

use std::cell::Cell;
use std::fmt;
use std::ops::Range;

use serde::de::{self, DeserializeSeed, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::extent::{Met, extent};
use crate::read::excerpt::Part;
use crate::text::{FieldPath, Step};

/// The bytes of `text` that the key or value at the end of `path` takes on its first line; where there is no
/// such thing, those of the nearest one on the way.
pub(in crate::read) fn find(text: &str, path: &FieldPath, part: Part) -> Range<usize> {
    let steps = &path.0;
    if let Some(found) = walk(text, steps, part) {
        return found;
    }
    (0..steps.len()).rev().find_map(|length| walk(text, &steps[..length], Part::Value)).unwrap_or(0..0)
}

fn walk(text: &str, steps: &[Step], part: Part) -> Option<Range<usize>> {
    let met = Cell::new(Met::Nothing);
    let wants_key = part == Part::Key && !steps.is_empty();
    let seeker = Seeker { steps, wants_key, met: &met };
    let stopped = seeker.deserialize(serde_yaml::Deserializer::from_str(text)).err()?;
    if met.get() == Met::Nothing {
        return None;
    }
    // The index counts bytes; lines are not asked for, because YAML also ends them at U+2028.
    let start = stopped.location()?.index().min(text.len());
    Some(start..start + extent(&text[start..], met.get()))
}

#[derive(Clone, Copy)]
struct Seeker<'s> {
    steps: &'s [Step],
    wants_key: bool,
    met: &'s Cell<Met>,
}

impl Seeker<'_> {
    fn stop<E: de::Error>(&self, met: Met) -> E {
        self.met.set(met);
        E::custom("here")
    }
}

impl<'de> DeserializeSeed<'de> for Seeker<'_> {
    type Value = ();

    fn deserialize<D: de::Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seeker<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the value that is looked for")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let (key, mut passed) = match self.steps.first() {
            None => return Err(self.stop(Met::Several)),
            Some(Step::Key(key)) => (&**key, 0),
            Some(Step::Again(key)) => (&**key, 1),
            Some(Step::Index(_)) => ("", usize::MAX),
        };
        let stops_at_key = self.wants_key && self.steps.len() == 1;
        loop {
            let seed = KeySeeker { key, stop: stops_at_key && passed == 0, met: self.met };
            match map.next_key_seed(seed)? {
                None => return Ok(()),
                Some(true) if passed == 0 => {
                    return map.next_value_seed(Seeker { steps: &self.steps[1..], ..self });
                }
                Some(found) => {
                    passed -= usize::from(found);
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        let Some(first) = self.steps.first() else { return Err(self.stop(Met::Several)) };
        let Step::Index(index) = first else {
            while items.next_element::<IgnoredAny>()?.is_some() {}
            return Ok(());
        };
        for _ in 0..*index {
            if items.next_element::<IgnoredAny>()?.is_none() {
                return Ok(());
            }
        }
        items.next_element_seed(Seeker { steps: &self.steps[1..], ..self })?;
        while items.next_element::<IgnoredAny>()?.is_some() {}
        Ok(())
    }

    fn visit_str<E: de::Error>(self, _: &str) -> Result<(), E> {
        if self.steps.is_empty() { Err(self.stop(Met::Scalar)) } else { Ok(()) }
    }

    fn visit_bool<E: de::Error>(self, _: bool) -> Result<(), E> {
        self.visit_str("")
    }

    fn visit_i64<E: de::Error>(self, _: i64) -> Result<(), E> {
        self.visit_str("")
    }

    fn visit_u64<E: de::Error>(self, _: u64) -> Result<(), E> {
        self.visit_str("")
    }

    fn visit_i128<E: de::Error>(self, _: i128) -> Result<(), E> {
        self.visit_str("")
    }

    fn visit_u128<E: de::Error>(self, _: u128) -> Result<(), E> {
        self.visit_str("")
    }

    fn visit_f64<E: de::Error>(self, _: f64) -> Result<(), E> {
        self.visit_str("")
    }

    fn visit_unit<E: de::Error>(self) -> Result<(), E> {
        self.visit_str("")
    }

    fn visit_none<E: de::Error>(self) -> Result<(), E> {
        self.visit_str("")
    }
}

/// Looks whether a key is the one on the way, and stops at it where it is the goal itself.
struct KeySeeker<'s> {
    key: &'s str,
    stop: bool,
    met: &'s Cell<Met>,
}

impl<'de> DeserializeSeed<'de> for KeySeeker<'_> {
    type Value = bool;

    fn deserialize<D: de::Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for KeySeeker<'_> {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a field's name")
    }

    fn visit_str<E: de::Error>(self, key: &str) -> Result<bool, E> {
        if key == self.key && self.stop {
            self.met.set(Met::Key);
            return Err(E::custom("here"));
        }
        Ok(key == self.key)
    }
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::field;
    use crate::read::excerpt::Part;
    use crate::text::{FieldPath, Step};

    const TEXT: &str = "\
title: Ambria ♥ # a comment
judgements:
  legitimacy: {grade: good, basis: deduced}
  'a b': \"it is \\\"so\\\", then\"
findings:
  - kind: gap
    text: >
      Several lines
      of it.
    themes: [second-jobs, 2016, no]
  - text: plain words
      over two lines
    kind: strength
year: 2016
year: 2017
empty:
";

    fn value(path: FieldPath) -> (usize, &'static str) {
        shown(find(TEXT, &path, Part::Value))
    }

    fn key(path: FieldPath) -> (usize, &'static str) {
        shown(find(TEXT, &path, Part::Key))
    }

    fn shown(range: std::ops::Range<usize>) -> (usize, &'static str) {
        (TEXT[..range.start].matches('\n').count() + 1, &TEXT[range])
    }

    #[test]
    fn every_shape_of_value() {
        assert_eq!(value(field!["title"]), (1, "Ambria ♥"));
        assert_eq!(value(field!["judgements"]), (3, "legitimacy"));
        assert_eq!(value(field!["judgements", "legitimacy"]), (3, "{grade: good, basis: deduced}"));
        assert_eq!(value(field!["judgements", "legitimacy", "grade"]), (3, "good"));
        assert_eq!(value(field!["judgements", "legitimacy", "basis"]), (3, "deduced"));
        assert_eq!(value(field!["judgements", "a b"]), (4, "\"it is \\\"so\\\", then\""));
        assert_eq!(value(field!["findings", 0, "text"]), (7, ">"));
        assert_eq!(value(field!["findings", 0, "themes", 1]), (10, "2016"));
        assert_eq!(value(field!["findings", 0, "themes", 2]), (10, "no"));
        assert_eq!(value(field!["findings", 1, "text"]), (11, "plain words"));
        assert_eq!(value(field!["findings", 1]), (11, "text"));
        assert_eq!(value(field!["year"]), (14, "2016"));
        assert_eq!(value(FieldPath(vec![Step::Again("year".into())])), (15, "2017"));
        assert_eq!(value(field![]), (1, "title"));
    }

    #[test]
    fn keys() {
        assert_eq!(key(field!["findings", 1, "kind"]), (13, "kind"));
        assert_eq!(key(field!["judgements", "a b"]), (4, "'a b'"));
        assert_eq!(key(field!["judgements", "legitimacy", "basis"]), (3, "basis"));
        assert_eq!(key(FieldPath(vec![Step::Again("year".into())])), (15, "year"));
        assert_eq!(key(field!["empty"]), (16, "empty"));
    }

    #[test]
    fn what_is_missing_is_shown_at_the_nearest_thing() {
        assert_eq!(value(field!["findings", 1, "source"]), (11, "text"));
        assert_eq!(key(field!["findings", 1, "source"]), (11, "text"));
        assert_eq!(value(field!["findings", 7]), (6, "- kind"));
        assert_eq!(value(field!["title", "deeper"]), (1, "Ambria ♥"));
        assert_eq!(find("", &field!["a"], Part::Value), 0..0);
        assert_eq!(find("a: \"b", &field!["a"], Part::Value).start, 0);
    }
}
