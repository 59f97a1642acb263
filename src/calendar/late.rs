//! What should have happened before a moment and has not.

use jiff::Timestamp;

use super::statement::{Promise, promises};
use crate::model::{
    Date, ForceId, InspectionId, Party, Published, QuestionId, Recommendation, RecommendationRef,
    RecommendationState, State,
};
use crate::release;
use crate::site::{Entity, Item, ReplyClock, ReplyState, Site};
use crate::text::FileName;

/// Something that is late.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Late {
    /// A draft whose moment has passed.
    Draft { entity: Entity, published: Published },
    /// A grade that was expected by a day.
    Grade { inspection: InspectionId, force: ForceId, question: QuestionId, expected: Date },
    /// A recommendation that is not done.
    Recommendation { recommendation: RecommendationRef, due: Date, state: RecommendationState },
    /// A reply that the law asked for, of which none is public on a site that would have it.
    Reply { inspection: InspectionId, force: ForceId, due: Date },
    /// What the accessibility statement promised.
    Promise(Promise),
}

impl Late {
    /// The day that has passed.
    pub fn day(&self) -> Date {
        match self {
            Late::Draft { published, .. } => published.date,
            Late::Grade { expected, .. } => *expected,
            Late::Recommendation { due, .. } | Late::Reply { due, .. } => *due,
            Late::Promise(promise) => promise.by,
        }
    }

    /// The file to open.
    pub fn file(&self, site: &Site) -> FileName {
        let report = |of: &InspectionId, on: &ForceId| Entity::Report(of.clone(), on.clone());
        match self {
            Late::Draft { entity, .. } => entity.clone(),
            Late::Promise(_) => Entity::Accessibility,
            Late::Grade { inspection, force, .. } => report(inspection, force),
            Late::Recommendation { recommendation, .. } => match &recommendation.force {
                Some(force) => report(&recommendation.inspection, force),
                None => Entity::Inspection(recommendation.inspection.clone()),
            },
            Late::Reply { inspection, force, .. } => {
                Entity::Reply(inspection.clone(), force.clone(), Party::PolicingBody)
            }
        }
        .file(site)
    }
}

/// What is late at `moment`, the longest ago first.
pub(super) fn late(site: &Site, moment: Timestamp) -> Vec<Late> {
    let day = site.day(moment);
    let mut late = drafts(site, moment);
    late.extend(grades(site, moment).filter(|late| is_over(late.day(), day)));
    late.extend(recommendations(site, moment).filter(|late| is_over(late.day(), day)));
    late.extend(replies(site, moment));
    let promises = promises(site).into_iter().filter(|promise| is_over(promise.by, day));
    late.extend(promises.map(Late::Promise));
    // A stable sort, so that what is late of one day stays by kind.
    late.sort_by_key(|late| late.day().last_day());
    late
}

/// Whether the last day that `date` can mean is before `day`.
pub(super) fn is_over(date: Date, day: Date) -> bool {
    date.last_day() < day.first_day()
}

fn drafts(site: &Site, moment: Timestamp) -> Vec<Late> {
    (site.documents().into_iter())
        .map(|document| document.entity)
        .filter(|entity| site.is_draft(entity))
        .filter_map(|entity| {
            let (instant, published) = release::due(site, &Item::Thing(entity.clone()))?;
            (instant <= moment).then_some(Late::Draft { entity, published })
        })
        .collect()
}

/// Public grades that are still to come, of which a day is expected.
fn grades(site: &Site, moment: Timestamp) -> impl Iterator<Item = Late> {
    (site.reports.iter()).filter(move |((of, on), _)| is_report_public(site, of, on, moment)).flat_map(
        |((of, on), doc)| {
            (doc.value.judgements.iter()).filter_map(move |(question, judgement)| match judgement.state {
                State::ToBeGraded(Some(expected)) => Some(Late::Grade {
                    inspection: of.clone(),
                    force: on.clone(),
                    question: question.clone(),
                    expected,
                }),
                _ => None,
            })
        },
    )
}

/// Public recommendations that have a day, and at `moment` are not done.
pub(super) fn recommendations(site: &Site, moment: Timestamp) -> impl Iterator<Item = Late> {
    let day = site.day(moment);
    let national = (site.inspections.iter())
        .filter(move |(id, _)| is_public(site, Entity::Inspection((*id).clone()), moment))
        .flat_map(|(id, doc)| doc.value.recommendations.iter().map(move |known| (id, None, known)));
    let of_reports = (site.reports.iter())
        .filter(move |((of, on), _)| is_report_public(site, of, on, moment))
        .flat_map(|((of, on), doc)| doc.value.recommendations.iter().map(move |known| (of, Some(on), known)));
    national.chain(of_reports).filter_map(move |(inspection, force, recommendation)| {
        let state = state_on(recommendation, day);
        let is_open = matches!(
            state,
            RecommendationState::Open | RecommendationState::InProgress | RecommendationState::AwaitingReview
        );
        let recommendation_ref = RecommendationRef {
            inspection: inspection.clone(),
            force: force.cloned(),
            recommendation: recommendation.id.clone(),
        };
        let due = recommendation.due.filter(|_| is_open)?;
        Some(Late::Recommendation { recommendation: recommendation_ref, due, state })
    })
}

/// Where a recommendation stands on a day.
fn state_on(recommendation: &Recommendation, day: Date) -> RecommendationState {
    let mut known = recommendation.history.iter().filter(|entry| entry.date.last_day() <= day.first_day());
    known.next_back().map(|entry| entry.state).unwrap_or_default()
}

/// Replies of policing bodies that are overdue.
fn replies(site: &Site, moment: Timestamp) -> impl Iterator<Item = Late> {
    clocks(site, moment).filter(|(_, _, clock)| clock.state == ReplyState::Overdue).map(
        |(inspection, force, clock)| Late::Reply {
            inspection: inspection.clone(),
            force: force.clone(),
            due: clock.due,
        },
    )
}

/// Where the replies to public reports stand at `moment`, by what is public then.
pub(super) fn clocks(
    site: &Site,
    moment: Timestamp,
) -> impl Iterator<Item = (&InspectionId, &ForceId, ReplyClock)> {
    (site.reports.keys()).filter(move |(of, on)| is_report_public(site, of, on, moment)).filter_map(
        move |(of, on)| {
            let is_known = |lies_with: &InspectionId| {
                let reply = Entity::Reply(lies_with.clone(), on.clone(), Party::PolicingBody);
                is_public(site, reply, moment)
            };
            Some((of, on, site.reply_clock(of, on, site.day(moment), is_known)?))
        },
    )
}

fn is_report_public(site: &Site, of: &InspectionId, on: &ForceId, moment: Timestamp) -> bool {
    is_public(site, Entity::Report(of.clone(), on.clone()), moment)
}

fn is_public(site: &Site, entity: Entity, moment: Timestamp) -> bool {
    release::is_public(site, &Item::Thing(entity), moment)
}
