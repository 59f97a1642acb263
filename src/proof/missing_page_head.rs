//! A page without title, description, language or canonical address.

use crate::problem::{Rule, Severity};

use super::page::Page;

pub(super) const RULE: Rule = Rule {
    name: "missing-page-head",
    severity: Severity::Error,
    why: "Title and description are what search results show, the language decides how a page is read aloud, \
          and the canonical address tells copies from the page itself.",
    mend: "fill the head of the page in the template from page.title, page.description, page.language and \
           page.canonical",
};

pub(super) fn faults(page: &Page) -> Vec<String> {
    let filled = |element: &str, key: (&str, &str), value: &str| {
        page.named(element).any(|element| {
            element.attribute(key.0).is_some_and(|known| known.eq_ignore_ascii_case(key.1))
                && element.attribute(value).is_some_and(|value| !value.trim().is_empty())
        })
    };
    let language = page.named("html").any(|html| html.attribute("lang").is_some_and(|lang| !lang.is_empty()));
    // The title is the first of its name; drawings have titles too, further down.
    let title = page.named("title").next().is_some_and(|title| title.has_words());
    let described = page.is_redirect() || filled("meta", ("name", "description"), "content");
    let parts = [
        (title, "title"),
        (described, "description (meta name=\"description\")"),
        (language, "language (html lang)"),
        (filled("link", ("rel", "canonical"), "href"), "canonical address (link rel=\"canonical\")"),
    ];
    let missing: Vec<&str> = parts.iter().filter(|(there, _)| !there).map(|(_, part)| *part).collect();
    match missing.is_empty() {
        true => Vec::new(),
        false => vec![format!("there is no {}", missing.join(", no "))],
    }
}

#[cfg(test)]
mod tests {
    use super::{Page, faults};

    #[test]
    fn every_missing_part_is_named_at_once() {
        let page = Page::of(
            b"<html lang=en><title>Ambria</title><meta name=description content=''>\
              <link rel=canonical href=https://reportcards.example/forces/ambria/>",
        );
        assert_eq!(faults(&page), ["there is no description (meta name=\"description\")"]);
        assert!(faults(&Page::of(b"<p>Hello"))[0].starts_with("there is no title, no description"));
    }
}
