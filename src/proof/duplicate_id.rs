//! An id that stands twice on a page.

use crate::problem::{Rule, Severity};

use super::page::Page;

pub(super) const RULE: Rule = Rule {
    name: "duplicate-id",
    severity: Severity::Error,
    why: "A link to an id that stands twice leads to the first of them, whichever was meant.",
    mend: "make the id in the template from something that differs, such as the id of the question",
};

pub(super) fn faults(page: &Page) -> Vec<String> {
    let mut ids: Vec<&str> = page.elements().filter_map(|element| element.attribute("id")).collect();
    ids.sort_unstable();
    let several = ids.chunk_by(|id, next| id == next).filter(|same| same.len() > 1);
    several.map(|same| format!("the id `{}` stands more than once", same[0])).collect()
}

#[cfg(test)]
mod tests {
    use super::{Page, faults};

    #[test]
    fn told_once_however_often_it_stands() {
        let page = Page::of(b"<h2 id=a></h2><h2 id=a></h2><h2 id=a></h2><h2 id=b></h2>");
        assert_eq!(faults(&page), ["the id `a` stands more than once"]);
    }
}
