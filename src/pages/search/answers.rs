//! The answers that results show: of each the same box that other pages have, made once by the theme.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::super::maker::Maker;
use super::super::parts::JudgementView;
use crate::model::{ForceId, InspectionId};
use crate::site::question_ref;

/// An answer as results show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ShownAnswer {
    /// By which `search/words.json` calls it: its words, its place on the scale, and what limits it.
    pub name: String,
    /// The answer, without its source.
    pub judgement: JudgementView,
}

/// Every answer of every report, each once.
pub(super) fn shown(maker: &Maker<'_>) -> Vec<ShownAnswer> {
    let mut shown = BTreeMap::new();
    for (inspection, force) in maker.site().reports.keys() {
        for (_, judgement) in of_report(maker, inspection, force) {
            shown.entry(name(&judgement)).or_insert(judgement);
        }
    }
    shown.into_iter().map(|(name, judgement)| ShownAnswer { name, judgement }).collect()
}

/// The answers of a report, each with the name of its question, in the order of the questions.
pub(super) fn of_report(maker: &Maker<'_>, of: &InspectionId, on: &ForceId) -> Vec<(String, JudgementView)> {
    let site = maker.site();
    let questions = site.inspection(of).map_or(&[][..], |inspection| &inspection.questions);
    (questions.iter().map(|question| (question, question_ref(of, &question.id))))
        .filter(|(_, at)| site.judgement(on, at).is_some())
        .map(|(question, at)| (question.title.to_string(), in_short(maker.judgement(on, &at))))
        .collect()
}

/// Without what differs from report to report and stands there: where it comes from and how it is known. That a grade was
/// deduced, and what it does not cover, goes wherever the grade goes.
pub(super) fn in_short(judgement: JudgementView) -> JudgementView {
    JudgementView {
        sentence: None,
        carried_over_from: None,
        basis: None,
        basis_reason: None,
        citation: None,
        ..judgement
    }
}

/// What tells one shown answer from another; in words, so that a page that a browser kept fits newer words.
pub(super) fn name(judgement: &JudgementView) -> String {
    let mut name = judgement.words.to_string();
    if let Some(grade) = &judgement.grade {
        name.push_str(&format!(" ({} of {})", grade.rank, grade.of));
    }
    if judgement.deduced {
        name.push_str(", deduced");
    }
    for limit in [&judgement.reason, &judgement.scope].into_iter().flatten() {
        name.push_str(": ");
        name.push_str(limit);
    }
    name
}
