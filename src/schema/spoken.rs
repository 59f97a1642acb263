//! What of a content file is said in words, and so can be said in another language: read off the schema of its kind.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde_json::{Map, Value};

use super::content::{CONTENT_FILES, ContentFile};

/// What a field says of itself whose text is no word of a language, such as an old address.
const SAME: &str = "x-same-in-every-language";

/// What of a value is said in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spoken {
    /// Nothing: it is the same in every language.
    Nothing,
    /// All of it.
    Words,
    /// What every item of a list says.
    List(Box<Spoken>),
    /// What the fields of a record say, all that it can have; and their names, for those who misspell one.
    Fields { fields: BTreeMap<&'static str, Spoken>, names: Vec<&'static str> },
    /// What stands under ids says.
    UnderIds(Box<Spoken>),
    /// It can be written in several forms.
    Forms(Vec<Spoken>),
}

/// The schemas of all kinds of file, made once.
static SCHEMAS: LazyLock<BTreeMap<&'static str, Value>> =
    LazyLock::new(|| CONTENT_FILES.iter().map(|file| (file.name, file.schema().to_value())).collect());

static KINDS: LazyLock<BTreeMap<&'static str, Spoken>> = LazyLock::new(|| {
    SCHEMAS.iter().map(|(name, schema)| (*name, Schema { top: schema }.spoken(schema))).collect()
});

impl ContentFile {
    /// What of such a file is said in words.
    pub fn spoken(&self) -> &'static Spoken {
        &KINDS[self.name]
    }
}

impl Spoken {
    /// Whether a record has a field of that name, or any id may stand there.
    pub fn under(&self, name: &str) -> Option<&Spoken> {
        match self {
            Spoken::Fields { fields, .. } => fields.get(name),
            Spoken::UnderIds(inner) => Some(inner),
            _ => None,
        }
    }

    /// The form in which it is written, where it has several: one of which `is_it` is true, or else the first.
    pub fn form(&self, is_it: impl Fn(&Spoken) -> bool) -> &Spoken {
        match self {
            Spoken::Forms(forms) => forms.iter().find(|form| is_it(form)).unwrap_or(&forms[0]),
            one => one,
        }
    }
}

/// Whether anything of what such a part of the schema `top` describes is said in words.
pub(super) fn is_spoken(part: &Value, top: &Value) -> bool {
    if part.get(SAME).is_some() {
        return false;
    }
    if let Some(name) = part["$ref"].as_str().and_then(|to| to.rsplit('/').next()) {
        return name == "Phrase" || is_spoken(&top["$defs"][name], top);
    }
    let forms = part["anyOf"].as_array().or_else(|| part["oneOf"].as_array());
    let mut inner =
        forms.into_iter().flatten().chain(part.get("items")).chain(part.get("additionalProperties"));
    let mut fields = part["properties"].as_object().into_iter().flat_map(Map::values);
    inner.any(|inner| is_spoken(inner, top)) || fields.any(|field| is_spoken(field, top))
}

/// A schema, with the parts that it refers to.
struct Schema {
    top: &'static Value,
}

impl Schema {
    fn spoken(&self, schema: &'static Value) -> Spoken {
        if schema.get(SAME).is_some() {
            return Spoken::Nothing;
        }
        if let Some(part) = schema["$ref"].as_str().and_then(|to| to.rsplit('/').next()) {
            // Of all that is written as one text only a phrase is words; the others are ids, dates and the like.
            return match part {
                "Phrase" => Spoken::Words,
                part => self.spoken(&self.top["$defs"][part]),
            };
        }
        if let Some(forms) = schema["anyOf"].as_array().or_else(|| schema["oneOf"].as_array()) {
            let forms = forms.iter().filter(|form| form["type"] != "null");
            return one_of(forms.map(|form| self.spoken(form)).collect());
        }
        if let Some(items) = schema.get("items") {
            return holding(self.spoken(items), Spoken::List);
        }
        if let Some(fields) = schema["properties"].as_object() {
            return self.fields(fields);
        }
        match schema.get("additionalProperties").filter(|inner| inner.is_object()) {
            Some(inner) => holding(self.spoken(inner), Spoken::UnderIds),
            None => Spoken::Nothing,
        }
    }

    fn fields(&self, fields: &'static Map<String, Value>) -> Spoken {
        let fields: BTreeMap<&str, Spoken> =
            fields.iter().map(|(name, schema)| (name.as_str(), self.spoken(schema))).collect();
        match fields.values().all(|inner| *inner == Spoken::Nothing) {
            true => Spoken::Nothing,
            false => Spoken::Fields { names: fields.keys().copied().collect(), fields },
        }
    }
}

/// What is made of `inner`, unless that says nothing.
fn holding(inner: Spoken, made: impl Fn(Box<Spoken>) -> Spoken) -> Spoken {
    if inner == Spoken::Nothing { Spoken::Nothing } else { made(Box::new(inner)) }
}

fn one_of(mut forms: Vec<Spoken>) -> Spoken {
    if forms.iter().all(|form| *form == Spoken::Nothing) {
        return Spoken::Nothing;
    }
    if forms.len() == 1 { forms.remove(0) } else { Spoken::Forms(forms) }
}

#[cfg(test)]
mod tests {
    use super::Spoken;
    use crate::schema::ContentFile;
    use crate::text::FileName;

    fn of(file: &str, way: &[&str]) -> Spoken {
        let kind = ContentFile::of(&FileName::new(file)).expect("a kind of file");
        let mut spoken = kind.spoken();
        for step in way {
            spoken = match spoken.form(|form| matches!(form, Spoken::Fields { .. } | Spoken::List(_))) {
                Spoken::List(inner) => inner,
                other => other,
            };
            spoken = spoken.under(step).unwrap_or_else(|| panic!("{step} of {way:?}"));
        }
        spoken.clone()
    }

    #[test]
    fn words_are_told_from_what_is_the_same_in_every_language() {
        for (file, way) in [
            ("content/site.yaml", vec!["title"]),
            ("content/site.yaml", vec!["contacts", "name"]),
            ("content/forces/a.md", vec!["note"]),
            ("content/forces/a.md", vec!["tile", "letters"]),
            ("content/inspections/i/index.md", vec!["questions", "wording"]),
            ("content/inspections/i/a.md", vec!["judgements", "q", "scope"]),
            ("content/inspections/i/a.md", vec!["recommendations", "history", "note"]),
            ("content/vocabulary/scales.yaml", vec!["s", "grades", "words"]),
        ] {
            assert_eq!(of(file, &way), Spoken::Words, "{file} {way:?}");
        }
        for (file, way) in [
            ("content/site.yaml", vec!["address"]),
            ("content/site.yaml", vec!["languages"]),
            ("content/site.yaml", vec!["translations"]),
            ("content/forces/a.md", vec!["kind"]),
            ("content/forces/a.md", vec!["neighbours"]),
            ("content/forces/a.md", vec!["aliases"]),
            ("content/forces/a.md", vec!["draft"]),
            ("content/forces/a.md", vec!["tile", "row"]),
            ("content/inspections/i/index.md", vec!["published"]),
            ("content/inspections/i/index.md", vec!["fieldwork"]),
            ("content/inspections/i/index.md", vec!["questions", "id"]),
            ("content/inspections/i/a.md", vec!["measures", "value"]),
            ("content/inspections/i/a.md", vec!["findings", "themes"]),
        ] {
            assert_eq!(of(file, &way), Spoken::Nothing, "{file} {way:?}");
        }
        assert_eq!(of("content/forces/a.md", &["towns"]), Spoken::List(Box::new(Spoken::Words)));
    }
}
