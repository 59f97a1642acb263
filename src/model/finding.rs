//! Findings: what inspectors found, in words.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Date, OneOrMany, Phrase, QuestionId, RecommendationId, SourceId, ThemeId};

/// Something the inspectors found.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Finding {
    /// What it says of the force.
    pub kind: FindingKind,
    /// The finding, in your own words.
    pub text: Phrase,
    /// The themes that it is about, by id.
    #[serde(default)]
    pub themes: OneOrMany<ThemeId>,
    /// The question of the inspection that it belongs to, by its id.
    pub question: Option<QuestionId>,
    /// The recommendations of the same file that answer a cause of concern.
    #[serde(default)]
    pub recommendations: OneOrMany<RecommendationId>,
    /// When an area for improvement was found to be mended.
    pub discharged: Option<Date>,
    /// Which of the sources says so, by its id; the first of the file where nothing is written.
    pub source: Option<SourceId>,
}

/// What a finding says of the force.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FindingKind {
    /// What the force does well.
    Strength,
    /// What other forces could learn from.
    GoodPractice,
    /// What was begun and is not done.
    InProgress,
    /// What was found, without praise or blame.
    Observation,
    /// What is missing.
    Gap,
    /// What should be done better; later inspections find whether it was.
    AreaForImprovement,
    /// The gravest kind; always answered by at least one recommendation.
    CauseOfConcern,
}

impl FindingKind {
    /// The word in YAML, which is also the theme's class name.
    pub fn id(self) -> &'static str {
        match self {
            FindingKind::Strength => "strength",
            FindingKind::GoodPractice => "good-practice",
            FindingKind::InProgress => "in-progress",
            FindingKind::Observation => "observation",
            FindingKind::Gap => "gap",
            FindingKind::AreaForImprovement => "area-for-improvement",
            FindingKind::CauseOfConcern => "cause-of-concern",
        }
    }
}

/// What a report does not cover; it is shown wherever the report's results are.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScopeNote {
    /// What is not covered, and why.
    pub text: Phrase,
    /// Which of the sources says so, by its id; the first of the file where nothing is written.
    pub source: Option<SourceId>,
}
