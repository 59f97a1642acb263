//! `candour explain file KIND`: every field that can be written in a kind of content file, with its meaning.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use crate::problem::nearest;
use crate::schema::{CONTENT_FILES, ContentFile};

use super::super::arguments::Format;
use super::super::outcome::Outcome;
use super::super::print;
use super::layout::{Row, layout};

/// Explains one kind of file or its twin in another language, or lists them all.
pub(super) fn explain(name: Option<&str>, twin: bool, format: Format) -> Outcome {
    let Some(name) = name else {
        print::output(&list(format));
        return Outcome::Fine;
    };
    match CONTENT_FILES.iter().find(|file| file.name == name) {
        Some(file) if twin && !file.has_twins() => {
            Outcome::WrongUsage(format!("a file of the kind `{name}` has no twin: it is in no language"))
        }
        Some(file) => {
            let (lies, schema) = match twin {
                true => (file.twins_lie(), file.twin_schema()),
                false => (file.lies.to_owned(), file.schema().to_value()),
            };
            print::output(&match format {
                Format::Human => in_words(file.about, &lies, &schema),
                Format::Json => format!("{schema:#}"),
            });
            Outcome::Fine
        }
        None => {
            let hint = nearest(name, CONTENT_FILES.iter().map(|file| file.name)).map_or_else(
                || "`candour explain file` lists them all".to_owned(),
                |near| format!("did you mean `{near}`?"),
            );
            Outcome::WrongUsage(format!("there is no kind of file `{name}`: {hint}"))
        }
    }
}

fn list(format: Format) -> String {
    match format {
        Format::Human => {
            let column =
                |of: fn(&ContentFile) -> usize| CONTENT_FILES.iter().map(of).max().unwrap_or_default();
            let (name, lies) = (column(|file| file.name.len()), column(|file| file.lies.len()));
            let line =
                |file: &ContentFile| format!("{:<name$}  {:<lies$}  {}", file.name, file.lies, file.about);
            CONTENT_FILES.iter().map(line).collect::<Vec<_>>().join("\n")
        }
        Format::Json => {
            let file =
                |file: &ContentFile| json!({ "name": file.name, "lies": file.lies, "about": file.about });
            format!("{:#}", json!({ "files": CONTENT_FILES.iter().map(file).collect::<Vec<Value>>() }))
        }
    }
}

fn in_words(about: &str, lies: &str, schema: &Value) -> String {
    let parts = schema["$defs"].as_object();
    let mut tree =
        Tree { parts, told: BTreeSet::new(), rows: vec![Row::Heading(format!("Fields of {lies}:"))] };
    tree.fields(schema, 1);
    format!("{about}\n{}", layout(&tree.rows))
}

/// The lines of the tree in the making.
struct Tree<'s> {
    /// The parts that stand in several places.
    parts: Option<&'s Map<String, Value>>,
    /// Those whose fields have been told.
    told: BTreeSet<&'s str>,
    rows: Vec<Row>,
}

impl<'s> Tree<'s> {
    /// The fields of a record, those that are needed first; below each that holds records, the fields of those, once.
    fn fields(&mut self, record: &'s Value, depth: usize) {
        let needed: Vec<&str> =
            record["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let known = record["properties"].as_object().into_iter().flatten();
        let mut fields: Vec<(bool, &str, &Value)> =
            known.map(|(name, field)| (!needed.contains(&name.as_str()), name.as_str(), field)).collect();
        fields.sort_by_key(|(optional, name, _)| (*optional, *name));
        for (optional, name, field) in fields {
            let held = self.held(field);
            let mut about = field["description"].as_str().unwrap_or_default().to_owned();
            if !held.words.is_empty() {
                about.push_str(&format!(" One of: {}.", held.words.join(", ")));
            }
            if !optional {
                about.push_str(" Needed.");
            }
            let name = format!("{}{name}", "  ".repeat(depth));
            self.rows.push(Row::Field { name, holds: held.kind.to_owned(), about });
            self.below(held, depth + 1);
        }
        // Ids of one's own, each with a record.
        if let Some(entry) = record.get("additionalProperties").filter(|entry| entry.is_object()) {
            let held = self.held(entry);
            self.rows.push(Row::Field {
                name: format!("{}<id>", "  ".repeat(depth)),
                holds: held.kind.to_owned(),
                about: "One for each, under an id of your own.".to_owned(),
            });
            self.below(held, depth + 1);
        }
    }

    /// The fields of the records in a field, those that were not told before.
    fn below(&mut self, held: Held<'s>, depth: usize) {
        for (part, record) in held.records {
            if self.told.insert(part) {
                self.fields(record, depth);
            }
        }
    }
}

/// What can stand in a field.
#[derive(Default)]
struct Held<'s> {
    /// In a word: `text`, `list`.
    kind: &'static str,
    /// The words of which it is one.
    words: Vec<&'s str>,
    /// The records in it, by name.
    records: Vec<(&'s str, &'s Value)>,
}

