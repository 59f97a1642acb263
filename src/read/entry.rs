//! One content file, read: its document if it could be read, and what is wrong with it.

use std::sync::{Arc, OnceLock};

use serde::de::DeserializeOwned;

use super::docs::{Doc, Docs};
use super::excerpt::Excerpt;
use super::filing::Filing;
use super::gaps::Gaps;
use super::twins::Beneath;
use super::yaml::{Meant, Yaml};
use super::{decoding, front_matter, leftovers, misdecoded, passages, prose, sentence, yaml};
use crate::model::{
    Force, ForceId, Glossary, Inspection, InspectionId, Measures, Page, PageId, Party, PressRelease,
    Programme, ProgrammeId, Prose, Release, ReleaseId, Reply, Report, Scales, Settings, Statement, Themes,
};
use crate::problem::Problems;
use crate::source::{Stored, Tree};
use crate::text::FileName;

/// A file as it was when it was read, and what came of it.
#[derive(Debug)]
pub(super) struct Entry {
    /// The document as a passage on pages in other languages, once it was asked for.
    passage: OnceLock<Option<Document>>,
    bytes: Arc<[u8]>,
    /// Of a twin: its original, without which it says nothing.
    beneath: Option<Beneath>,
    document: Yaml<Document>,
    pub(super) problems: Problems,
}

/// A document of any kind, with the ids that its file's name gives it.
#[derive(Clone, Debug)]
pub(super) enum Document {
    Settings(Arc<Doc<Settings>>),
    Scales(Arc<Doc<Scales>>),
    Themes(Arc<Doc<Themes>>),
    Measures(Arc<Doc<Measures>>),
    Glossary(Arc<Doc<Glossary>>),
    Force(ForceId, Arc<Doc<Force>>),
    Programme(ProgrammeId, Arc<Doc<Programme>>),
    Inspection(InspectionId, Arc<Doc<Inspection>>),
    Report(InspectionId, ForceId, Arc<Doc<Report>>),
    Reply(InspectionId, ForceId, Party, Arc<Doc<Reply>>),
    Press(InspectionId, ForceId, Arc<Doc<PressRelease>>),
    Page(PageId, Arc<Doc<Page>>),
    Accessibility(Arc<Doc<Statement>>),
    Release(ReleaseId, Arc<Doc<Release>>),
}

impl Entry {
    /// Reads `bytes`, which are the file `file`, as what `filing` says that it is.
    pub(super) fn read(
        file: &FileName,
        filing: Filing,
        bytes: &Arc<[u8]>,
        beneath: Option<Beneath>,
    ) -> Entry {
        let mut problems = Problems::default();
        let text = decoding::text(file, bytes, &mut problems);
        if let Some(text) = text {
            misdecoded::check(file, text, &mut problems);
        }
        let document = document(Whole { file, text, beneath: beneath.as_ref() }, filing, &mut problems);
        Entry {
            passage: OnceLock::new(),
            bytes: Arc::clone(bytes),
            beneath,
            document,
            problems: problems.sorted(),
        }
    }

    /// A file that is not there though it should be, or cannot be opened.
    pub(super) fn missing(file: &FileName, filing: Filing) -> Entry {
        let mut problems = Problems::default();
        let document = document(Whole { file, text: None, beneath: None }, filing, &mut problems);
        Entry { passage: OnceLock::new(), bytes: Arc::from([]), beneath: None, document, problems }
    }

    /// The document with its words marked as passages in the main language; nothing of a twin, which has said in which
    /// language each of its words is, and of a file with mistakes.
    pub(super) fn as_passage(&self, file: &FileName) -> Option<Document> {
        let read = || match (&self.document, &self.beneath) {
            (Yaml::Sound(document), None) => {
                document.as_passage(file, std::str::from_utf8(&self.bytes).ok()?)
            }
            _ => None,
        };
        self.passage.get_or_init(read).clone()
    }

    /// Whether the file still has the bytes it was read from, and so has the original of a twin.
    pub(super) fn is_of(&self, tree: &Tree, bytes: &Arc<[u8]>) -> bool {
        let is_same = |known: &Arc<[u8]>, bytes| Arc::ptr_eq(known, bytes) || *known == *bytes;
        let has_original = |beneath: &Beneath| match tree.files.get(&beneath.file) {
            Some(Stored::Read(bytes)) => is_same(&beneath.bytes, bytes),
            _ => false,
        };
        is_same(&self.bytes, bytes) && self.beneath.as_ref().is_none_or(has_original)
    }

    /// What is not known of the file; `None` if it is sound. Of a twin that is nothing, since its original is there.
    pub(super) fn gaps(&self) -> Option<Gaps> {
        match &self.document {
            _ if self.beneath.is_some() => None,
            Yaml::Sound(_) => None,
            Yaml::Meant(meant) => Some(meant.gaps.clone()),
            Yaml::Nothing => Some(Gaps::everything()),
        }
    }

