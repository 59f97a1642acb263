//! What a file consists of: its fields and the headings of its text.

use std::ops::Range;

use crate::read::{Sketch, sketch};
use crate::text::{FieldPath, FileName};

/// A part of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub name: String,
    /// What tells it from others like it: the beginning of its value.
    pub detail: String,
    pub is_heading: bool,
    /// All bytes of it, and those of its name.
    pub at: Range<usize>,
    pub name_at: Range<usize>,
    pub inside: Vec<Entry>,
}

/// How deep fields are listed: the questions of an inspection, and no further.
const DEEPEST: usize = 2;

/// The fields by which an item of a list is told from others, the best one first.
const TELLING: [&str; 7] = ["id", "title", "name", "question", "measure", "date", "text"];

/// What a content file consists of, in its order.
pub fn outline(file: &FileName, text: &str) -> Vec<Entry> {
    let mut entries = Vec::new();
    if let Some(sketch) = sketch(file, text) {
        entries.extend(fields(&sketch, &FieldPath::default(), 0));
    }
    if file.ending() == "md" {
        let body = crate::read::fields(text).map_or(0, |fields| fields.end);
        entries.extend(headings(text, body));
    }
    entries
}

fn fields(sketch: &Sketch, record: &FieldPath, depth: usize) -> Vec<Entry> {
    let entry = |(name, name_at): (&str, Range<usize>)| {
        let way = record.then(name);
        let end = sketch.extent(&way).map_or(name_at.end, |value| value.end.max(name_at.end));
        Entry {
            name: name.to_owned(),
            detail: sketch.text(&way).map(beginning).unwrap_or_default(),
            is_heading: false,
            at: name_at.start..end,
            name_at,
            inside: if depth < DEEPEST { inside(sketch, &way, depth + 1) } else { Vec::new() },
        }
    };
    sketch.names(record).into_iter().filter(|(name, _)| !name.is_empty()).map(entry).collect()
}

fn inside(sketch: &Sketch, way: &FieldPath, depth: usize) -> Vec<Entry> {
    let mut entries = fields(sketch, way, depth);
    for index in 0..sketch.length(way) {
        let item = way.then(index);
        let telling = TELLING.iter().find_map(|field| sketch.text(&item.then(*field)));
        if let (Some(telling), Some(at)) = (telling.filter(|name| !name.is_empty()), sketch.extent(&item)) {
            let detail = sketch.text(&item.then("title")).filter(|title| *title != telling);
            entries.push(Entry {
                name: beginning(telling),
                detail: detail.map(beginning).unwrap_or_default(),
                is_heading: false,
                name_at: at.start..at.start,
                at,
                inside: Vec::new(),
            });
        }
    }
    entries
}

/// The first words of a text, on one line.
fn beginning(text: &str) -> String {
    const MOST: usize = 60;
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
        None => line,
    }
}

fn headings(text: &str, body: usize) -> Vec<Entry> {
    let (mut entries, mut begin, mut is_fenced) = (Vec::new(), body, false);
    for line in text[body..].split_inclusive('\n') {
        let content = line.trim_end();
        is_fenced ^= content.trim_start().starts_with("```");
        let level = content.len() - content.trim_start_matches('#').len();
        let words = content[level..].trim();
        if !is_fenced && (1..=6).contains(&level) && content[level..].starts_with(' ') && !words.is_empty() {
            let at = begin..begin + content.len();
            entries.push(Entry {
                name: beginning(words),
                detail: String::new(),
                is_heading: true,
                name_at: at.clone(),
                at,
                inside: Vec::new(),
            });
        }
        begin += line.len();
    }
    entries
}
