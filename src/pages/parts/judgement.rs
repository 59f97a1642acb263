//! A judgement for readers: its state in words, never a blank.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::super::maker::{Maker, arc};
use super::{Citation, Citations, DateView, Link};
use crate::model::{Basis, ForceId, Grade, GradeId, InspectionId, QuestionRef, State};
use crate::site::Site;
use crate::words;

/// A grade with its place on its scale.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct GradeView {
    /// The grade as a word for class names: `requires-improvement`.
    pub id: Arc<str>,
    /// The grade for readers: `requires improvement`.
    pub words: Arc<str>,
    /// Its place on the scale, 1 for the best.
    pub rank: usize,
    /// How many grades the scale has.
    pub of: usize,
    /// What the grade means, in a sentence.
    pub definition: Arc<str>,
}

/// The answer to one question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct JudgementView {
    /// What can be said, as a word for class names. One of `graded`, `to-be-graded`, `not-graded`,
    /// `ungraded`, `carried-over`, `not-inspected`, `did-not-exist`, `not-on-this-site`; the last where the
    /// force was inspected and this site holds no entry yet.
    pub state: &'static str,
    /// The grade; also of a carried-over judgement.
    pub grade: Option<GradeView>,
    /// The state for readers: `good`, `not graded`, `to be graded in May 2027`.
    pub words: Arc<str>,
    /// Where it stands when forces are sorted by their answers to one question of one inspection: grades by
    /// rank, the best first, then each state without a grade.
    pub order: usize,
    /// As a sentence with the force as subject: `Ambria Police is good at treating people fairly.`
    pub sentence: Option<String>,
    /// Why there is no grade.
    pub reason: Option<Arc<str>>,
    /// Where a carried-over judgement comes from: the report, or the inspection.
    pub carried_over_from: Option<Link>,
    /// How this site knows, where that is not the inspectorate's own page on the force: `deduced by this
    /// site`.
    pub basis: Option<Arc<str>>,
    /// The reasoning behind the basis, in a sentence or two.
    pub basis_reason: Option<Arc<str>>,
    /// Whether the grade was worked out from published totals and all other forces' grades.
    pub deduced: bool,
    /// What the judgement does not cover, in a sentence.
    pub scope: Option<Arc<str>>,
    /// When a grade is expected, where one is to come.
    pub expected: Option<DateView>,
    /// Its source on this page; absent in tables of many forces.
    pub citation: Option<Citation>,
}

/// Behind every rank of every scale.
const NO_GRADE: usize = 100;

/// The states in the order in which they follow the grades: what is nearest to a grade first.
pub(super) const STATES: [&str; 8] = [
    "graded",
    "carried-over",
    "to-be-graded",
    "not-graded",
    "ungraded",
    "not-inspected",
    "did-not-exist",
    "not-on-this-site",
];

