//! A page of more HTML than a telephone on a poor line should have to load.

use crate::problem::{Rule, Severity};

use super::page::Page;

pub(super) const RULE: Rule = Rule {
    name: "page-too-heavy",
    severity: Severity::Warning,
    why: "Half a megabyte of HTML takes seconds on a poor line, and longer to find one's way in.",
    mend: "divide the page, or link to a part of it instead of showing it all",
};

/// Bytes of HTML before compression.
const MOST: usize = 500_000;

pub(super) fn faults(page: &Page) -> Vec<String> {
    let too_heavy = (page.weight > MOST)
        .then(|| format!("there are {} kB of HTML; at most {} are good", page.weight / 1000, MOST / 1000));
    too_heavy.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::{MOST, Page, faults};

    #[test]
    fn half_a_megabyte_is_the_most() {
        assert!(faults(&Page::of(&vec![b'a'; MOST])).is_empty());
        let heavy = faults(&Page::of(&vec![b'a'; MOST + 1_000]));
        assert_eq!(heavy, ["there are 501 kB of HTML; at most 500 are good"]);
    }
}
