//! Looking things up by names that are only lent: to clone a name is to count it, and all threads count in one place.

use std::borrow::Borrow;
use std::cmp::Ordering;

use crate::model::{ForceId, InspectionId, Party};

/// The names of what lies with an inspection and is about a force; `Party` where there are several of a kind.
pub(super) trait Asked {
    fn names(&self) -> (&InspectionId, &ForceId, Option<Party>);
}

impl Asked for (InspectionId, ForceId) {
    fn names(&self) -> (&InspectionId, &ForceId, Option<Party>) {
        (&self.0, &self.1, None)
    }
}

impl Asked for (InspectionId, ForceId, Party) {
    fn names(&self) -> (&InspectionId, &ForceId, Option<Party>) {
        (&self.0, &self.1, Some(self.2))
    }
}

/// Names that are lent.
pub(super) struct Lent<'n>(pub &'n InspectionId, pub &'n ForceId, pub Option<Party>);

impl Asked for Lent<'_> {
    fn names(&self) -> (&InspectionId, &ForceId, Option<Party>) {
        (self.0, self.1, self.2)
    }
}

impl<'n> Borrow<dyn Asked + 'n> for (InspectionId, ForceId) {
    fn borrow(&self) -> &(dyn Asked + 'n) {
        self
    }
}

impl<'n> Borrow<dyn Asked + 'n> for (InspectionId, ForceId, Party) {
    fn borrow(&self) -> &(dyn Asked + 'n) {
        self
    }
}

impl PartialEq for dyn Asked + '_ {
    fn eq(&self, other: &Self) -> bool {
        self.names() == other.names()
    }
}

impl Eq for dyn Asked + '_ {}

impl PartialOrd for dyn Asked + '_ {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for dyn Asked + '_ {
    fn cmp(&self, other: &Self) -> Ordering {
        self.names().cmp(&other.names())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{Asked, Lent};
    use crate::model::{ForceId, InspectionId, Party};

    #[test]
    fn lent_names_find_what_own_ones_find() {
        let names = ["a", "a-b", "b", ""];
        let mut pairs = BTreeMap::new();
        let mut threes = BTreeMap::new();
        for of in names {
            for on in names {
                let key = (InspectionId::new(of), ForceId::new(on));
                pairs.insert(key.clone(), (of, on));
                for party in [Party::Force, Party::PolicingBody] {
                    threes.insert((key.0.clone(), key.1.clone(), party), (of, on, party));
                }
            }
        }
        for ((of, on, party), value) in &threes {
            assert_eq!(threes.get(&Lent(of, on, Some(*party)) as &dyn Asked), Some(value));
            assert_eq!(pairs.get(&Lent(of, on, None) as &dyn Asked), Some(&(value.0, value.1)));
        }
    }
}