impl JudgementView {
    /// The answer of a force to a question, with its words; never a blank.
    pub(in crate::pages) fn of<'a>(
        maker: &Maker<'a>,
        force: &ForceId,
        at: &QuestionRef,
        citations: &mut Citations<'a>,
    ) -> JudgementView {
        let site = maker.site();
        let judged = site
            .report(&at.inspection, force)
            .and_then(|doc| Some((doc, doc.value.judgements.get(&at.question)?)));
        let Some((doc, judgement)) = judged else { return JudgementView::without_entry(maker, force, at) };
        let inherited = site.inspection(&at.inspection).map(|inspection| &inspection.sources);
        let citation = citations.cite(judgement.source.as_ref(), &doc.value.sources, inherited);
        JudgementView {
            basis: maker.basis(judgement.basis),
            basis_reason: judgement.basis_reason.as_ref().map(arc),
            deduced: judgement.basis == Basis::Deduced,
            scope: judgement.scope.as_ref().map(arc),
            citation,
            ..JudgementView::of_state(maker, force, at, &judgement.state)
        }
    }

    /// The same in a table of many forces, where the link in the row leads to the source.
    pub(in crate::pages) fn in_a_table(
        maker: &Maker<'_>,
        force: &ForceId,
        at: &QuestionRef,
    ) -> JudgementView {
        JudgementView { citation: None, ..JudgementView::of(maker, force, at, &mut Citations::default()) }
    }

    fn of_state(maker: &Maker<'_>, force: &ForceId, at: &QuestionRef, state: &State) -> JudgementView {
        let site = maker.site();
        match state {
            State::Graded(grade) => {
                let grade = GradeView::of(site, at, grade);
                JudgementView {
                    words: match &grade {
                        Some(grade) => grade.words.clone(),
                        None => maker.judgement_state("graded"),
                    },
                    order: grade.as_ref().map_or(NO_GRADE, |grade| grade.rank),
                    sentence: grade.as_ref().and_then(|grade| sentence(maker, force, at, grade)),
                    grade,
                    ..JudgementView::bare(maker, "graded")
                }
            }
            State::ToBeGraded(None) => JudgementView::bare(maker, "to-be-graded"),
            State::ToBeGraded(Some(date)) => {
                let expected = maker.date(*date);
                JudgementView {
                    words: maker.say(words!["to-be-graded-on", date = &expected.words]).into(),
                    expected: Some(expected),
                    ..JudgementView::bare(maker, "to-be-graded")
                }
            }
            State::NotGraded(reason) => {
                JudgementView { reason: Some(arc(reason)), ..JudgementView::bare(maker, "not-graded") }
            }
            State::Ungraded => JudgementView::bare(maker, "ungraded"),
            State::CarriedOver(from) => {
                let earlier = maker.earlier_answer(force, at, from);
                let grade = earlier.and_then(|(earlier, grade)| GradeView::of(site, &earlier, grade));
                JudgementView {
                    words: match &grade {
                        Some(grade) => maker.say(words!["grade-carried-over", grade = &grade.words]).into(),
                        None => maker.judgement_state("carried-over"),
                    },
                    grade,
                    carried_over_from: maker.report(from, force).or_else(|| maker.inspection(from)),
                    ..JudgementView::bare(maker, "carried-over")
                }
            }
            State::NotInspected(reason) => JudgementView {
                reason: reason.as_ref().map(arc),
                ..JudgementView::bare(maker, "not-inspected")
            },
            State::DidNotExist => JudgementView::bare(maker, "did-not-exist"),
        }
    }

    /// Where this site holds no judgement: the question has no grade, the force was not inspected, or the
    /// entry is still to be written.
    fn without_entry(maker: &Maker<'_>, force: &ForceId, at: &QuestionRef) -> JudgementView {
        let site = maker.site();
        let inspected =
            site.inspection(&at.inspection).filter(|inspection| site.is_inspected(inspection, force));
        let Some(inspection) = inspected else { return JudgementView::bare(maker, "not-inspected") };
        let graded = site.question(at).is_some_and(|question| site.scale(inspection, question).is_some());
        JudgementView::bare(maker, if graded { "not-on-this-site" } else { "ungraded" })
    }

    fn bare(maker: &Maker<'_>, state: &'static str) -> JudgementView {
        JudgementView {
            state,
            grade: None,
            words: maker.judgement_state(state),
            order: NO_GRADE + STATES.iter().position(|known| *known == state).unwrap_or(STATES.len()),
            sentence: None,
            reason: None,
            carried_over_from: None,
            basis: None,
            basis_reason: None,
            deduced: false,
            scope: None,
            expected: None,
            citation: None,
        }
    }
}

impl GradeView {
    /// A grade with its place on the scale of its question; `None` if it is none of that scale's.
    pub(in crate::pages) fn of(site: &Site, at: &QuestionRef, grade: &GradeId) -> Option<GradeView> {
        let (rank, of, grade) = site.grade(at, grade)?;
        Some(GradeView::new(rank, of, grade))
    }

    pub(in crate::pages) fn new(rank: usize, of: usize, grade: &Grade) -> GradeView {
        GradeView {
            id: grade.id.as_str().into(),
            words: arc(&grade.words),
            rank,
            of,
            definition: arc(&grade.definition),
        }
    }
}

/// `Ambria Police is good at treating people fairly.`, where the question says what it is about.
fn sentence(maker: &Maker<'_>, force: &ForceId, at: &QuestionRef, grade: &GradeView) -> Option<String> {
    let site = maker.site();
    let subject = site.question(at)?.subject.as_ref()?;
    let (.., grade) = site.grade(at, &GradeId::new(&grade.id))?;
    let force = &site.force(force)?.name;
    Some(maker.say(words!["judged", force = force, is = &grade.sentence, at = subject]))
}

impl Maker<'_> {
    /// The answer of a force to a question, as tables show it.
    pub fn judgement(&self, force: &ForceId, at: &QuestionRef) -> JudgementView {
        JudgementView::in_a_table(self, force, at)
    }

    /// The question of `inspection` in the same thread as `at`, with the grade that the force got there.
    fn earlier_answer<'s>(
        &'s self,
        force: &ForceId,
        at: &QuestionRef,
        inspection: &InspectionId,
    ) -> Option<(QuestionRef, &'s GradeId)> {
        let site = self.site();
        let earlier =
            site.thread_of(at)?.questions.iter().find(|question| question.inspection == *inspection)?;
        match &site.judgement(force, earlier)?.state {
            State::Graded(grade) => Some((earlier.clone(), grade)),
            _ => None,
        }
    }
}
