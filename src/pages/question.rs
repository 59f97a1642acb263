//! A question over time: all forces, one question.

use std::sync::Arc;

use serde::Serialize;

use super::parts::{DateView, JudgementView, Link, NationalPicture};

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct QuestionOverTimeView {
    pub wording: Option<Arc<str>>,
    /// The inspections that asked it, oldest first: the columns of `forces`.
    pub columns: Vec<QuestionColumn>,
    /// In alphabetical order.
    pub forces: Vec<QuestionRow>,
    /// Newest first.
    pub pictures: Vec<NationalPicture>,
    /// What may be compared with what, in sentences.
    pub comparability: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct QuestionColumn {
    pub inspection: Link,
    pub year: Arc<str>,
    pub published: DateView,
    /// How the question was worded then, where it differs from the newest wording.
    pub wording: Option<Arc<str>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct QuestionRow {
    pub force: Link,
    /// One for each column.
    pub judgements: Vec<JudgementView>,
    pub trend: Option<String>,
}
