//! Recommendations: what inspectors asked for, of whom, and what became of it.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, de};

use super::phrase::NonEmpty;
use super::{Date, ForceId, OneOrMany, Phrase, RecommendationId, SourceId, ThemeId};

/// Something that somebody was asked to do.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Recommendation {
    /// Its id, by which replies answer it.
    pub id: RecommendationId,
    /// What was asked for, in your own words.
    pub text: Phrase,
    /// Who was asked.
    pub addressed_to: OneOrMany<Addressee>,
    /// The themes that it is about, by id.
    #[serde(default)]
    pub themes: OneOrMany<ThemeId>,
    /// By when.
    pub due: Option<Date>,
    /// What became of it, oldest first; entries are added and never changed.
    #[serde(default)]
    pub history: Vec<HistoryEntry>,
    /// Which of the sources says so, by its id; the first of the file where nothing is written.
    pub source: Option<SourceId>,
}

impl Recommendation {
    /// Where it stands; without any history it counts as open.
    pub fn state(&self) -> RecommendationState {
        self.history.last().map(|entry| entry.state).unwrap_or_default()
    }
}

/// Who was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Addressee {
    AllForces,
    PolicingBodies,
    NationalBodies,
    Force(ForceId),
}

impl<'de> Deserialize<'de> for Addressee {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Addressee, D::Error> {
        let text = deserializer.deserialize_str(NonEmpty(
            "`all-forces`, `policing-bodies`, `national-bodies` or the id of a force",
        ))?;
        Ok(match text.as_str() {
            "all-forces" => Addressee::AllForces,
            "policing-bodies" => Addressee::PolicingBodies,
            "national-bodies" => Addressee::NationalBodies,
            _ => Addressee::Force(ForceId::new(text)),
        })
    }
}

/// One step in the history of a recommendation.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HistoryEntry {
    /// The day of the step.
    pub date: Date,
    /// Where the recommendation stands from that day.
    pub state: RecommendationState,
    /// What was done, or why it was not accepted.
    pub note: Option<Phrase>,
    /// The recommendation that took its place.
    pub superseded_by: Option<RecommendationRef>,
    /// Which of the sources says so, by its id; the first of the file where nothing is written.
    pub source: Option<SourceId>,
}

/// Where a recommendation stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RecommendationState {
    /// Nothing has become of it yet.
    #[default]
    Open,
    /// It is being done.
    InProgress,
    /// It is said to be done, and the inspectorate has not looked yet.
    AwaitingReview,
    /// It is done.
    Complete,
    /// Another recommendation took its place.
    Superseded,
    /// Whoever was asked does not do it, and says why.
    NotAccepted,
}

impl RecommendationState {
    /// The word in YAML.
    pub fn id(self) -> &'static str {
        match self {
            RecommendationState::Open => "open",
            RecommendationState::InProgress => "in-progress",
            RecommendationState::AwaitingReview => "awaiting-review",
            RecommendationState::Complete => "complete",
            RecommendationState::Superseded => "superseded",
            RecommendationState::NotAccepted => "not-accepted",
        }
    }

    /// For the record and those who keep the site; pages say it in their own language.
    pub fn words(self) -> &'static str {
        match self {
            RecommendationState::Open => "open",
            RecommendationState::InProgress => "in progress",
            RecommendationState::AwaitingReview => "awaiting review",
            RecommendationState::Complete => "complete",
            RecommendationState::Superseded => "superseded",
            RecommendationState::NotAccepted => "not accepted",
        }
    }
}

/// A recommendation anywhere on the site: `inspection/id` of a national report, `inspection/force/id` of a
/// force's report.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecommendationRef {
    pub inspection: super::InspectionId,
    pub force: Option<ForceId>,
    pub recommendation: RecommendationId,
}

impl<'de> Deserialize<'de> for RecommendationRef {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<RecommendationRef, D::Error> {
        let text = deserializer.deserialize_str(NonEmpty("a recommendation"))?;
        let parts: Vec<&str> = text.split('/').collect();
        let (inspection, force, recommendation) = match parts.as_slice() {
            [inspection, recommendation] => (inspection, None, recommendation),
            [inspection, force, recommendation] => (inspection, Some(ForceId::new(force)), recommendation),
            _ => {
                return Err(de::Error::custom(format!(
                    "`{text}` is not a recommendation: write inspection/recommendation, or \
                     inspection/force/recommendation"
                )));
            }
        };
        Ok(RecommendationRef {
            inspection: (*inspection).into(),
            force,
            recommendation: (*recommendation).into(),
        })
    }
}

impl fmt::Display for RecommendationRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.force {
            Some(force) => write!(f, "{}/{force}/{}", self.inspection, self.recommendation),
            None => write!(f, "{}/{}", self.inspection, self.recommendation),
        }
    }
}

impl fmt::Debug for RecommendationRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
