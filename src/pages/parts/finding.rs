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
    /// The anchor on the page that makes it: `finding-3`; elsewhere it has none.
    pub anchor: Option<String>,
    /// What it says of the force, as a word for class names. One of `strength`, `good-practice`,
    /// `in-progress`, `observation`, `gap`, `area-for-improvement`, `cause-of-concern`.
    pub kind: &'static str,
    /// The same for readers: `Strength`, `Good practice`, `In progress`, `Observation`, `Gap`, `Area
    /// for improvement`, `Cause of concern`.
    pub kind_words: Arc<str>,
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

/// The anchor of the finding at this position, on the page of the report that makes it.
pub(in crate::pages) fn finding_anchor(at: usize) -> String {
    format!("finding-{}", at + 1)
}

impl FindingView {
    /// The findings of a report or national report, for its own page.
    pub(in crate::pages) fn own<'a>(
        maker: &Maker<'a>,
        inspection: &InspectionId,
        findings: &'a [Finding],
        cite: &mut dyn FnMut(Option<&SourceId>) -> Option<Citation>,
    ) -> Vec<FindingView> {
        let here = |(at, finding)| FindingView {
            anchor: Some(finding_anchor(at)),
            ..FindingView::of(maker, inspection, finding, cite)
        };
        findings.iter().enumerate().map(here).collect()
    }

    /// The finding, of the report or national report of `inspection` that has these sources.
    pub(in crate::pages) fn of<'a>(
        maker: &Maker<'a>,
        inspection: &InspectionId,
        finding: &'a Finding,
        cite: &mut dyn FnMut(Option<&SourceId>) -> Option<Citation>,
    ) -> FindingView {
        FindingView {
            anchor: None,
            kind: finding.kind.id(),
            kind_words: maker.finding_kind(finding.kind),
            text: arc(&finding.text),
            themes: maker.themes(&finding.themes),
            question: finding.question.as_ref().and_then(|id| maker.question(&question_ref(inspection, id))),
            discharged: finding.discharged.map(|day| maker.date(day)),
            citation: cite(finding.source.as_ref()),
        }
    }
}