impl<'s> Tree<'s> {
    fn held(&self, schema: &'s Value) -> Held<'s> {
        let mut held = Held { kind: "", ..Held::default() };
        self.hold(schema, "", &mut held);
        // What may stand alone or in a list is told once.
        let mut told = BTreeSet::new();
        held.words.retain(|word| told.insert(*word));
        held
    }

    fn hold(&self, schema: &'s Value, name: &'s str, held: &mut Held<'s>) {
        let kind = |held: &mut Held<'s>, kind| {
            if held.kind.is_empty() {
                held.kind = kind;
            }
        };
        if let Some(name) = schema["$ref"].as_str().and_then(|to| to.rsplit('/').next()) {
            if let Some((name, part)) = self.parts.and_then(|parts| parts.get_key_value(name)) {
                self.hold(part, name, held);
            }
        } else if let Some(several) = schema["anyOf"].as_array().or_else(|| schema["oneOf"].as_array()) {
            several.iter().for_each(|one| self.hold(one, name, held));
        } else if let Some(word) = schema["const"].as_str() {
            kind(held, "word");
            held.words.push(word);
        } else if let Some(words) = schema["enum"].as_array() {
            kind(held, "word");
            held.words.extend(words.iter().filter_map(Value::as_str));
        } else if schema["properties"].is_object() {
            kind(held, "fields");
            held.records.push((name, schema));
        } else if let Some(entry) = schema.get("additionalProperties").filter(|entry| entry.is_object()) {
            kind(held, "by id");
            self.hold(entry, name, held);
        } else {
            match schema["type"].as_str().or_else(|| schema["type"][0].as_str()) {
                Some("array") => {
                    kind(held, "list");
                    self.hold(&schema["items"], name, held);
                }
                Some("boolean") => kind(held, "yes/no"),
                Some("integer" | "number") => kind(held, "number"),
                Some("string") => kind(held, "text"),
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::layout::WIDTH;
    use super::{CONTENT_FILES, Format, in_words, list};

    #[test]
    fn every_kind_can_be_read_in_a_terminal() {
        let originals = CONTENT_FILES.iter().map(|file| (file, file.schema().to_value()));
        let twins = CONTENT_FILES.iter().map(|file| (file, file.twin_schema()));
        for (file, schema) in originals.chain(twins) {
            let text = in_words(file.about, file.lies, &schema);
            let longest = text.lines().map(|line| line.chars().count()).max();
            assert!(longest <= Some(WIDTH), "{}: {longest:?}\n{text}", file.name);
            // Every field stands there, and says what it holds.
            for name in schema["properties"].as_object().into_iter().flatten().map(|(name, _)| name) {
                let line = text.lines().find(|line| line.trim_start().starts_with(&format!("{name} ")));
                let holds = line.and_then(|line| line.split_whitespace().nth(1));
                assert!(
                    matches!(holds, Some("text" | "word" | "list" | "by" | "fields" | "number" | "yes/no")),
                    "{}: {name}: {line:?}",
                    file.name
                );
            }
        }
    }

    #[test]
    fn programs_read_the_same() {
        let list: serde_json::Value = serde_json::from_str(&list(Format::Json)).unwrap();
        assert_eq!(list["files"].as_array().map(Vec::len), Some(CONTENT_FILES.len()));
    }
}
