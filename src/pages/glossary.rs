//! The glossary.

use std::sync::Arc;

use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GlossaryView {
    /// In alphabetical order.
    pub terms: Vec<TermView>,
    /// The scales with their grades and definitions.
    pub scales: Vec<ScaleView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TermView {
    /// `term-<id>`
    pub anchor: String,
    pub term: Arc<str>,
    pub long_form: Option<Arc<str>>,
    pub definition: Arc<str>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ScaleView {
    pub title: Arc<str>,
    /// `scale-<id>`
    pub anchor: String,
    pub grades: Vec<super::parts::GradeView>,
}
