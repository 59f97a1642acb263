//! Replies: what policing bodies and forces said of reports, and what is still awaited.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::{IsoDate, SourceCells};
use crate::model::Party;

/// A reply to one inspection, or one that the law asks for and that is not there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReplyRow {
    /// The permanent name: the inspection that it is about, the force, and who replies.
    pub id: String,
    /// The inspection that it is about, by its id. A reply to several inspections has a row for each.
    pub inspection: Arc<str>,
    /// What the inspection is called in tables.
    pub inspection_title: Arc<str>,
    /// The year by which the assessment is called.
    pub year: Arc<str>,
    /// The force, by its id.
    pub force: Arc<str>,
    /// The full name of the force.
    pub force_name: Arc<str>,
    /// Who replies.
    pub party: Party,
    /// Where it stands beside the last day that the law sets (Police Act 1996, section 55, in force from 2 May 2017).
    pub state: ReplyStanding,
    /// The last day; absent where the law sets none, or where nobody knows the day on which the report came out.
    pub due: Option<IsoDate>,
    /// When the reply was made; absent where there is none.
    pub date: Option<IsoDate>,
    /// How the date is known, where the source does not simply give it.
    pub date_note: Option<Arc<str>>,
    /// By how many days it was late; absent where it was not, or where the day is not known.
    pub days_late: Option<i32>,
    /// Who replied.
    pub person: Option<Arc<str>>,
    /// The role that the person held on that day.
    pub role: Option<Arc<str>>,
    /// The gist of the reply.
    pub summary: Option<Arc<str>>,
    /// The publication that the reply was taken from.
    pub source: Option<SourceCells>,
    /// The page of the reply; of one that is not there, that of the report.
    #[schemars(extend("format" = "uri"))]
    pub page: String,
}

/// Where a reply stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ReplyStanding {
    /// Made, and the law sets no last day for it.
    NoLastDay,
    /// Made by the last day.
    Published,
    /// Made after the last day.
    Late,
    /// Not made yet, and there is time.
    Waiting,
    /// Not made, the last day is over, and this site collects the replies to that inspection.
    Overdue,
    /// The last day is over, and nobody says that this site would know of a reply. It says nothing of whether there is one.
    NotCollected,
}
