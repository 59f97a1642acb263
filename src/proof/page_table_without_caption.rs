//! A table of a finished page that does not say what it shows.

use crate::problem::{Rule, Severity};

use super::page::{Element, Page, shortened};

pub(super) const RULE: Rule = Rule {
    name: "page-table-without-caption",
    severity: Severity::Error,
    why: "Who hears a page goes from table to table by caption; without one a table has no name.",
    mend: "give the table a caption; in Markdown write a paragraph `Table: what it shows` before it",
};

pub(super) fn faults(page: &Page) -> Vec<String> {
    let nameless = data_tables(page)
        .filter(|table| !table.inside().any(|inner| inner.name() == "caption" && inner.has_words()));
    nameless.map(|table| format!("the table {} has no caption", described(table))).collect()
}

/// Tables that show data, not tables that only arrange things.
pub(super) fn data_tables<'a>(page: &'a Page<'a>) -> impl Iterator<Item = Element<'a>> {
    page.named("table").filter(|table| !matches!(table.attribute("role"), Some("presentation" | "none")))
}

/// A table as a person would look for it: by its first words.
pub(super) fn described(table: Element<'_>) -> String {
    let cells = table.texts().map(str::trim).filter(|text| !text.is_empty()).take(4);
    format!("that begins “{}”", shortened(&cells.collect::<Vec<_>>().join(" "), 60))
}

#[cfg(test)]
mod tests {
    use super::{Page, faults};

    #[test]
    fn every_table_has_its_name() {
        let page = Page::of(b"<table><caption>Grades</caption></table><table><tr><th>Force<th>Grade</table>");
        assert_eq!(faults(&page), ["the table that begins “Force Grade” has no caption"]);
    }
}
