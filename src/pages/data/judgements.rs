//! The rows of judgements.

use std::sync::Arc;

use super::super::maker::{Maker, arc, arcs};
use super::super::parts::JudgementView;
use super::{Within, published_note, source};
use crate::data::{JudgementRow, JudgementState, NO_GRADE, Part};
use crate::model::{Basis, Force, ForceId, Inspection, Judgement, Question, State};
use crate::read::Doc;
use crate::site::{Entity, Site, ThreadId, question_ref};

/// A question that an inspection asked of a force.
pub(super) struct Asked<'a> {
    within: &'a Within<'a>,
    on: &'a ForceId,
    force: &'a Force,
    question: &'a Question,
    thread: &'a ThreadId,
}

impl Maker<'_> {
    /// The answer to every question on every force that was asked it, by inspection, force and question.
    pub(super) fn judgement_rows(&self, part: &Part, each: &mut dyn FnMut(JudgementRow)) {
        self.each_judgement(part, &mut |asked| each(self.judgement_row(&asked)));
    }

    /// Every question of which the judgements of a part have a row.
    pub(super) fn each_judgement(&self, part: &Part, each: &mut dyn FnMut(Asked<'_>)) {
        let site = self.site();
        for within in &self.inspections_in(part) {
            let questions: Vec<(&Question, ThreadId)> = (within.inspection.questions.iter())
                .filter_map(|question| {
                    Some((question, ThreadId::of(site, &question_ref(within.id, &question.id))?))
                })
                .filter(|(_, thread)| !matches!(part, Part::Question(wanted) if wanted != thread))
                .collect();
            for on in asked(site, within, part) {
                let Some(force) = site.force(on) else { continue };
                for (question, thread) in &questions {
                    each(Asked { within, on, force, question, thread });
                }
            }
        }
    }

    fn judgement_row(&self, asked: &Asked<'_>) -> JudgementRow {
        let Asked { within, on, force, question, thread } = *asked;
        let site = self.site();
        let at = question_ref(within.id, &question.id);
        let report = site.report(within.id, on);
        let judgement = site.judgement(on, &at);
        let view = self.judgement(on, &at);
        let page = match report {
            Some(_) => Entity::Report(within.id.clone(), on.clone()),
            None => Entity::Inspection(within.id.clone()),
        };
        let published = match report {
            Some(_) => site.report_published(within.id, on),
            None => site.inspection_published(within.id),
        };
        JudgementRow {
            id: format!("{}/{on}/{}", within.id, question.id),
            inspection: within.name.clone(),
            inspection_title: within.title.clone(),
            programme: within.inspection.programme.as_str().into(),
            year: within.year.clone(),
            published: published.map(Into::into),
            published_note: published_note(within.inspection, report.map(|report| &report.value)),
            force: on.as_str().into(),
            force_name: arc(&force.name),
            question: question.id.as_str().into(),
            question_title: arc(&question.title),
            parent: question.parent.as_ref().map(|parent| parent.as_str().into()),
            thread: thread.to_string().into(),
            state: state(&view),
            grade: view.grade.as_ref().map_or_else(|| NO_GRADE.into(), |grade| grade.id.clone()),
            scale: scale(site, within.inspection, question),
            words: view.words,
            reason: view.reason,
            expected: judgement.and_then(|judgement| match judgement.state {
                State::ToBeGraded(expected) => expected.map(Into::into),
                _ => None,
            }),
            carried_over_from: judgement.and_then(|judgement| match &judgement.state {
                // Of an earlier one that is not public nobody learns.
                State::CarriedOver(from) => site.inspection(from).map(|_| from.as_str().into()),
                _ => None,
            }),
            basis: judgement.map(|judgement: &Judgement| -> Basis { judgement.basis }),
            basis_reason: view.basis_reason,
            scope: view.scope,
            scope_notes: report.map(scope_notes).unwrap_or_default(),
            source: judgement.zip(report).and_then(|(judgement, report)| {
                source(judgement.source.as_ref(), &report.value.sources, &within.inspection.sources)
            }),
            page: self.page(page),
        }
    }
}

/// Every body that an inspection inspected, and any other of which it has a report, in the order of their ids; of them
/// those that a part is about.
pub(super) fn asked<'a>(site: &'a Site, within: &Within<'a>, part: &Part) -> Vec<&'a ForceId> {
    if let Part::Force(force) = part {
        let is_asked = site.is_inspected(within.inspection, force) || site.report(within.id, force).is_some();
        return site.forces.get_key_value(force).filter(|_| is_asked).map(|(id, _)| id).into_iter().collect();
    }
    let mut asked = site.inspected(within.inspection);
    asked.extend(site.reports_of(within.id).map(|(on, _)| on));
    asked.sort();
    asked.dedup();
    asked
}

/// What a report says that it did not look at.
pub(super) fn scope_notes(report: &Doc<crate::model::Report>) -> Vec<Arc<str>> {
    let notes: Vec<_> = report.value.scope_notes.iter().map(|note| note.text.clone()).collect();
    arcs(&notes)
}

/// The scale of a question, by its id; `None` for one that never gets a grade.
pub(super) fn scale(site: &Site, inspection: &Inspection, question: &Question) -> Option<Arc<str>> {
    site.scale(inspection, question)?;
    question.scale.as_ref().or(inspection.scale.as_ref()).map(|scale| scale.as_str().into())
}

/// The state that a judgement is shown in.
fn state(view: &JudgementView) -> JudgementState {
    match view.state {
        "graded" => JudgementState::Graded,
        "carried-over" => JudgementState::CarriedOver,
        "to-be-graded" => JudgementState::ToBeGraded,
        "not-graded" => JudgementState::NotGraded,
        "ungraded" => JudgementState::Ungraded,
        "not-inspected" => JudgementState::NotInspected,
        "did-not-exist" => JudgementState::DidNotExist,
        _ => JudgementState::NotOnThisSite,
    }
}
