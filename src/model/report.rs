//! Reports: one inspection of one force, `content/inspections/<inspection>/<force>.md`.

use schemars::JsonSchema;
use serde::Deserialize;

use super::correction::Correction;
use super::source::Sources;
use super::{
    Entries, Finding, Judgement, MeasureValue, Person, Phrase, Published, QuestionId, Quote, Recommendation,
    ScopeNote, StyleExceptions,
};

/// `content/inspections/<inspection>/<force>.md`; below the front matter stands the report in words.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// The result in one sentence, where the inspectors said it in words.
    pub headline: Option<Phrase>,
    /// The report's own date, where it differs from the inspection's.
    pub published: Option<Published>,
    /// What a reader should know of the date.
    pub published_note: Option<Phrase>,
    /// The inspector responsible for the report.
    pub inspector: Option<Person>,
    /// The answer to each question, by its id.
    #[serde(default)]
    pub judgements: Entries<QuestionId, Judgement>,
    /// What the report does not cover.
    #[serde(default)]
    pub scope_notes: Vec<ScopeNote>,
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
