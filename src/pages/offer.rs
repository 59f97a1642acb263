//! What a kind of page offers to its template: the schema of its view, read into records and fields.

use std::collections::BTreeMap;

use schemars::Schema;
use serde_json::{Map, Value};

/// All that the template of a kind of page is offered.
#[derive(Clone, Debug)]
pub struct Offer {
    /// `site`, `page` and `view`.
    pub roots: Vec<Field>,
    records: BTreeMap<String, Record>,
}

/// A value with named fields: a link, a judgement.
#[derive(Clone, Debug)]
pub struct Record {
    /// What it is, in a sentence.
    pub about: String,
    /// In the order in which the view has them.
    pub fields: Vec<Field>,
}

/// A field of a record.
#[derive(Clone, Debug)]
pub struct Field {
    pub name: String,
    /// What it holds, in a sentence.
    pub about: String,
    pub holds: Holds,
    /// Whether it may be `null`.
    pub may_be_absent: bool,
}

/// What kind of value something is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Holds {
    Text,
    Number,
    YesNo,
    List(Box<Holds>),
    /// A record, by its name: `JudgementView`.
    Record(String),
    /// A value whose schema says nothing of what is in it.
    Anything,
}

impl Offer {
    pub(super) fn of(schema: &Schema) -> Offer {
        let records = schema.get("$defs").and_then(Value::as_object).into_iter().flatten();
        Offer {
            roots: schema.as_object().map(fields).unwrap_or_default(),
            records: records
                .filter_map(|(name, schema)| Some((name.clone(), Record::of(schema.as_object()?))))
                .collect(),
        }
    }

    /// The record of that name, if it is one of this kind of page.
    pub fn record(&self, name: &str) -> Option<&Record> {
        self.records.get(name)
    }

    /// Every record with its name, in alphabetical order.
    pub fn records(&self) -> impl Iterator<Item = (&str, &Record)> {
        self.records.iter().map(|(name, record)| (name.as_str(), record))
    }
}

impl Record {
    fn of(schema: &Map<String, Value>) -> Record {
        Record { about: about(schema), fields: fields(schema) }
    }

    pub fn field(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.name == name)
    }
}

impl Holds {
    /// What a schema allows, and whether it may be absent.
    fn of(schema: &Map<String, Value>) -> (Holds, bool) {
        if let Some(Value::String(reference)) = schema.get("$ref") {
            let name = reference.rsplit('/').next().unwrap_or_default();
            return (Holds::Record(name.to_owned()), false);
        }
        // Something, or `null`.
        if let Some(Value::Array(either)) = schema.get("anyOf") {
            let is_null = |one: &&Value| one.get("type") == Some(&Value::from("null"));
            let absent = either.iter().any(|one| is_null(&one));
            let mut rest = either.iter().filter(|one| !is_null(one));
            return match (rest.next().and_then(Value::as_object), rest.next()) {
                (Some(one), None) => (Holds::of(one).0, absent),
                _ => (Holds::Anything, absent),
            };
        }
        let types: Vec<&str> = match schema.get("type") {
            Some(Value::String(one)) => vec![one],
            Some(Value::Array(several)) => several.iter().filter_map(Value::as_str).collect(),
            _ => Vec::new(),
        };
        let absent = types.contains(&"null");
        let mut rest = types.into_iter().filter(|name| *name != "null");
        let holds = match (rest.next(), rest.next()) {
            (Some("string"), None) => Holds::Text,
            (Some("integer" | "number"), None) => Holds::Number,
            (Some("boolean"), None) => Holds::YesNo,
            (Some("array"), None) => {
                let item = schema.get("items").and_then(Value::as_object);
                Holds::List(Box::new(item.map_or(Holds::Anything, |item| Holds::of(item).0)))
            }
            _ => Holds::Anything,
        };
        (holds, absent)
    }
}

/// The fields of a record. A schema keeps them by name; in which order they stand, its list of fields that are
/// always there tells, and a view always has all its fields.
fn fields(schema: &Map<String, Value>) -> Vec<Field> {
    let known = schema.get("properties").and_then(Value::as_object);
    let order = schema.get("required").and_then(Value::as_array).into_iter().flatten();
    (order.filter_map(Value::as_str))
        .filter_map(|name| {
            let schema = known?.get(name)?.as_object()?;
            let (holds, may_be_absent) = Holds::of(schema);
            Some(Field { name: name.to_owned(), about: about(schema), holds, may_be_absent })
        })
        .collect()
}

fn about(schema: &Map<String, Value>) -> String {
    schema.get("description").and_then(Value::as_str).unwrap_or_default().to_owned()
}
