//! One file of messages: `strings/en.ftl`.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, PatternElement};
use fluent_syntax::parser::ParserError;

use super::rules::BAD_MESSAGE;
use crate::problem::{Problem, Problems};
use crate::text::{FileName, Place, Position};

/// The message with which a file of translations says who has reviewed it.
const REVIEWED: &str = "translation-reviewed";

/// A file of messages that has been read.
pub struct StringsFile {
    pub name: FileName,
    pub resource: Arc<FluentResource>,
}

/// Reads a file. What cannot be read of it is a problem, and the rest is there all the same.
pub(super) fn read(name: &FileName, bytes: &[u8], problems: &mut Problems) -> Option<StringsFile> {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let place = Place::bytes(name, error.valid_up_to()..error.valid_up_to() + 1);
            let problem = Problem::new(&BAD_MESSAGE, place, "The file is not UTF-8 text.");
            problems.push(problem.remedy("Save the file again with the encoding UTF-8."));
            return None;
        }
    };
    // Fluent knows no byte order mark; some editors write one.
    let resource = match FluentResource::try_new(text.trim_start_matches('\u{feff}').to_owned()) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            errors.iter().for_each(|error| problems.push(not_fluent(name, resource.source(), error)));
            resource
        }
    };
    let file = StringsFile { name: name.clone(), resource: Arc::new(resource) };
    file.look_for_repeats(problems);
    Some(file)
}

impl StringsFile {
    /// The tag of the language that the file's name gives it.
    pub fn language(&self) -> &str {
        self.name.last().strip_suffix(".ftl").unwrap_or_default()
    }

    /// The names of its messages.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.resource.entries().filter_map(|entry| match entry {
            Entry::Message(message) => Some(message.id.name),
            _ => None,
        })
    }

    /// How many messages it has.
    pub fn count(&self) -> usize {
        self.names().filter(|id| *id != REVIEWED).count()
    }

    /// Who has reviewed the words of this file and when, as the file says it; `None` while they await that.
    pub fn reviewed(&self) -> Option<String> {
        let said = self.resource.entries().find_map(|entry| match entry {
            Entry::Message(message) if message.id.name == REVIEWED => message.value.as_ref(),
            _ => None,
        })?;
        let words = said.elements.iter().filter_map(|element| match element {
            PatternElement::TextElement { value } => Some(*value),
            PatternElement::Placeable { .. } => None,
        });
        Some(words.collect())
    }

    /// The place of a message, or of a term (`-name`), by its name.
    pub fn place(&self, id: &str) -> Place {
        self.first(id).map_or_else(|| Place::file(&self.name), |at| self.place_of(at..at + id.len()))
    }

    /// The place of a word inside a message.
    pub fn place_in(&self, id: &str, word: &str) -> Place {
        let Some(start) = self.first(id) else { return Place::file(&self.name) };
        let text = self.resource.source();
        let end = self.starts().find(|(at, _)| *at > start).map_or(text.len(), |(at, _)| at);
        match text[start..end].find(word).map(|at| start + at) {
            Some(at) => self.place_of(at..at + word.len()),
            None => self.place(id),
        }
    }

    fn place_of(&self, bytes: Range<usize>) -> Place {
        let Position { line, column, .. } = Position::of_bytes(self.resource.source(), bytes);
        Place::line(&self.name, line, column)
    }

    fn first(&self, id: &str) -> Option<usize> {
        self.starts().find(|(_, known)| *known == id).map(|(at, _)| at)
    }

    /// Where each message and term begins, and its name. They are what begins at the beginning of a line.
    fn starts(&self) -> impl Iterator<Item = (usize, &str)> {
        let text = self.resource.source();
        let lines = text.split_inclusive('\n').scan(0, |at, line| {
            let start = *at;
            *at += line.len();
            Some((start, line))
        });
        lines.filter_map(|(at, line)| {
            let id = line.split_once('=')?.0.trim_end();
            id.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-').then_some((at, id))
        })
    }

    fn look_for_repeats(&self, problems: &mut Problems) {
        let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
        for (at, id) in self.starts().filter(|(_, id)| self.has(id)) {
            match seen.get(id) {
                None => drop(seen.insert(id, at)),
                Some(first) => problems.push(
                    Problem::new(
                        &BAD_MESSAGE,
                        self.place_of(at..at + id.len()),
                        format!("The message `{id}` stands in this file twice."),
                    )
                    .remedy("Keep one of the two.")
                    .also(self.place_of(*first..first + id.len()), "the first is here"),
                ),
            }
        }
    }

    /// Whether this is the name of a message or term here, rather than a piece of text with an equals sign.
    fn has(&self, id: &str) -> bool {
        self.resource.entries().any(|entry| match entry {
            Entry::Message(message) => message.id.name == id,
            Entry::Term(term) => id.strip_prefix('-') == Some(term.id.name),
            _ => false,
        })
    }
}

fn not_fluent(file: &FileName, text: &str, error: &ParserError) -> Problem {
    // What is missing at the end of a line is missed by Fluent at the beginning of the next.
    let before = text[..error.pos.start].trim_end().len();
    let line_ends = text[before..error.pos.start].contains('\n');
    let at = if line_ends { before } else { error.pos.start };
    let Position { line, column, .. } = Position::of_bytes(text, at..at);
    let said = error.to_string();
    let message = format!("The message cannot be read here: {}{}.", said[..1].to_lowercase(), &said[1..]);
    Problem::new(&BAD_MESSAGE, Place::line(file, line, column), message)
}
