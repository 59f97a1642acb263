//! JSON Schemas (draft 2020-12) made of types: of the files that candour writes, and of those that people write.
//!
//! The law of this room: a schema is read off the type that reads or writes the file, sentences included, so that none
//! can say something else than the code does.

mod content;
mod spoken;
mod twin;

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema};
use serde_json::Value;

pub use content::{CONTENT_FILES, ContentFile, block_schema};
pub use spoken::Spoken;

/// The schema of a type as it is written: what may be absent is there all the same, as `null`. Parts stand in place, or
/// in a list of their own.
pub fn schema_of<T: JsonSchema>(in_place: bool) -> Schema {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    made::<T>(settings.with(|settings| settings.inline_subschemas = in_place))
}

/// The schema of a type as people write it: what may be absent may be left out, and no field is let in that is not known.
fn schema_of_input<T: JsonSchema>() -> Schema {
    made::<T>(SchemaSettings::draft2020_12().for_deserialize())
}

fn made<T: JsonSchema>(settings: SchemaSettings) -> Schema {
    let settings = settings.with_transform(RecursiveTransform(|schema: &mut Schema| in_one_line(schema)));
    settings.into_generator().into_root_schema_for::<T>()
}

/// Where a line of a comment in the code ends says nothing.
fn in_one_line(schema: &mut Schema) {
    if let Some(Value::String(about)) = schema.get_mut("description") {
        *about = about.split_whitespace().collect::<Vec<_>>().join(" ");
    }
}
