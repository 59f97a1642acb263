//! A theme across inspections and forces: the thread.

use std::sync::Arc;

use serde::Serialize;

use super::parts::{DateView, FindingView, Link, MeasureView, QuoteView, RecommendationView};

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ThemeView {
    pub description: Arc<str>,
    /// Oldest first.
    pub inspections: Vec<ThemeInspection>,
    pub recommendations: Vec<RecommendationView>,
}

/// What one inspection says of the theme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ThemeInspection {
    pub inspection: Link,
    /// `inspection-<id>`
    pub anchor: String,
    pub published: DateView,
    /// About the whole country.
    pub findings: Vec<FindingView>,
    pub measures: Vec<MeasureView>,
    pub quotes: Vec<QuoteView>,
    /// Forces in alphabetical order.
    pub forces: Vec<ThemeForce>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ThemeForce {
    /// The force's report, with the force's short name as text.
    pub report: Link,
    pub findings: Vec<FindingView>,
    pub measures: Vec<MeasureView>,
    pub quotes: Vec<QuoteView>,
}
