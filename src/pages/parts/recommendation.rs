//! A recommendation for readers, with what became of it.

use std::sync::Arc;

use serde::Serialize;

use super::{Citation, DateView, Link};

/// What was asked, of whom, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RecommendationView {
    /// The anchor on the page that makes it: `recommendation-<id>`.
    pub anchor: String,
    pub text: Arc<str>,
    /// `all forces`, `policing bodies`, or the names of forces.
    pub addressed_to: String,
    /// The report or national report that makes it.
    pub made_in: Link,
    pub themes: Vec<Link>,
    pub due: Option<DateView>,
    /// `open`, `in progress`, ... ; `no later state is recorded on this site` counts as open.
    pub state: &'static str,
    /// Oldest first.
    pub history: Vec<StepView>,
    pub citation: Option<Citation>,
}

/// One step in its history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StepView {
    pub date: DateView,
    pub state: &'static str,
    pub note: Option<Arc<str>>,
    pub superseded_by: Option<Link>,
}
