//! Names by which things are known outside of this site, so that no two have the same.

use std::collections::BTreeMap;

/// Names that are given once: of several that would be the same, the second ends in `-2`.
#[derive(Default)]
pub(super) struct Names {
    given: BTreeMap<String, u32>,
}

impl Names {
    /// The name as nobody has it yet.
    pub(super) fn next(&mut self, name: String) -> String {
        let nth = self.given.entry(name.clone()).or_default();
        *nth += 1;
        if *nth == 1 { name } else { format!("{name}-{nth}") }
    }
}
