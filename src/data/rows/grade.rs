//! Grades: what can be given on each scale, and what it means.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

/// A grade of a scale.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct GradeRow {
    /// The permanent name: the scale and the grade.
    pub id: String,
    /// The scale, by its id.
    pub scale: Arc<str>,
    /// The title of the scale.
    pub scale_title: Arc<str>,
    /// The grade, by its id on that scale: `requires-improvement`.
    pub grade: Arc<str>,
    /// The grade in words: `requires improvement`.
    pub words: Arc<str>,
    /// Its place on the scale, 1 for the best. Ranks of two scales cannot be compared.
    pub rank: usize,
    /// How many grades the scale has.
    pub of: usize,
    /// What the grade means.
    pub definition: Arc<str>,
}
