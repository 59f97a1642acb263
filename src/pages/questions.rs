//! The index of questions by programme.

use std::sync::Arc;

use serde::Serialize;

use super::parts::Link;

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct QuestionsView {
    pub programmes: Vec<ProgrammeQuestions>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ProgrammeQuestions {
    pub title: Arc<str>,
    pub questions: Vec<QuestionSummary>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct QuestionSummary {
    pub page: Link,
    pub wording: Option<Arc<str>>,
    pub depth: usize,
    /// The years in which it was asked.
    pub years: Vec<Arc<str>>,
}
