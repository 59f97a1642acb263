//! The site as its readers read it: file by file, passage by passage, sentence by sentence.

use std::collections::BTreeMap;
use std::ops::Range;

use super::dictionaries::Dictionaries;
use crate::model::{Prose, StyleExceptions};
use crate::problem::Change;
use crate::site::{Entity, Part, Site};
use crate::text::{FileName, Place, sentences};

/// All that is written on a site.
pub(super) struct Writing<'a> {
    pub site: &'a Site,
    pub texts: Vec<Text<'a>>,
    pub dictionaries: &'a Dictionaries,
}

/// What is written in one file.
pub(super) struct Text<'a> {
    pub file: &'a FileName,
    /// The thing that the file is about; `None` for settings and vocabulary.
    pub entity: Option<Entity>,
    pub body: Option<&'a Prose>,
    pub passages: Vec<Passage>,
    pub exceptions: &'a StyleExceptions,
    /// Where these exceptions are written.
    pub excepted_in: &'a FileName,
}

/// A paragraph, a heading, a cell, or a field of words.
pub(super) struct Passage {
    pub part: Part,
    pub words: String,
    pub place: Place,
}

impl<'a> Writing<'a> {
    pub fn of(site: &'a Site, dictionaries: &'a Dictionaries) -> Writing<'a> {
        let mut passages: BTreeMap<FileName, Vec<Passage>> = BTreeMap::new();
        site.each_wording(&mut |wording| {
            let passage =
                Passage { part: wording.part, words: wording.words.to_owned(), place: wording.place() };
            passages.entry(wording.file.clone()).or_default().push(passage);
        });
        let documents = site.documents().into_iter().map(|document| Text {
            file: document.file,
            entity: Some(document.entity),
            body: Some(document.body),
            passages: Vec::new(),
            exceptions: document.style_exceptions,
            excepted_in: document.file,
        });
        let settings = &site.settings;
        let vocabulary = [&site.scales.file, &site.themes.file, &site.measures.file, &site.glossary.file];
        let others = vocabulary.into_iter().chain([&settings.file]).map(|file| Text {
            file,
            entity: None,
            body: None,
            passages: Vec::new(),
            exceptions: &settings.value.style_exceptions,
            excepted_in: &settings.file,
        });
        let mut texts: Vec<Text<'_>> = documents.chain(others).collect();
        // The note of a release is for the team.
        texts.retain(|text| !matches!(text.entity, Some(Entity::Release(_))));
        for text in &mut texts {
            text.passages = passages.remove(text.file).unwrap_or_default();
        }
        Writing { site, texts, dictionaries }
    }

    /// Every passage with its text.
    pub fn passages(&self) -> impl Iterator<Item = (&Text<'a>, &Passage)> {
        self.texts.iter().flat_map(|text| text.passages.iter().map(move |passage| (text, passage)))
    }
}

impl Passage {
    /// The sentences, and what stands after the last of them as one more, as an item of a list has no full stop.
    pub fn sentences(&self) -> Vec<&str> {
        let mut end = 0;
        let mut found: Vec<&str> = Vec::new();
        for at in sentences(&self.words) {
            end = at.end;
            found.push(&self.words[at]);
        }
        let rest = &self.words[end..];
        if rest.chars().any(char::is_alphanumeric) {
            found.push(rest.trim());
        }
        found
    }

    /// What writes the words `at` of it otherwise. The cells of a table have one place together, so that nobody could say
    /// in which of them the words stand.
    pub fn change(&self, at: Range<usize>, instead: impl Into<String>) -> Option<Change> {
        (self.part != Part::Cell).then(|| Change::inside(self.place.clone(), &self.words, at, instead))
    }

    /// Whether it is made of sentences: a heading is none, and a cell of a table need not be.
    pub fn is_prose(&self) -> bool {
        matches!(self.part, Part::Text | Part::Quote | Part::Note)
    }
}
