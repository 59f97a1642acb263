//! What a row of each table says. The names of the fields are a promise: they are the columns of the CSV files and the
//! keys of the JSON files, and `tests/laws/promise.rs` holds candour to it.

mod answer;
mod correction;
mod finding;
mod force;
mod grade;
mod inspection;
mod judgement;
mod label;
mod measure;
mod question;
mod recommendation;
mod reply;
mod total;

use std::sync::Arc;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Serialize;

use crate::model::{Date, Published, Source};

pub use answer::{AnswerKind, AnswerRow};
pub use correction::CorrectionRow;
pub use finding::FindingRow;
pub use force::ForceRow;
pub use grade::GradeRow;
pub use inspection::InspectionRow;
pub use judgement::{JudgementRow, JudgementState, NO_GRADE};
pub use label::{LabelKind, LabelRow, LabelSays};
pub use measure::MeasureRow;
pub use question::QuestionRow;
pub use recommendation::RecommendationRow;
pub use reply::{ReplyRow, ReplyStanding};
pub use total::TotalRow;

/// A date as far as it is known: `2016-12-08`, `2016-12` or `2016` (ISO 8601).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct IsoDate(String);

impl JsonSchema for IsoDate {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A date as far as it is known: `2016-12-08`, `2016-12` or `2016` (ISO 8601).",
            "type": "string",
            "pattern": IsoDate::PATTERN,
        })
    }
}

impl IsoDate {
    /// What such a date looks like, as a regular expression.
    pub const PATTERN: &str = r"^\d{4}(-\d{2}(-\d{2})?)?$";
}

impl From<Date> for IsoDate {
    fn from(date: Date) -> IsoDate {
        IsoDate(date.iso())
    }
}

impl From<Published> for IsoDate {
    fn from(published: Published) -> IsoDate {
        published.date.into()
    }
}

/// Whether something was said of one force or of the country.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SaidOf {
    /// Of the force in the column `force`.
    Force,
    /// Of the country, in the national report.
    Nation,
}

/// The publication that a row comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SourceCells {
    /// The title of the publication that the row comes from.
    pub title: Arc<str>,
    /// Who published it: `HMIC`.
    pub publisher: Arc<str>,
    /// When that publication came out, as far as is known.
    pub date: Option<IsoDate>,
    /// Where that publication can be read; absent where it is no longer to be had online.
    pub address: Option<Arc<str>>,
}

impl From<&Source> for SourceCells {
    fn from(source: &Source) -> SourceCells {
        SourceCells {
            title: source.title.as_str().into(),
            publisher: source.publisher.as_str().into(),
            date: source.date.map(IsoDate::from),
            address: source.address.as_ref().map(|address| address.as_str().into()),
        }
    }
}
