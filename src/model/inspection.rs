//! Inspections and their national reports: `content/inspections/<inspection>/index.md`.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};

use super::correction::Correction;
use super::phrase::NonEmpty;
use super::source::Sources;
use super::{
    Date, Entries, Finding, ForceId, GradeId, GroupId, InspectionId, MeasureValue, OneOrMany, Person, Phrase,
    ProgrammeId, Published, Question, QuestionId, Quote, Recommendation, ScaleId, SourceId, StyleExceptions,
};

/// `content/inspections/<inspection>/index.md`; what is written below the front matter is the national report.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Inspection {
    /// The name of the inspection, with the year where it has one.
    pub title: Phrase,
    /// The name in tables and on cards: `Legitimacy 2016`.
    pub short_title: Phrase,
    /// One sentence: what was looked at, or what was found.
    pub summary: Phrase,
    /// The programme that it belongs to, by its id.
    pub programme: ProgrammeId,
    /// What kind of inspection it is.
    pub kind: InspectionKind,
    /// Who inspected: `HMIC`.
    pub inspectorate: Phrase,
    /// The year that the assessment is called by: `2016`, `2018/19`.
    #[schemars(extend("x-same-in-every-language" = true))]
    pub year: Phrase,
    /// When it becomes public; its reports, press releases and files go with it unless they say otherwise. A release
    /// that names the inspection says it in its place.
    pub published: Option<Published>,
    /// How the date is known, where the source does not simply give it.
    pub published_note: Option<Phrase>,
    /// When the inspectors were at work.
    pub fieldwork: Option<Fieldwork>,
    /// Who led it.
    pub lead_inspector: Option<Person>,
    /// Who asked for it.
    pub commissioned_by: Option<Phrase>,
    /// The inspection whose recommendations this one went back to.
    pub follows: Option<InspectionId>,
    /// The group of inspections that its grades may be compared with.
    pub comparability_group: Option<GroupId>,
    /// What a reader should know before comparing it with anything.
    pub comparability_note: Option<Phrase>,
    /// The scale of its graded questions; an inspection without a scale gives no grades.
    pub scale: Option<ScaleId>,
    /// What it asks; a report answers these and no others.
    #[serde(default)]
    pub questions: Vec<Question>,
    /// Which bodies were inspected.
    #[serde(default)]
    pub inspected: OneOrMany<Inspected>,
    /// What the national report says of how many forces got each grade.
    #[serde(default)]
    pub totals: Vec<Totals>,
    /// How it was done.
    #[serde(default)]
    pub method: Vec<MethodNote>,
    /// What the inspectors found, in words.
    #[serde(default)]
    pub findings: Vec<Finding>,
    /// Numbers that are published with it.
    #[serde(default)]
    pub measures: Vec<MeasureValue>,
    /// What people said of it, in reported speech.
    #[serde(default)]
    pub quotes: Vec<Quote>,
    /// What the inspectors asked for, and what became of it.
    #[serde(default)]
    pub recommendations: Vec<Recommendation>,
    /// Text that all its force reports share, a paragraph each.
    #[serde(default)]
    pub shared_text: Vec<Phrase>,
    /// Whether this site holds every reply of a policing body to its reports. Only then is one that is missing overdue.
    #[serde(default)]
    pub replies_collected: bool,
    /// Numbered notes under each of its press releases that has none of its own.
    #[serde(default)]
    pub notes_to_editors: Vec<Phrase>,
    /// What else happened around it, each with its own date.
    #[serde(default)]
    pub context: Vec<ContextItem>,
    /// The publications that this file’s facts come from, by id; a fact that names none comes from the first.
    #[serde(default)]
    pub sources: Sources,
    /// What was wrong on the page after it was published, and what it says now; entries are added and never taken
    /// away.
    #[serde(default)]
    pub corrections: Vec<Correction>,
    /// Addresses at which the page stood before, such as `/old/page/`; they lead to it.
    #[serde(default)]
    #[schemars(extend("x-same-in-every-language" = true))]
    pub aliases: Vec<Phrase>,
    /// Rules of style that this file may break, each with the reason.
    #[serde(default)]
    #[schemars(extend("x-same-in-every-language" = true))]
    pub style_exceptions: StyleExceptions,
    /// Whether it stays out of every public edition; `candour serve` shows it.
    #[serde(default)]
    pub draft: bool,
}

/// What kind of inspection it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum InspectionKind {
    /// One subject across the country.
    Thematic,
    /// Every force by the same questions.
    AllForce,
}

/// When the inspectors were at work.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Fieldwork {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
}

/// Who was inspected: `all-forces` for the territorial forces of England and Wales, or one body by its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inspected {
    AllForces,
    Body(ForceId),
}

impl<'de> Deserialize<'de> for Inspected {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Inspected, D::Error> {
        let text = deserializer.deserialize_str(NonEmpty("`all-forces` or the id of a force"))?;
        Ok(if text == "all-forces" { Inspected::AllForces } else { Inspected::Body(ForceId::new(text)) })
    }
}

impl fmt::Display for Inspected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Inspected::AllForces => f.write_str("all-forces"),
            Inspected::Body(force) => write!(f, "{force}"),
        }
    }
}

/// What the national report says of how many forces got each grade.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Totals {
    /// The question that they are about, by its id.
    pub question: QuestionId,
    /// Number of forces by grade, as published.
    pub counts: Entries<GradeId, u32>,
    /// Number of forces inspected and not graded.
    #[serde(default)]
    pub not_graded: u32,
    /// Which of the sources says so, by its id; the first of the file where nothing is written.
    pub source: Option<SourceId>,
    /// What a reader should know of it.
    pub note: Option<Phrase>,
}

/// A statement of how the inspection was done.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MethodNote {
    /// What was done.
    pub text: Phrase,
    /// Which of the sources says so, by its id; the first of the file where nothing is written.
    pub source: Option<SourceId>,
}

/// Something that happened around an inspection and is not part of it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ContextItem {
    /// The day on which it happened.
    pub date: Date,
    /// What happened.
    pub text: Phrase,
    /// Which of the sources says so, by its id; the first of the file where nothing is written.
    pub source: Option<SourceId>,
}
