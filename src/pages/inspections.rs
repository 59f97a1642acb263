//! The index of inspections by programme.

use std::sync::Arc;

use serde::Serialize;

use super::parts::{DateView, Link, Waiting};

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct InspectionsView {
    pub programmes: Vec<ProgrammeGroup>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ProgrammeGroup {
    pub title: Arc<str>,
    /// `programme-<id>`
    pub anchor: String,
    pub summary: Arc<str>,
    pub body: String,
    pub groups: Vec<GroupView>,
    /// Newest first.
    pub inspections: Vec<InspectionSummary>,
}

/// A comparability group with its explanation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GroupView {
    pub title: Arc<str>,
    pub explanation: Arc<str>,
}

/// An inspection in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct InspectionSummary {
    pub page: Link,
    pub short_title: Arc<str>,
    pub summary: Arc<str>,
    pub inspectorate: Arc<str>,
    pub published: DateView,
    /// Whether it gives grades.
    pub graded: bool,
    /// How many reports on forces this site holds.
    pub reports: usize,
    pub waiting: Option<Waiting>,
}
