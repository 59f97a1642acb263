//! What has been read: every content file as a document of its kind, names not yet resolved.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::model::{
    Force, ForceId, Glossary, Inspection, InspectionId, LanguageTag, Measures, Page, PageId, Party,
    PressRelease, Programme, ProgrammeId, Prose, Release, ReleaseId, Reply, Report, Scales, Settings,
    Statement, Themes,
};
use crate::text::FileName;

use super::gaps::Gaps;
use super::translated::Translated;

/// A content file that has been read: its front matter (or its whole YAML) and the prose below.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doc<T> {
    pub file: FileName,
    pub value: T,
    pub body: Prose,
    /// Where these are words of another language than the site's main one: which of them its twin says. The file is the
    /// twin's then, and all but words is the original's.
    pub twin: Option<Arc<Translated>>,
}

/// All content files of a project, by what they are. A file with a mistake is in `broken`, and its document
/// is not here unless it holds [guesses](super::Guessed).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Docs {
    pub settings: Option<Arc<Doc<Settings>>>,
    pub scales: Option<Arc<Doc<Scales>>>,
    pub themes: Option<Arc<Doc<Themes>>>,
    pub measures: Option<Arc<Doc<Measures>>>,
    pub glossary: Option<Arc<Doc<Glossary>>>,
    pub forces: BTreeMap<ForceId, Arc<Doc<Force>>>,
    pub programmes: BTreeMap<ProgrammeId, Arc<Doc<Programme>>>,
    pub inspections: BTreeMap<InspectionId, Arc<Doc<Inspection>>>,
    pub reports: BTreeMap<(InspectionId, ForceId), Arc<Doc<Report>>>,
    pub replies: BTreeMap<(InspectionId, ForceId, Party), Arc<Doc<Reply>>>,
    pub press: BTreeMap<(InspectionId, ForceId), Arc<Doc<PressRelease>>>,
    pub pages: BTreeMap<PageId, Arc<Doc<Page>>>,
    pub accessibility: Option<Arc<Doc<Statement>>>,
    pub releases: BTreeMap<ReleaseId, Arc<Doc<Release>>>,
    /// Files that lie beside the content and are published as they are (PDF, image, CSV).
    pub attachments: BTreeSet<FileName>,
    /// Content files that are there and could not be read in full, with what is not known of them; what
    /// refers to that is not also reported.
    pub broken: BTreeMap<FileName, Gaps>,
    /// The documents that have a twin in another language, by that language, as they stand in it; and under `broken` the
    /// twins that could not be read. Whether the site has such a language is for `site` to say.
    pub twins: BTreeMap<LanguageTag, Docs>,
    /// Where the site has further languages: the documents as they stand on pages in these, their words marked as passages
    /// in the main one.
    pub passages: Option<Arc<Docs>>,
}

impl Docs {
    /// Whether the site has other languages than its main one. Of files that are read alone, without the settings, nobody
    /// knows, and they may stand in one.
    pub(super) fn may_stand_in_further_languages(&self) -> bool {
        self.settings.as_ref().is_none_or(|settings| settings.value.languages.len() > 1)
    }

    /// Notes that nothing is known of a file but its name; whether it is a twin, so that its page still has the words of
    /// the original.
    pub(super) fn note_broken(&mut self, file: &FileName) -> bool {
        let (docs, is_twin) = match LanguageTag::of_file(file) {
            None => (self, false),
            Some((language, _)) => (self.twins.entry(language).or_default(), true),
        };
        docs.broken.insert(file.clone(), Gaps::everything());
        is_twin
    }

    /// The files of all documents, and of those that could not be read.
    pub fn files(&self) -> impl Iterator<Item = &FileName> {
        macro_rules! files {
            ($($kind:ident),*) => { std::iter::empty()$(.chain(self.$kind.values().map(|doc| &doc.file)))* };
        }
        let many = files!(forces, programmes, inspections, reports, replies, press, pages, releases);
        let vocabulary = self.scales.iter().map(|doc| &doc.file);
        let vocabulary = vocabulary.chain(self.themes.iter().map(|doc| &doc.file));
        let vocabulary = vocabulary.chain(self.measures.iter().map(|doc| &doc.file));
        let vocabulary = vocabulary.chain(self.glossary.iter().map(|doc| &doc.file));
        let single = self.settings.iter().map(|doc| &doc.file);
        let single = single.chain(self.accessibility.iter().map(|doc| &doc.file));
        single.chain(vocabulary).chain(many).chain(self.broken.keys())
    }
}
