//! Forces side by side: a force with its neighbours, or the forces of a region.
//!
//! Nothing here counts, adds up or ranks. Each question stands by itself, and each force in its own row.

mod choose;
mod links;
mod measures;
mod reports;

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::inspections::is_graded;
use super::kinds::Content;
use super::maker::{Draft, Maker, arc};
use super::parts::{
    Citations, Deduction, Link, QuestionColumn, QuestionRow, comparability, threads as every_thread,
};
use super::regions::{compared, is_compared};
use super::route::Route;
use crate::model::ForceId;
use crate::site::{Thread, ThreadId};
use crate::strings::Message;
use crate::words;

pub use choose::ChooseView;
pub(super) use choose::draft as choose;
pub use links::CompareLinks;
use measures::ComparedMeasure;
use reports::ComparedReport;

/// Forces side by side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ComparisonView {
    /// The force whose neighbours stand beside it; `None` where the forces of a region are compared.
    pub force: Option<Link>,
    /// The forces of its region, compared.
    pub region: Option<Link>,
    /// The cards of all that are compared: the force first, the others in alphabetical order.
    pub forces: Vec<Link>,
    /// Where readers choose for themselves.
    pub choose: Link,
    /// The top questions that get a grade, those of the newest inspection first.
    pub questions: Vec<ComparedQuestion>,
    /// Questions of which this site holds nothing on any of the forces.
    pub left_out: Vec<LeftOut>,
    /// Inspections that give no grades, newest first.
    pub without_grades: Vec<WithoutGrades>,
    /// Measures that two of the forces have at least.
    pub measures: Vec<ComparedMeasure>,
    /// Measures that the force has and none of its neighbours.
    pub own_measures: Vec<ComparedMeasure>,
    /// One for each of `forces`.
    pub reports: Vec<ComparedReport>,
}

/// One question: a row for each force, a column for each inspection that asked it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ComparedQuestion {
    /// The question over the years, the same on every page: `peel/legitimacy`.
    pub thread: String,
    /// Where it stands on the page: `question-peel-legitimacy`.
    pub anchor: String,
    /// To the question over time.
    pub page: Link,
    /// The newest wording of the question in full.
    pub wording: Option<Arc<str>>,
    /// The inspections that asked it, oldest first: the columns of `rows`.
    pub columns: Vec<QuestionColumn>,
    /// One for each force that is compared, in the same order.
    pub rows: Vec<QuestionRow>,
    /// Which years may be compared, and which not, and why.
    pub comparability: Vec<String>,
    /// Why some of its grades are marked as deduced.
    pub deductions: Vec<Deduction>,
}

/// A question of which this site holds nothing on the forces compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LeftOut {
    /// The question over the years, the same on every page: `peel/legitimacy`.
    pub thread: String,
    /// The question over time.
    pub page: Link,
}

/// An inspection of the forces that cannot be compared by grade, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct WithoutGrades {
    /// The inspection's id, the same on every page.
    pub id: Arc<str>,
    /// The inspection, with its title as text.
    pub inspection: Link,
    /// Why it cannot be compared by grade, in a sentence.
    pub reason: Arc<str>,
}

/// A force and its neighbours.
pub(super) fn of_force<'a>(maker: &Maker<'a>, id: &ForceId) -> Option<Draft<'a>> {
    let site = maker.site();
    let force = site.force(id)?;
    let mut neighbours: Vec<&ForceId> =
        force.neighbours.iter().filter(|&near| near != id && is_comparable(maker, near)).collect();
    by_name(maker, &mut neighbours);
    neighbours.dedup();
    let forces: Vec<&ForceId> = std::iter::once(id).chain(neighbours).collect();
    let view = ComparisonView {
        force: maker.force(id),
        region: maker.compare_region(force),
        own_measures: measures::only_of(maker, id, &forces),
        ..comparison(maker, &forces)
    };
    Some(draft(maker, words!["title-comparison-of-force", force = &force.name], view))
}

/// The forces of a region.
pub(super) fn of_region<'a>(maker: &Maker<'a>, word: &str) -> Option<Draft<'a>> {
    let mut region = compared(maker.site()).remove(word)?;
    by_name(maker, &mut region.forces);
    let view = comparison(maker, &region.forces);
    Some(draft(maker, words!["title-comparison-of-region", region = region.name], view))
}

