//! The fields of a type, asked of serde: so that no field can be forgotten in a scaffold.
//!
//! A type is read from nothing, along a path of steps; where the path ends, the error says what was expected.

use std::fmt;

use serde::de::value::StrDeserializer;
use serde::de::{self, DeserializeOwned, DeserializeSeed, IntoDeserializer, MapAccess, SeqAccess, Visitor};
use serde::{Deserializer, forward_to_deserialize_any};

/// A field of a type, or of a type inside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Field {
    /// `policing_bodies.kind`; `*` stands for the ids of a mapping: `sources.*.title`.
    pub path: String,
    /// The words of which it is one; none where people write what they like.
    pub words: &'static [&'static str],
}

/// Every field of `T`, in the order of its definition.
pub(super) fn fields<T: DeserializeOwned>() -> Vec<Field> {
    let mut found = Vec::new();
    walk::<T>(&mut Vec::new(), &mut found);
    found
}

fn walk<T: DeserializeOwned>(steps: &mut Vec<Step>, found: &mut Vec<Field>) {
    let met = T::deserialize(Explorer(steps)).err();
    let further: Vec<Step> = match met.expect("a path ends with an error") {
        Met::Fields(names) => names.iter().map(|name| Step::Field(name)).collect(),
        Met::List => vec![Step::Item],
        Met::Mapping => vec![Step::Entry],
        Met::Either => vec![Step::Item, Step::Alone],
        Met::Words(words) => {
            found.last_mut().expect("the words of a field").words = words;
            Vec::new()
        }
        Met::Value => Vec::new(),
    };
    for step in further {
        steps.push(step);
        if let Step::Field(_) = step {
            found.push(Field { path: path(steps), words: &[] });
        }
        walk::<T>(steps, found);
        steps.pop();
    }
}

fn path(steps: &[Step]) -> String {
    let names = steps.iter().filter_map(|step| match step {
        Step::Field(name) => Some(*name),
        Step::Entry => Some("*"),
        Step::Item | Step::Alone => None,
    });
    names.collect::<Vec<_>>().join(".")
}

#[derive(Clone, Copy)]
enum Step {
    Field(&'static str),
    /// Into the value of a mapping from ids.
    Entry,
    /// Into a list.
    Item,
    /// Into what may stand alone or in a list, where it stands alone.
    Alone,
}

/// What was met at the end of a path.
#[derive(Debug)]
enum Met {
    Fields(&'static [&'static str]),
    Words(&'static [&'static str]),
    List,
    Mapping,
    Either,
    Value,
}

impl fmt::Display for Met {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

impl std::error::Error for Met {}

impl de::Error for Met {
    fn custom<M: fmt::Display>(_: M) -> Met {
        Met::Value
    }

    fn unknown_field(_: &str, expected: &'static [&'static str]) -> Met {
        Met::Fields(expected)
    }
}

/// Reads along the steps.
#[derive(Clone, Copy)]
struct Explorer<'s>(&'s [Step]);

impl<'s> Explorer<'s> {
    fn go<'de, V: Visitor<'de>>(self, at_the_end: Met, visitor: V) -> Result<V::Value, Met> {
        let Some((step, further)) = self.0.split_first() else { return Err(at_the_end) };
        let rest = Explorer(further);
        match step {
            Step::Field(name) => visitor.visit_map(One { key: Some(name), rest }),
            Step::Entry => visitor.visit_map(One { key: Some("entry"), rest }),
            Step::Item => visitor.visit_seq(One { key: Some(""), rest }),
            // No field has this name, so a type that has fields answers with their names.
            Step::Alone => match further.first() {
                Some(Step::Field(name)) => {
                    visitor.visit_map(One { key: Some(name), rest: Explorer(&further[1..]) })
                }
                _ => visitor.visit_map(One { key: Some(""), rest }),
            },
        }
    }
}

impl<'de> Deserializer<'de> for Explorer<'_> {
    type Error = Met;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Met> {
        self.go(Met::Either, visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Met> {
        visitor.visit_some(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Met> {
        self.go(Met::List, visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Met> {
        self.go(Met::Mapping, visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Met> {
        self.go(Met::Fields(fields), visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        words: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Met> {
        Err(Met::Words(words))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct newtype_struct tuple tuple_struct identifier ignored_any
    }
}

/// A mapping or a list of one thing.
struct One<'s> {
    key: Option<&'static str>,
    rest: Explorer<'s>,
}

impl<'de> MapAccess<'de> for One<'_> {
    type Error = Met;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Met> {
        let key: Option<StrDeserializer<'_, Met>> = self.key.take().map(IntoDeserializer::into_deserializer);
        key.map(|key| seed.deserialize(key)).transpose()
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Met> {
        seed.deserialize(self.rest)
    }
}

impl<'de> SeqAccess<'de> for One<'_> {
    type Error = Met;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Met> {
        self.key.take().map(|_| seed.deserialize(self.rest)).transpose()
    }
}

#[cfg(test)]
mod tests {
    use super::fields;
    use crate::model::{Force, Report};

    #[test]
    fn fields_inside_fields_are_found() {
        let report = fields::<Report>();
        let of =
            |path: &str| report.iter().find(|field| field.path == path).unwrap_or_else(|| panic!("{path}"));
        assert!(of("judgements.*.basis").words.contains(&"deduced"));
        assert!(of("findings.themes").words.is_empty());
        assert_eq!(of("recommendations.history.state").words.len(), 6);
        assert_eq!(of("sources.*.title").path, "sources.*.title");
        assert!(fields::<Force>().iter().any(|field| field.path == "tile.letters"));
    }
}
