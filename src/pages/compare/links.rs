//! The ways from a force to the pages that compare it.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::super::maker::Maker;
use super::super::parts::Link;
use super::super::regions::{compared, is_compared, region_of, word_of};
use super::super::route::Route;
use crate::model::{Force, ForceId, Phrase};

/// Where a force is compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CompareLinks {
    /// The address of the page with its neighbours.
    pub neighbours: Arc<str>,
    /// The page of its region, where that has more forces.
    pub region: Option<Link>,
}

impl Maker<'_> {
    /// Where a force is compared; `None` for a body that is not.
    pub(in crate::pages) fn compare_links(&self, id: &ForceId, force: &Force) -> Option<CompareLinks> {
        is_compared(force).then(|| CompareLinks {
            neighbours: self.href(&Route::CompareForce(id.clone())),
            region: self.compare_region(force),
        })
    }

    /// The page that compares the forces of a force's region, where there are more than one.
    pub(in crate::pages) fn compare_region(&self, force: &Force) -> Option<Link> {
        is_compared(force).then(|| self.compare_in(region_of(force)))?
    }

    /// The page that compares the forces of a region, where there are more than one.
    pub(in crate::pages) fn compare_in(&self, region: &Phrase) -> Option<Link> {
        let word = word_of(region.as_str());
        let name = self.place(compared(self.site()).remove(&word)?.name);
        Some(self.link(&Route::CompareRegion(word), name))
    }
}
