//! A recommendation for readers, with what became of it.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::super::maker::{Maker, arc};
use super::{Citation, DateView, Link, ReplySummary};
use crate::model::{Answer, ForceId, InspectionId, Recommendation, RecommendationRef, SourceId};
use crate::site::{Register, ReplyKey};

/// What was asked, of whom, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RecommendationView {
    /// The anchor on the page that makes it: `recommendation-<id>`.
    pub anchor: String,
    /// What was asked, in a sentence or two.
    pub text: Arc<str>,
    /// Whom it is made to: `all forces`, `policing bodies`, `national bodies`, names of forces.
    pub addressed_to: String,
    /// The report or national report that makes it.
    pub made_in: Link,
    /// The themes that it touches.
    pub themes: Vec<Link>,
    /// By when it is to be done.
    pub due: Option<DateView>,
    /// Where it stands, for readers: `open`, `in progress`, `awaiting review`, `complete`, `superseded`, `not
    /// accepted`; without any history it counts as open.
    pub state: Arc<str>,
    /// What became of it, oldest first.
    pub history: Vec<StepView>,
    /// What was answered to it, oldest first; on the pages of one force, by that force and its policing body.
    pub answers: Vec<RecommendationAnswer>,
    /// Replies that should have answered it and do not, with whose they are and on what as text.
    pub left_out_by: Vec<Link>,
    /// Its source on this page.
    pub citation: Option<Citation>,
}

/// What somebody said is done about a recommendation, or why nothing is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RecommendationAnswer {
    /// The reply that says it, with whose it is and on what as text.
    pub reply: Link,
    /// The force's card, with its short name as text.
    pub force: Link,
    /// Who replies, for readers: `the policing body`, `the force`.
    pub party: Arc<str>,
    /// The person who replied.
    pub person: Arc<str>,
    /// The role the person held on that date.
    pub role: Arc<str>,
    /// When the reply was made.
    pub date: DateView,
    /// The action taken or proposed.
    pub action: Option<Arc<str>>,
    /// Why no action is taken.
    pub no_action: Option<Arc<str>>,
}

/// One step in its history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StepView {
    /// When it was recorded.
    pub date: DateView,
    /// Where it stood then, in the words of the recommendation's `state`.
    pub state: Arc<str>,
    /// What was done, or why it was not accepted.
    pub note: Option<Arc<str>>,
    /// The recommendation that took its place, with its words as text.
    pub superseded_by: Option<Link>,
}

impl RecommendationView {
    /// A recommendation of a force's report, or of the national report where `force` is `None`, with what `register`
    /// knows of answers.
    pub(in crate::pages) fn of(
        maker: &Maker<'_>,
        inspection: &InspectionId,
        force: Option<&ForceId>,
        recommendation: &Recommendation,
        register: &Register<'_>,
        cite: &mut dyn FnMut(Option<&SourceId>) -> Option<Citation>,
    ) -> Option<RecommendationView> {
        let made_in = match force {
            Some(force) => maker.report(inspection, force)?,
            None => maker.inspection(inspection)?,
        };
        let at = RecommendationRef {
            inspection: inspection.clone(),
            force: force.cloned(),
            recommendation: recommendation.id.clone(),
        };
        let history: Vec<StepView> = (recommendation.history.iter())
            .map(|entry| StepView {
                date: maker.date(entry.date),
                state: maker.recommendation_state(entry.state),
                note: entry.note.as_ref().map(arc),
                superseded_by: entry
                    .superseded_by
                    .as_ref()
                    .and_then(|successor| maker.recommendation(successor)),
            })
            .collect();
        Some(RecommendationView {
            anchor: anchor(recommendation),
            text: arc(&recommendation.text),
            addressed_to: addressed_to(maker, recommendation),
            made_in,
            themes: maker.themes(&recommendation.themes),
            due: recommendation.due.map(|due| maker.date(due)),
            state: maker.recommendation_state(recommendation.state()),
            history,
            answers: (register.answers(&at).iter())
                .filter_map(|(key, answer)| RecommendationAnswer::of(maker, key, answer))
                .collect(),
            left_out_by: (register.silent(&at).into_iter())
                .filter_map(|key| Some(summary(maker, key)?.page))
                .collect(),
            citation: cite(recommendation.source.as_ref()),
        })
    }
}

impl RecommendationAnswer {
    fn of(maker: &Maker<'_>, key: &ReplyKey, answer: &Answer) -> Option<RecommendationAnswer> {
        let reply = summary(maker, key)?;
        Some(RecommendationAnswer {
            reply: reply.page,
            force: reply.force,
            party: reply.party,
            person: reply.person,
            role: reply.role,
            date: reply.date,
            action: answer.action.as_ref().map(arc),
            no_action: answer.no_action.as_ref().map(arc),
        })
    }
}

fn summary(maker: &Maker<'_>, key: &ReplyKey) -> Option<ReplySummary> {
    let (of, on, party) = key;
    ReplySummary::of(maker, (of, on, *party), &maker.site().replies.get(key)?.value)
}

/// Whom a recommendation is made to, in words.
pub(in crate::pages) fn addressed_to(maker: &Maker<'_>, recommendation: &Recommendation) -> String {
    let addressees = recommendation.addressed_to.iter().filter_map(|addressee| maker.asked_of(addressee));
    maker.words.row(&addressees.collect::<Vec<_>>())
}

fn anchor(recommendation: &Recommendation) -> String {
    format!("recommendation-{}", recommendation.id)
}

impl Maker<'_> {
    /// A link to where a recommendation stands, with its words; `None` if it is not visible.
    pub(in crate::pages) fn recommendation(&self, at: &RecommendationRef) -> Option<Link> {
        let recommendation = self.site().recommendation(at)?;
        let page = match &at.force {
            Some(force) => self.report(&at.inspection, force)?,
            None => self.inspection(&at.inspection)?,
        };
        Some(Link {
            href: format!("{}#{}", page.href, anchor(recommendation)).into(),
            text: arc(&recommendation.text),
        })
    }
}
