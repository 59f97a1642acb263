//! Things counted by kind, in words: `Legitimacy 2026, 43 reports and 2 replies`.

use crate::site::{Entity, Item, Site};

const KINDS: [(&str, &str); 9] = [
    ("inspection", "inspections"),
    ("report", "reports"),
    ("press release", "press releases"),
    ("reply", "replies"),
    ("force", "forces"),
    ("page", "pages"),
    ("theme", "themes"),
    ("word of the glossary", "words of the glossary"),
    ("measure", "measures"),
];

/// The things in words: inspections by their short titles, all others by number.
pub fn counted<'a>(site: &Site, items: impl IntoIterator<Item = &'a Item>) -> String {
    let mut named = Vec::new();
    let mut counts = [0_usize; KINDS.len()];
    for item in items {
        let kind = match item {
            Item::Thing(Entity::Inspection(id)) => match site.inspection(id) {
                Some(inspection) => {
                    named.push(inspection.short_title.to_string());
                    continue;
                }
                None => 0,
            },
            Item::Thing(Entity::Report(..)) => 1,
            Item::Thing(Entity::Press(..)) => 2,
            Item::Thing(Entity::Reply(..)) => 3,
            Item::Thing(Entity::Force(_)) => 4,
            Item::Thing(Entity::Page(_)) => 5,
            Item::Thing(Entity::Theme(_)) => 6,
            Item::Thing(Entity::Term(_)) => 7,
            Item::Measure(_) => 8,
            // None of these goes out by itself.
            Item::Thing(
                Entity::Programme(_) | Entity::Question(_) | Entity::Release(_) | Entity::Accessibility,
            ) => continue,
        };
        counts[kind] += 1;
    }
    for (number, (one, many)) in counts.into_iter().zip(KINDS).filter(|(number, _)| *number > 0) {
        named.push(format!("{number} {}", if number == 1 { one } else { many }));
    }
    match named.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
        None => String::new(),
    }
}
