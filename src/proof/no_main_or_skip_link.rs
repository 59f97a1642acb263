//! A page whose main part cannot be gone to at once.

use crate::problem::{Rule, Severity};

use super::page::Page;

pub(super) const RULE: Rule = Rule {
    name: "no-main-or-skip-link",
    severity: Severity::Error,
    why: "Who uses a keyboard would pass the whole menu on every page before the first word of it.",
    mend: "keep one main element with an id, and a link to that id as the first link of the page",
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
    let first = page.named("a").find_map(|link| link.attribute("href"));
    let skips = first.and_then(|href| href.strip_prefix('#')).is_some_and(|id| {
        std::iter::once(*main).chain(main.inside()).any(|element| element.attribute("id") == Some(id))
    });
    match skips {
        true => Vec::new(),
        false => vec!["the first link does not skip to the main element".to_owned()],
    }
}

#[cfg(test)]
mod tests {
    use super::{Page, faults};

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