/// Whether a force has a page of comparison.
pub(super) fn is_comparable(maker: &Maker<'_>, id: &ForceId) -> bool {
    maker.site().force(id).is_some_and(is_compared)
}

fn by_name(maker: &Maker<'_>, forces: &mut [&ForceId]) {
    let name = |id: &ForceId| maker.site().force(id).map_or("", |force| force.short_name.as_str());
    forces.sort_by(|one, other| maker.words.order(name(one), name(other)));
}

fn draft<'a>(maker: &Maker<'a>, title: Message<'_>, view: ComparisonView) -> Draft<'a> {
    let names: Vec<&str> = view.forces.iter().map(|force| &*force.text).collect();
    Draft {
        description: maker.say(words!["description-comparison", forces = maker.words.row(&names)]),
        title: maker.say(title).into(),
        crumbs: vec![maker.link(&Route::Compare, maker.say(words!["menu-compare"]))],
        entity: None,
        citations: Citations::default(),
        corrections: &[],
        content: Content::Comparison(Box::new(view)),
    }
}

fn comparison(maker: &Maker<'_>, forces: &[&ForceId]) -> ComparisonView {
    let mut questions: Vec<ComparedQuestion> = Vec::new();
    let mut left_out = Vec::new();
    for (id, thread) in every_thread(maker) {
        let Some(page) = graded_at_the_top(maker, thread) else { continue };
        let question = question(maker, id, thread, page, forces);
        match question.rows.iter().any(|row| row.held) {
            true => questions.push(question),
            false => left_out.push(LeftOut { thread: question.thread, page: question.page }),
        }
    }
    // What stands side by side comes before what one force has alone.
    questions.sort_by_key(|question| question.rows.iter().filter(|row| row.held).count() < 2);
    ComparisonView {
        force: None,
        region: None,
        forces: forces.iter().filter_map(|id| maker.force(id)).collect(),
        choose: maker.link(&Route::Compare, maker.say(words!["menu-compare"])),
        questions,
        left_out,
        without_grades: without_grades(maker, forces),
        measures: measures::in_common(maker, forces),
        own_measures: Vec::new(),
        reports: forces.iter().filter_map(|id| reports::newest(maker, id)).collect(),
    }
}

/// The page of a thread that is a question of its own in its newest inspection, and that ever got a grade.
fn graded_at_the_top(maker: &Maker<'_>, thread: &Thread) -> Option<Link> {
    let site = maker.site();
    let newest = thread.questions.last()?;
    let graded = thread.questions.iter().any(|at| {
        let asked = site.inspection(&at.inspection).zip(site.question(at));
        asked.is_some_and(|(inspection, question)| site.scale(inspection, question).is_some())
    });
    (graded && site.question(newest)?.parent.is_none()).then(|| maker.question(newest))?
}

fn question(
    maker: &Maker<'_>,
    id: &ThreadId,
    thread: &Thread,
    page: Link,
    forces: &[&ForceId],
) -> ComparedQuestion {
    let rows: Vec<QuestionRow> =
        forces.iter().filter_map(|force| QuestionRow::of(maker, thread, force)).collect();
    let newest = thread.questions.last().and_then(|at| maker.site().question(at));
    ComparedQuestion {
        thread: id.to_string(),
        anchor: format!("question-{}-{}", id.programme, id.question),
        page,
        wording: newest.and_then(|question| question.wording.as_ref()).map(arc),
        columns: QuestionColumn::of(maker, thread),
        deductions: Deduction::of(&rows),
        rows,
        comparability: comparability(maker, thread),
    }
}

/// The inspections that some of the forces were part of and that graded nobody.
fn without_grades(maker: &Maker<'_>, forces: &[&ForceId]) -> Vec<WithoutGrades> {
    let site = maker.site();
    (site.newest_inspections().into_iter())
        .filter(|(_, doc)| !is_graded(maker, &doc.value))
        .filter(|(_, doc)| forces.iter().any(|force| site.is_inspected(&doc.value, force)))
        .filter_map(|(id, doc)| {
            let note = doc.value.comparability_note.as_ref();
            Some(WithoutGrades {
                id: id.as_str().into(),
                inspection: maker.inspection(id)?,
                reason: note.map_or_else(|| maker.say(words!["compared-without-grades"]).into(), arc),
            })
        })
        .collect()
}
