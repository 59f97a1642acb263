//! A judgement for readers: its state in words, never a blank.

use std::sync::Arc;

use serde::Serialize;

use super::{Citation, DateView, Link};

/// A grade with its place on its scale.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GradeView {
    /// `requires-improvement`
    pub id: Arc<str>,
    /// `requires improvement`
    pub words: Arc<str>,
    /// 1 for the best.
    pub rank: usize,
    /// How many grades the scale has.
    pub of: usize,
    pub definition: Arc<str>,
}

/// The answer to one question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct JudgementView {
    /// `graded`, `to-be-graded`, `not-graded`, `ungraded`, `carried-over`, `not-inspected`, `did-not-exist`,
    /// or `not-on-this-site` where the force was inspected and this site holds no entry yet.
    pub state: &'static str,
    /// The grade; also of a carried-over judgement.
    pub grade: Option<GradeView>,
    /// The state for readers: `good`, `not graded`, `to be graded in May 2027`.
    pub words: Arc<str>,
    /// As a sentence with the force as subject: `Ambria Police is good at treating people fairly.`
    pub sentence: Option<String>,
    /// Why there is no grade.
    pub reason: Option<Arc<str>>,
    /// Where a carried-over judgement comes from.
    pub carried_over_from: Option<Link>,
    /// How this site knows, where that is not the inspectorate's own page on the force.
    pub basis: Option<&'static str>,
    /// The reasoning behind the basis.
    pub basis_reason: Option<Arc<str>>,
    pub deduced: bool,
    /// What the judgement does not cover.
    pub scope: Option<Arc<str>>,
    pub expected: Option<DateView>,
    pub citation: Option<Citation>,
}
