//! A reply of a policing body or a force to a report.

use std::sync::Arc;

use serde::Serialize;

use super::parts::{DateView, Link};

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReplyView {
    pub force: Link,
    pub inspection: Link,
    /// The report that it replies to, where there is one.
    pub report: Option<Link>,
    /// Other inspections that it is about.
    pub also_about: Vec<Link>,
    /// `the policing body` or `the force`
    pub party: &'static str,
    pub person: Arc<str>,
    pub role: Arc<str>,
    pub date: DateView,
    pub date_note: Option<Arc<str>>,
    pub summary: Arc<str>,
    /// What was said, as HTML.
    pub body: String,
    pub answers: Vec<AnswerToRecommendation>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AnswerToRecommendation {
    /// The recommendation, with its text.
    pub recommendation: Link,
    pub action: Option<Arc<str>>,
    pub no_action: Option<Arc<str>>,
}
