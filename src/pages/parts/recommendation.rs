//! A recommendation for readers, with what became of it.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::super::maker::{Maker, arc};
use super::{Citation, DateView, Link};
use crate::model::{Addressee, ForceId, InspectionId, Recommendation, RecommendationRef, SourceId};

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
    /// Where it stands. One of `open`, `in progress`, `awaiting review`, `complete`, `superseded`, `not
    /// accepted`; without any history it counts as open.
    pub state: &'static str,
    /// What became of it, oldest first.
    pub history: Vec<StepView>,
    /// Its source on this page.
    pub citation: Option<Citation>,
}

/// One step in its history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StepView {
    /// When it was recorded.
    pub date: DateView,
    /// Where it stood then, in the words of the recommendation's `state`.
    pub state: &'static str,
    /// What was done, or why it was not accepted.
    pub note: Option<Arc<str>>,
    /// The recommendation that took its place, with its words as text.
    pub superseded_by: Option<Link>,
}

impl RecommendationView {
    /// A recommendation of a force's report, or of the national report where `force` is `None`.
    pub(in crate::pages) fn of(
        maker: &Maker<'_>,
        inspection: &InspectionId,
        force: Option<&ForceId>,
        recommendation: &Recommendation,
        cite: &mut dyn FnMut(Option<&SourceId>) -> Option<Citation>,
    ) -> Option<RecommendationView> {
        let made_in = match force {
            Some(force) => maker.report(inspection, force)?,
            None => maker.inspection(inspection)?,
        };
        let addressees: Vec<String> = (recommendation.addressed_to.iter())
            .filter_map(|addressee| match addressee {
                Addressee::AllForces => Some("all forces".to_owned()),
                Addressee::PolicingBodies => Some("policing bodies".to_owned()),
                Addressee::NationalBodies => Some("national bodies".to_owned()),
                Addressee::Force(id) => maker.site().force(id).map(|force| force.name.to_string()),
            })
            .collect();
        let history: Vec<StepView> = (recommendation.history.iter())
            .map(|entry| StepView {
                date: entry.date.into(),
                state: entry.state.words(),
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
            addressed_to: addressees.join(", "),
            made_in,
            themes: maker.themes(&recommendation.themes),
            due: recommendation.due.map(DateView::from),
            state: recommendation.history.last().map(|entry| entry.state).unwrap_or_default().words(),
            history,
            citation: cite(recommendation.source.as_ref()),
        })
    }
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
