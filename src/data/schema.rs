//! JSON Schemas (draft 2020-12) of the JSON files, made of the types that they are written from.

use serde_json::{Value, json};

use super::{Bundle, Description, Head, Table};
use crate::schema::schema_of;

/// The schema of the JSON file of a table.
pub fn schema_of_table(table: Table) -> Value {
    let row = table.row_schema().to_value();
    let mut schema = headed();
    schema["title"] = table.id().into();
    schema["description"] = table.about().into();
    schema["properties"]["table"] = json!({ "const": table.id() });
    schema["properties"]["rows"] = json!({ "type": "array", "items": part(row) });
    require(&mut schema, &["table", "rows"]);
    schema
}

/// The schema of a JSON file, as it is published at `address`; `of_template` is that of a file that a template makes.
pub fn description(
    of: Description,
    address: &str,
    of_template: impl FnOnce(Description) -> Value,
) -> Vec<u8> {
    let mut schema = match of {
        Description::Table(table) => schema_of_table(table),
        Description::Bundle => schema_of_bundle(),
        Description::Find | Description::Search => of_template(of),
        Description::Record => written(include_str!("written/record.json")),
        Description::Receipt => written(include_str!("written/edition.json")),
    };
    schema["$id"] = address.into();
    format!("{schema:#}\n").into_bytes()
}

/// The schema of what says its form itself and is made of no type: a test holds each to the files.
fn written(text: &str) -> Value {
    serde_json::from_str(text).expect("what is compiled in is JSON")
}

fn schema_of_bundle() -> Value {
    let rows = part(schema_of::<Bundle>(true).to_value());
    let mut schema = headed();
    schema["title"] = "bundle".into();
    schema["description"] = rows["description"].clone();
    schema["properties"]["of"] = json!({
        "type": "string",
        "description": "What all is about: `force:ambria`, `inspection:integrity-2026`, `question:integrity/integrity`.",
    });
    let mut names = vec!["of"];
    for (name, table) in rows["properties"].as_object().into_iter().flatten() {
        schema["properties"][name] = table.clone();
        names.push(name);
    }
    require(&mut schema, &names);
    schema
}

/// The schema of what every file says of itself.
fn headed() -> Value {
    let mut schema = schema_of::<Head>(true).to_value();
    schema["properties"]["$schema"] = json!({ "type": "string", "format": "uri" });
    // Later versions may say more; whoever reads this one must not mind.
    schema["additionalProperties"] = true.into();
    require(&mut schema, &["$schema"]);
    schema
}

fn require(schema: &mut Value, names: &[&str]) {
    if let Some(required) = schema["required"].as_array_mut() {
        required.extend(names.iter().map(|name| Value::from(*name)));
    }
}

/// A schema as part of another one.
fn part(mut schema: Value) -> Value {
    if let Some(schema) = schema.as_object_mut() {
        schema.remove("$schema");
        schema.remove("title");
    }
    schema
}
