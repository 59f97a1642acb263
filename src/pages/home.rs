//! The home page: find your force, the newest inspections, the national picture of the newest.

use std::sync::Arc;

use serde::Serialize;

use super::forces::NationGroup;
use super::inspections::InspectionSummary;
use super::parts::NationalPicture;

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HomeView {
    /// The introduction, from `content/pages/home.md`.
    pub body: String,
    /// Nations with their regions and forces.
    pub nations: Vec<NationGroup>,
    /// The areas and towns of all forces with the force that polices them, in alphabetical order.
    pub places: Vec<PlaceGroup>,
    /// Newest first, at most five.
    pub newest: Vec<InspectionSummary>,
    /// Of the newest inspection that graded every force.
    pub picture: Option<NationalPicture>,
}

/// Places that begin with the same letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PlaceGroup {
    pub letter: String,
    pub places: Vec<PlaceEntry>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct PlaceEntry {
    /// An area, a town, or another or former name of a force.
    pub place: Arc<str>,
    pub force: super::parts::Link,
}
