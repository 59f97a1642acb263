//! What several pages ask for, found out once: when the first of them asks.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

/// Answers by what was asked about.
pub(super) struct Asked<K, V>(Mutex<BTreeMap<K, V>>);

impl<K, V> Default for Asked<K, V> {
    fn default() -> Asked<K, V> {
        Asked(Mutex::default())
    }
}

impl<K: Clone + Ord, V: Clone> Asked<K, V> {
    /// The answer about `key`. Two who ask at the same time may both find it out; it is the same.
    pub(super) fn about(&self, key: &K, find_out: impl FnOnce() -> V) -> V {
        let known = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(answer) = known().get(key) {
            return answer.clone();
        }
        let answer = find_out();
        known().insert(key.clone(), answer.clone());
        answer
    }
}
