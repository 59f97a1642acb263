//! Answers: what replies say of each recommendation.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::IsoDate;
use crate::model::Party;

/// What one reply says of one recommendation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AnswerRow {
    /// The permanent name: the reply and the recommendation.
    pub id: String,
    /// The recommendation, by its permanent name.
    pub recommendation: String,
    /// The reply, by its permanent name.
    pub reply: String,
    /// The force whose policing body or chief officer answers, by its id.
    pub force: Arc<str>,
    /// Who answers.
    pub party: Party,
    /// When the reply was made.
    pub date: IsoDate,
    /// Whether something is done.
    pub answer: AnswerKind,
    /// The action taken or proposed, or why there is none; absent where the reply leaves the recommendation out.
    pub text: Option<Arc<str>>,
    /// The page of the reply.
    #[schemars(extend("format" = "uri"))]
    pub page: String,
}

/// What an answer says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum AnswerKind {
    /// Action was taken or is proposed.
    Action,
    /// No action is taken, and the reply says why.
    NoAction,
    /// The reply should have answered and does not (Police Act 1996, section 55(6)).
    LeftOut,
}
