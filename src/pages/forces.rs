//! The index of forces by nation and region.

use std::sync::Arc;

use serde::Serialize;

use super::parts::{JudgementView, Link};

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ForcesView {
    pub nations: Vec<NationGroup>,
    /// Bodies that are not territorial forces of England and Wales.
    pub others: Vec<ForceEntry>,
}

/// A nation with its regions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NationGroup {
    pub nation: Arc<str>,
    /// `nation-<id>`
    pub anchor: String,
    pub regions: Vec<RegionGroup>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RegionGroup {
    pub region: Arc<str>,
    pub forces: Vec<ForceEntry>,
}

/// A force in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ForceEntry {
    /// With the short name as text.
    pub page: Link,
    pub name: Arc<str>,
    pub areas: Vec<Arc<str>>,
    /// The newest judgement of a top question, with what it is about: `Legitimacy 2016`.
    pub newest: Option<NewestJudgement>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NewestJudgement {
    pub about: Arc<str>,
    pub judgement: JudgementView,
}
