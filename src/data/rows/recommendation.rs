//! Recommendations: what was asked, of whom, and what became of it.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::{IsoDate, SourceCells};
use crate::model::RecommendationState;

/// Something that somebody was asked to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RecommendationRow {
    /// The permanent name: inspection, force where its report makes it, and the recommendation's own id.
    pub id: String,
    /// The inspection, by its id.
    pub inspection: Arc<str>,
    /// What the inspection is called in tables.
    pub inspection_title: Arc<str>,
    /// The year by which the assessment is called.
    pub year: Arc<str>,
    /// When the report that makes it was published.
    pub published: Option<IsoDate>,
    /// How that date is known, where the source does not simply give it.
    pub published_note: Option<Arc<str>>,
    /// The force whose report makes it; absent where the national report does.
    pub force: Option<Arc<str>>,
    /// The full name of that force.
    pub force_name: Option<Arc<str>>,
    /// What was asked.
    pub text: Arc<str>,
    /// Whom it is made to: `all-forces`, `policing-bodies`, `national-bodies`, or forces by their ids.
    pub addressed_to: Vec<Arc<str>>,
    /// The themes that it touches, by their ids.
    pub themes: Vec<Arc<str>>,
    /// By when it is to be done.
    pub due: Option<IsoDate>,
    /// Where it stands; without any history it counts as open.
    pub state: RecommendationState,
    /// Since when it stands there; absent where nothing has become of it yet.
    pub state_since: Option<IsoDate>,
    /// What was done last, or why it was not accepted.
    pub note: Option<Arc<str>>,
    /// The recommendation that took its place, by its permanent name.
    pub superseded_by: Option<String>,
    /// Replies that answer it.
    pub answered_by: Vec<String>,
    /// Replies that should have answered it and do not (Police Act 1996, section 55(6)).
    pub left_out_by: Vec<String>,
    /// The publication that says it.
    pub source: Option<SourceCells>,
    /// The place on this site where it stands.
    #[schemars(extend("format" = "uri"))]
    pub page: String,
}
