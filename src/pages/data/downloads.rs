//! The downloads of a page: what is said on it, as data.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::super::maker::Maker;
use super::super::route::Route;
use crate::data::{Download, Form, Part};

/// What is said of one force, inspection or question, as files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DownloadsView {
    /// One table each, for spreadsheets (CSV); tables without rows are left out.
    pub tables: Vec<DownloadView>,
    /// The address of all of it together, for programs (JSON).
    pub everything: Arc<str>,
    /// The page that explains the data.
    pub about: Arc<str>,
}

/// A table as a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DownloadView {
    /// The table. One of `judgements`, `findings`, `measures`, `recommendations`, `answers`, `replies`, `corrections`,
    /// `totals`, `forces`, `inspections`, `questions`, `grades`, `labels`.
    pub table: &'static str,
    /// How many rows it has.
    pub rows: usize,
    /// The address of the file.
    pub href: Arc<str>,
}

impl DownloadsView {
    /// The downloads about a part of the site.
    pub(in crate::pages) fn of(maker: &Maker<'_>, part: &Part) -> DownloadsView {
        let tables = (part.tables().iter())
            .map(|table| DownloadView {
                table: table.id(),
                rows: maker.count(*table, part),
                href: maker.href(&Route::Download(Download::Rows(*table, part.clone(), Form::Csv))),
            })
            .filter(|download| download.rows > 0)
            .collect();
        DownloadsView {
            tables,
            everything: maker.href(&Route::Download(Download::Bundle(part.clone()))),
            about: maker.href(&Route::Data),
        }
    }
}