    /// Puts the document where it belongs, or the file among the broken ones.
    pub(super) fn put_into(&self, docs: &mut Docs, file: &FileName) {
        let docs = match &self.beneath {
            None => docs,
            Some(beneath) => docs.twins.entry(beneath.language.clone()).or_default(),
        };
        match &self.document {
            Yaml::Sound(document) => document.put_into(docs),
            Yaml::Meant(_) | Yaml::Nothing => drop(docs.broken.insert(file.clone(), Gaps::everything())),
        }
    }

    /// Puts the document where it belongs, with the guess of that number in its gaps; and the file among the
    /// broken ones if it has gaps.
    pub(super) fn put_guess_into(&self, docs: &mut Docs, file: &FileName, number: usize) {
        match &self.document {
            _ if self.beneath.is_some() => self.put_into(docs, file),
            Yaml::Sound(document) => document.put_into(docs),
            Yaml::Meant(Meant { guesses, gaps }) => {
                guesses[number].put_into(docs);
                if !gaps.is_empty() {
                    docs.broken.insert(file.clone(), gaps.clone());
                }
            }
            Yaml::Nothing => drop(docs.broken.insert(file.clone(), Gaps::everything())),
        }
    }
}

impl Document {
    fn as_passage(&self, file: &FileName, text: &str) -> Option<Document> {
        fn of<T: DeserializeOwned>(file: &FileName, text: &str, doc: &Doc<T>) -> Option<Arc<Doc<T>>> {
            let fields = match file.ending() {
                "md" => front_matter::split(file, text, &mut Problems::default())?.fields,
                _ => front_matter::after_mark(text)..text.len(),
            };
            let value = passages::fields(&Excerpt::fields(file, text, fields), file)?;
            let body = passages::prose(doc.body.clone());
            Some(Arc::new(Doc { file: doc.file.clone(), value, body, twin: None }))
        }
        Some(match self {
            Document::Settings(doc) => Document::Settings(of(file, text, doc)?),
            Document::Scales(doc) => Document::Scales(of(file, text, doc)?),
            Document::Themes(doc) => Document::Themes(of(file, text, doc)?),
            Document::Measures(doc) => Document::Measures(of(file, text, doc)?),
            Document::Glossary(doc) => Document::Glossary(of(file, text, doc)?),
            Document::Force(id, doc) => Document::Force(id.clone(), of(file, text, doc)?),
            Document::Programme(id, doc) => Document::Programme(id.clone(), of(file, text, doc)?),
            Document::Inspection(id, doc) => Document::Inspection(id.clone(), of(file, text, doc)?),
            Document::Report(id, on, doc) => Document::Report(id.clone(), on.clone(), of(file, text, doc)?),
            Document::Reply(id, on, party, doc) => {
                Document::Reply(id.clone(), on.clone(), *party, of(file, text, doc)?)
            }
            Document::Press(id, on, doc) => Document::Press(id.clone(), on.clone(), of(file, text, doc)?),
            Document::Page(id, doc) => Document::Page(id.clone(), of(file, text, doc)?),
            Document::Accessibility(doc) => Document::Accessibility(of(file, text, doc)?),
            Document::Release(id, doc) => Document::Release(id.clone(), of(file, text, doc)?),
        })
    }

    pub(super) fn put_into(&self, docs: &mut Docs) {
        match self {
            Document::Settings(doc) => docs.settings = Some(Arc::clone(doc)),
            Document::Scales(doc) => docs.scales = Some(Arc::clone(doc)),
            Document::Themes(doc) => docs.themes = Some(Arc::clone(doc)),
            Document::Measures(doc) => docs.measures = Some(Arc::clone(doc)),
            Document::Glossary(doc) => docs.glossary = Some(Arc::clone(doc)),
            Document::Force(id, doc) => drop(docs.forces.insert(id.clone(), Arc::clone(doc))),
            Document::Programme(id, doc) => drop(docs.programmes.insert(id.clone(), Arc::clone(doc))),
            Document::Inspection(id, doc) => drop(docs.inspections.insert(id.clone(), Arc::clone(doc))),
            Document::Report(inspection, force, doc) => {
                docs.reports.insert((inspection.clone(), force.clone()), Arc::clone(doc));
            }
            Document::Reply(inspection, force, party, doc) => {
                docs.replies.insert((inspection.clone(), force.clone(), *party), Arc::clone(doc));
            }
            Document::Press(inspection, force, doc) => {
                docs.press.insert((inspection.clone(), force.clone()), Arc::clone(doc));
            }
            Document::Page(id, doc) => drop(docs.pages.insert(id.clone(), Arc::clone(doc))),
            Document::Accessibility(doc) => docs.accessibility = Some(Arc::clone(doc)),
            Document::Release(id, doc) => drop(docs.releases.insert(id.clone(), Arc::clone(doc))),
        }
    }
}

