//! What can be written in a twin: the words of its kind of file, none of them needed, and what it says of itself.

use serde_json::{Map, Value, json};

use super::content::ContentFile;
use super::schema_of_input;
use super::spoken::is_spoken;
use crate::model::Twin;

impl ContentFile {
    /// Whether such a file can have a twin in another language.
    pub fn has_twins(&self) -> bool {
        self.lies.starts_with("content/")
    }

    /// Where its twins lie, from the project folder: `content/forces/*.<language>.md`.
    pub fn twins_lie(&self) -> String {
        let (stem, ending) = self.lies.rsplit_once('.').unwrap_or((self.lies, ""));
        format!("{stem}.<language>.{ending}")
    }

    /// The JSON Schema of the fields of such a file’s twin.
    pub fn twin_schema(&self) -> Value {
        let whole = self.schema().to_value();
        let mut schema = whole.clone();
        keep_words(&mut schema, &whole);
        if let Some(parts) = schema["$defs"].as_object_mut() {
            parts.values_mut().for_each(|part| keep_words(part, &whole));
        }
        let mut twin = schema_of_input::<Twin>().to_value();
        let parts = twin.as_object_mut().and_then(|twin| twin.remove("$defs"));
        add_all(&mut schema["$defs"], parts.unwrap_or_default());
        // Files of the vocabulary have ids of one's own at their top.
        add_all(&mut schema["properties"], json!({ "twin": twin }));
        schema["title"] = json!(format!("{} in another language", self.name));
        schema
    }
}

/// Takes out of a record what is no words; an item of a list still says by its id which one it is.
fn keep_words(schema: &mut Value, whole: &Value) {
    let Some(record) = schema.as_object_mut() else { return };
    record.remove("required");
    if let Some(fields) = record.get_mut("properties").and_then(Value::as_object_mut) {
        fields.retain(|name, field| name == "id" || is_spoken(field, whole));
    }
}

fn add_all(to: &mut Value, more: Value) {
    if to.is_null() {
        *to = Value::Object(Map::new());
    }
    if let (Some(known), Value::Object(more)) = (to.as_object_mut(), more) {
        known.extend(more);
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use crate::schema::ContentFile;
    use crate::text::FileName;

    fn twin(file: &str) -> Value {
        ContentFile::of(&FileName::new(file)).expect("a kind of file").twin_schema()
    }

    #[test]
    fn a_twin_has_words_and_what_it_says_of_itself() {
        let force = twin("content/forces/a.md");
        let fields = force["properties"].as_object().expect("fields");
        for known in ["twin", "name", "note", "towns", "tile", "sources"] {
            assert!(fields.contains_key(known), "{known}");
        }
        for other in ["kind", "neighbours", "draft", "aliases", "style_exceptions"] {
            assert!(!fields.contains_key(other), "{other}");
        }
        assert!(force.get("required").is_none());
        assert!(force["properties"]["twin"]["properties"]["of"].is_object());
        let inspection = twin("content/inspections/i/index.md");
        let question = inspection["$defs"]["Question"]["properties"].as_object().expect("fields");
        assert!(
            question.contains_key("id")
                && question.contains_key("wording")
                && !question.contains_key("scale")
        );
        let themes = twin("content/vocabulary/themes.yaml");
        assert!(themes["properties"]["twin"].is_object() && themes["additionalProperties"].is_object());
    }
}
