//! The card at a glance: the newest answers, how old they are, and what has been asked since.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::super::age::before_edition;
use super::super::maker::{Maker, arc};
use super::super::parts::{Citations, DateView, JudgementView, Link};
use super::super::trend::trend;
use super::questions::threads_of;
use super::{ScopeView, scope_of};
use crate::model::{ForceId, InspectionId, QuestionRef};

/// A report that holds the newest answer to a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct NewestReport {
    /// The report, with the inspection's short title as text: `Legitimacy 2016`.
    pub report: Link,
    /// When the report was published.
    pub published: DateView,
    /// How old it is on the day of the edition: `almost ten years before this edition`. Absent where it comes
    /// after that day.
    pub age: Option<String>,
    /// The result in one sentence, where the inspectors said it in words.
    pub headline: Option<Arc<str>>,
    /// The answers to the top questions that get a grade. Empty where no question got one.
    pub answers: Vec<NewestAnswer>,
    /// What the report says it did not look at.
    pub scope_notes: Vec<ScopeView>,
}

impl NewestReport {
    /// What the report and its judgements do not cover.
    pub(in crate::pages) fn limits(&self) -> impl Iterator<Item = &str> {
        let of_answers = self.answers.iter().filter_map(|answer| answer.judgement.scope.as_deref());
        of_answers.chain(self.scope_notes.iter().map(|note| &*note.text))
    }

    pub(in crate::pages) fn is_limited(&self) -> bool {
        self.limits().next().is_some()
    }
}

/// The newest answer to a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct NewestAnswer {
    /// The question over the years, with its title as text: `Legitimacy`.
    pub question: Link,
    /// What the inspectors answered.
    pub judgement: JudgementView,
    /// The trend as a sentence, where one may be said: `good, as in 2015`.
    pub trend: Option<String>,
}

/// The newest answer to each top question, by report, the newest first; where no question got a grade, the
/// newest report alone.
pub(in crate::pages) fn newest<'a>(
    maker: &Maker<'a>,
    force: &ForceId,
    citations: &mut Citations<'a>,
) -> Vec<NewestReport> {
    let site = maker.site();
    let mut reports: Vec<(&InspectionId, NewestReport)> = Vec::new();
    for at in newest_graded(maker, force) {
        let (Some(question), Some(of)) = (maker.question(at), site.inspections.get_key_value(&at.inspection))
        else {
            continue;
        };
        let answer = NewestAnswer {
            question,
            judgement: JudgementView::of(maker, force, at, citations),
            trend: trend(maker, force, at).said(),
        };
        match reports.iter_mut().find(|(known, _)| *known == of.0) {
            Some((_, report)) => report.answers.push(answer),
            None => reports.extend(
                report(maker, of.0, force, citations)
                    .map(|report| (of.0, NewestReport { answers: vec![answer], ..report })),
            ),
        }
    }
    if reports.is_empty()
        && let Some(of) = maker.inspections_of(force).last()
    {
        reports.extend(report(maker, of, force, citations).map(|report| (of, report)));
    }
    reports.into_iter().map(|(_, report)| report).collect()
}

/// Inspections of the force since the newest report with a grade, of which this site holds no entry.
pub(in crate::pages) fn later(maker: &Maker<'_>, force: &ForceId) -> Vec<Link> {
    let site = maker.site();
    let newest = newest_graded(maker, force).first().map(|at| &at.inspection);
    let newest = newest.or_else(|| maker.inspections_of(force).last());
    (site.newest_inspections().into_iter())
        .take_while(|(id, _)| Some(*id) != newest)
        .filter(|(id, doc)| site.is_inspected(&doc.value, force) && site.report(id, force).is_none())
        .filter_map(|(id, _)| maker.inspection(id))
        .filter(|_| newest.is_some())
        .collect()
}

/// Where each top question that gets a grade was answered last, the newest inspection first. What is never
/// graded has its result in words, which stands with the report.
fn newest_graded<'a>(maker: &Maker<'a>, force: &ForceId) -> Vec<&'a QuestionRef> {
    let site = maker.site();
    (threads_of(maker, force).into_iter())
        .filter_map(|(_, thread)| {
            let at = thread.questions.iter().rfind(|at| site.judgement(force, at).is_some())?;
            let (inspection, question) = (site.inspection(&at.inspection)?, site.question(at)?);
            (question.parent.is_none() && site.scale(inspection, question).is_some()).then_some(at)
        })
        .collect()
}

fn report<'a>(
    maker: &Maker<'a>,
    of: &InspectionId,
    force: &ForceId,
    citations: &mut Citations<'a>,
) -> Option<NewestReport> {
    let site = maker.site();
    let published = site.report_published(of, force)?.date;
    Some(NewestReport {
        report: maker.report(of, force)?,
        published: maker.date(published),
        age: before_edition(maker.words, published, maker.visible.day()),
        headline: site.report(of, force)?.value.headline.as_ref().map(arc),
        answers: Vec::new(),
        scope_notes: scope_of(maker, of, force, citations),
    })
}