fn document(whole: Whole<'_>, filing: Filing, problems: &mut Problems) -> Yaml<Document> {
    match filing {
        Filing::Settings => whole.yaml(problems).map(Document::Settings),
        Filing::Scales => whole.yaml(problems).map(Document::Scales),
        Filing::Themes => whole.yaml(problems).map(Document::Themes),
        Filing::Measures => whole.yaml(problems).map(Document::Measures),
        Filing::Glossary => whole.yaml(problems).map(Document::Glossary),
        Filing::Force(id) => whole.markdown(problems).map(|doc| Document::Force(id.clone(), doc)),
        Filing::Programme(id) => whole.markdown(problems).map(|doc| Document::Programme(id.clone(), doc)),
        Filing::Inspection(id) => whole.markdown(problems).map(|doc| Document::Inspection(id.clone(), doc)),
        Filing::Report(of, on) => {
            whole.markdown(problems).map(|doc| Document::Report(of.clone(), on.clone(), doc))
        }
        Filing::Reply(of, on, party) => {
            whole.markdown(problems).map(|doc| Document::Reply(of.clone(), on.clone(), party, doc))
        }
        Filing::Press(of, on) => {
            let press = whole.markdown::<PressRelease>(problems);
            if let (Yaml::Sound(doc), Some(text)) = (&press, whole.text) {
                leftovers::check(whole.file, text, doc.value.draft, problems);
            }
            press.map(|doc| Document::Press(of.clone(), on.clone(), doc))
        }
        Filing::Page(id) => whole.markdown(problems).map(|doc| Document::Page(id.clone(), doc)),
        Filing::Accessibility => whole.yaml(problems).map(Document::Accessibility),
        Filing::Release(id) => whole.markdown(problems).map(|doc| Document::Release(id.clone(), doc)),
        Filing::Attachment => Yaml::Nothing,
    }
}

/// The whole text of a file; `None` where its bytes are no text.
#[derive(Clone, Copy)]
struct Whole<'a> {
    file: &'a FileName,
    text: Option<&'a str>,
    /// Of a twin: the original.
    beneath: Option<&'a Beneath>,
}

impl Whole<'_> {
    fn yaml<T: DeserializeOwned>(self, problems: &mut Problems) -> Yaml<Arc<Doc<T>>> {
        if let Some(beneath) = self.beneath {
            let read = self.text.and_then(|text| beneath.yaml(self.file, text, problems));
            return read.map_or(Yaml::Nothing, |doc| Yaml::Sound(Arc::new(doc)));
        }
        let value = match self.text {
            None => yaml::of_nothing(),
            Some(text) => {
                let fields = front_matter::after_mark(text)..text.len();
                yaml::read(&Excerpt::fields(self.file, text, fields), problems)
            }
        };
        value.map(|value| self.doc(value, Prose::default()))
    }

    fn markdown<T: DeserializeOwned>(self, problems: &mut Problems) -> Yaml<Arc<Doc<T>>> {
        if let Some(beneath) = self.beneath {
            let read = self.text.and_then(|text| beneath.markdown(self.file, text, problems));
            return read.map_or(Yaml::Nothing, |doc| Yaml::Sound(Arc::new(doc)));
        }
        let split = self.text.and_then(|text| Some((text, front_matter::split(self.file, text, problems)?)));
        let Some((text, parts)) = split else {
            return yaml::of_nothing().map(|value| self.doc(value, Prose::default()));
        };
        // Both parts are read even where one is wrong, so that all mistakes are said in one run.
        let value = yaml::read(&Excerpt::fields(self.file, text, parts.fields), problems);
        let body = prose::read(self.file, text, parts.body, problems);
        sentence::check_body(self.file, text, &body, problems);
        value.map(|value| self.doc(value, body.clone()))
    }

    fn doc<T>(self, value: T, body: Prose) -> Arc<Doc<T>> {
        Arc::new(Doc { file: self.file.clone(), value, body, twin: None })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_file_of_any_kind_a_guess_can_be_made() {
        let (id, force) = (|| InspectionId::new("i"), || ForceId::new("f"));
        let filings = [
            Filing::Settings,
            Filing::Scales,
            Filing::Themes,
            Filing::Measures,
            Filing::Glossary,
            Filing::Force(force()),
            Filing::Programme("p".into()),
            Filing::Inspection(id()),
            Filing::Report(id(), force()),
            Filing::Reply(id(), force(), Party::PolicingBody),
            Filing::Press(id(), force()),
            Filing::Page("p".into()),
            Filing::Accessibility,
            Filing::Release("r".into()),
        ];
        for filing in filings {
            let entry = Entry::missing(&FileName::new("content/x"), filing.clone());
            assert!(matches!(entry.document, Yaml::Meant(_)), "{filing:?}");
        }
    }
}
