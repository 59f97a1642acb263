//! Questions: what an inspection asks.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, de};

use super::phrase::NonEmpty;
use super::{InspectionId, Phrase, QuestionId, ScaleId};

/// A question of an inspection: a pillar, a question or a sub-question.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Its id, by which reports answer it.
    pub id: QuestionId,
    /// The name in tables: `Legitimacy`.
    pub title: Phrase,
    /// The question in full.
    pub wording: Option<Phrase>,
    /// The subject of a sentence about the grade: `treating people fairly`, for "is good at ...".
    pub subject: Option<Phrase>,
    /// The question that this one is a part of.
    pub parent: Option<QuestionId>,
    /// Whether the question gets a grade; the inspection decides where nothing is said.
    pub graded: Option<bool>,
    /// The scale, where it differs from the inspection's.
    pub scale: Option<ScaleId>,
    /// The question of an earlier inspection that this one continues: `peel-legitimacy-2015/legitimacy`.
    pub previous: Option<QuestionRef>,
    /// Whether grades may be compared with those of `previous`.
    #[serde(default = "yes")]
    pub comparable: bool,
    /// Why they may not.
    pub comparable_reason: Option<Phrase>,
    /// Why later inspections no longer ask it.
    pub removed: Option<Phrase>,
}

fn yes() -> bool {
    true
}

/// A question of a named inspection, written `inspection/question`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuestionRef {
    pub inspection: InspectionId,
    pub question: QuestionId,
}

impl<'de> Deserialize<'de> for QuestionRef {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<QuestionRef, D::Error> {
        let text = deserializer.deserialize_str(NonEmpty("an inspection and a question"))?;
        let (inspection, question) = text.split_once('/').ok_or_else(|| {
            de::Error::custom(format!(
                "`{text}` is not a question: write the inspection, a slash and the question"
            ))
        })?;
        Ok(QuestionRef { inspection: InspectionId::new(inspection), question: QuestionId::new(question) })
    }
}

impl fmt::Display for QuestionRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.inspection, self.question)
    }
}

impl fmt::Debug for QuestionRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
