//! A question over time: all forces, one question.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::kinds::Content;
use super::maker::{Draft, Maker, arc};
use super::parts::{Citations, DateView, JudgementView, Link, NationalPicture};
use super::route::Route;
use super::trend::{not_comparable, trend_over_years};
use crate::model::ForceId;
use crate::site::{Thread, ThreadId};

/// One question, all forces, all years.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct QuestionOverTimeView {
    /// The newest wording of the question in full.
    pub wording: Option<Arc<str>>,
    /// The inspections that asked it, oldest first: the columns of `forces`.
    pub columns: Vec<QuestionColumn>,
    /// Every force that was asked, in alphabetical order.
    pub forces: Vec<QuestionRow>,
    /// The national picture of each inspection that graded it, newest first.
    pub pictures: Vec<NationalPicture>,
    /// What may be compared with what, in sentences.
    pub comparability: Vec<String>,
}

/// An inspection that asked the question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct QuestionColumn {
    /// The inspection, with its title as text.
    pub inspection: Link,
    /// The year that the assessment is called by: `2016`, `2018/19`.
    pub year: Arc<str>,
    /// When the inspection was published.
    pub published: DateView,
    /// How the question was worded then, where it differs from the newest wording.
    pub wording: Option<Arc<str>>,
}

/// The answers of one force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct QuestionRow {
    /// The force's card, with its short name as text.
    pub force: Link,
    /// Its answers, one for each of `columns`; never a blank.
    pub judgements: Vec<JudgementView>,
    /// The trend as a sentence, where one may be said: `good, as in 2015`.
    pub trend: Option<String>,
}

/// The page of a question over time.
pub(super) fn draft<'a>(maker: &Maker<'a>, id: &ThreadId) -> Option<Draft<'a>> {
    let site = maker.site();
    let thread = site.threads.get(id)?;
    let newest = thread.questions.last()?;
    let question = site.question(newest)?;
    let mut citations = Citations::default();
    let pictures = (thread.questions.iter().rev())
        .filter_map(|at| NationalPicture::of(maker, at, &mut citations))
        .collect();
    let columns = (thread.questions.iter())
        .filter_map(|at| {
            let inspection = site.inspection(&at.inspection)?;
            Some(QuestionColumn {
                inspection: maker.inspection(&at.inspection)?,
                year: arc(&inspection.year),
                published: inspection.published.date.into(),
                wording: site
                    .question(at)?
                    .wording
                    .as_ref()
                    .filter(|&then| Some(then) != question.wording.as_ref())
                    .map(arc),
            })
        })
        .collect();
    let view = QuestionOverTimeView {
        wording: question.wording.as_ref().map(arc),
        columns,
        forces: rows(maker, thread),
        pictures,
        comparability: comparability(maker, thread),
    };
    Some(Draft {
        title: arc(&question.title),
        description: format!("How all forces were judged on {}, year by year.", question.title),
        crumbs: vec![maker.link(&Route::Questions, "Questions")],
        entity: None,
        citations,
        corrections: &[],
        content: Content::Question(view),
    })
}

fn rows(maker: &Maker<'_>, thread: &Thread) -> Vec<QuestionRow> {
    let site = maker.site();
    let mut forces: Vec<&ForceId> = (thread.questions.iter())
        .filter_map(|at| site.inspection(&at.inspection))
        .flat_map(|inspection| site.inspected(inspection))
        .collect();
    forces.sort();
    forces.dedup();
    let mut rows: Vec<QuestionRow> = forces
        .into_iter()
        .filter_map(|force| {
            Some(QuestionRow {
                force: maker.force(force)?,
                judgements: (thread.questions.iter())
                    .map(|at| JudgementView::in_a_table(maker, force, at))
                    .collect(),
                trend: trend_over_years(site, force, thread).said(),
            })
        })
        .collect();
    rows.sort_by(|a, b| a.force.text.cmp(&b.force.text));
    rows
}

/// Which of the inspections may be compared with each other, and which may not, and why.
fn comparability(maker: &Maker<'_>, thread: &Thread) -> Vec<String> {
    let site = maker.site();
    let mut sentences: Vec<String> = Vec::new();
    for at in &thread.questions {
        let Some(inspection) = site.inspection(&at.inspection) else { continue };
        let group =
            inspection.comparability_group.as_ref().zip(site.programmes.get(&inspection.programme)).and_then(
                |(id, programme)| programme.value.comparability_groups.iter().find(|group| group.id == *id),
            );
        let group = group.map(|group| format!("{}: {}", group.title, group.explanation));
        let previous = site.question(at).and_then(|question| question.previous.as_ref());
        let reason = previous.and_then(|previous| not_comparable(site, at, previous));
        for sentence in group.into_iter().chain(reason) {
            if !sentences.contains(&sentence) {
                sentences.push(sentence);
            }
        }
    }
    sentences
}
