//! The page of the data: what can be had, and what every field means. It is made of the types of the rows.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::super::kinds::Content;
use super::super::maker::{Draft, Maker};
use super::super::parts::{Citations, Link};
use super::super::route::Route;
use crate::data::{self, Column, Download, Form, Holds, Part, Table};
use crate::text::passage;
use crate::words;

/// What the page of the data shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DataView {
    /// The version in the addresses of all data: `v1`.
    pub version: &'static str,
    /// The tables of the whole site.
    pub tables: Vec<TableView>,
    /// The address of all tables in one file (ZIP).
    pub archive: Arc<str>,
    /// The address of the checksums (SHA-256).
    pub checksums: Arc<str>,
    /// What describes the CSV files for programs (CSV on the Web), with its name as text.
    pub metadata: Link,
    /// JSON files that are no table, each with what describes it (JSON Schema).
    pub schemas: Vec<SchemaView>,
}

/// A table with its dictionary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TableView {
    /// The name of the table, which is also its anchor: `judgements`.
    pub id: &'static str,
    /// What a row of it is, in a sentence.
    pub about: String,
    /// How many rows it has.
    pub rows: usize,
    /// The table for spreadsheets, with the name of its file as text.
    pub csv: Link,
    /// The table for programs, with the name of its file as text.
    pub json: Link,
    /// The address of what describes the JSON file.
    pub schema: Arc<str>,
    /// What each column holds, in the order of the columns.
    pub columns: Vec<ColumnView>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ColumnView {
    /// The name in the first line of the CSV file.
    pub name: String,
    /// The way to it in a JSON file, where that is another: `source.title`.
    pub path: Option<String>,
    /// What it holds, in sentences.
    pub about: String,
    /// What kind of value it is. One of `text`, `word`, `date`, `number`, `whole-number`, `yes-no`, `address`.
    pub holds: &'static str,
    /// Whether it may be empty.
    pub may_be_absent: bool,
    /// Whether it may hold several values.
    pub several: bool,
    /// The words that it may hold, where it holds one of several.
    pub words: Vec<WordView>,
}

/// A word that a column may hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct WordView {
    /// The word.
    pub word: String,
    /// What it means.
    pub about: String,
}

/// A JSON file that is no table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SchemaView {
    /// What it is. One of `bundle`, `find`, `search`, `record`, `edition`.
    pub of: &'static str,
    /// The address of what describes it.
    pub href: Arc<str>,
}

/// The page of the data.
pub(in crate::pages) fn draft<'a>(maker: &Maker<'a>) -> Draft<'a> {
    let href = |download: Download| maker.href(&Route::Download(download));
    let link = |download: Download| maker.link(&Route::Download(download.clone()), download.name());
    let tables = Table::ALL.iter().map(|table| TableView {
        id: table.id(),
        about: in_english(maker, table.about().to_owned()),
        rows: maker.count(*table, &Part::Site),
        csv: link(Download::Rows(*table, Part::Site, Form::Csv)),
        json: link(Download::Rows(*table, Part::Site, Form::Json)),
        schema: href(Download::Schema(data::Description::Table(*table))),
        columns: table.columns().iter().map(|column| ColumnView::of(maker, column)).collect(),
    });
    let view = DataView {
        version: data::VERSION,
        tables: tables.collect(),
        archive: href(Download::Archive),
        checksums: href(Download::Checksums),
        metadata: link(Download::Metadata),
        schemas: (data::Description::all())
            .filter(|of| !matches!(of, data::Description::Table(_)))
            .map(|of| SchemaView { of: of.id(), href: href(Download::Schema(of)) })
            .collect(),
    };
    Draft {
        title: maker.say(words!["title-data"]).into(),
        description: maker.say(words!["data-description"]),
        crumbs: Vec::new(),
        entity: None,
        citations: Citations::default(),
        corrections: &[],
        content: Content::Data(view),
    }
}

impl ColumnView {
    fn of(maker: &Maker<'_>, column: &Column) -> ColumnView {
        let (holds, words) = match &column.holds {
            Holds::Text => ("text", Vec::new()),
            Holds::Word(words) => ("word", words.clone()),
            Holds::Date => ("date", Vec::new()),
            Holds::Number => ("number", Vec::new()),
            Holds::WholeNumber => ("whole-number", Vec::new()),
            Holds::YesNo => ("yes-no", Vec::new()),
            Holds::Address => ("address", Vec::new()),
        };
        ColumnView {
            path: (column.path.len() > 1).then(|| column.path.join(".")),
            name: column.name.clone(),
            about: in_english(maker, quoted(&column.about)),
            holds,
            may_be_absent: column.may_be_absent,
            several: column.separator.is_some(),
            words: (words.into_iter())
                .map(|(word, about)| WordView { word, about: in_english(maker, quoted(&about)) })
                .collect(),
        }
    }
}

/// A sentence that describes the format, which is said once for programs and people: it stands as a passage on pages in
/// other languages than the main one.
fn in_english(maker: &Maker<'_>, about: String) -> String {
    match maker.main_language() {
        Some(_) => passage::marked(&about),
        None => about,
    }
}

/// A sentence of ours for readers: what stands between the marks of code stands in quotation marks, and apostrophes are
/// those of print.
fn quoted(about: &str) -> String {
    let mut is_open = false;
    let sign = |c| match c {
        '`' => {
            is_open = !is_open;
            if is_open { '“' } else { '”' }
        }
        '\'' => '’',
        other => other,
    };
    about.chars().map(sign).collect()
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn code_is_quoted_for_readers() {
        assert_eq!(quoted("It's `good`, `not graded`."), "It’s “good”, “not graded”.");
    }
}
