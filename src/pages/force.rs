//! A force's card: what was found, question by question and theme by theme, across all inspections.

use std::sync::Arc;

use serde::Serialize;

use super::parts::{
    DateView, FindingView, JudgementView, Link, MeasureView, NationalPicture, RecommendationView, ReplySummary,
};

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ForceView {
    /// The full name.
    pub name: Arc<str>,
    pub short_name: Arc<str>,
    /// `force`, `constabulary`
    pub noun: &'static str,
    pub welsh_name: Option<Arc<str>>,
    pub former_names: Vec<FormerNameView>,
    pub other_names: Vec<Arc<str>>,
    pub nation: Arc<str>,
    pub region: Option<Arc<str>>,
    pub ons_code: Option<Arc<str>>,
    pub website: Option<Arc<str>>,
    pub areas: Vec<Arc<str>>,
    pub towns: Vec<Arc<str>>,
    pub neighbours: Vec<Link>,
    /// Oldest first.
    pub policing_bodies: Vec<PolicingBodyView>,
    pub oversight: Option<Arc<str>>,
    pub note: Option<Arc<str>>,
    /// The introduction from the force's file, as HTML.
    pub body: String,
    /// The newest judgement of each top question that is still asked, newest inspection first.
    pub newest: Vec<NewestAnswer>,
    /// Question by question over the years.
    pub threads: Vec<QuestionThread>,
    /// Reports, newest first, with their result in words.
    pub reports: Vec<ReportEntry>,
    /// Inspections this force was part of, of which this site holds no entry yet.
    pub without_entry: Vec<Link>,
    /// Theme by theme across all inspections.
    pub themes: Vec<ThemeThread>,
    /// Newest first.
    pub measures: Vec<DatedMeasure>,
    pub scope_notes: Vec<ScopeView>,
    /// Made to this force, or to all forces or policing bodies by an inspection that it was part of.
    pub recommendations: Vec<RecommendationView>,
    pub replies: Vec<ReplySummary>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FormerNameView {
    pub name: Arc<str>,
    pub until: Option<DateView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PolicingBodyView {
    pub title: Arc<str>,
    pub from: Option<DateView>,
    pub to: Option<DateView>,
    /// Whether no source has confirmed the dates.
    pub unconfirmed: bool,
}

/// The newest answer to a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NewestAnswer {
    pub question: Link,
    pub report: Link,
    pub inspection: Arc<str>,
    pub published: DateView,
    pub judgement: JudgementView,
    /// The trend as a sentence, where one may be said: `good, as in 2015`.
    pub trend: Option<String>,
}

/// One question over the years.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct QuestionThread {
    pub question: Link,
    /// Whether it is part of another question.
    pub part: bool,
    /// Oldest first.
    pub answers: Vec<ThreadAnswer>,
    pub trend: Option<String>,
    /// Why no trend is said.
    pub no_trend: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ThreadAnswer {
    /// The report where this site has one, else the inspection; the text is the inspection's short title.
    pub page: Link,
    /// `2016`, `2018/19`
    pub year: Arc<str>,
    pub published: DateView,
    pub judgement: JudgementView,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReportEntry {
    pub page: Link,
    pub published: DateView,
    pub headline: Option<Arc<str>>,
    /// The judgements of top questions.
    pub judgements: Vec<AnswerView>,
    pub waiting: Option<super::parts::Waiting>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AnswerView {
    pub question: Link,
    pub judgement: JudgementView,
}

/// One theme across the inspections of this force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ThemeThread {
    pub theme: Link,
    pub anchor: String,
    /// Oldest first.
    pub entries: Vec<ThemeEntry>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ThemeEntry {
    pub report: Link,
    pub published: DateView,
    pub findings: Vec<FindingView>,
    pub measures: Vec<MeasureView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DatedMeasure {
    pub report: Link,
    pub measure: MeasureView,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ScopeView {
    pub report: Link,
    pub text: Arc<str>,
    pub citation: Option<super::parts::Citation>,
}
