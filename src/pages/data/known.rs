//! The rows of what is known beforehand: forces, inspections, their questions and totals, the grades of each scale.

use super::super::inspections::is_graded;
use super::super::maker::{Maker, arc, arcs};
use super::judgements::{asked, scale};
use super::{Within, ids, source};
use crate::data::{ForceRow, GradeRow, InspectionRow, NO_GRADE, Part, QuestionRow, TotalRow};
use crate::model::{Force, ForceId, Phrase, Question, State, Totals};
use crate::site::{Entity, ThreadId, question_ref};

impl Maker<'_> {
    pub(super) fn force_rows(&self) -> Vec<ForceRow> {
        self.site().forces.iter().map(|(id, doc)| self.force_row(id, &doc.value)).collect()
    }

    fn force_row(&self, id: &ForceId, force: &Force) -> ForceRow {
        let former: Vec<Phrase> = force.former_names.iter().map(|former| former.name.clone()).collect();
        let neighbours = force.neighbours.iter().filter(|id| self.site().forces.contains_key(*id));
        ForceRow {
            id: id.as_str().into(),
            name: arc(&force.name),
            short_name: arc(&force.short_name),
            noun: force.noun,
            kind: force.kind,
            nation: arc(&force.nation),
            region: force.region.as_ref().map(arc),
            ons_code: force.ons_code.as_ref().map(arc),
            welsh_name: force.names_in.get(&"cy".into()).map(arc),
            former_names: arcs(&former),
            other_names: arcs(&force.other_names),
            areas: arcs(&force.areas),
            neighbours: ids(neighbours),
            website: force.website.as_ref().map(arc),
            page: self.page(Entity::Force(id.clone())),
        }
    }

    pub(super) fn inspection_rows(&self) -> Vec<InspectionRow> {
        self.inspections_in(&Part::Site).iter().filter_map(|within| self.inspection_row(within)).collect()
    }

    fn inspection_row(&self, within: &Within<'_>) -> Option<InspectionRow> {
        let site = self.site();
        let inspection = within.inspection;
        let follows = inspection.follows.as_ref().filter(|id| site.inspections.contains_key(*id));
        Some(InspectionRow {
            id: within.name.clone(),
            title: arc(&inspection.title),
            short_title: within.title.clone(),
            programme: inspection.programme.as_str().into(),
            programme_title: arc(&site.programmes.get(&inspection.programme)?.value.title),
            kind: inspection.kind,
            inspectorate: arc(&inspection.inspectorate),
            year: within.year.clone(),
            published: site.inspection_published(within.id).map(Into::into),
            published_note: inspection.published_note.as_ref().map(arc),
            fieldwork_from: inspection.fieldwork.as_ref().map(|fieldwork| fieldwork.from.into()),
            fieldwork_to: inspection.fieldwork.as_ref().map(|fieldwork| fieldwork.to.into()),
            graded: is_graded(self, inspection),
            comparability_group: inspection.comparability_group.as_ref().map(|group| group.as_str().into()),
            comparability_note: inspection.comparability_note.as_ref().map(arc),
            follows: follows.map(|id| id.as_str().into()),
            inspected: site.inspected(inspection).len(),
            reports: site.reports_of(within.id).count(),
            replies_collected: inspection.replies_collected,
            page: self.page(Entity::Inspection(within.id.clone())),
        })
    }

    pub(super) fn question_rows(&self) -> Vec<QuestionRow> {
        let mut rows = Vec::new();
        for within in self.inspections_in(&Part::Site) {
            let questions = within.inspection.questions.iter();
            rows.extend(questions.filter_map(|question| self.question_row(&within, question)));
        }
        rows
    }

    fn question_row(&self, within: &Within<'_>, question: &Question) -> Option<QuestionRow> {
        let site = self.site();
        let at = question_ref(within.id, &question.id);
        let thread = ThreadId::of(site, &at)?;
        let scale = scale(site, within.inspection, question);
        let previous = question.previous.as_ref().filter(|previous| site.question(previous).is_some());
        Some(QuestionRow {
            id: at.to_string(),
            inspection: within.name.clone(),
            question: question.id.as_str().into(),
            title: arc(&question.title),
            wording: question.wording.as_ref().map(arc),
            parent: question.parent.as_ref().map(|parent| parent.as_str().into()),
            graded: scale.is_some(),
            scale,
            thread: thread.to_string().into(),
            previous: previous.map(ToString::to_string),
            comparable: question.comparable,
            comparable_reason: question.comparable_reason.as_ref().map(arc),
            removed: question.removed.as_ref().map(arc),
            page: self.page(Entity::Question(thread)),
        })
    }

    pub(super) fn total_rows(&self) -> Vec<TotalRow> {
        let mut rows = Vec::new();
        for within in self.inspections_in(&Part::Site) {
            for totals in &within.inspection.totals {
                let graded = totals.counts.iter().map(|(grade, count)| (grade.as_str(), *count));
                let not_graded = (totals.not_graded > 0).then_some((NO_GRADE, totals.not_graded));
                rows.extend(
                    graded
                        .chain(not_graded)
                        .filter_map(|(grade, count)| self.total_row(&within, totals, grade, count)),
                );
            }
        }
        rows
    }

    fn total_row(&self, within: &Within<'_>, totals: &Totals, grade: &str, count: u32) -> Option<TotalRow> {
        let site = self.site();
        let at = question_ref(within.id, &totals.question);
        let is_held = |force: &&&ForceId| {
            site.judgement(force, &at).is_some_and(|judgement| match &judgement.state {
                State::Graded(given) => given.as_str() == grade,
                State::NotGraded(_) => grade == NO_GRADE,
                _ => false,
            })
        };
        Some(TotalRow {
            id: format!("{at}/{grade}"),
            inspection: within.name.clone(),
            question: totals.question.as_str().into(),
            question_title: arc(&site.question(&at)?.title),
            grade: grade.into(),
            published: count,
            on_this_site: asked(site, within, &Part::Site).iter().filter(is_held).count(),
            note: totals.note.as_ref().map(arc),
            source: source(totals.source.as_ref(), &within.inspection.sources, &within.inspection.sources),
            page: self.page(Entity::Inspection(within.id.clone())),
        })
    }

    pub(super) fn grade_rows(&self) -> Vec<GradeRow> {
        let mut rows = Vec::new();
        for (id, scale) in self.site().scales.value.iter() {
            rows.extend(scale.grades.iter().enumerate().map(|(at, grade)| GradeRow {
                id: format!("{id}/{}", grade.id),
                scale: id.as_str().into(),
                scale_title: arc(&scale.title),
                grade: grade.id.as_str().into(),
                words: arc(&grade.words),
                rank: at + 1,
                of: scale.grades.len(),
                definition: arc(&grade.definition),
            }));
        }
        rows
    }
}
