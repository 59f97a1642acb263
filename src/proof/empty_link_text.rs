//! A link or button without words.

use crate::problem::{Rule, Severity};

use super::page::{Element, Page};

pub(super) const RULE: Rule = Rule {
    name: "empty-link-text",
    severity: Severity::Error,
    why: "A link without words is announced as its address, letter by letter, or not at all.",
    mend: "write where the link leads between its tags, or in aria-label where there is only a picture",
};

pub(super) fn faults(page: &Page) -> Vec<String> {
    let pressed = page.elements().filter(|element| match element.name() {
        "a" => element.attribute("href").is_some(),
        name => matches!(name, "button" | "summary"),
    });
    pressed.filter(|it| !has_words(*it)).map(|it| format!("{} has no words", it.tag())).collect()
}

fn has_words(element: Element<'_>) -> bool {
    let says = |element: Element<'_>| {
        ["aria-label", "aria-labelledby", "alt"]
            .iter()
            .any(|name| element.attribute(name).is_some_and(|words| !words.trim().is_empty()))
    };
    says(element) || element.inside().any(says) || element.has_words()
}

#[cfg(test)]
mod tests {
    use super::{Page, faults};

    #[test]
    fn words_may_be_a_picture_s() {
        let page = Page::of(
            b"<a href=/a/>A</a><a href=/b/><img alt=B></a><a href=/c/><img alt=''></a><button> </button>",
        );
        assert_eq!(faults(&page), ["<a href=\"/c/\"> has no words", "<button> has no words"]);
    }
}
