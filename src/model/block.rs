//! Fenced blocks that stand for a judgement or a measure of this site, as they are written among words.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{ForceId, InspectionId, MeasureId, QuestionId};

/// The fenced block ```` ```judgement ````: a judgement of this site, in words.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct JudgementBlock {
    /// The inspection, by its id.
    pub inspection: InspectionId,
    /// The force that was judged, by its id.
    pub force: ForceId,
    /// The question of the inspection, by its id.
    pub question: QuestionId,
}

/// The fenced block ```` ```measure ````: a number of this site with its unit, period and basis.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MeasureBlock {
    /// The inspection that was published with it, by its id.
    pub inspection: InspectionId,
    /// The force that it is about, by its id; without it the number is a national one.
    pub force: Option<ForceId>,
    /// What is counted: a measure of the vocabulary, by its id.
    pub measure: MeasureId,
}
