//! The kinds of content file, and the schema of each.

use schemars::{JsonSchema, Schema};
use serde_json::json;

use super::schema_of_input;
use crate::model::{
    Correction, Force, Glossary, Inspection, JudgementBlock, MeasureBlock, Measures, Page, PressRelease,
    Programme, Quote, Release, Reply, Report, Scales, Settings, Statement, ThemeFile, Themes,
};
use crate::text::FileName;

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

/// The schema of what is written in a fenced block of that name.
pub fn block_schema(name: &str) -> Option<Schema> {
    Some(match name {
        "judgement" => schema_of_input::<JudgementBlock>(),
        "measure" => schema_of_input::<MeasureBlock>(),
        "quote" => schema_of_input::<Quote>(),
        "correction" => schema_of_input::<Correction>(),
        _ => return None,
    })
}

impl ContentFile {
    /// The kind of the file of that name; nothing for files that people do not write.
    pub fn of(file: &FileName) -> Option<&'static ContentFile> {
        let parts: Vec<&str> = file.as_str().split('/').collect();
        let is_like = |part: &str, pattern: &str| match pattern.split_once('*') {
            Some((_, ending)) => part.len() > ending.len() && part.ends_with(ending),
            None => part == pattern,
        };
        CONTENT_FILES.iter().find(|known| {
            known.lies.split('/').count() == parts.len()
                && known.lies.split('/').zip(&parts).all(|(pattern, part)| is_like(part, pattern))
        })
    }

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

    use super::{CONTENT_FILES, ContentFile, block_schema};
    use crate::text::FileName;

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
    fn a_file_is_known_by_where_it_lies() {
        let kind = |name: &str| ContentFile::of(&FileName::new(name)).map(|kind| kind.name);
        assert_eq!(kind("content/site.yaml"), Some("site"));
        assert_eq!(kind("content/inspections/peel/index.md"), Some("inspection"));
        assert_eq!(kind("content/inspections/peel/ambria.md"), Some("report"));
        assert_eq!(kind("content/inspections/peel/press/ambria.md"), Some("press"));
        assert_eq!(kind("content/forces/.md"), None);
        assert_eq!(kind("content/forces/ambria.yaml"), None);
    }

    #[test]
    fn every_field_of_a_fenced_block_has_a_sentence() {
        for name in ["judgement", "measure", "quote", "correction"] {
            properties(name, &block_schema(name).expect(name).to_value(), &mut |at, property| {
                assert!(property["description"].is_string(), "{at}");
            });
        }
        assert!(block_schema("verse").is_none());
    }

    #[test]
    fn a_field_that_is_not_known_is_not_let_in() {
        let report = CONTENT_FILES.iter().find(|file| file.name == "report").expect("it is one of them");
        let schema = report.schema().to_value();
        assert_eq!(schema["additionalProperties"], false);
        assert!(schema["properties"]["judgements"].is_object() && schema.get("required").is_none());
    }
}
