//! Who is compared: the territorial forces, and the regions that they are in.

use std::collections::BTreeMap;

use crate::model::{Force, ForceId, ForceKind, Phrase};
use crate::site::Site;

/// The territorial forces of a region.
pub(super) struct Region<'a> {
    pub name: &'a Phrase,
    /// In alphabetical order of ids.
    pub forces: Vec<&'a ForceId>,
}

/// Whether a force is compared with others: the territorial forces are, which are asked the same questions.
pub(super) fn is_compared(force: &Force) -> bool {
    force.kind == ForceKind::Territorial
}

/// The regions by the word that stands for each in addresses: `east-of-england`.
fn regions(site: &Site) -> BTreeMap<String, Region<'_>> {
    let mut regions: BTreeMap<String, Region<'_>> = BTreeMap::new();
    for (id, doc) in &site.forces {
        let name = region_of(&doc.value);
        let word = word_of(name.as_str());
        if is_compared(&doc.value) && !word.is_empty() {
            regions.entry(word).or_insert_with(|| Region { name, forces: Vec::new() }).forces.push(id);
        }
    }
    regions
}

/// The regions in which there is something to compare: those of more than one force.
pub(super) fn compared(site: &Site) -> BTreeMap<String, Region<'_>> {
    let mut regions = regions(site);
    regions.retain(|_, region| region.forces.len() > 1);
    regions
}

/// The region of a force; its nation, where it has none.
pub(super) fn region_of(force: &Force) -> &Phrase {
    force.region.as_ref().unwrap_or(&force.nation)
}

/// A name as it stands in addresses: in small letters, with hyphens between its words.
pub(super) fn word_of(name: &str) -> String {
    let lower = name.to_lowercase();
    let words: Vec<&str> =
        lower.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join("-")
}

#[cfg(test)]
mod tests {
    use super::word_of;

    #[test]
    fn a_name_becomes_a_word_of_an_address() {
        assert_eq!(word_of("Yorkshire and The Humber"), "yorkshire-and-the-humber");
        assert_eq!(word_of("Ynys Môn (north)"), "ynys-môn-north");
    }
}
