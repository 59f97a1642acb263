//! An element that a template leaves open, or closes twice.

use crate::problem::{Rule, Severity};

use super::page::Page;

pub(super) const RULE: Rule = Rule {
    name: "unbalanced-tags",
    severity: Severity::Error,
    why: "Browsers guess where an element left open ends, and each page after the guess looks different.",
    mend: "close every element in the template where it was opened, in the opposite order",
};

pub(super) fn faults(page: &Page) -> Vec<String> {
    page.unbalanced.clone()
}

#[cfg(test)]
mod tests {
    use super::{Page, faults};

    #[test]
    fn every_element_is_closed_in_its_turn() {
        assert!(faults(&Page::of(b"<p>A<br><svg><path d='M0'/></svg></p>")).is_empty());
        let page = Page::of(b"<section><p class=a>A</section></div>");
        assert_eq!(faults(&page), ["<p class=\"a\"> is never closed", "</div> closes nothing"]);
        assert_eq!(faults(&Page::of(b"<div/>")), ["<div> is never closed"]);
    }
}
