//! The index of themes.

use std::sync::Arc;

use serde::Serialize;

use super::parts::Link;

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ThemesView {
    pub themes: Vec<ThemeSummary>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ThemeSummary {
    pub page: Link,
    pub description: Arc<str>,
    /// How many findings and measures this site holds.
    pub findings: usize,
    pub measures: usize,
    /// Short titles of the inspections that looked at it, oldest first.
    pub inspections: Vec<Arc<str>>,
}
