//! A finding for readers.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::super::maker::{Maker, arc};
use super::{Citation, DateView, Link};
use crate::model::{Finding, InspectionId, SourceId};
use crate::site::question_ref;

/// What the inspectors found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FindingView {
    /// What it says of the force, as a word for class names. One of `strength`, `good-practice`,
    /// `in-progress`, `observation`, `gap`, `area-for-improvement`, `cause-of-concern`.
    pub kind: &'static str,
    /// The same for readers. One of `Strength`, `Good practice`, `In progress`, `Observation`, `Gap`, `Area
    /// for improvement`, `Cause of concern`.
    pub kind_words: &'static str,
    /// What was found, in a sentence or two.
    pub text: Arc<str>,
    /// The themes that it touches.
    pub themes: Vec<Link>,
    /// The question over the years that it belongs to.
    pub question: Option<Link>,
    /// When an area for improvement was found to be mended.
    pub discharged: Option<DateView>,
    /// Its source on this page.
    pub citation: Option<Citation>,
}

impl FindingView {
    /// The finding, of the report or national report of `inspection` that has these sources.
    pub(in crate::pages) fn of<'a>(
        maker: &Maker<'a>,
        inspection: &InspectionId,
        finding: &'a Finding,
        cite: &mut dyn FnMut(Option<&SourceId>) -> Option<Citation>,
    ) -> FindingView {
        FindingView {
            kind: finding.kind.id(),
            kind_words: finding.kind.words(),
            text: arc(&finding.text),
            themes: maker.themes(&finding.themes),
            question: finding.question.as_ref().and_then(|id| maker.question(&question_ref(inspection, id))),
            discharged: finding.discharged.map(DateView::from),
            citation: cite(finding.source.as_ref()),
        }
    }
}
