//! Corrections: what a published page said before, and what it says now.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Date, Phrase};

/// A dated notice of a change to something already published.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// The day on which the page was corrected.
    pub date: Date,
    /// What kind of change it was.
    pub kind: CorrectionKind,
    /// What the page said.
    pub was: Phrase,
    /// What it says now.
    pub now: Phrase,
    /// Why it was changed, where that helps.
    pub reason: Option<Phrase>,
}

/// How much a correction matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum CorrectionKind {
    /// A typing mistake that changed no meaning.
    Typing,
    /// A fact other than a grade.
    Fact,
    /// A grade or another state of judgement.
    Grade,
}

impl CorrectionKind {
    /// The word in YAML.
    pub fn id(self) -> &'static str {
        match self {
            CorrectionKind::Typing => "typing",
            CorrectionKind::Fact => "fact",
            CorrectionKind::Grade => "grade",
        }
    }

    /// For the record and those who keep the site; pages say it in their own language.
    pub fn words(self) -> &'static str {
        match self {
            CorrectionKind::Typing => "typing mistake",
            CorrectionKind::Fact => "fact",
            CorrectionKind::Grade => "grade",
        }
    }
}
