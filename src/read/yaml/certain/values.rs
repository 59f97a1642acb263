//! From what is certain to a type, as the parser would give it to the type; or the word that it is not certain.

use std::fmt;

use serde::de::{
    self, DeserializeSeed, Deserializer, EnumAccess, Error as _, MapAccess, SeqAccess, VariantAccess, Visitor,
};

use super::{Certain, Node, is_nothing};

/// The type does not take the value, or it is not certain what it gets: the parser knows, and says it in words.
#[derive(Debug)]
pub(in crate::read) struct Uncertain;

impl fmt::Display for Uncertain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("this is not certain")
    }
}

impl std::error::Error for Uncertain {}

impl de::Error for Uncertain {
    fn custom<T: fmt::Display>(_: T) -> Uncertain {
        Uncertain
    }

    // Most of the faults that are made on the way are never seen by anybody, so no words are found for them.
    fn invalid_type(_: de::Unexpected<'_>, _: &dyn de::Expected) -> Uncertain {
        Uncertain
    }
}

impl<'t> Certain<'t> {
    /// The whole, to be read as a type.
    pub(in crate::read) fn value(&self) -> Value<'_, 't> {
        Value { nodes: &self.nodes, at: 0 }
    }
}

/// The value that begins with a node.
#[derive(Clone, Copy)]
pub(in crate::read) struct Value<'c, 't> {
    nodes: &'c [Node<'t>],
    at: usize,
}

/// A scalar without quotation marks, as what YAML takes it for.
#[derive(Debug, PartialEq)]
pub(super) enum Plain {
    Nothing,
    Bool(bool),
    Unsigned(u64),
    Signed(i64),
    Float(f64),
    Text,
}

impl<'c, 't> Value<'c, 't> {
    pub(super) fn node(self) -> &'c Node<'t> {
        &self.nodes[self.at]
    }

    /// The items of a list, or the names and values of a group of fields in turn.
    pub(super) fn inside(self) -> Inside<'c, 't> {
        let end = match self.node() {
            Node::List { end } | Node::Fields { end } => *end,
            Node::Scalar { .. } => self.at + 1,
        };
        Inside { nodes: self.nodes, at: self.at + 1, end }
    }

    pub(super) fn text(self) -> Result<&'c str, Uncertain> {
        match self.node() {
            Node::Scalar { text, .. } => Ok(text),
            Node::List { .. } | Node::Fields { .. } => Err(Uncertain),
        }
    }

    /// The scalar as what YAML takes it for, if it may be something else than text.
    pub(super) fn plain(self) -> Result<Plain, Uncertain> {
        match self.node() {
            Node::Scalar { text, plain: true } => resolved(text).ok_or(Uncertain),
            _ => Err(Uncertain),
        }
    }
}

/// What YAML takes a scalar without quotation marks for, if that is certain.
fn resolved(text: &str) -> Option<Plain> {
    let Some(first) = text.bytes().next() else { return Some(Plain::Nothing) };
    match text {
        _ if is_nothing(text) => return Some(Plain::Nothing),
        "true" | "True" | "TRUE" => return Some(Plain::Bool(true)),
        "false" | "False" | "FALSE" => return Some(Plain::Bool(false)),
        _ if !(first.is_ascii_digit() || matches!(first, b'+' | b'-' | b'.')) => return Some(Plain::Text),
        _ => {}
    }
    let digits = text.strip_prefix('-').unwrap_or(text);
    let is_count = |digits: &str| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    // Of a 0 in front or of more digits the parser knows what becomes.
    if is_count(whole) && is_count(part) && digits.len() <= 15 && (whole == "0" || !whole.starts_with('0')) {
        return match (digits.contains('.'), text.starts_with('-')) {
            (true, _) => text.parse().ok().map(Plain::Float),
            (false, true) => text.parse().ok().map(Plain::Signed),
            (false, false) => text.parse().ok().map(Plain::Unsigned),
        };
    }
    // A sign that no number has makes a text of it; so does a hyphen that is neither in front nor before an exponent.
    let bytes = text.as_bytes();
    let is_of_text = |at: usize| match bytes[at] {
        b'-' => at > 0 && !matches!(bytes[at - 1], b'e' | b'E'),
        byte => !(byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'.')),
    };
    (0..bytes.len()).any(is_of_text).then_some(Plain::Text)
}

/// Numbers of any size; the type looks whether they fit.
macro_rules! unsigned {
    ($($method:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Uncertain> {
            match self.plain()? {
                Plain::Unsigned(number) => visitor.visit_u64(number),
                _ => Err(Uncertain),
            }
        }
    )*};
}

macro_rules! signed {
    ($($method:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Uncertain> {
            match self.plain()? {
                Plain::Unsigned(number) => visitor.visit_i64(number.try_into().map_err(Uncertain::custom)?),
                Plain::Signed(number) => visitor.visit_i64(number),
                _ => Err(Uncertain),
            }
        }
    )*};
}

