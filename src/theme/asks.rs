//! What templates ask of a page, read from their text.
//!
//! Tera lets `{% if view.nmae %}` pass as false, and a whole section would be missing without a word. A view
//! always has all its fields, so a name that is not there is a mistake; this finds it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use tera::Context;

use super::layers::NotText;
use crate::text::FileName;

/// The three values that a page is made of.
const ROOTS: [&str; 3] = ["page", "site", "view"];

/// A name that a template asks for.
#[derive(Clone, Debug)]
struct Path {
    parts: Vec<String>,
    start: usize,
}

/// A name that is not offered.
pub(super) struct Ask {
    pub file: FileName,
    pub start: usize,
    pub end: usize,
    pub name: String,
    pub offered: Vec<String>,
}

/// For each template what it and the templates it builds upon ask for.
pub(super) struct Asks {
    of_file: BTreeMap<FileName, Vec<(FileName, Path)>>,
}

impl Asks {
    pub fn of(prefixes: &[String], templates: &BTreeMap<FileName, Result<Arc<str>, NotText>>) -> Asks {
        let read: BTreeMap<&FileName, (Vec<Path>, Vec<String>)> =
            templates.iter().filter_map(|(file, text)| Some((file, read(text.as_deref().ok()?)))).collect();
        let resolve = |name: &str| {
            let exact = std::iter::once(FileName::new(name));
            let prefixed = prefixes.iter().map(|prefix| FileName::new(format!("{prefix}{name}")));
            exact.chain(prefixed).find(|file| read.contains_key(file))
        };
        let mut of_file = BTreeMap::new();
        for file in read.keys() {
            let mut asks = Vec::new();
            let mut seen = BTreeSet::new();
            let mut waiting = vec![(*file).clone()];
            while let Some(next) = waiting.pop() {
                if let Some((paths, parents)) = read.get(&next).filter(|_| seen.insert(next.clone())) {
                    asks.extend(paths.iter().map(|path| (next.clone(), path.clone())));
                    waiting.extend(parents.iter().filter_map(|name| resolve(name)));
                }
            }
            of_file.insert((*file).clone(), asks);
        }
        Asks { of_file }
    }

    /// The first name that the page does not offer to the template of this file.
    pub fn unanswered(&self, file: &FileName, offered: &Context) -> Option<Ask> {
        self.of_file.get(file)?.iter().find_map(|(file, path)| {
            let mut value = offered.get(&path.parts[0])?;
            let mut start = path.start + path.parts[0].len() + 1;
            for part in &path.parts[1..] {
                // What is absent here, or is no record, has no names that could be wrong.
                let fields = value.as_map()?;
                match fields.iter().find(|(key, _)| key.as_str() == Some(part)) {
                    Some((_, inner)) => value = inner,
                    None => {
                        let mut offered: Vec<String> = fields.keys().map(|key| key.to_string()).collect();
                        offered.sort();
                        let end = start + part.len();
                        return Some(Ask { file: file.clone(), start, end, name: part.clone(), offered });
                    }
                }
                start += part.len() + 1;
            }
            None
        })
    }
}

/// The paths from a root that the template does not give another meaning, and the templates that are extended
/// or included.
fn read(text: &str) -> (Vec<Path>, Vec<String>) {
    let mut paths: Vec<Path> = Vec::new();
    let mut parents = Vec::new();
    let mut own: Vec<&str> = Vec::new();
    let mut rest = 0;
    while let Some(open) = text[rest..].find('{').map(|at| rest + at) {
        let close = match text[open + 1..].chars().next() {
            Some('{') => "}}",
            Some('%') => "%}",
            Some('#') => "#}",
            _ => {
                rest = open + 1;
                continue;
            }
        };
        let inside = open + 2;
        let end = text[inside..].find(close).map_or(text.len(), |at| inside + at);
        let mut words =
            text[inside..end].split(|c: char| !(c.is_alphanumeric() || c == '_')).filter(|w| !w.is_empty());
        match (close, words.next()) {
            ("%}", Some("raw")) => {
                rest = text[end..].find("endraw").map_or(text.len(), |at| end + at);
                continue;
            }
            ("%}", Some("for")) => own.extend(words.take_while(|word| *word != "in")),
            ("%}", Some("set" | "set_global")) => own.extend(words.next()),
            // A component sees what it is called with, whatever that is named.
            ("%}", Some("component")) => own.extend(ROOTS),
            _ => {}
        }
        if close != "#}" {
            read_tag(text, inside, end, &mut paths, &mut parents);
        }
        rest = end;
    }
    paths.retain(|path| !own.contains(&path.parts[0].as_str()));
    (paths, parents)
}

fn read_tag(text: &str, start: usize, end: usize, paths: &mut Vec<Path>, parents: &mut Vec<String>) {
    let tag = &text[start..end];
    let words: Vec<&str> = tag.trim_matches(['-', ' ', '\n']).splitn(2, ' ').collect();
    if let ["extends" | "include", name] = words[..] {
        parents.push(name.trim_matches(['"', '\'', '`', ' ', '-']).to_owned());
        return;
    }
    let bytes = tag.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            quote @ (b'"' | b'\'' | b'`') => {
                at += 1 + tag[at + 1..].find(quote as char).unwrap_or(tag.len() - at - 1) + 1;
            }
            byte if byte.is_ascii_alphabetic() || byte == b'_' => {
                let length = tag[at..].find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '.'));
                let word = &tag[at..at + length.unwrap_or(tag.len() - at)];
                let parts: Vec<String> = word.split('.').map(str::to_owned).collect();
                let part_of_more = at > 0 && matches!(bytes[at - 1], b'.' | b'?' | b'@');
                if parts.len() > 1 && ROOTS.contains(&parts[0].as_str()) && !part_of_more {
                    paths.push(Path { parts, start: start + at });
                }
                at += word.len();
            }
            _ => at += 1,
        }
    }
}
