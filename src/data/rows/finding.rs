//! Findings: what inspectors found, in words.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::{IsoDate, SaidOf, SourceCells};
use crate::model::FindingKind;

/// Something that the inspectors found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FindingRow {
    /// The name of the finding, made of its report and its words: it never comes to mean another finding. Where the words
    /// are mended, it is a new name.
    pub id: String,
    /// The inspection, by its id.
    pub inspection: Arc<str>,
    /// What the inspection is called in tables.
    pub inspection_title: Arc<str>,
    /// The year by which the assessment is called.
    pub year: Arc<str>,
    /// When the report was published.
    pub published: Option<IsoDate>,
    /// How that date is known, where the source does not simply give it.
    pub published_note: Option<Arc<str>>,
    /// Whether it was found of a force or of the country.
    pub about: SaidOf,
    /// The force, by its id; absent where it was found of the country.
    pub force: Option<Arc<str>>,
    /// The full name of the force.
    pub force_name: Option<Arc<str>>,
    /// What it says of the force or the country.
    pub kind: FindingKind,
    /// What was found.
    pub text: Arc<str>,
    /// The themes that it touches, by their ids.
    pub themes: Vec<Arc<str>>,
    /// The question that it belongs to, by its id in this inspection.
    pub question: Option<Arc<str>>,
    /// The recommendations that answer it, by their permanent names.
    pub recommendations: Vec<String>,
    /// When an area for improvement was found to be mended.
    pub discharged: Option<IsoDate>,
    /// What the report says that it did not look at.
    #[schemars(extend("separator" = "\n"))]
    pub scope_notes: Vec<Arc<str>>,
    /// The publication that says it.
    pub source: Option<SourceCells>,
    /// The place on this site where it stands.
    #[schemars(extend("format" = "uri"))]
    pub page: String,
}
