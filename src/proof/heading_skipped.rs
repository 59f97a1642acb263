//! A heading that stands more than one level below the one before it.

use crate::problem::{Rule, Severity};

use super::page::{Page, shortened};

pub(super) const RULE: Rule = Rule {
    name: "heading-skipped",
    severity: Severity::Error,
    why: "Screen readers go through a page by its headings; a missing level sounds like a missing part.",
    mend: "make the heading one level below the heading that it belongs under",
};

pub(super) fn faults(page: &Page) -> Vec<String> {
    // Headings of menus may stand before the first of the page itself; they are as deep as its parts.
    let mut before = 1;
    let mut faults = Vec::new();
    for element in page.elements() {
        let Some(level) = level(element.name()) else { continue };
        if level > before + 1 {
            let words = shortened(&element.words(), 60);
            faults
                .push(format!("the heading “{words}” is of level {level} and follows one of level {before}"));
        }
        before = level;
    }
    faults
}

/// The level of a heading by the name of its element.
pub(super) fn level(name: &str) -> Option<u32> {
    let level = name.strip_prefix('h')?.parse().ok()?;
    (1..=6).contains(&level).then_some(level)
}

#[cfg(test)]
mod tests {
    use super::{Page, faults};

    #[test]
    fn down_by_one_and_up_by_any() {
        let page = Page::of(b"<h1>A</h1><h2>B</h2><h3>C</h3><h2>D</h2><h4>E</h4><hr>");
        assert_eq!(faults(&page), ["the heading “E” is of level 4 and follows one of level 2"]);
    }
}
