//! Corrections: what pages said before, and what they say now.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::IsoDate;
use crate::model::CorrectionKind;

/// A dated notice of a change to something that had been published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CorrectionRow {
    /// The permanent name: the corrected document and the anchor of the notice.
    pub id: String,
    /// When it was corrected.
    pub date: IsoDate,
    /// How much it matters.
    pub kind: CorrectionKind,
    /// The corrected document, by its name: `report:integrity-2026/ambria`.
    pub document: String,
    /// The title of the corrected page.
    pub title: Arc<str>,
    /// What the page said.
    pub was: Arc<str>,
    /// What it says now.
    pub now: Arc<str>,
    /// Why it was changed, where that helps.
    pub reason: Option<Arc<str>>,
    /// The place on this site where the notice stands.
    #[schemars(extend("format" = "uri"))]
    pub page: String,
}
