//! What has been read: every content file as a document of its kind, names not yet resolved.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::model::{
    Force, ForceId, Glossary, Inspection, InspectionId, Measures, Page, PageId, Party, PressRelease,
    Programme, ProgrammeId, Prose, Release, ReleaseId, Reply, Report, Scales, Settings, Statement, Themes,
};
use crate::text::FileName;

use super::gaps::Gaps;

/// A content file that has been read: its front matter (or its whole YAML) and the prose below.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doc<T> {
    pub file: FileName,
    pub value: T,
    pub body: Prose,
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
}
