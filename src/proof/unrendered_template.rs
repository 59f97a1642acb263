//! A piece of template that went out as text.

use crate::problem::{Rule, Severity};

use super::page::{Element, Page, shortened};

pub(super) const RULE: Rule = Rule {
    name: "unrendered-template",
    severity: Severity::Error,
    why: "A reader who finds `{{ force.name }}` where a name should be doubts every number beside it.",
    mend: "look for these signs in the template: a brace too many, or a template's text passed as a value",
};

const SIGNS: [&str; 3] = ["{{", "{%", "{#"];

pub(super) fn faults(page: &Page) -> Vec<String> {
    // What is shown as code may be about templates.
    let texts = page.texts_outside(&["code", "pre", "script"]);
    let values = page.elements().flat_map(Element::attributes).map(|(_, value)| value);
    texts
        .chain(values)
        // Nearly no text has a brace, and this is the quickest way to see that.
        .filter(|text| text.bytes().fold(false, |found, byte| found | (byte == b'{')))
        .filter_map(|text| {
            let at = SIGNS.iter().filter_map(|sign| text.find(sign)).min()?;
            Some(format!("`{}` stands in the text", shortened(text[at..].trim_end(), 40)))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Page, faults};

    #[test]
    fn braces_are_for_code_only() {
        let page = Page::of(b"<p title='{% x %}'>{{ force.name }}</p><code>{{ x }}</code><p>{a}</p>");
        assert_eq!(faults(&page), ["`{{ force.name }}` stands in the text", "`{% x %}` stands in the text"]);
    }
}
