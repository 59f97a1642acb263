//! A picture without words for those who cannot see it.

use crate::problem::{Rule, Severity};

use super::page::{Element, Page};

pub(super) const RULE: Rule = Rule {
    name: "missing-alt",
    severity: Severity::Error,
    why: "Who cannot see a picture hears its alternative text, or the name of a file where there is none.",
    mend: "say in alt what the picture shows; for a mere ornament write alt=\"\"",
};

pub(super) fn faults(page: &Page) -> Vec<String> {
    let silent = page.elements().filter(|element| is_picture(*element) && !has_words(*element));
    silent.map(|element| format!("the image {} has no alternative text", element.tag())).collect()
}

fn is_picture(element: Element<'_>) -> bool {
    match element.name() {
        "img" => true,
        "input" => element.attribute("type") == Some("image"),
        "svg" => element.attribute("role") == Some("img"),
        _ => false,
    }
}

fn has_words(element: Element<'_>) -> bool {
    let named = ["aria-label", "aria-labelledby"].iter().any(|name| element.attribute(name).is_some());
    named || element.attribute("alt").is_some() || element.inside().any(|inner| inner.name() == "title")
}

#[cfg(test)]
mod tests {
    use super::{Page, faults};

    #[test]
    fn ornaments_may_be_silent_and_drawings_titled() {
        let page = Page::of(b"<img alt='' src=a><svg role=img><title>Map</title></svg><img src=/map.png>");
        assert_eq!(faults(&page), ["the image <img src=\"/map.png\"> has no alternative text"]);
    }
}
