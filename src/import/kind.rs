//! The kinds of rows: which fields each has, by which headings they are known, and what makes an entry of a row.
//!
//! Another kind is a variant here, its fields and its own file. Press releases are none: they have no rows (`press`).

use serde::Serialize;

use crate::project::Project;
use crate::site::Site;

use super::entry::{Cells, Entry, Unplaced};
use super::{judgement, measure, recommendation, reply};

pub(super) use crate::scaffold::yaml;

/// What the rows of a table are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    Judgements,
    Measures,
    Recommendations,
    Replies,
}

/// A field that a column can be taken as.
#[derive(Debug)]
pub(super) struct Field {
    pub name: &'static str,
    pub is_needed: bool,
    /// Headings beside its own name, folded.
    pub headings: &'static [&'static str],
}

const fn needed(name: &'static str, headings: &'static [&'static str]) -> Field {
    Field { name, is_needed: true, headings }
}

const fn field(name: &'static str, headings: &'static [&'static str]) -> Field {
    Field { name, is_needed: false, headings }
}

const FORCE: &[&str] = &["force name", "name of force", "police force", "force id", "constabulary", "body"];
const INSPECTION: &[&str] = &["inspection id", "inspection name", "framework", "assessment", "report"];
const PUBLISHED: &[&str] =
    &["date published", "publication date", "date of publication", "published on", "date"];
const SOURCE: &[&str] = &["link", "url", "web address", "address", "source address", "source url"];
const PUBLISHER: &[&str] = &["published by", "source publisher"];
const SOURCE_DATE: &[&str] = &["date of source"];
const NOTE: &[&str] = &["notes", "reason", "comment", "comments", "remarks", "explanation"];
const THEMES: &[&str] = &["theme"];

const JUDGEMENTS: &[Field] = &[
    needed("force", FORCE),
    needed("inspection", INSPECTION),
    needed("question", &["question id", "pillar", "subject", "area", "core question"]),
    needed("grade", &["judgement", "judgment", "rating", "result", "outcome", "state"]),
    field("force_name", &[]),
    field("inspection_title", &[]),
    field("question_title", &[]),
    field("state", &[]),
    field("published", PUBLISHED),
    field("expected", &["expected on", "date expected"]),
    field("from", &["carried over from"]),
    field("basis", &["how known"]),
    field("basis_reason", &[]),
    field("scope", &["not covered", "scope note"]),
    field("source", SOURCE),
    field("source_title", &["title of source"]),
    field("source_date", SOURCE_DATE),
    field("publisher", PUBLISHER),
    field("note", NOTE),
];

const MEASURES: &[Field] = &[
    field("force", FORCE),
    needed("inspection", INSPECTION),
    needed("measure", &["metric", "indicator", "measure id"]),
    needed("value", &["number", "figure", "count", "amount"]),
    field("of", &["out of", "total", "whole"]),
    field("force_name", &[]),
    field("inspection_title", &[]),
    field("measure_title", &[]),
    needed("period", &["time", "time period", "when"]),
    field("basis", &["whose count", "counted by"]),
    field("published", PUBLISHED),
    field("source", SOURCE),
    field("source_title", &["title of source"]),
    field("source_date", SOURCE_DATE),
    field("publisher", PUBLISHER),
    field("note", NOTE),
];

const RECOMMENDATIONS: &[Field] = &[
    field("force", FORCE),
    needed("inspection", INSPECTION),
    needed("id", &["recommendation id", "reference", "ref", "number", "no", "recommendation number"]),
    needed("text", &["recommendation", "recommendation text", "wording", "action"]),
    field("force_name", &[]),
    field("inspection_title", &[]),
    field("state", &["status", "where it stands"]),
    field("state_since", &["status since", "date of status"]),
    field("note", NOTE),
    field("addressed_to", &["addressee", "addressed to", "for", "owner"]),
    field("themes", THEMES),
    field("due", &["due date", "deadline", "by when"]),
    field("published", PUBLISHED),
    field("source", SOURCE),
    field("source_title", &["title of source"]),
    field("source_date", SOURCE_DATE),
    field("publisher", PUBLISHER),
];

const REPLIES: &[Field] = &[
    needed("force", FORCE),
    needed("inspection", INSPECTION),
    needed("party", &["replier", "who replies", "from", "respondent"]),
    needed("person", &["name", "signed by"]),
    needed("role", &["position", "job title"]),
    needed("date", &["date of reply", "replied", "reply date", "published"]),
    needed("summary", &["gist"]),
    field("force_name", &[]),
    field("inspection_title", &[]),
    field("state", &[]),
    field("text", &["reply", "response", "statement", "comments"]),
    field("source", SOURCE),
    field("source_title", &["title of source"]),
    field("source_date", SOURCE_DATE),
    field("publisher", PUBLISHER),
];

impl Kind {
    pub const ALL: [Kind; 4] = [Kind::Judgements, Kind::Measures, Kind::Recommendations, Kind::Replies];

    /// The word for its rows.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Judgements => "judgements",
            Kind::Measures => "measures",
            Kind::Recommendations => "recommendations",
            Kind::Replies => "replies",
        }
    }

    pub(super) fn fields(self) -> &'static [Field] {
        match self {
            Kind::Judgements => JUDGEMENTS,
            Kind::Measures => MEASURES,
            Kind::Recommendations => RECOMMENDATIONS,
            Kind::Replies => REPLIES,
        }
    }

    /// The entry that a row makes.
    pub(super) fn entry(self, project: &Project, site: &Site, cells: &Cells) -> Result<Entry, Unplaced> {
        match self {
            Kind::Judgements => judgement::entry(project, site, cells),
            Kind::Measures => measure::entry(project, site, cells),
            Kind::Recommendations => recommendation::entry(project, site, cells),
            Kind::Replies => reply::entry(project, site, cells),
        }
    }
}
