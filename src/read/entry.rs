//! One content file, read: its document if it could be read, and what is wrong with it.

use std::sync::Arc;

use serde::de::DeserializeOwned;

use super::docs::{Doc, Docs};
use super::excerpt::Excerpt;
use super::filing::Filing;
use super::{decoding, front_matter, misdecoded, prose, sentence, yaml};
use crate::model::{
    Force, ForceId, Glossary, Inspection, InspectionId, Measures, Page, PageId, Party, PressRelease,
    Programme, ProgrammeId, Prose, Reply, Report, Scales, Settings, Themes,
};
use crate::problem::Problems;
use crate::text::FileName;

/// A file as it was when it was read, and what came of it.
#[derive(Debug)]
pub(super) struct Entry {
    bytes: Arc<[u8]>,
    document: Option<Document>,
    pub(super) problems: Problems,
}

/// A document of any kind, with the ids that its file's name gives it.
#[derive(Debug)]
enum Document {
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
}

impl Entry {
    /// Reads `bytes`, which are the file `file`, as what `filing` says that it is.
    pub(super) fn read(file: &FileName, filing: Filing, bytes: &Arc<[u8]>) -> Entry {
        let mut problems = Problems::default();
        let document = document(file, filing, bytes, &mut problems);
        Entry { bytes: Arc::clone(bytes), document, problems: problems.sorted() }
    }

    /// Whether the file still has the bytes it was read from.
    pub(super) fn is_of(&self, bytes: &Arc<[u8]>) -> bool {
        Arc::ptr_eq(&self.bytes, bytes) || self.bytes == *bytes
    }

    /// Puts the document where it belongs, or the file among the broken ones.
    pub(super) fn put_into(&self, docs: &mut Docs, file: &FileName) {
        match &self.document {
            None => drop(docs.broken.insert(file.clone())),
            Some(Document::Settings(doc)) => docs.settings = Some(Arc::clone(doc)),
            Some(Document::Scales(doc)) => docs.scales = Some(Arc::clone(doc)),
            Some(Document::Themes(doc)) => docs.themes = Some(Arc::clone(doc)),
            Some(Document::Measures(doc)) => docs.measures = Some(Arc::clone(doc)),
            Some(Document::Glossary(doc)) => docs.glossary = Some(Arc::clone(doc)),
            Some(Document::Force(id, doc)) => drop(docs.forces.insert(id.clone(), Arc::clone(doc))),
            Some(Document::Programme(id, doc)) => drop(docs.programmes.insert(id.clone(), Arc::clone(doc))),
            Some(Document::Inspection(id, doc)) => drop(docs.inspections.insert(id.clone(), Arc::clone(doc))),
            Some(Document::Report(inspection, force, doc)) => {
                docs.reports.insert((inspection.clone(), force.clone()), Arc::clone(doc));
            }
            Some(Document::Reply(inspection, force, party, doc)) => {
                docs.replies.insert((inspection.clone(), force.clone(), *party), Arc::clone(doc));
            }
            Some(Document::Press(inspection, force, doc)) => {
                docs.press.insert((inspection.clone(), force.clone()), Arc::clone(doc));
            }
            Some(Document::Page(id, doc)) => drop(docs.pages.insert(id.clone(), Arc::clone(doc))),
        }
    }
}

fn document(file: &FileName, filing: Filing, bytes: &[u8], problems: &mut Problems) -> Option<Document> {
    let text = decoding::text(file, bytes, problems)?;
    misdecoded::check(file, text, problems);
    let whole = Whole { file, text };
    Some(match filing {
        Filing::Settings => Document::Settings(whole.yaml(problems)?),
        Filing::Scales => Document::Scales(whole.yaml(problems)?),
        Filing::Themes => Document::Themes(whole.yaml(problems)?),
        Filing::Measures => Document::Measures(whole.yaml(problems)?),
        Filing::Glossary => Document::Glossary(whole.yaml(problems)?),
        Filing::Force(id) => Document::Force(id, whole.markdown(problems)?),
        Filing::Programme(id) => Document::Programme(id, whole.markdown(problems)?),
        Filing::Inspection(id) => Document::Inspection(id, whole.markdown(problems)?),
        Filing::Report(inspection, force) => Document::Report(inspection, force, whole.markdown(problems)?),
        Filing::Reply(inspection, force, party) => {
            Document::Reply(inspection, force, party, whole.markdown(problems)?)
        }
        Filing::Press(inspection, force) => Document::Press(inspection, force, whole.markdown(problems)?),
        Filing::Page(id) => Document::Page(id, whole.markdown(problems)?),
        Filing::Attachment => return None,
    })
}

/// The whole text of a file.
#[derive(Clone, Copy)]
struct Whole<'a> {
    file: &'a FileName,
    text: &'a str,
}

impl Whole<'_> {
    fn yaml<T: DeserializeOwned>(self, problems: &mut Problems) -> Option<Arc<Doc<T>>> {
        let yaml =
            Excerpt::fields(self.file, self.text, front_matter::after_mark(self.text)..self.text.len());
        let value = yaml::read(&yaml, problems)?;
        Some(self.doc(value, Prose::default()))
    }

    fn markdown<T: DeserializeOwned>(self, problems: &mut Problems) -> Option<Arc<Doc<T>>> {
        let parts = front_matter::split(self.file, self.text, problems)?;
        let yaml = Excerpt::fields(self.file, self.text, parts.fields);
        // Both parts are read even where one is wrong, so that all mistakes are said in one run.
        let value = yaml::read(&yaml, problems);
        let body = prose::read(self.file, self.text, parts.body, problems);
        sentence::check_body(self.file, self.text, &body, problems);
        Some(self.doc(value?, body))
    }

    fn doc<T>(self, value: T, body: Prose) -> Arc<Doc<T>> {
        Arc::new(Doc { file: self.file.clone(), value, body })
    }
}
