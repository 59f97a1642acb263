//! A label or description that refers to an element which is not on the page.

use crate::problem::{Rule, Severity};

use super::page::Page;

pub(super) const RULE: Rule = Rule {
    name: "unknown-element",
    severity: Severity::Error,
    why: "Screen readers announce an element by the label it refers to; a label that is not there is silence.",
    mend: "write the id of an element of the same page in the template",
};

pub(super) fn faults(page: &Page) -> Vec<String> {
    let mut ids: Vec<&str> = page.elements().filter_map(|element| element.attribute("id")).collect();
    ids.sort_unstable();
    let references = page.elements().flat_map(|element| {
        let referring = element.attributes().filter(|(name, _)| refers(name));
        referring.flat_map(|(name, value)| value.split_whitespace().map(move |id| (name, id)))
    });
    references
        .filter(|(_, id)| ids.binary_search(id).is_err())
        .map(|(name, id)| format!("{name}=\"{id}\" refers to an element that is not there"))
        .collect()
}

/// Whether an attribute holds ids of the same page.
fn refers(attribute: &str) -> bool {
    matches!(
        attribute,
        "for" | "list" | "headers" | "aria-labelledby" | "aria-describedby" | "aria-controls" | "aria-owns"
    )
}

#[cfg(test)]
mod tests {
    use super::{Page, faults};

    #[test]
    fn a_label_must_be_there() {
        let page = Page::of(b"<label for=q>Q</label><input id=q><nav aria-labelledby='q menu'></nav>");
        assert_eq!(faults(&page), ["aria-labelledby=\"menu\" refers to an element that is not there"]);
    }
}
