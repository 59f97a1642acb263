//! What the panel says of editions.

use super::lens::Lens;
use crate::release::Visible;
use crate::site::{Entity, Site};

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
    let mut named = Vec::new();
    let mut counted = [(0, "report"), (0, "press release"), (0, "reply"), (0, "force"), (0, "page")];
    for entity in entities {
        let kind = match entity {
            Entity::Inspection(id) => {
                named.extend(site.inspection(id).map(|inspection| inspection.short_title.to_string()));
                continue;
            }
            Entity::Report(..) => 0,
            Entity::Press(..) => 1,
            Entity::Reply(..) => 2,
            Entity::Force(_) => 3,
            _ => 4,
        };
        counted[kind].0 += 1;
    }
    for (number, one) in counted.into_iter().filter(|(number, _)| *number > 0) {
        named.push(match (number, one) {
            (1, one) => format!("1 {one}"),
            (number, "reply") => format!("{number} replies"),
            (number, one) => format!("{number} {one}s"),
        });
    }
    match named.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
        None => String::new(),
    }
}
