//! From somebody's table or press release to content files: what `candour import` would make, row by row and line by line.
//!
//! The law of this room: it says for every row and every line what becomes of it, and it only adds. What a person wrote stays byte
//! for byte; what stands otherwise is told with both and left alone; a name is found or it is a problem, and never
//! guessed. What comes out has been tried: it is read again before anybody writes it, brings no new error, and the
//! same table imported into it would change nothing.

mod changes;
mod decoded;
mod entry;
mod judgement;
mod kind;
mod mapping;
mod measure;
mod names;
mod place;
mod press;
mod published;
mod recommendation;
mod reply;
mod settle;
mod sheet;
mod source;
#[cfg(test)]
mod tests;
mod when;

use serde::Serialize;

use crate::problem::Problems;
use crate::project::Project;
use crate::source::Tree;
use crate::text::FileName;

pub use changes::Change;
pub use kind::Kind;
pub use mapping::{Because, Column};
pub use press::{AskedOfPress, Chosen, Lines, Part, Press, Remark, Standing, is_press, press};
pub use sheet::{Sheet, sheet};

/// What somebody said of the table beside its file.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// What the rows are; the headings tell where nothing is said.
    pub kind: Option<Kind>,
    /// The inspection of rows that name none.
    pub inspection: Option<String>,
    /// The force of rows that name none.
    pub force: Option<String>,
    /// Headings and the fields that they are taken as; a field without a name leaves the column out.
    pub columns: Vec<(String, String)>,
    /// What stands in cells and what is read in its place.
    pub read_as: Vec<(String, String)>,
}

/// What an import would do.
#[derive(Clone, Debug)]
pub struct Import {
    pub kind: Kind,
    pub columns: Vec<Column>,
    /// Every row that is not blank, in the order of the table; of a table with a column for each question every grade.
    pub rows: Vec<Row>,
    /// The files that would be new or other than they are, by name.
    pub changes: Vec<Change>,
    /// The project folder with the changes in it.
    pub tree: Tree,
    /// Errors that the changes would bring to files that are not changed: nothing may be written.
    pub faults: Problems,
}

/// A row, or a grade in it, and what becomes of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row {
    /// As the spreadsheet counts: the headings have a number too.
    pub row: usize,
    /// The heading of its question, in a table with a column for each.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    #[serde(flatten)]
    pub outcome: Outcome,
    /// Its fields that have no place in the content and are left out: the note beside a grade.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub left_out: Vec<&'static str>,
}

/// What becomes of a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "outcome", rename_all = "kebab-case")]
pub enum Outcome {
    /// It stands in a file that is new.
    New { file: FileName },
    /// It is added to a file that is there.
    Added { file: FileName },
    /// The file says so already.
    There { file: FileName },
    /// The file says something else, and stays as it is.
    Otherwise { file: FileName, there: String, here: String },
    /// It has no place: why, and what can be done.
    NotPlaced { why: String, remedy: String },
}

/// What an import of `sheet` into the project would do.
///
/// # Errors
/// Where no row can be understood: there is no site, or it is not clear which column is what.
pub fn import(tree: &Tree, project: &Project, sheet: &Sheet, asked: &Asked) -> Result<Import, String> {
    settle::settle(tree, project, sheet, asked)
}
