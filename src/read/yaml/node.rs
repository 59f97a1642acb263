//! YAML as a plain tree in which every scalar keeps the text that stands in the file.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, de};

/// A value of any shape.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Node {
    Scalar {
        text: String,
        kind: Kind,
    },
    List(Vec<Node>),
    /// Fields in the order in which they are written; a name may stand twice.
    Fields(Vec<(String, Node)>),
    /// Stands for a value that is missing or wrong, so that reading can go on behind it.
    Filler(Filler),
}

/// A guess in the place of a value.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Filler {
    pub guess: Guess,
    /// How many kinds of text it has been taken for in vain.
    pub tries: usize,
    /// Of a group of fields: those that were asked for.
    pub fields: Vec<(String, Node)>,
    /// Of a list: its one item, where it has one.
    pub items: Vec<Node>,
}

/// Of two guesses at every value, which. They differ in all that they can, so that what is said of both does
/// not rest on either.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Guess {
    /// As little as can be: no list item, no optional value, the first of the known words, an early date.
    Little,
    /// As much as can be: one list item, every optional value, the last of the known words, a late date.
    Much,
}

impl Node {
    /// A guess in the place of a value of which nothing is known.
    pub(super) fn guess(guess: Guess) -> Node {
        Node::Filler(Filler { guess, tries: 0, fields: Vec::new(), items: Vec::new() })
    }

    /// Begins all guesses in the tree anew.
    pub(super) fn guess_again(&mut self, guess: Guess) {
        match self {
            Node::Scalar { .. } => {}
            Node::List(items) => items.iter_mut().for_each(|item| item.guess_again(guess)),
            Node::Fields(fields) => fields.iter_mut().for_each(|(_, value)| value.guess_again(guess)),
            Node::Filler(_) => *self = Node::guess(guess),
        }
    }
}

/// What YAML takes a scalar for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Nothing,
    Bool,
    Number,
    Text,
}

/// The tree that `yaml` describes.
///
/// A first walk finds the shape and a second one the texts of scalars, because the parser gives either the
/// kind of a scalar or its text: it calls `1.10` the number 1.1.
pub(super) fn parse(yaml: &str) -> Result<Node, serde_yaml::Error> {
    let mut node: Node = serde_yaml::from_str(yaml)?;
    Texts(&mut node).deserialize(serde_yaml::Deserializer::from_str(yaml))?;
    Ok(node)
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Node, D::Error> {
        deserializer.deserialize_any(Shape)
    }
}

struct Shape;

fn scalar(kind: Kind, text: &str) -> Node {
    Node::Scalar { text: text.to_owned(), kind }
}

impl<'de> Visitor<'de> for Shape {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("anything")
    }

    fn visit_str<E>(self, text: &str) -> Result<Node, E> {
        Ok(scalar(Kind::Text, text))
    }

    fn visit_bool<E>(self, _: bool) -> Result<Node, E> {
        Ok(scalar(Kind::Bool, ""))
    }

    fn visit_i64<E>(self, _: i64) -> Result<Node, E> {
        Ok(scalar(Kind::Number, ""))
    }

    fn visit_u64<E>(self, _: u64) -> Result<Node, E> {
        Ok(scalar(Kind::Number, ""))
    }

    fn visit_i128<E>(self, _: i128) -> Result<Node, E> {
        Ok(scalar(Kind::Number, ""))
    }

    fn visit_u128<E>(self, _: u128) -> Result<Node, E> {
        Ok(scalar(Kind::Number, ""))
    }

    fn visit_f64<E>(self, _: f64) -> Result<Node, E> {
        Ok(scalar(Kind::Number, ""))
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(scalar(Kind::Nothing, ""))
    }

    fn visit_none<E>(self) -> Result<Node, E> {
        Ok(scalar(Kind::Nothing, ""))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Node::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
        let mut fields = Vec::new();
        while let Some(field) = map.next_entry()? {
            fields.push(field);
        }
        Ok(Node::Fields(fields))
    }
}

/// Fills in the texts of scalars that YAML does not take for text.
struct Texts<'n>(&'n mut Node);

impl<'de> DeserializeSeed<'de> for Texts<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        match self.0 {
            Node::Scalar { kind: Kind::Text, .. } | Node::Filler(_) => {
                IgnoredAny::deserialize(deserializer).map(|_| ())
            }
            Node::Scalar { text, .. } => {
                *text = String::deserialize(deserializer)?;
                Ok(())
            }
            Node::List(_) => deserializer.deserialize_seq(self),
            Node::Fields(_) => deserializer.deserialize_map(self),
        }
    }
}

impl<'de> Visitor<'de> for Texts<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the same as before")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        let Node::List(list) = self.0 else { return Err(de::Error::custom("not a list")) };
        for item in list {
            items.next_element_seed(Texts(item))?;
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Node::Fields(fields) = self.0 else { return Err(de::Error::custom("not fields")) };
        for (_, value) in fields {
            map.next_key::<IgnoredAny>()?;
            map.next_value_seed(Texts(value))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{Kind, Node, parse};

    #[test]
    fn scalars_keep_their_text() {
        let Node::Fields(fields) = parse("a: 1.10\nb: 017\nc: no\nd: 1_000\ne: true\nf: ~\na: 2\n").unwrap()
        else {
            panic!("fields")
        };
        let texts: Vec<_> = fields
            .iter()
            .map(|(_, node)| match node {
                Node::Scalar { text, kind } => (text.as_str(), *kind),
                _ => panic!("scalar"),
            })
            .collect();
        use Kind::{Bool, Nothing, Number, Text};
        let expected =
            [("1.10", Number), ("017", Text), ("no", Text), ("1_000", Text), ("true", Bool), ("~", Nothing)];
        assert_eq!(texts[..6], expected);
        assert_eq!(texts[6], ("2", Number));
    }
}
