//! A finding for readers.

use std::sync::Arc;

use serde::Serialize;

use super::super::maker::{Maker, arc};
use super::{Citation, DateView, Link};
use crate::model::{Finding, InspectionId, SourceId};
use crate::site::question_ref;

/// What the inspectors found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FindingView {
    /// `area-for-improvement`
    pub kind: &'static str,
    /// `Area for improvement`
    pub kind_words: &'static str,
    pub text: Arc<str>,
    pub themes: Vec<Link>,
    pub question: Option<Link>,
    pub discharged: Option<DateView>,
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
