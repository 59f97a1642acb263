//! The schema of what the search field asks for.

use serde_json::Value;

use super::FindEntry;
use crate::data::schema_of;

/// The schema of `find.json`.
pub(super) fn find() -> Value {
    let mut schema = schema_of::<Vec<FindEntry>>(true).to_value();
    schema["title"] = "find".into();
    schema["description"] = "The words by which forces are found, for the search field of each page.".into();
    schema
}
