//! Measures: numbers with unit, period, basis, and who says so.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Serialize, Serializer};

use super::{IsoDate, SaidOf, SourceCells};

/// The value of a measure, of one force or of the country.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct MeasureRow {
    /// The permanent name of the value: its report, the measure and the period.
    pub id: String,
    /// The inspection, by its id.
    pub inspection: Arc<str>,
    /// What the inspection is called in tables.
    pub inspection_title: Arc<str>,
    /// The year by which the assessment is called.
    pub year: Arc<str>,
    /// When the report was published.
    pub published: Option<IsoDate>,
    /// How that date is known, where the source does not simply give it.
    pub published_note: Option<Arc<str>>,
    /// Whether it was measured of a force or of the country.
    pub about: SaidOf,
    /// The force, by its id; absent where it was measured of the country.
    pub force: Option<Arc<str>>,
    /// The full name of the force.
    pub force_name: Option<Arc<str>>,
    /// What was measured, by its id in the vocabulary.
    pub measure: Arc<str>,
    /// The title of the measure.
    pub measure_title: Arc<str>,
    /// The number, in the unit.
    #[serde(serialize_with = "plainly")]
    #[schemars(with = "f64")]
    pub value: f64,
    /// The whole that the number is a part of, where the source gives it: 9 of 44 forces.
    #[serde(serialize_with = "plainly_if_any")]
    #[schemars(with = "Option<f64>")]
    pub of: Option<f64>,
    /// The unit, in the form that the number wants: `applications`.
    pub unit: Arc<str>,
    /// What time it covers, in words: `since September 2011`.
    pub period: Arc<str>,
    /// Whose count it is: `force data`.
    pub basis: Option<Arc<str>>,
    /// What exactly is counted, and what is not.
    pub definition: Arc<str>,
    /// What a reader should know of this number.
    pub note: Option<Arc<str>>,
    /// The themes that the measure touches, by their ids.
    pub themes: Vec<Arc<str>>,
    /// The publication that says it.
    pub source: Option<SourceCells>,
    /// The page of this site on which it stands.
    #[schemars(extend("format" = "uri"))]
    pub page: String,
}

/// A whole number without the fraction that it has not: `84`, and `2.5`.
fn plainly<S: Serializer>(number: &f64, serializer: S) -> Result<S::Ok, S::Error> {
    // Beyond this not every whole number is one that JSON readers can hold.
    let is_whole = number.fract() == 0.0 && number.abs() < 9_007_199_254_740_992.0;
    if is_whole { serializer.serialize_i64(*number as i64) } else { serializer.serialize_f64(*number) }
}

fn plainly_if_any<S: Serializer>(number: &Option<f64>, serializer: S) -> Result<S::Ok, S::Error> {
    match number {
        Some(number) => plainly(number, serializer),
        None => serializer.serialize_none(),
    }
}
