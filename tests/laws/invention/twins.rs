//! The twins of things: all their words in the other language of the site, and nothing else.

use candour::model::LanguageTag;
use candour::schema::{ContentFile, Spoken};
use candour::text::FileName;
use serde_json::{Map, Value, json};

/// The other language of every made-up site.
pub const LANGUAGE: &str = "cy";

/// The same words in that language; the mark is the same, since it gives away the same thing.
pub fn in_other_words(words: &str) -> String {
    format!("Cymraeg {words}")
}

/// The name of the twin of a file.
pub fn file(original: &str) -> String {
    LanguageTag::new(LANGUAGE).twin_of(&FileName::new(original)).to_string()
}

/// Whether a file is a twin.
pub fn is_one(file: &str) -> bool {
    LanguageTag::of_file(&FileName::new(file)).is_some()
}

/// The twin of the file that has these fields and these words below them.
pub fn text(original: &str, fields: &Value, body: &str) -> String {
    // Of two things in one folder neither may take the place of the other.
    let address = original.replace(['/', '.'], "-");
    let kind = ContentFile::of(&FileName::new(original)).expect("a kind of file");
    let mut said = json!({"twin": {
        "of": "0123456789abcdef",
        "address": format!("cyfeiriad-{address}"),
        "reviewed": {"by": "Cyfieithydd", "date": "2026-01-02"},
    }});
    if let Some(Value::Object(words)) = words_of(fields, kind.spoken()) {
        said.as_object_mut().expect("fields").extend(words);
    }
    let yaml = serde_yaml::to_string(&said).expect("JSON is YAML");
    match original.ends_with(".yaml") {
        true => yaml,
        false => format!("---\n{yaml}---\n\n{}", body_of(body)),
    }
}

/// The words of a value in the other language; nothing where it has none.
fn words_of(value: &Value, spoken: &Spoken) -> Option<Value> {
    let is_form = |form: &Spoken| match form {
        Spoken::Nothing | Spoken::Words => !value.is_object() && !value.is_array(),
        Spoken::List(_) => value.is_array(),
        _ => value.is_object(),
    };
    match (spoken.form(is_form), value) {
        (Spoken::Words, Value::String(words)) => Some(json!(of_phrase(words))),
        (Spoken::List(inner), Value::Array(items)) if **inner == Spoken::Words => {
            let words: Vec<Value> = items.iter().filter_map(|item| words_of(item, inner)).collect();
            (!words.is_empty()).then_some(Value::Array(words))
        }
        (Spoken::List(inner), Value::Array(items)) => {
            let item = |item: &Value| {
                let mut words = words_of(item, inner).unwrap_or_else(|| json!({}));
                if let Some(id) = item.get("id") {
                    words["id"] = id.clone();
                }
                words
            };
            let items: Vec<Value> = items.iter().map(item).collect();
            (!items.is_empty()).then_some(Value::Array(items))
        }
        (form, Value::Object(fields)) => {
            let said =
                |(name, value): (&String, &Value)| Some((name.clone(), words_of(value, form.under(name)?)?));
            // The letters of a tile have little room, and stay those of the original.
            let fields = fields.iter().filter(|(name, _)| *name != "letters");
            let said: Map<String, Value> = fields.filter_map(said).collect();
            (!said.is_empty()).then_some(Value::Object(said))
        }
        _ => None,
    }
}

/// An address is the same in every language here.
fn of_phrase(words: &str) -> String {
    match words.starts_with("https://") || words.contains('@') {
        true => words.to_owned(),
        false => in_other_words(words),
    }
}

/// The body with every text in the other language: marks that stand in no id, address or name of a file.
fn body_of(body: &str) -> String {
    let mut said = String::with_capacity(body.len());
    let mut rest = body;
    while let Some(at) = rest.find("zq") {
        let (before, mark) = rest.split_at(at);
        said.push_str(before);
        if said.is_empty() || said.ends_with([' ', '[', '*', '~', '`', '"', '\n']) {
            said.push_str(&in_other_words(""));
        }
        said.push_str(&mark[..2]);
        rest = &mark[2..];
    }
    said.push_str(rest);
    said
}
