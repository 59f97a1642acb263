//! A page whose main part cannot be gone to at once.

use crate::problem::{Rule, Severity};

use super::page::{Element, Page};

pub(super) const RULE: Rule = Rule {
    name: "no-main-or-skip-link",
    severity: Severity::Error,
    why: "Who uses a keyboard would pass the whole menu on every page before the first word of it.",
    mend: "keep one main element with an id, and a link to that id as the first link of the page, unless nothing \
           stands before it that a keyboard stops at",
};

pub(super) fn faults(page: &Page) -> Vec<String> {
    if page.is_redirect() {
        return Vec::new();
    }
    let mains: Vec<_> = page.named("main").collect();
    let [main] = mains.as_slice() else {
        return vec![match mains.len() {
            0 => "there is no main element".to_owned(),
            several => format!("there are {several} main elements"),
        }];
    };
    let before_main = page.elements().take_while(|element| element.name() != "main");
    if !before_main.into_iter().any(stops_a_keyboard) {
        return Vec::new();
    }
    let first = page.named("a").find_map(|link| link.attribute("href"));
    let skips = first.and_then(|href| href.strip_prefix('#')).is_some_and(|id| {
        std::iter::once(*main).chain(main.inside()).any(|element| element.attribute("id") == Some(id))
    });
    match skips {
        true => Vec::new(),
        false => vec!["the first link does not skip to the main element".to_owned()],
    }
}

fn stops_a_keyboard(element: Element<'_>) -> bool {
    match element.name() {
        "a" => element.attribute("href").is_some(),
        "button" | "input" | "select" | "textarea" | "summary" | "iframe" => true,
        _ => element.attribute("tabindex").is_some(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Page, faults};

    #[test]
    fn where_nothing_is_passed_nothing_needs_to_be_skipped() {
        assert!(faults(&Page::of(b"<p>Card</p><main><a href=/>Home</a></main>")).is_empty());
        let passed = faults(&Page::of(b"<button>Menu</button><main><a href=/>Home</a></main>"));
        assert_eq!(passed, ["the first link does not skip to the main element"]);
    }

    #[test]
    fn the_first_link_leads_to_the_main_part() {
        assert!(faults(&Page::of(b"<a href=#c>Skip</a><main id=c></main>")).is_empty());
        assert_eq!(faults(&Page::of(b"<a href=#c>Skip</a>")), ["there is no main element"]);
        assert_eq!(
            faults(&Page::of(b"<a href=/>Home</a><main id=c></main>")),
            ["the first link does not skip to the main element"]
        );
    }
}