macro_rules! floats {
    ($($method:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Uncertain> {
            match self.plain()? {
                Plain::Unsigned(number) => visitor.visit_f64(number as f64),
                Plain::Signed(number) if number != 0 => visitor.visit_f64(number as f64),
                Plain::Float(number) => visitor.visit_f64(number),
                _ => Err(Uncertain),
            }
        }
    )*};
}

/// The text as it stands there, whatever YAML would take it for.
macro_rules! texts {
    ($($method:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Uncertain> {
            visitor.visit_str(self.text()?)
        }
    )*};
}

/// Nobody asks for these.
macro_rules! uncertain {
    ($($method:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Uncertain> {
            Err(Uncertain)
        }
    )*};
}

impl<'de> Deserializer<'de> for Value<'_, '_> {
    type Error = Uncertain;

    unsigned! { deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 }
    signed! { deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 }
    floats! { deserialize_f32 deserialize_f64 }
    texts! { deserialize_char deserialize_str deserialize_string deserialize_identifier }
    uncertain! { deserialize_i128 deserialize_u128 deserialize_bytes deserialize_byte_buf deserialize_unit }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Uncertain> {
        match self.node() {
            Node::List { .. } => self.deserialize_seq(visitor),
            Node::Fields { .. } => self.deserialize_map(visitor),
            Node::Scalar { text, plain: false } => visitor.visit_str(text),
            Node::Scalar { text, plain: true } => match self.plain()? {
                Plain::Nothing => visitor.visit_unit(),
                Plain::Bool(value) => visitor.visit_bool(value),
                Plain::Unsigned(number) => visitor.visit_u64(number),
                Plain::Signed(number) => visitor.visit_i64(number),
                Plain::Float(number) => visitor.visit_f64(number),
                Plain::Text => visitor.visit_str(text),
            },
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Uncertain> {
        match self.plain()? {
            Plain::Bool(value) => visitor.visit_bool(value),
            _ => Err(Uncertain),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Uncertain> {
        match self.node() {
            Node::Scalar { text, plain: true } if is_nothing(text) => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, _: V) -> Result<V::Value, Uncertain> {
        Err(Uncertain)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Uncertain> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Uncertain> {
        let (Node::List { .. }, mut inside) = (self.node(), self.inside()) else { return Err(Uncertain) };
        let value = visitor.visit_seq(&mut inside)?;
        inside.is_done().then_some(value).ok_or(Uncertain)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Uncertain> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Uncertain> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Uncertain> {
        let (Node::Fields { .. }, mut inside) = (self.node(), self.inside()) else { return Err(Uncertain) };
        let value = visitor.visit_map(&mut inside)?;
        inside.is_done().then_some(value).ok_or(Uncertain)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Uncertain> {
        self.deserialize_map(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Uncertain> {
        self.text()?;
        visitor.visit_enum(Word(self))
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Uncertain> {
        visitor.visit_unit()
    }
}

/// What stands in a list or a group of fields, from the next node on.
pub(super) struct Inside<'c, 't> {
    nodes: &'c [Node<'t>],
    at: usize,
    end: usize,
}

impl<'c, 't> Inside<'c, 't> {
    fn is_done(&self) -> bool {
        self.at == self.end
    }
}

impl<'c, 't> Iterator for Inside<'c, 't> {
    type Item = Value<'c, 't>;

    fn next(&mut self) -> Option<Value<'c, 't>> {
        let value = Value { nodes: self.nodes, at: self.at };
        if self.is_done() {
            return None;
        }
        self.at = match value.node() {
            Node::Scalar { .. } => self.at + 1,
            Node::List { end } | Node::Fields { end } => *end,
        };
        Some(value)
    }
}

impl<'de> SeqAccess<'de> for Inside<'_, '_> {
    type Error = Uncertain;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Uncertain> {
        self.next().map(|item| seed.deserialize(item)).transpose()
    }
}

impl<'de> MapAccess<'de> for Inside<'_, '_> {
    type Error = Uncertain;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Uncertain> {
        self.next().map(|name| seed.deserialize(name)).transpose()
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Uncertain> {
        self.next()
            .ok_or_else(|| Uncertain::custom("a name without a value"))
            .and_then(|value| seed.deserialize(value))
    }
}

/// One of the words that a type knows.
struct Word<'c, 't>(Value<'c, 't>);

impl<'de> EnumAccess<'de> for Word<'_, '_> {
    type Error = Uncertain;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Uncertain> {
        Ok((seed.deserialize(self.0)?, self))
    }
}

impl<'de> VariantAccess<'de> for Word<'_, '_> {
    type Error = Uncertain;

    fn unit_variant(self) -> Result<(), Uncertain> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, _: T) -> Result<T::Value, Uncertain> {
        Err(Uncertain)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, Uncertain> {
        Err(Uncertain)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Uncertain> {
        Err(Uncertain)
    }
}
