//! From the plain tree to a type, refusing exactly what the parser itself would refuse.

use serde::de::value::StrDeserializer;
use serde::de::{
    DeserializeSeed, Deserializer, Error as _, IntoDeserializer, MapAccess, SeqAccess, Unexpected, Visitor,
};
use serde::forward_to_deserialize_any;

use super::fault::{Fault, Reason};
use super::node::{Filler, Guess, Kind, Node};
use crate::text::Step;

impl Filler {
    /// What it is taken for in turn: words, a date, a name of several parts.
    const TEXTS: [[&str; 2]; 3] = [["-", "~"], ["2000-01-01", "2099-12-31"], ["a/b", "b/a"]];

    /// Whether there is a text that it has not been taken for.
    pub(super) fn has_more_texts(&self) -> bool {
        self.tries < Filler::TEXTS.len()
    }

    fn text(&self) -> &'static str {
        self.either(Filler::TEXTS[self.tries % Filler::TEXTS.len()])
    }

    fn either<T>(&self, [little, much]: [T; 2]) -> T {
        match self.guess {
            Guess::Little => little,
            Guess::Much => much,
        }
    }
}

/// Reads a node as a type.
pub(super) struct Typed<'n>(pub(super) &'n Node);

impl<'n> Typed<'n> {
    /// The scalar's text, or a fault that names what was expected.
    fn text(&self, expected: &dyn serde::de::Expected) -> Result<&'n str, Fault> {
        match self.0 {
            Node::Scalar { text, .. } => Ok(text),
            Node::Filler(filler) => Ok(filler.text()),
            Node::List(_) => Err(Fault::invalid_type(Unexpected::Seq, expected)),
            Node::Fields(_) => Err(Fault::invalid_type(Unexpected::Map, expected)),
        }
    }

    fn refused(&self, expected: &str) -> Fault {
        match self.0 {
            Node::Scalar { kind: Kind::Nothing, .. } => Fault::new(Reason::Empty),
            Node::Scalar { text, .. } if text.trim().is_empty() => Fault::new(Reason::Empty),
            Node::Scalar { text, .. } => Fault::invalid_type(Unexpected::Str(text), &expected),
            Node::List(_) => Fault::invalid_type(Unexpected::Seq, &expected),
            Node::Fields(_) | Node::Filler(_) => Fault::invalid_type(Unexpected::Map, &expected),
        }
    }

    /// Visits the scalar as the kind that YAML takes it for.
    fn scalar<V: Visitor<'n>>(text: &'n str, kind: Kind, visitor: V) -> Result<V::Value, Fault> {
        match kind {
            Kind::Text => visitor.visit_borrowed_str(text),
            Kind::Nothing => visitor.visit_unit(),
            Kind::Bool => visitor.visit_bool(text.eq_ignore_ascii_case("true")),
            Kind::Number => match (text.parse(), text.parse(), serde_yaml::from_str(text)) {
                (Ok(number), _, _) => visitor.visit_u64(number),
                (_, Ok(number), _) => visitor.visit_i64(number),
                (_, _, Ok(number)) => visitor.visit_f64(number),
                _ => visitor.visit_borrowed_str(text),
            },
        }
    }
}

/// A number as the parser reads it.
macro_rules! numbers {
    ($($method:ident: $type:ident, $visit:ident, $expected:literal;)*) => {$(
        fn $method<V: Visitor<'n>>(self, visitor: V) -> Result<V::Value, Fault> {
            match self.0 {
                Node::Filler(filler) => visitor.$visit(filler.either([0, 100]) as $type),
                Node::Scalar { text, kind: Kind::Number, .. } => match serde_yaml::from_str::<$type>(text) {
                    Ok(number) => visitor.$visit(number),
                    Err(_) => Err(self.refused($expected)),
                },
                _ => Err(self.refused($expected)),
            }
        }
    )*};
}

