//! What stands a second time.

use std::collections::BTreeMap;

/// Every item whose key an earlier item has, as (key, first, again).
pub(super) fn repeats<K: Ord + Clone, T: Clone>(items: impl IntoIterator<Item = (K, T)>) -> Vec<(K, T, T)> {
    let mut first: BTreeMap<K, T> = BTreeMap::new();
    let mut again = Vec::new();
    for (key, item) in items {
        match first.get(&key) {
            Some(earlier) => again.push((key, earlier.clone(), item)),
            None => _ = first.insert(key, item),
        }
    }
    again
}

#[cfg(test)]
mod tests {
    use super::repeats;

    #[test]
    fn the_third_time_leads_to_the_first() {
        let found = repeats([("a", 1), ("b", 2), ("a", 3), ("a", 4)]);
        assert_eq!(found, [("a", 1, 3), ("a", 1, 4)]);
    }
}
