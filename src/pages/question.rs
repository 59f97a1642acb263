//! A question over time: all forces, one question.

use std::sync::Arc;

use serde::Serialize;

use super::maker::{Draft, Maker, arc};
use super::parts::{Citations, DateView, JudgementView, Link, NationalPicture, Run, over_years};
use super::route::Route;
use super::trend::{not_comparable, trend_over_years};
use super::view::Content;
use crate::model::{ForceId, QuestionRef};
use crate::site::{Site, Thread, ThreadId};

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct QuestionOverTimeView {
    pub wording: Option<Arc<str>>,
    /// The inspections that asked it, oldest first: the columns of `forces`.
    pub columns: Vec<QuestionColumn>,
    /// In alphabetical order.
    pub forces: Vec<QuestionRow>,
    /// All forces year by year, in runs that may be compared, oldest first; none where there is one picture.
    pub runs: Vec<Run>,
    /// Newest first.
    pub pictures: Vec<NationalPicture>,
    /// What may be compared with what, in sentences.
    pub comparability: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct QuestionColumn {
    pub inspection: Link,
    pub year: Arc<str>,
    pub published: DateView,
    /// How the question was worded then, where it differs from the newest wording.
    pub wording: Option<Arc<str>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct QuestionRow {
    pub force: Link,
    /// One for each column.
    pub judgements: Vec<JudgementView>,
    pub trend: Option<String>,
}

/// The page of a question over time.
pub(super) fn draft<'a>(maker: &Maker<'a>, id: &ThreadId) -> Option<Draft<'a>> {
    let site = maker.site();
    let thread = site.threads.get(id)?;
    let newest = thread.questions.last()?;
    let question = site.question(newest)?;
    let mut citations = Citations::default();
    let pictures: Vec<(&QuestionRef, NationalPicture)> = (thread.questions.iter().rev())
        .filter_map(|at| Some((at, NationalPicture::of(maker, at, &mut citations)?)))
        .collect();
    let oldest_first: Vec<_> = pictures.iter().rev().map(|(at, picture)| (*at, picture)).collect();
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
        runs: over_years(maker, &oldest_first),
        pictures: pictures.into_iter().map(|(_, picture)| picture).collect(),
        comparability: comparability(maker, thread),
    };
    Some(Draft {
        template: "question.html",
        title: title(site, id, thread).unwrap_or_else(|| arc(&question.title)),
        description: format!("How all forces were judged on {}, year by year.", question.title),
        crumbs: vec![maker.link(&Route::Questions, "Questions")],
        entity: None,
        citations,
        corrections: &[],
        content: Content::Question(view),
    })
}

/// The title with its years, where the page of another question would have the same: `Leadership, 2016`.
fn title(site: &Site, id: &ThreadId, thread: &Thread) -> Option<Arc<str>> {
    let title_of = |thread: &Thread| Some(&site.question(thread.questions.last()?)?.title);
    let title = title_of(thread)?;
    let is_shared = site.threads.iter().any(|(other, thread)| other != id && title_of(thread) == Some(title));
    let year = |at: Option<&QuestionRef>| Some(&site.inspection(&at?.inspection)?.year);
    let (first, last) = (year(thread.questions.first())?, year(thread.questions.last())?);
    is_shared.then(|| match first == last {
        true => format!("{title}, {first}").into(),
        false => format!("{title}, {first} to {last}").into(),
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
