//! The names that can be written in a record: its fields that are not there yet, and ids under which it holds things.

use std::ops::Range;

use super::OpenFile;
use super::names::Around;
use super::shape::{Form, Known, Shape};
use super::suggestion::{Kind, Suggestion};
use crate::read::InYaml;
use crate::style;
use crate::text::{FieldPath, Step};

/// What can stand in place of the name at the cursor.
pub(super) fn of_name(open: &OpenFile<'_>, yaml: &InYaml) -> Vec<Suggestion> {
    let Some(shape) = Shape::of(open.file, yaml) else { return Vec::new() };
    let (_, record) = yaml.way.0.split_last().unwrap_or((&Step::Index(0), &[]));
    let colon = if yaml.has_colon { "" } else { ":" };
    of_record(open, yaml, &shape, record, "", colon)
}

/// The names that the record at the end of a way can still have, written between these.
pub(super) fn of_record(
    open: &OpenFile<'_>,
    yaml: &InYaml,
    shape: &Shape,
    record: &[Step],
    before: &str,
    colon: &str,
) -> Vec<Suggestion> {
    let forms = shape.at(record);
    let written: Vec<(&str, Range<usize>)> = yaml.sketch.names(&FieldPath(record.to_vec()));
    let is_there = |name: &str| written.iter().any(|(known, at)| *known == name && *at != yaml.at);
    let blank = |holds_more: bool| if colon.is_empty() || holds_more { "" } else { " " };
    let fields = shape.fields(&forms).into_iter().filter(|field| !is_there(field.name)).map(|field| {
        let holds_more =
            !field.forms.is_empty() && field.forms.iter().all(|form| form.is_record() || form.is_list());
        Suggestion {
            label: field.name.to_owned(),
            kind: Kind::Field,
            detail: held(&field).to_owned(),
            about: sentences(&field),
            at: yaml.at.clone(),
            written: format!("{before}{}{colon}{}", field.name, blank(holds_more)),
        }
    });
    let mut suggestions: Vec<Suggestion> = fields.collect();
    if record.last() == Some(&Step::from("style_exceptions")) {
        suggestions.extend(style::exceptable().filter(|rule| !is_there(rule.name)).map(|rule| Suggestion {
            label: rule.name.to_owned(),
            kind: Kind::Word,
            detail: "rule of style; write the reason after it".to_owned(),
            about: rule.why.to_owned(),
            at: yaml.at.clone(),
            written: format!("{before}{}{colon}{}", rule.name, blank(false)),
        }));
    }
    if let Some(site) = open.site {
        let around = Around { site, file: open.file, yaml };
        for name in shape.keys(&forms).iter().flat_map(|form| around.names(form.name)) {
            if !is_there(&name.written) {
                let written = format!("{before}{}{colon}{}", name.written, blank(false));
                suggestions.push(Suggestion::of_thing(
                    &name.written,
                    name.thing.told(site),
                    &yaml.at,
                    written,
                ));
            }
        }
    }
    suggestions
}

/// What a field holds, in a word or two.
pub(super) fn held(field: &Known) -> &'static str {
    let any = |is: fn(&Form) -> bool| field.forms.iter().any(is);
    match field.is_needed {
        true if any(Form::is_list) => "needed; a list",
        true if any(Form::is_record) => "needed; holds fields",
        true => "needed",
        false if any(Form::is_list) => "a list",
        false if any(Form::is_record) => "holds fields",
        false if any(Form::is_yes_or_no) => "true or false",
        false => "",
    }
}

/// What a field means, and which words it can be.
pub(super) fn sentences(field: &Known) -> String {
    let words: Vec<String> =
        field.forms.iter().flat_map(Form::words).map(|(word, _)| format!("`{word}`")).collect();
    match words.as_slice() {
        [] => field.about.to_owned(),
        words => format!("{} One of: {}.", field.about, words.join(", ")),
    }
}
