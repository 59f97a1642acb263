//! A page with no heading of level 1, or with several.

use crate::problem::{Rule, Severity};

use super::page::Page;

pub(super) const RULE: Rule = Rule {
    name: "not-one-h1",
    severity: Severity::Error,
    why: "The one heading of level 1 says what a page is, to search engines and to those who hear it.",
    mend: "keep one h1 in the template, with the title of the page",
};

pub(super) fn faults(page: &Page) -> Vec<String> {
    let headings: Vec<String> = page.named("h1").map(|element| element.words()).collect();
    match headings.as_slice() {
        [one] if !one.is_empty() => Vec::new(),
        [_] => vec!["the heading of level 1 is empty".to_owned()],
        [] if page.is_redirect() => Vec::new(),
        [] => vec!["there is no heading of level 1".to_owned()],
        // The first is the title, which differs from page to page, where the mistake is one.
        [_, others @ ..] => vec![format!("there is another heading of level 1: “{}”", others.join("”, “"))],
    }
}

#[cfg(test)]
mod tests {
    use super::{Page, faults};

    #[test]
    fn exactly_one_with_words() {
        assert!(faults(&Page::of(b"<h1>A</h1>")).is_empty());
        assert_eq!(faults(&Page::of(b"<h2>A</h2>")), ["there is no heading of level 1"]);
        assert_eq!(faults(&Page::of(b"<h1> </h1>")), ["the heading of level 1 is empty"]);
        assert_eq!(faults(&Page::of(b"<h1>A</h1><h1>B</h1>")), ["there is another heading of level 1: “B”"]);
    }
}
