//! A report: one inspection of one force, in full.

use std::sync::Arc;

use serde::Serialize;

use super::force::ScopeView;
use super::parts::{
    DateView, FindingView, JudgementView, Link, MeasureView, QuoteView, RecommendationView, ReplyClock,
    ReplySummary,
};

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReportView {
    /// The force's card, with its full name.
    pub force: Link,
    pub inspection: Link,
    pub inspectorate: Arc<str>,
    pub headline: Option<Arc<str>>,
    pub published: DateView,
    pub published_note: Option<Arc<str>>,
    /// `Zoë Billingham, HM Inspector of Constabulary`
    pub inspector: Option<String>,
    /// Whether the inspection gives grades; where it does not, the page says so.
    pub graded: bool,
    pub judgements: Vec<ReportAnswer>,
    pub scope_notes: Vec<ScopeView>,
    pub findings: Vec<FindingView>,
    pub measures: Vec<MeasureView>,
    pub quotes: Vec<QuoteView>,
    pub recommendations: Vec<RecommendationView>,
    /// The report in words, as HTML.
    pub body: String,
    /// Text that all reports of the inspection share.
    pub shared_text: Vec<Arc<str>>,
    pub press: Option<Link>,
    pub replies: Vec<ReplySummary>,
    pub reply_clock: Option<ReplyClock>,
    /// The force's earlier and later reports of the same programme.
    pub earlier: Option<Link>,
    pub later: Option<Link>,
    pub files: Vec<Link>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReportAnswer {
    pub question: Link,
    pub wording: Option<Arc<str>>,
    pub depth: usize,
    pub judgement: JudgementView,
    pub trend: Option<String>,
}