impl<'n> Deserializer<'n> for Typed<'n> {
    type Error = Fault;

    numbers! {
        deserialize_u8: u64, visit_u64, "a whole number";
        deserialize_u16: u64, visit_u64, "a whole number";
        deserialize_u32: u64, visit_u64, "a whole number";
        deserialize_u64: u64, visit_u64, "a whole number";
        deserialize_i8: i64, visit_i64, "a whole number";
        deserialize_i16: i64, visit_i64, "a whole number";
        deserialize_i32: i64, visit_i64, "a whole number";
        deserialize_i64: i64, visit_i64, "a whole number";
        deserialize_f32: f64, visit_f64, "a number";
        deserialize_f64: f64, visit_f64, "a number";
    }

    fn deserialize_any<V: Visitor<'n>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.0 {
            Node::Scalar { text, kind } => Typed::scalar(text, *kind, visitor),
            Node::List(items) => visitor.visit_seq(Items(items.iter().enumerate())),
            Node::Fields(fields) => visitor.visit_map(Fields::of(fields)),
            Node::Filler(filler) => visitor.visit_borrowed_str(filler.text()),
        }
    }

    fn deserialize_bool<V: Visitor<'n>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.0 {
            Node::Scalar { text, kind: Kind::Bool } => visitor.visit_bool(text.eq_ignore_ascii_case("true")),
            Node::Filler(filler) => visitor.visit_bool(filler.either([false, true])),
            _ => Err(self.refused("`true` or `false`")),
        }
    }

    fn deserialize_str<V: Visitor<'n>>(self, visitor: V) -> Result<V::Value, Fault> {
        let text = self.text(&visitor)?;
        visitor.visit_borrowed_str(text)
    }

    fn deserialize_string<V: Visitor<'n>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_str(visitor)
    }

    fn deserialize_identifier<V: Visitor<'n>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'n>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.0 {
            Node::Scalar { kind: Kind::Nothing, .. } => visitor.visit_none(),
            Node::Filler(filler) if filler.guess == Guess::Little => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'n>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'n>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.0 {
            Node::List(items) => visitor.visit_seq(Items(items.iter().enumerate())),
            Node::Filler(filler) if filler.guess == Guess::Much && filler.items.is_empty() => {
                Err(Fault::new(Reason::MissingItem))
            }
            Node::Filler(filler) => visitor.visit_seq(Items(filler.items.iter().enumerate())),
            Node::Scalar { kind: Kind::Nothing, .. } => visitor.visit_seq(Items([].iter().enumerate())),
            _ => Err(self.refused("a list")),
        }
    }

    fn deserialize_map<V: Visitor<'n>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.0 {
            Node::Fields(fields) => visitor.visit_map(Fields::of(fields)),
            Node::Filler(filler) if filler.guess == Guess::Much && filler.fields.is_empty() => {
                Err(Fault::new(Reason::MissingField(filler.text())))
            }
            Node::Filler(filler) => visitor.visit_map(Fields::of(&filler.fields)),
            Node::Scalar { kind: Kind::Nothing, .. } => visitor.visit_map(Fields::of(&[])),
            _ => Err(Fault::invalid_type(self.unexpected(), &visitor)),
        }
    }

    fn deserialize_struct<V: Visitor<'n>>(
        self,
        _: &'static str,
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        match self.0 {
            Node::Fields(fields) => visitor.visit_map(Fields::of(fields)),
            Node::Filler(filler) => visitor.visit_map(Fields::of(&filler.fields)),
            _ => Err(self.refused(&format!("the fields {}", super::wording::listed(known)))),
        }
    }

    fn deserialize_enum<V: Visitor<'n>>(
        self,
        _: &'static str,
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        let word: StrDeserializer<'n, Fault> = match self.0 {
            Node::Filler(filler) => {
                filler.either([known.first(), known.last()]).copied().unwrap_or_default().into_deserializer()
            }
            Node::Scalar { text, kind } if *kind != Kind::Nothing && !text.trim().is_empty() => {
                text.as_str().into_deserializer()
            }
            _ => return Err(self.refused(&format!("one of the words {}", super::wording::listed(known)))),
        };
        visitor.visit_enum(word)
    }

    forward_to_deserialize_any! {
        <W: Visitor<'n>>
        i128 u128 char bytes byte_buf unit unit_struct tuple tuple_struct ignored_any
    }
}

impl Typed<'_> {
    fn unexpected(&self) -> Unexpected<'_> {
        match self.0 {
            Node::Scalar { text, .. } => Unexpected::Str(text),
            Node::List(_) => Unexpected::Seq,
            Node::Fields(_) | Node::Filler(_) => Unexpected::Map,
        }
    }
}

/// The items of a list.
struct Items<'n>(std::iter::Enumerate<std::slice::Iter<'n, Node>>);

impl<'n> SeqAccess<'n> for Items<'n> {
    type Error = Fault;

    fn next_element_seed<T: DeserializeSeed<'n>>(&mut self, seed: T) -> Result<Option<T::Value>, Fault> {
        let Some((index, item)) = self.0.next() else { return Ok(None) };
        seed.deserialize(Typed(item)).map(Some).map_err(|fault| fault.under(Step::Index(index)))
    }
}

/// The fields of a group, one of them half read.
struct Fields<'n> {
    fields: std::slice::Iter<'n, (String, Node)>,
    current: Option<&'n (String, Node)>,
}

impl<'n> Fields<'n> {
    fn of(fields: &'n [(String, Node)]) -> Fields<'n> {
        Fields { fields: fields.iter(), current: None }
    }
}

impl<'n> MapAccess<'n> for Fields<'n> {
    type Error = Fault;

    fn next_key_seed<K: DeserializeSeed<'n>>(&mut self, seed: K) -> Result<Option<K::Value>, Fault> {
        self.current = self.fields.next();
        let Some((name, _)) = self.current else { return Ok(None) };
        let key: StrDeserializer<'n, Fault> = name.as_str().into_deserializer();
        seed.deserialize(key).map(Some).map_err(|fault| fault.under(name.as_str().into()))
    }

    fn next_value_seed<V: DeserializeSeed<'n>>(&mut self, seed: V) -> Result<V::Value, Fault> {
        let (name, value) = self.current.ok_or_else(|| Fault::custom("a value without a name"))?;
        seed.deserialize(Typed(value)).map_err(|fault| fault.under(name.as_str().into()))
    }
}
