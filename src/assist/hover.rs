//! What there is to know of the thing at a place: a name, a field, a word.

use std::ops::Range;

use super::OpenFile;
use super::fields::{held, sentences};
use super::meaning;
use super::shape::{Form, Shape};
use super::thing::{Thing, Told};
use crate::read::{Cursor, InYaml, cursor};
use crate::text::Step;

/// What there is to know, in Markdown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hover {
    /// The bytes that it is about.
    pub at: Range<usize>,
    pub text: String,
}

pub(super) fn at(open: &OpenFile<'_>, at: usize) -> Option<Hover> {
    let yaml = match cursor(open.file, open.text, at) {
        Cursor::Yaml(yaml) => yaml,
        Cursor::Link(_) => {
            let (thing, at) = meaning::at(open, at)?;
            return Some(Hover { at, text: of_thing(open, &thing)? });
        }
        Cursor::Words => return None,
    };
    let thing = meaning::of_yaml(open, &yaml).and_then(|thing| of_thing(open, &thing));
    let text = thing.or_else(|| of_field(open, &yaml))?;
    Some(Hover { at: yaml.at, text })
}

fn of_thing(open: &OpenFile<'_>, thing: &Thing) -> Option<String> {
    let Told { what, name, more } = thing.told(open.site?)?;
    let head = if name.is_empty() { format!("A {what}") } else { format!("**{name}** ({what})") };
    Some([head].into_iter().chain(more).collect::<Vec<_>>().join("\n\n"))
}

/// What the field means in which the cursor is, and what the word means that is written in it.
fn of_field(open: &OpenFile<'_>, yaml: &InYaml) -> Option<String> {
    let shape = Shape::of(open.file, yaml)?;
    let way = &yaml.way.0;
    // In a list the field is the list's.
    let named = way.iter().rposition(|step| matches!(step, Step::Key(_))).map(|last| &way[..=last])?;
    let field = shape.field(named)?;
    let mut text = format!("**{}**", field.name);
    if !held(&field).is_empty() {
        text.push_str(&format!(" ({})", held(&field)));
    }
    let words: Vec<(&str, &str)> = field.forms.iter().flat_map(Form::words).collect();
    let word = words.iter().find(|(word, about)| !yaml.is_name && *word == yaml.written && !about.is_empty());
    match word {
        Some((word, about)) => text.push_str(&format!("\n\n`{word}`: {about}\n\n{}", field.about)),
        None => text.push_str(&format!("\n\n{}", sentences(&field))),
    }
    Some(text)
}
