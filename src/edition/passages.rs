//! Passages in the main language on a page in another: readers' programs are told, so that they are read aloud in the
//! right voice (WCAG 2.2, 3.1.2 Language of Parts).

use crate::strings::Language;
use crate::text::passage::{BEGINS, ENDS, has_marks, unmarked};

/// Elements of which the insides are text and nothing else, so that no mark can stand in them.
const TEXT_ALONE: [&str; 6] = ["title", "script", "style", "textarea", "option", "svg"];

/// A finished page in which marked passages, which are in the main language of the site, are elements of their own. Where no
/// element can stand, as in an attribute or in a file that is no HTML, the marks go.
pub(super) fn told(page: String, template: &str, main: &Language) -> String {
    if !has_marks(&page) {
        return page;
    }
    if !template.ends_with(".html") {
        return unmarked(page);
    }
    let begins = format!("<span lang=\"{}\" dir=\"{}\">", main.tag, main.direction());
    let mut told = String::with_capacity(page.len() + page.len() / 8);
    let mut rest = page.as_str();
    let mut open = 0_usize;
    while let Some(at) = rest.find(['<', BEGINS, ENDS]) {
        told.push_str(&rest[..at]);
        rest = &rest[at..];
        if rest.starts_with('<') {
            let end = end_of_tag(rest);
            let end = text_alone(rest).map_or(end, |element| end_of_element(rest, element));
            told.extend(rest[..end].chars().filter(|char| ![BEGINS, ENDS].contains(char)));
            rest = &rest[end..];
        } else if let Some(after) = rest.strip_prefix(BEGINS) {
            if open == 0 {
                told.push_str(&begins);
            }
            open += 1;
            rest = after;
        } else if let Some(after) = rest.strip_prefix(ENDS) {
            if open == 1 {
                told.push_str("</span>");
            }
            open = open.saturating_sub(1);
            rest = after;
        }
    }
    told.push_str(rest);
    told
}

/// A text without marks.
pub(super) fn none(text: Vec<u8>) -> Vec<u8> {
    match String::from_utf8(text) {
        Ok(text) => unmarked(text).into_bytes(),
        Err(other) => other.into_bytes(),
    }
}

/// Where a tag or comment ends that begins here.
fn end_of_tag(text: &str) -> usize {
    if text.starts_with("<!--") {
        return text.find("-->").map_or(text.len(), |at| at + 3);
    }
    let mut quote = None;
    for (at, byte) in text.bytes().enumerate() {
        match (quote, byte) {
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            (None, b'>') => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// The element that begins here, where its insides are text alone.
fn text_alone(text: &str) -> Option<&'static str> {
    let name = text.strip_prefix('<')?;
    let end = name.find(|char: char| !char.is_ascii_alphanumeric()).unwrap_or(name.len());
    TEXT_ALONE.into_iter().find(|element| name[..end].eq_ignore_ascii_case(element))
}

fn end_of_element(text: &str, element: &str) -> usize {
    text.find(&format!("</{element}")).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::told;
    use crate::model::LanguageTag;
    use crate::strings::Strings;
    use crate::text::passage::marked;

    fn in_page(page: &str) -> String {
        let words = Strings::own(&[LanguageTag::new("en-GB")]);
        told(page.to_owned(), "page.html", words.language(None))
    }

    #[test]
    fn a_passage_is_an_element_where_one_can_stand() {
        let words = marked("a & b");
        let page = format!(
            "<title>{words}</title><p title='{words}>'>Dywedodd: {words}.</p><!--{words}--><svg><text>{words}</text></svg>"
        );
        assert_eq!(
            in_page(&page),
            "<title>a & b</title><p title='a & b>'>Dywedodd: <span lang=\"en-GB\" dir=\"ltr\">a & b</span>.</p>\
             <!--a & b--><svg><text>a & b</text></svg>"
        );
    }

    #[test]
    fn a_passage_in_a_passage_is_told_once() {
        let page = format!("<p>{}</p>", marked(&format!("One <b>{}</b> two", marked("two"))));
        assert_eq!(in_page(&page), "<p><span lang=\"en-GB\" dir=\"ltr\">One <b>two</b> two</span></p>");
    }

    #[test]
    fn what_is_no_html_has_no_marks() {
        let words = Strings::own(&[LanguageTag::new("en")]);
        assert_eq!(told(format!("x {}", marked("y")), "feed.xml", words.language(None)), "x y");
    }
}
