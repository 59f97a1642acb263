//! Totals: how many forces got each grade, as the national report says and as this site holds it.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::SourceCells;

/// How many forces got one grade for one question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TotalRow {
    /// The permanent name: inspection, question and grade.
    pub id: String,
    /// The inspection, by its id.
    pub inspection: Arc<str>,
    /// The question, by its id in this inspection.
    pub question: Arc<str>,
    /// The title of the question.
    pub question_title: Arc<str>,
    /// The grade, by its id; `no-grade` for forces that were inspected and got none.
    pub grade: Arc<str>,
    /// How many forces the national report says.
    pub published: u32,
    /// How many reports on this site give that grade themselves. Where it is less, the site holds no entry for some forces, or
    /// another state: a grade that was carried over is not counted.
    pub on_this_site: usize,
    /// What the national report says of the numbers.
    pub note: Option<Arc<str>>,
    /// The publication that says it.
    pub source: Option<SourceCells>,
    /// The page of this site on which it stands.
    #[schemars(extend("format" = "uri"))]
    pub page: String,
}
