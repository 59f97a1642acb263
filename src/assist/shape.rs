//! What can stand at a place of a file: its fields, words and kinds of names, read off the schema of the file.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde_json::Value;

use crate::model::LanguageTag;
use crate::read::InYaml;
use crate::schema::{CONTENT_FILES, ContentFile, block_schema};
use crate::text::{FileName, Step};

/// The schemas of all kinds of file and fenced block, made once.
static SCHEMAS: LazyLock<BTreeMap<&'static str, Value>> = LazyLock::new(|| {
    let files = CONTENT_FILES.iter().map(|file| (file.name, file.schema().to_value()));
    let blocks = [("judgement", "```judgement"), ("measure", "```measure"), ("quote", "```quote")];
    let blocks = blocks.into_iter().chain([("correction", "```correction")]);
    let blocks = blocks.filter_map(|(block, name)| Some((name, block_schema(block)?.to_value())));
    files.chain(blocks).collect()
});

/// The schemas of the twins of all kinds of file, made once.
static TWINS: LazyLock<BTreeMap<&'static str, Value>> =
    LazyLock::new(|| CONTENT_FILES.iter().map(|file| (file.name, file.twin_schema())).collect());

/// What a file, or a fenced block in one, can hold.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shape {
    top: &'static Value,
}

/// One of the forms that a value can have.
#[derive(Clone, Copy, Debug)]
pub(super) struct Form {
    /// The name of its type, where it has one: `ForceId`, `Finding`.
    pub(super) name: &'static str,
    schema: &'static Value,
    /// What the value means, in a sentence; empty where nothing is said.
    pub(super) about: &'static str,
}

/// A field that a record can have.
#[derive(Clone, Debug)]
pub(super) struct Known {
    pub(super) name: &'static str,
    pub(super) about: &'static str,
    pub(super) is_needed: bool,
    pub(super) forms: Vec<Form>,
}

impl Shape {
    /// What stands around a cursor can hold; nothing where the file is of no kind that people write.
    pub(super) fn of(file: &FileName, yaml: &InYaml) -> Option<Shape> {
        let top = match (&yaml.block, LanguageTag::of_file(file)) {
            (Some(block), _) => SCHEMAS.get(format!("```{block}").as_str()),
            (None, None) => SCHEMAS.get(ContentFile::of(file)?.name),
            (None, Some((_, original))) => TWINS.get(ContentFile::of(&original)?.name),
        };
        top.map(|top| Shape { top })
    }

    /// The forms that the value at the end of a way can have.
    pub(super) fn at(&self, way: &[Step]) -> Vec<Form> {
        let mut forms = self.spread(self.top);
        for step in way {
            forms = forms.iter().flat_map(|form| self.below(form.schema, step)).collect();
        }
        forms
    }

    fn below(&self, schema: &'static Value, step: &Step) -> Vec<Form> {
        let inner = match step {
            Step::Key(key) | Step::Again(key) => {
                schema["properties"].get(&**key).or_else(|| schema.get("additionalProperties"))
            }
            Step::Index(_) => schema.get("items"),
        };
        inner.filter(|inner| inner.is_object()).map_or_else(Vec::new, |inner| self.spread(inner))
    }

    /// The field at the end of a way, as its record knows it.
    pub(super) fn field(&self, way: &[Step]) -> Option<Known> {
        let (Step::Key(last), above) = way.split_last()? else { return None };
        self.fields(&self.at(above)).into_iter().find(|field| field.name == &**last)
    }

    /// The fields of all records among these forms, those that are needed first, and otherwise as they are listed.
    pub(super) fn fields(&self, forms: &[Form]) -> Vec<Known> {
        let mut fields = Vec::new();
        for form in forms {
            let needed = |name: &str| {
                form.schema["required"].as_array().is_some_and(|needed| needed.iter().any(|n| n == name))
            };
            for (name, schema) in form.schema["properties"].as_object().into_iter().flatten() {
                fields.push(Known {
                    name,
                    about: schema["description"].as_str().unwrap_or_default(),
                    is_needed: needed(name),
                    forms: self.spread(schema),
                });
            }
        }
        fields.sort_by_key(|field| !field.is_needed);
        fields
    }

    /// The kinds of names under which such a value holds others: `QuestionId` in the judgements of a report.
    pub(super) fn keys(&self, forms: &[Form]) -> Vec<Form> {
        forms
            .iter()
            .filter_map(|form| form.schema.get("propertyNames"))
            .flat_map(|keys| self.spread(keys))
            .collect()
    }

    /// A schema with all that it refers to and all that may stand in its place.
    fn spread(&self, schema: &'static Value) -> Vec<Form> {
        let mut forms = Vec::new();
        self.spread_into(schema, "", "", &mut forms);
        forms
    }

    fn spread_into(
        &self,
        schema: &'static Value,
        name: &'static str,
        about: &'static str,
        forms: &mut Vec<Form>,
    ) {
        let about = schema["description"].as_str().unwrap_or(about);
        let part = schema["$ref"].as_str().and_then(|to| to.rsplit('/').next());
        if let Some(part) = part {
            let found = self.top["$defs"].as_object().and_then(|parts| parts.get_key_value(part));
            if let Some((name, schema)) = found {
                self.spread_into(schema, name, about, forms);
            }
        } else if let Some(several) = schema["anyOf"].as_array().or_else(|| schema["oneOf"].as_array()) {
            several.iter().for_each(|one| self.spread_into(one, name, "", forms));
        } else if schema["type"] != "null" {
            forms.push(Form { name, schema, about });
        }
    }
}

impl Form {
    /// The words that it can be, each with what it means.
    pub(super) fn words(&self) -> Vec<(&'static str, &'static str)> {
        if let Some(word) = self.schema["const"].as_str() {
            return vec![(word, self.about)];
        }
        let several = self.schema["enum"].as_array().into_iter().flatten();
        several.filter_map(Value::as_str).map(|word| (word, "")).collect()
    }

    pub(super) fn is_yes_or_no(&self) -> bool {
        self.schema["type"] == "boolean"
    }

    pub(super) fn is_list(&self) -> bool {
        self.schema["type"] == "array"
    }

    /// Whether it holds fields or ids of one's own.
    pub(super) fn is_record(&self) -> bool {
        self.schema["properties"].is_object() || self.schema["additionalProperties"].is_object()
    }
}
