//! A report's answers in words, with all that limits them: who reads a feed sees no page.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::super::maker::{Maker, arc};
use super::super::parts::{Citations, JudgementView};
use crate::model::{ForceId, InspectionId};
use crate::site::question_ref;

/// The answer to one question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FeedAnswer {
    /// The title of the question: `Legitimacy`.
    pub question: Arc<str>,
    /// The answer in words: `good`, `not graded`; never a blank.
    pub words: Arc<str>,
    /// Why there is no grade, in a sentence.
    pub reason: Option<Arc<str>>,
    /// What a carried-over answer was carried over from: `Legitimacy 2017`.
    pub carried_over_from: Option<Arc<str>>,
    /// How this site knows, where that is not the inspectorate's own page on the force: `deduced by this site`.
    pub basis: Option<Arc<str>>,
    /// The reasoning behind the basis, in a sentence or two.
    pub basis_reason: Option<Arc<str>>,
    /// What the judgement does not cover, in a sentence.
    pub scope: Option<Arc<str>>,
}

/// The answers to the top questions, in the order of the questions.
pub(super) fn answers(maker: &Maker<'_>, of: &InspectionId, on: &ForceId) -> Vec<FeedAnswer> {
    let questions = maker.site().inspection(of).map(|inspection| &inspection.questions);
    (questions.into_iter().flatten().filter(|question| question.parent.is_none()))
        .map(|question| {
            let at = question_ref(of, &question.id);
            let judgement = JudgementView::of(maker, on, &at, &mut Citations::default());
            FeedAnswer {
                question: arc(&question.title),
                words: judgement.words,
                reason: judgement.reason,
                carried_over_from: judgement.carried_over_from.map(|from| from.text),
                basis: judgement.basis,
                basis_reason: judgement.basis_reason,
                scope: judgement.scope,
            }
        })
        .collect()
}

/// What a report says it did not look at.
pub(super) fn scope_notes(maker: &Maker<'_>, of: &InspectionId, on: &ForceId) -> Vec<Arc<str>> {
    let notes = maker.site().report(of, on).map(|doc| &doc.value.scope_notes);
    notes.into_iter().flatten().map(|note| arc(&note.text)).collect()
}
