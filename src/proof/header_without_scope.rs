//! A table whose headers do not say what they head, or that has none.

use crate::problem::{Rule, Severity};

use super::page::Page;
use super::page_table_without_caption::{data_tables, described};

pub(super) const RULE: Rule = Rule {
    name: "header-without-scope",
    severity: Severity::Error,
    why: "Each number in a table is heard with its headers; without scope nobody knows which those are.",
    mend: "write scope=\"col\" or scope=\"row\" in every th of the template, and a th for every row",
};

const SCOPES: [&str; 4] = ["col", "row", "colgroup", "rowgroup"];

pub(super) fn faults(page: &Page) -> Vec<String> {
    let mut faults = Vec::new();
    for table in data_tables(page) {
        let mut headers = table.inside().filter(|inner| inner.name() == "th").peekable();
        if headers.peek().is_none() {
            faults.push(format!("the table {} has no header cells", described(table)));
        }
        let without =
            headers.filter(|th| !th.attribute("scope").is_some_and(|scope| SCOPES.contains(&scope)));
        faults.extend(
            without.map(|th| {
                format!("the header “{}” of the table {} has no scope", th.words(), described(table))
            }),
        );
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::{Page, faults};

    #[test]
    fn every_header_says_what_it_heads() {
        let page = Page::of(b"<table><tr><th scope=col>Force</th><th>Grade</th></tr></table>");
        assert_eq!(faults(&page), ["the header “Grade” of the table that begins “Force Grade” has no scope"]);
        let page = Page::of(b"<table><tr><td>Ambria</td></tr></table>");
        assert_eq!(faults(&page), ["the table that begins “Ambria” has no header cells"]);
    }
}
