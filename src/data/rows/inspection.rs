//! Inspections.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::IsoDate;
use crate::model::InspectionKind;

/// One inspection with one publication.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct InspectionRow {
    /// The permanent name, as in addresses: `peel-legitimacy-2016`.
    pub id: Arc<str>,
    /// The title.
    pub title: Arc<str>,
    /// What it is called in tables.
    pub short_title: Arc<str>,
    /// The programme of inspections that it belongs to, by its id.
    pub programme: Arc<str>,
    /// The title of the programme.
    pub programme_title: Arc<str>,
    /// What kind of inspection it is.
    pub kind: InspectionKind,
    /// Who inspected.
    pub inspectorate: Arc<str>,
    /// The year by which the assessment is called: `2016`, `2018/19`.
    pub year: Arc<str>,
    /// When it was published.
    pub published: Option<IsoDate>,
    /// How that date is known, where the source does not simply give it.
    pub published_note: Option<Arc<str>>,
    /// The first day on which inspectors were at work.
    pub fieldwork_from: Option<IsoDate>,
    /// The last day on which they were.
    pub fieldwork_to: Option<IsoDate>,
    /// Whether it gives grades. Where it does not, nothing can be said of better or worse.
    pub graded: bool,
    /// The group of inspections that its grades may be compared with; absent where they may be compared with none.
    pub comparability_group: Option<Arc<str>>,
    /// What to know before comparing it with anything.
    pub comparability_note: Option<Arc<str>>,
    /// The inspection whose recommendations it went back to, by its id.
    pub follows: Option<Arc<str>>,
    /// How many bodies were inspected that this site knows.
    pub inspected: usize,
    /// Of how many of them this site holds a report.
    pub reports: usize,
    /// Whether this site holds every reply of a policing body to its reports. Only then is a missing one overdue.
    pub replies_collected: bool,
    /// Its page on this site.
    #[schemars(extend("format" = "uri"))]
    pub page: String,
}
