//! Judgements: one row for each force that was inspected and each question that it was asked.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::{IsoDate, SourceCells};
use crate::model::Basis;

/// The word in the column `grade` where there is none, so that absent is neither a blank nor a zero.
pub const NO_GRADE: &str = "no-grade";

/// The answer to one question on one force, or why there is none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct JudgementRow {
    /// The permanent name of the judgement: `integrity-2026/ambria/standards`.
    pub id: String,
    /// The inspection, by its id.
    pub inspection: Arc<str>,
    /// What the inspection is called in tables: `Legitimacy 2016`.
    pub inspection_title: Arc<str>,
    /// The programme of inspections that it belongs to.
    pub programme: Arc<str>,
    /// The year by which the assessment is called: `2016`, `2018/19`.
    pub year: Arc<str>,
    /// When the report on the force was published, or the inspection where this site holds no report.
    pub published: Option<IsoDate>,
    /// How that date is known, where the source does not simply give it.
    pub published_note: Option<Arc<str>>,
    /// The force, by its id.
    pub force: Arc<str>,
    /// The full name of the force.
    pub force_name: Arc<str>,
    /// The question, by its id in this inspection.
    pub question: Arc<str>,
    /// The title of the question: `Legitimacy`.
    pub question_title: Arc<str>,
    /// The question that this one is a part of; absent for a question that stands by itself.
    pub parent: Option<Arc<str>>,
    /// The same question through the years; its page is `questions/` and this name.
    pub thread: Arc<str>,
    /// What can be said. Never read it from the grade: a force without a grade is not a bad force.
    pub state: JudgementState,
    /// The grade, by its id on the scale; of a judgement that was carried over, the grade that still stands; `no-grade`
    /// where there is none.
    pub grade: Arc<str>,
    /// The scale that the grade belongs to, by its id; absent where the question never gets a grade.
    pub scale: Option<Arc<str>>,
    /// State and grade in words, as pages show them: `good`, `not graded`.
    pub words: Arc<str>,
    /// Why there is no grade.
    pub reason: Option<Arc<str>>,
    /// When a grade is expected, where one is to come.
    pub expected: Option<IsoDate>,
    /// The inspection whose judgement still stands, where it was carried over and that inspection is on this site.
    pub carried_over_from: Option<Arc<str>>,
    /// How this site knows; absent where it holds no entry.
    pub basis: Option<Basis>,
    /// The reasoning behind the basis, where it needs any.
    pub basis_reason: Option<Arc<str>>,
    /// What the judgement does not cover. It belongs to the judgement: quote one with the other.
    pub scope: Option<Arc<str>>,
    /// What the whole report says that it did not look at.
    #[schemars(extend("separator" = "\n"))]
    pub scope_notes: Vec<Arc<str>>,
    /// The publication that says it.
    pub source: Option<SourceCells>,
    /// The page of this site on which it stands.
    #[schemars(extend("format" = "uri"))]
    pub page: String,
}

/// What can be said in answer to a question. Absent is not zero: each state has its own word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum JudgementState {
    /// A grade was given.
    Graded,
    /// The judgement of an earlier inspection still stands.
    CarriedOver,
    /// A grade is coming.
    ToBeGraded,
    /// Inspected, and no grade given, for a reason.
    NotGraded,
    /// The question never gets a grade.
    Ungraded,
    /// The force was not inspected.
    NotInspected,
    /// The force did not exist at the time.
    DidNotExist,
    /// The force was inspected, and this site holds no entry yet.
    NotOnThisSite,
}
