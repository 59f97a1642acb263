//! Question by question over the years.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::super::maker::{Maker, arc};
use super::super::parts::{Citations, DateView, JudgementView, Link, threads as every_thread};
use super::super::trend::trend_over_years;
use crate::model::{ForceId, QuestionRef};
use crate::site::{Thread, ThreadId};

/// One question over the years.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct QuestionThread {
    /// The question over the years, with its newest title as text.
    pub question: Link,
    /// Whether it is part of another question.
    pub part: bool,
    /// The answers, oldest first; also where the force was inspected and no entry is held.
    pub answers: Vec<ThreadAnswer>,
    /// The trend as a sentence, where one may be said: `good, as in 2015`.
    pub trend: Option<String>,
    /// Why no trend is said.
    pub no_trend: Option<String>,
}

/// The answer of one inspection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ThreadAnswer {
    /// The report where this site has one, else the inspection; the text is the inspection's short title.
    pub page: Link,
    /// The year that the assessment is called by: `2016`, `2018/19`.
    pub year: Arc<str>,
    /// When the answer was published.
    pub published: DateView,
    /// What the inspectors answered.
    pub judgement: JudgementView,
}

/// Threads of questions that this site holds an answer of for the force, those of the newest inspection first.
pub(super) fn threads_of<'a>(maker: &Maker<'a>, force: &ForceId) -> Vec<(&'a ThreadId, &'a Thread)> {
    let answered = |at| maker.site().judgement(force, at).is_some();
    let mut threads = every_thread(maker);
    threads.retain(|(_, thread)| thread.questions.iter().any(answered));
    threads
}

/// All threads of the force, with the trend of each or the reason why none is said.
pub(super) fn threads<'a>(
    maker: &Maker<'a>,
    force: &ForceId,
    citations: &mut Citations<'a>,
) -> Vec<QuestionThread> {
    let site = maker.site();
    threads_of(maker, force)
        .into_iter()
        .filter_map(|(_, thread)| {
            let newest = thread.questions.last()?;
            let trend = trend_over_years(maker, force, thread);
            Some(QuestionThread {
                question: maker.question(newest)?,
                part: site.question(newest)?.parent.is_some(),
                answers: (thread.questions.iter())
                    .filter_map(|at| answer(maker, force, at, citations))
                    .collect(),
                no_trend: trend.clone().not_comparable(),
                trend: trend.said(),
            })
        })
        .collect()
}

/// The answer in one inspection; none where the force was not part of it.
fn answer<'a>(
    maker: &Maker<'a>,
    force: &ForceId,
    at: &QuestionRef,
    citations: &mut Citations<'a>,
) -> Option<ThreadAnswer> {
    let inspection = maker.site().inspection(&at.inspection)?;
    if !maker.site().is_inspected(inspection, force) {
        return None;
    }
    let page = maker
        .report(&at.inspection, force)
        .or_else(|| Some(Link { text: arc(&inspection.short_title), ..maker.inspection(&at.inspection)? }))?;
    Some(ThreadAnswer {
        page,
        year: arc(&inspection.year),
        published: maker.published(&at.inspection, force)?,
        judgement: JudgementView::of(maker, force, at, citations),
    })
}
