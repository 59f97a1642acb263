//! Findings: what inspectors found, in words.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Date, OneOrMany, Phrase, QuestionId, RecommendationId, SourceId, ThemeId};

/// Something the inspectors found.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Finding {
    pub kind: FindingKind,
    pub text: Phrase,
    #[serde(default)]
    pub themes: OneOrMany<ThemeId>,
    pub question: Option<QuestionId>,
    /// The recommendations of the same file that answer a cause of concern.
    #[serde(default)]
    pub recommendations: OneOrMany<RecommendationId>,
    /// When an area for improvement was found to be mended.
    pub discharged: Option<Date>,
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
    pub fn words(self) -> &'static str {
        match self {
            FindingKind::Strength => "Strength",
            FindingKind::GoodPractice => "Good practice",
            FindingKind::InProgress => "In progress",
            FindingKind::Observation => "Observation",
            FindingKind::Gap => "Gap",
            FindingKind::AreaForImprovement => "Area for improvement",
            FindingKind::CauseOfConcern => "Cause of concern",
        }
    }

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
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScopeNote {
    pub text: Phrase,
    pub source: Option<SourceId>,
}
