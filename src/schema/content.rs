//! The kinds of content file, and the schema of each.

use schemars::{JsonSchema, Schema};
use serde_json::json;

use super::schema_of_input;
use crate::model::{
    Force, Glossary, Inspection, Measures, Page, PressRelease, Programme, Release, Reply, Report, Scales,
    Settings, Statement, ThemeFile, Themes,
};

/// A kind of file that people write.
#[derive(Clone, Copy, Debug)]
pub struct ContentFile {
    /// By what `candour explain file` knows it: `report`.
    pub name: &'static str,
    /// Where such files lie, from the project folder: `content/inspections/*/*.md`.
    pub lies: &'static str,
    /// What is written in one, in a sentence.
    pub about: &'static str,
    schema: fn() -> Schema,
}

/// Every kind of file that people write, the settings first.
pub const CONTENT_FILES: [ContentFile; 15] = [
    of::<Settings>(
        "site",
        "content/site.yaml",
        "The settings of the site: its name, its address, who publishes it.",
    ),
    of::<Force>(
        "force",
        "content/forces/*.md",
        "A police force, or another body that is inspected or replies.",
    ),
    of::<Programme>(
        "programme",
        "content/programmes/*.md",
        "A programme of inspections, such as the yearly ones.",
    ),
    of::<Inspection>(
        "inspection",
        "content/inspections/*/index.md",
        "An inspection: what it asked, and what it found nationally.",
    ),
    of::<Report>("report", "content/inspections/*/*.md", "What an inspection says of one force."),
    of::<Reply>(
        "reply",
        "content/inspections/*/replies/*.md",
        "What a policing body or a force replies to a report.",
    ),
    of::<PressRelease>(
        "press",
        "content/inspections/*/press/*.md",
        "A press release on the report on one force.",
    ),
    of::<Release>("release", "content/releases/*.md", "What goes out together, and when."),
    of::<Page>("page", "content/pages/*.md", "A page about the site itself, such as its methodology."),
    of::<Statement>(
        "accessibility",
        "content/accessibility.yaml",
        "The accessibility statement: what does not work yet, and whom to tell.",
    ),
    of::<Scales>("scales", "content/vocabulary/scales.yaml", "The scales of grades, by id."),
    of::<Themes>(
        "themes",
        "content/vocabulary/themes.yaml",
        "The themes that findings and recommendations are about, by id.",
    ),
    of::<Measures>("measures", "content/vocabulary/measures.yaml", "What is counted, by id."),
    of::<Glossary>("glossary", "content/vocabulary/glossary.yaml", "Words that readers may not know, by id."),
    of::<ThemeFile>("theme", "themes/*/theme.yaml", "What a theme of your own says of itself."),
];

const fn of<T: JsonSchema>(name: &'static str, lies: &'static str, about: &'static str) -> ContentFile {
    ContentFile { name, lies, about, schema: schema_of_input::<T> }
}

impl ContentFile {
    /// The JSON Schema of its fields: of the whole file, or of what stands between the two lines `---`.
    pub fn schema(&self) -> Schema {
        let mut schema = (self.schema)();
        schema.insert("title".to_owned(), json!(self.name));
        schema.insert("description".to_owned(), json!(self.about));
        schema
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::CONTENT_FILES;

    /// Calls `visit` with every schema of a property, and where it stands.
    fn properties(at: &str, schema: &Value, visit: &mut impl FnMut(&str, &Value)) {
        match schema {
            Value::Object(fields) => {
                for (name, value) in fields {
                    let at = format!("{at}/{name}");
                    if name == "properties" {
                        let known = value.as_object().expect("properties have names");
                        known.iter().for_each(|(name, property)| visit(&format!("{at}/{name}"), property));
                    }
                    properties(&at, value, visit);
                }
            }
            Value::Array(items) => items.iter().for_each(|item| properties(at, item, visit)),
            _ => {}
        }
    }

    #[test]
    fn every_field_has_a_sentence() {
        for file in CONTENT_FILES {
            let mut number = 0;
            properties(file.name, &file.schema().to_value(), &mut |at, property| {
                number += 1;
                let about = property["description"].as_str().unwrap_or_default();
                assert!(about.ends_with('.') || about.ends_with('`'), "{at}: {about:?}");
            });
            assert!(number > 0, "{}", file.name);
        }
    }

    #[test]
    fn a_field_that_is_not_known_is_not_let_in() {
        let report = CONTENT_FILES.iter().find(|file| file.name == "report").expect("it is one of them");
        let schema = report.schema().to_value();
        assert_eq!(schema["additionalProperties"], false);
        assert!(schema["properties"]["judgements"].is_object() && schema.get("required").is_none());
    }
}
