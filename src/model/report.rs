//! Reports: one inspection of one force, `content/inspections/<inspection>/<force>.md`.

use serde::Deserialize;

use super::correction::Correction;
use super::source::Sources;
use super::{
    Entries, Finding, Judgement, MeasureValue, Person, Phrase, Published, QuestionId, Quote, Recommendation,
    ScopeNote, StyleExceptions,
};

/// `content/inspections/<inspection>/<force>.md`; below the front matter stands the report in words.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// The result in one sentence, where the inspectors said it in words.
    pub headline: Option<Phrase>,
    /// The report's own date, where it differs from the inspection's.
    pub published: Option<Published>,
    pub published_note: Option<Phrase>,
    /// The inspector responsible for the report.
    pub inspector: Option<Person>,
    /// The answer to each question, by its id.
    #[serde(default)]
    pub judgements: Entries<QuestionId, Judgement>,
    #[serde(default)]
    pub scope_notes: Vec<ScopeNote>,
    #[serde(default)]
    pub findings: Vec<Finding>,
    #[serde(default)]
    pub measures: Vec<MeasureValue>,
    #[serde(default)]
    pub quotes: Vec<Quote>,
    #[serde(default)]
    pub recommendations: Vec<Recommendation>,
    #[serde(default)]
    pub sources: Sources,
    #[serde(default)]
    pub corrections: Vec<Correction>,
    #[serde(default)]
    pub aliases: Vec<Phrase>,
    #[serde(default)]
    pub style_exceptions: StyleExceptions,
    #[serde(default)]
    pub draft: bool,
}
