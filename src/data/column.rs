//! Columns: what each cell of a row holds, read off the JSON Schema of the row.

use schemars::Schema;
use serde_json::{Map, Value};

use super::InRows;
use super::rows::IsoDate;
use crate::schema::schema_of;

/// A column of a CSV file, and a key of the JSON files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The name in the first line of the file: `source_title`.
    pub name: String,
    /// The way to it in a row of a JSON file: `source`, `title`.
    pub path: Vec<String>,
    /// What it holds, in sentences.
    pub about: String,
    pub holds: Holds,
    /// Whether a cell may be empty.
    pub may_be_absent: bool,
    /// What stands between several values in one cell of a CSV file; JSON files have a list. `None` where there is one.
    pub separator: Option<char>,
}

/// What kind of value something is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Holds {
    Text,
    /// One of these words, each with its meaning.
    Word(Vec<(String, String)>),
    /// A date as far as it is known.
    Date,
    /// A number that may have a fraction.
    Number,
    /// A whole number.
    WholeNumber,
    YesNo,
    /// An address on the web.
    Address,
}

/// What stands between several names in one cell.
const SEPARATOR: char = ';';

/// The columns of a row of this schema, in the order of its fields.
pub(super) fn columns(schema: &Schema) -> Vec<Column> {
    let mut columns = Vec::new();
    if let Some(record) = schema.as_object() {
        add(&mut columns, record, &[], false);
    }
    columns
}

/// What every row of a CSV file says of the file that it comes from.
pub(super) fn in_rows() -> Vec<Column> {
    columns(&schema_of::<InRows>(true))
}

fn add(columns: &mut Vec<Column>, record: &Map<String, Value>, above: &[String], may_be_absent: bool) {
    let known = record.get("properties").and_then(Value::as_object);
    // A schema keeps its fields by name; in which order they stand, its list of those that are always there tells.
    let order = record.get("required").and_then(Value::as_array).into_iter().flatten();
    for name in order.filter_map(Value::as_str) {
        let Some(field) = known.and_then(|known| known.get(name)?.as_object()) else { continue };
        let path = [above, &[name.to_owned()]].concat();
        let (value, absent) = without_null(field);
        let may_be_absent = may_be_absent || absent;
        if value.contains_key("properties") {
            add(columns, value, &path, may_be_absent);
            continue;
        }
        let item = value.get("items").and_then(Value::as_object);
        let separator = item.map(|_| {
            let own = field.get("separator").and_then(Value::as_str).and_then(|own| own.chars().next());
            own.unwrap_or(SEPARATOR)
        });
        columns.push(Column {
            name: path.join("_"),
            about: text(field, "description"),
            holds: holds(item.unwrap_or(value)),
            may_be_absent: may_be_absent || separator.is_some(),
            separator,
            path,
        });
    }
}

/// What a schema allows beside `null`, and whether it allows that.
fn without_null(schema: &Map<String, Value>) -> (&Map<String, Value>, bool) {
    let is_null = |one: &Value| one.get("type") == Some(&Value::from("null"));
    match schema.get("anyOf").and_then(Value::as_array) {
        Some(either) => {
            let value = either.iter().filter(|one| !is_null(one)).find_map(Value::as_object);
            (value.unwrap_or(schema), either.iter().any(is_null))
        }
        None => {
            let types = schema.get("type").and_then(Value::as_array);
            (schema, types.is_some_and(|types| types.contains(&Value::from("null"))))
        }
    }
}

fn holds(schema: &Map<String, Value>) -> Holds {
    let words: Vec<(String, String)> = (schema.get("oneOf").and_then(Value::as_array).into_iter().flatten())
        .filter_map(Value::as_object)
        .filter_map(|word| Some((word.get("const")?.as_str()?.to_owned(), text(word, "description"))))
        .collect();
    if !words.is_empty() {
        return Holds::Word(words);
    }
    let types = match schema.get("type") {
        Some(Value::String(one)) => vec![one.as_str()],
        Some(Value::Array(several)) => several.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    match types.first() {
        Some(&"integer") => Holds::WholeNumber,
        Some(&"number") => Holds::Number,
        Some(&"boolean") => Holds::YesNo,
        _ if schema.get("pattern") == Some(&Value::from(IsoDate::PATTERN)) => Holds::Date,
        _ if schema.get("format") == Some(&Value::from("uri")) => Holds::Address,
        _ => Holds::Text,
    }
}

fn text(schema: &Map<String, Value>, key: &str) -> String {
    schema.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::super::Table;
    use super::Holds;

    #[test]
    fn every_column_says_what_it_holds_and_every_word_what_it_means() {
        for table in Table::ALL {
            for column in table.columns() {
                let is_said =
                    |about: &str| about.starts_with(char::is_uppercase) && about.ends_with(['.', '`', ')']);
                assert!(is_said(&column.about), "{}.{}: {:?}", table.id(), column.name, column.about);
                if let Holds::Word(words) = &column.holds {
                    for (word, about) in words {
                        assert!(is_said(about), "{}.{}, {word}: {about:?}", table.id(), column.name);
                    }
                }
            }
        }
    }

    #[test]
    fn what_is_told_apart_by_its_type_is_told_apart_in_the_columns() {
        let of = |table: Table, name: &str| {
            table.columns().iter().find(|column| column.name == name).expect("it is a column")
        };
        assert_eq!(of(Table::Judgements, "published").holds, Holds::Date);
        assert_eq!(of(Table::Judgements, "source_address").path, ["source", "address"]);
        assert!(of(Table::Judgements, "source_title").may_be_absent);
        assert!(matches!(&of(Table::Judgements, "state").holds, Holds::Word(words) if words.len() == 8));
        assert_eq!(of(Table::Judgements, "scope_notes").separator, Some('\n'));
        assert_eq!(of(Table::Findings, "themes").separator, Some(';'));
        assert_eq!(of(Table::Measures, "value").holds, Holds::Number);
        assert_eq!(of(Table::Grades, "rank").holds, Holds::WholeNumber);
        assert_eq!(of(Table::Questions, "comparable").holds, Holds::YesNo);
        assert_eq!(of(Table::Judgements, "page").holds, Holds::Address);
        assert!(!of(Table::Judgements, "grade").may_be_absent, "never a blank");
        assert_eq!(of(Table::Grades, "edition").holds, Holds::Date);
    }
}
