//! What the panel says of editions.

use super::lens::Lens;
use crate::calendar::counted;
use crate::release::Visible;
use crate::site::{Entity, Item, Site};

/// `Newsroom edition, 25 November 2026`.
pub(super) fn edition_words(lens: Lens, visible: &Visible) -> String {
    let day = visible.day().words();
    match lens {
        Lens::Newsroom => format!("Newsroom edition, {day}"),
        Lens::Public => format!("Public edition, {day}"),
        Lens::From(_) => format!("Public edition as it will be on {day}"),
    }
}

/// What becomes public together: `Legitimacy 2026, 43 reports and 2 replies`.
pub(super) fn new_words(site: &Site, entities: &[Entity]) -> String {
    let items: Vec<Item> = entities.iter().cloned().map(Item::Thing).collect();
    counted(site, &items)
}
