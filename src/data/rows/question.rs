//! Questions: what each inspection asked.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

/// A question of an inspection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct QuestionRow {
    /// The permanent name: the inspection and the question.
    pub id: String,
    /// The inspection, by its id.
    pub inspection: Arc<str>,
    /// The question, by its id in this inspection.
    pub question: Arc<str>,
    /// Its title: `Legitimacy`.
    pub title: Arc<str>,
    /// The question in full.
    pub wording: Option<Arc<str>>,
    /// The question that this one is a part of, by its id in this inspection.
    pub parent: Option<Arc<str>>,
    /// Whether it gets a grade.
    pub graded: bool,
    /// The scale of its grades, by its id; absent where it gets none.
    pub scale: Option<Arc<str>>,
    /// The same question through the years; its page is `questions/` and this name.
    pub thread: Arc<str>,
    /// The question of an earlier inspection that it continues, by its permanent name.
    pub previous: Option<String>,
    /// Whether its grades may be compared with those of the one it continues. True also where it continues none.
    pub comparable: bool,
    /// Why they may not.
    pub comparable_reason: Option<Arc<str>>,
    /// Why later inspections no longer ask it.
    pub removed: Option<Arc<str>>,
    /// The page of the question over time.
    #[schemars(extend("format" = "uri"))]
    pub page: String,
}
