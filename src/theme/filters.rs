//! What templates may do with a text beyond what Tera offers.

use tera::{Kwargs, State, Value};

use crate::text::passage;

/// `good, as in 2015` becomes `Good, as in 2015`; the rest stays as it is, so that names keep their capitals.
pub(super) fn capitalize_first(text: &str, _: Kwargs, _: &State) -> String {
    // The word may begin a passage in another language.
    let word = text.trim_start_matches(passage::BEGINS);
    let mut letters = word.chars();
    match letters.next() {
        Some(first) => {
            let begins = text[..text.len() - word.len()].chars();
            begins.chain(first.to_uppercase()).chain(letters).collect()
        }
        None => text.to_owned(),
    }
}

/// A value as JSON (RFC 8259) that can stand in a file of its own and inside `<script>`: there no `<` may be.
pub(super) fn json(value: &Value, _: Kwargs, _: &State) -> tera::TeraResult<String> {
    let json = serde_json::to_string(value).map_err(|error| tera::Error::message(error.to_string()))?;
    Ok(json.replace('<', "\\u003c"))
}
