//! Measures: numbers with unit, period, basis, and who says so.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{MeasureId, Phrase, SourceId};

/// The value of a measure of the vocabulary, in one report or for the whole country.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MeasureValue {
    /// What is counted: a measure of the vocabulary, by its id.
    pub measure: MeasureId,
    /// The number, in the measure's unit.
    pub value: f64,
    /// The whole that the value is a part of, where the source gives it: 9 of 44 forces.
    pub of: Option<f64>,
    /// What time it covers, in words: `since September 2011`.
    pub period: Phrase,
    /// Whose count it is: `force data`, `research commissioned by HMIC`.
    pub basis: Option<Phrase>,
    /// What a reader should know of it.
    pub note: Option<Phrase>,
    /// Which of the sources says so, by its id; the first of the file where nothing is written.
    pub source: Option<SourceId>,
}

/// A YAML file has no value that is not a number, so equality is total.
impl Eq for MeasureValue {}
