//! A question over time: all forces, one question.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::data::DownloadsView;
use super::kinds::Content;
use super::maker::{Draft, Maker, arc};
use super::parts::{
    Citations, Deduction, NationalPicture, QuestionColumn, QuestionRow, Run, comparability, runs,
};
use super::route::Route;
use crate::data::Part;
use crate::model::{ForceId, QuestionRef};
use crate::site::{Thread, ThreadId};
use crate::words;

/// One question, all forces, all years.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct QuestionOverTimeView {
    /// The newest wording of the question in full.
    pub wording: Option<Arc<str>>,
    /// The inspections that asked it, oldest first: the columns of `forces`.
    pub columns: Vec<QuestionColumn>,
    /// Every force that was asked, in alphabetical order.
    pub forces: Vec<QuestionRow>,
    /// All forces year by year, in runs that may be compared, oldest first; none where there is one picture.
    pub runs: Vec<Run>,
    /// Why some of the grades are marked as deduced.
    pub deductions: Vec<Deduction>,
    /// The national picture of each inspection that graded it, newest first.
    pub pictures: Vec<NationalPicture>,
    /// What may be compared with what, in sentences.
    pub comparability: Vec<String>,
    /// Every answer, as data.
    pub data: DownloadsView,
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
    let forces = rows(maker, thread);
    let view = QuestionOverTimeView {
        wording: question.wording.as_ref().map(arc),
        columns: QuestionColumn::of(maker, thread),
        deductions: Deduction::of(&forces),
        forces,
        runs: runs(maker, &oldest_first),
        pictures: pictures.into_iter().map(|(_, picture)| picture).collect(),
        comparability: comparability(maker, thread),
        data: DownloadsView::of(maker, &Part::Question(id.clone())),
    };
    Some(Draft {
        title: title(maker, id, thread).unwrap_or_else(|| arc(&question.title)),
        description: maker.say(words!["description-question", question = &question.title]),
        crumbs: vec![maker.link(&Route::Questions, maker.say(words!["title-questions"]))],
        entity: None,
        citations,
        corrections: &[],
        content: Content::Question(view),
    })
}

/// The title with its years, where the page of another question would have the same: `Leadership, 2016`.
fn title(maker: &Maker<'_>, id: &ThreadId, thread: &Thread) -> Option<Arc<str>> {
    let site = maker.site();
    let title_of = |thread: &Thread| Some(&site.question(thread.questions.last()?)?.title);
    let title = title_of(thread)?;
    let is_shared = site.threads.iter().any(|(other, thread)| other != id && title_of(thread) == Some(title));
    let year = |at: Option<&QuestionRef>| Some(&site.inspection(&at?.inspection)?.year);
    let (first, last) = (year(thread.questions.first())?, year(thread.questions.last())?);
    is_shared.then(|| match first == last {
        true => maker.say(words!["title-question-of-year", question = title, year = first]).into(),
        false => {
            maker.say(words!["title-question-of-years", question = title, first = first, last = last]).into()
        }
    })
}

/// Every force that was asked, in alphabetical order.
fn rows(maker: &Maker<'_>, thread: &Thread) -> Vec<QuestionRow> {
    let site = maker.site();
    let mut forces: Vec<&ForceId> = (thread.questions.iter())
        .filter_map(|at| site.inspection(&at.inspection))
        .flat_map(|inspection| site.inspected(inspection))
        .collect();
    forces.sort();
    forces.dedup();
    let mut rows: Vec<QuestionRow> =
        forces.into_iter().filter_map(|force| QuestionRow::of(maker, thread, force)).collect();
    maker.words.sort(&mut rows, |row| &row.force.text);
    rows
}
