//! Where the replies stand that the law asks policing bodies for.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::late::clocks;
use crate::model::{Date, ForceId, InspectionId};
use crate::site::{ReplyState, Site};

/// The replies to the public reports of one inspection that are due on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replies {
    pub inspection: InspectionId,
    /// The last day for them.
    pub due: Date,
    /// The forces by where the replies of their policing bodies stand, in the order of [`ReplyState::ALL`].
    pub forces: Vec<(&'static str, Vec<ForceId>)>,
}

/// Where replies stand at `moment`, those that are due first first.
pub(super) fn replies(site: &Site, moment: Timestamp) -> Vec<Replies> {
    let mut all: BTreeMap<_, BTreeMap<_, Vec<ForceId>>> = BTreeMap::new();
    for (inspection, force, clock) in clocks(site, moment) {
        let together = all.entry((clock.due, inspection)).or_default();
        together.entry(clock.state.id()).or_default().push(force.clone());
    }
    (all.into_iter())
        .map(|((due, inspection), mut by_state)| Replies {
            inspection: inspection.clone(),
            due,
            forces: (ReplyState::ALL.iter()).filter_map(|state| by_state.remove_entry(state.id())).collect(),
        })
        .collect()
}
