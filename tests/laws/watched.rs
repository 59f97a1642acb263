//! A deserializer over JSON that notes which fields each type of the model has and which were written.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use serde::de::value::{Error, MapDeserializer, SeqDeserializer};
use serde::de::{Expected, IntoDeserializer, Visitor};
use serde::{Deserializer, forward_to_deserialize_any};
use serde_json::Value;

/// What was seen of a type.
#[derive(Debug, Default)]
pub struct Fields {
    pub known: BTreeSet<&'static str>,
    pub written: BTreeSet<String>,
}

/// What was seen while values were read.
#[derive(Debug, Default)]
pub struct Seen {
    /// By the name of the type.
    pub types: RefCell<BTreeMap<&'static str, Fields>>,
    /// Every text that the model takes as a person's words.
    pub words: RefCell<Vec<String>>,
}

/// A value under watch.
#[derive(Clone, Copy)]
pub struct Watched<'a> {
    pub value: &'a Value,
    pub seen: &'a Seen,
}

impl<'de> IntoDeserializer<'de> for Watched<'de> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> Deserializer<'de> for Watched<'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let Watched { seen, .. } = self;
        match self.value {
            Value::Null => visitor.visit_unit(),
            Value::Bool(value) => visitor.visit_bool(*value),
            Value::Number(number) => match number.as_u64() {
                Some(number) => visitor.visit_u64(number),
                None => visitor.visit_f64(number.as_f64().expect("a number")),
            },
            Value::String(text) => visitor.visit_str(text),
            Value::Array(items) => {
                let items = items.iter().map(|value| Watched { value, seen });
                visitor.visit_seq(SeqDeserializer::new(items))
            }
            Value::Object(fields) => {
                let fields = fields.iter().map(|(name, value)| (name.as_str(), Watched { value, seen }));
                visitor.visit_map(MapDeserializer::new(fields))
            }
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        if let Value::Object(written) = self.value {
            let mut types = self.seen.types.borrow_mut();
            let noted = types.entry(name).or_default();
            noted.known.extend(fields);
            noted.written.extend(written.keys().cloned());
        }
        self.deserialize_any(visitor)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        // `Phrase` expects "words"; ids, dates and names of kinds expect something else.
        if let (true, Value::String(text)) = ((&visitor as &dyn Expected).to_string() == "words", self.value)
        {
            self.seen.words.borrow_mut().push(text.clone());
        }
        self.deserialize_any(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            Value::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let variant = self.value.as_str().expect("kinds are written as words");
        visitor.visit_enum(variant.into_deserializer())
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char string bytes byte_buf unit unit_struct
        newtype_struct seq tuple tuple_struct map identifier ignored_any
    }
}
