//! The schemas of JSON files that templates make.

use serde_json::Value;

use super::super::find::FindEntry;
use super::super::search::SearchWords;
use crate::data::Description;
use crate::schema::schema_of;

/// The schema of `find.json` or `search/words.json`.
pub(super) fn of_template(of: Description) -> Value {
    let (schema, title, about) = match of {
        Description::Search => (
            schema_of::<SearchWords>(true),
            "search",
            "All that can be found on the site, for the search. Things speak of each other by their positions in its lists.",
        ),
        _ => (
            schema_of::<Vec<FindEntry>>(true),
            "find",
            "The words by which forces are found, for the search field of each page.",
        ),
    };
    let mut schema = schema.to_value();
    schema["title"] = title.into();
    schema["description"] = about.into();
    schema
}
