//! An inspection: national findings, totals, all forces by question, method, what it can be compared with.

use std::sync::Arc;

use serde::Serialize;

use super::parts::{
    Citation, DateView, FindingView, JudgementView, Link, MeasureView, NationalPicture, QuoteView,
    RecommendationView, ReplySummary,
};

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct InspectionView {
    pub short_title: Arc<str>,
    pub summary: Arc<str>,
    pub inspectorate: Arc<str>,
    pub year: Arc<str>,
    pub programme: Link,
    /// `thematic`, `all-force`
    pub kind: &'static str,
    pub published: DateView,
    pub published_note: Option<Arc<str>>,
    /// `July 2012 to August 2012`
    pub fieldwork: Option<String>,
    /// `Roger Baker, HM Inspector of Constabulary`
    pub lead_inspector: Option<String>,
    pub commissioned_by: Option<Arc<str>>,
    pub follows: Option<Link>,
    /// Inspections that followed this one up.
    pub followed_by: Vec<Link>,
    /// The national report, as HTML.
    pub body: String,
    pub graded: bool,
    pub questions: Vec<QuestionView>,
    /// Of each graded top question.
    pub pictures: Vec<NationalPicture>,
    /// What it may be compared with, in sentences.
    pub comparability: Vec<String>,
    pub shared_text: Vec<Arc<str>>,
    pub method: Vec<NoteView>,
    pub findings: Vec<FindingView>,
    pub measures: Vec<MeasureView>,
    pub quotes: Vec<QuoteView>,
    pub recommendations: Vec<RecommendationView>,
    /// The questions that head the columns of `forces`.
    pub columns: Vec<Link>,
    /// Every inspected force or body, in alphabetical order.
    pub forces: Vec<ForceRow>,
    /// How many of them this site holds an entry of.
    pub held: usize,
    pub press: Vec<Link>,
    pub replies: Vec<ReplySummary>,
    pub context: Vec<ContextView>,
    /// Files that are published with the inspection.
    pub files: Vec<Link>,
}

/// A question as the inspection asks it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct QuestionView {
    /// To the question over time.
    pub page: Link,
    pub wording: Option<Arc<str>>,
    /// 0 for a top question, 1 for a part of it, and so on.
    pub depth: usize,
    pub graded: bool,
    /// The question of an earlier inspection that it continues.
    pub previous: Option<Link>,
    /// Why it may not be compared with that, or why later inspections no longer ask it.
    pub notes: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NoteView {
    pub text: Arc<str>,
    pub citation: Option<Citation>,
}

/// A force in the table of an inspection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ForceRow {
    /// The force's card.
    pub force: Link,
    /// Its report, where this site has one.
    pub report: Option<Link>,
    /// For ungraded inspections: the result in words.
    pub headline: Option<Arc<str>>,
    /// One for each of `columns`.
    pub judgements: Vec<JudgementView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ContextView {
    pub date: DateView,
    pub text: Arc<str>,
    pub citation: Option<Citation>,
}
