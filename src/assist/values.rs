//! The values that can be written in a field: words, names of things, or the first field of a record.

use super::OpenFile;
use super::fields::of_record;
use super::links;
use super::names::{Around, words_for_several};
use super::shape::{Form, Shape};
use super::suggestion::{Kind, Suggestion};
use crate::read::InYaml;
use crate::site::RELEASED_KINDS;
use crate::text::{FieldPath, Step};

/// What can stand in place of the value at the cursor.
pub(super) fn of_value(open: &OpenFile<'_>, yaml: &InYaml) -> Vec<Suggestion> {
    let Some(shape) = Shape::of(open.file, yaml) else { return Vec::new() };
    let way = &yaml.way.0;
    if names_links(open, yaml) {
        return links::of_written(open, &RELEASED_KINDS, yaml.at.clone(), &yaml.written);
    }
    let forms = shape.at(way);
    let mut suggestions = of_forms(open, yaml, &forms, "");
    let line = open.text[..yaml.at.start].rfind('\n').map_or(0, |end| end + 1);
    let before = &open.text[line..yaml.at.start];
    // Where nothing stands before it on its line it may become the first field of a record, or the first item of a list.
    if before.chars().all(|c| matches!(c, ' ' | '-')) {
        suggestions.extend(of_record(open, yaml, &shape, way, "", ":"));
        let is_item = before.contains('-') || matches!(way.last(), Some(Step::Index(_)));
        if !is_item && forms.iter().any(Form::is_list) {
            let item = FieldPath(way.clone()).then(0).0;
            let items = of_forms(open, yaml, &shape.at(&item), "- ");
            suggestions.retain(|known| !items.iter().any(|item| item.label == known.label));
            suggestions.extend(items);
            suggestions.extend(of_record(open, yaml, &shape, &item, "- ", ":"));
        }
    }
    suggestions
}

/// Whether things are named here as links name them: in what a release lets out.
pub(super) fn names_links(open: &OpenFile<'_>, yaml: &InYaml) -> bool {
    let is_release = open.file.as_str().starts_with("content/releases/") && yaml.block.is_none();
    is_release && !yaml.is_name && yaml.way.0.first() == Some(&Step::from("goes_out"))
}

fn of_forms(open: &OpenFile<'_>, yaml: &InYaml, forms: &[Form], before: &str) -> Vec<Suggestion> {
    let word = |word: &str, about: &str| Suggestion {
        label: word.to_owned(),
        kind: Kind::Word,
        detail: String::new(),
        about: about.to_owned(),
        at: yaml.at.clone(),
        written: format!("{before}{word}"),
    };
    let mut suggestions: Vec<Suggestion> = Vec::new();
    for form in forms {
        suggestions.extend(form.words().into_iter().map(|(known, about)| word(known, about)));
        suggestions.extend(words_for_several(form.name).iter().map(|(known, about)| word(known, about)));
        if form.is_yes_or_no() {
            suggestions.extend(["true", "false"].map(|known| word(known, "")));
        }
        if let Some(site) = open.site {
            let names = Around { site, file: open.file, yaml }.names(form.name);
            suggestions.extend(names.into_iter().map(|name| {
                let written = format!("{before}{}", name.written);
                Suggestion::of_thing(&name.written, name.thing.told(site), &yaml.at, written)
            }));
        }
    }
    suggestions
}
