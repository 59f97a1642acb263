//! What the site says, as tables: rows under permanent names, as CSV for spreadsheets and as JSON for programs, with
//! everything that describes them.
//!
//! The law of this room: a published field is a promise. What describes the tables (dictionary, CSV on the Web, JSON
//! Schema) is read off the types of their rows and so cannot fall behind; `tests/laws/promise.txt` lists all
//! fields that were ever published under [`VERSION`], and none of them may go or come to mean something else.

mod archive;
mod cells;
mod column;
mod csv;
mod csvw;
mod download;
mod json;
mod rows;
mod schema;

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use schemars::{JsonSchema, Schema};
use serde::Serialize;

use crate::checksum::Checksum;
use crate::schema::schema_of;

pub use archive::Archive;
pub use column::{Column, Holds};
pub use csv::{Csv, cells_of_csv};
pub use csvw::{Described, metadata};
pub use download::{Description, Download, Form, Part};
pub use json::{Bundle, Json};
pub use rows::{
    AnswerKind, AnswerRow, CorrectionRow, FindingRow, ForceRow, GradeRow, InspectionRow, IsoDate,
    JudgementRow, JudgementState, LabelKind, LabelRow, LabelSays, MeasureRow, NO_GRADE, QuestionRow, RecommendationRow, ReplyRow,
    ReplyStanding, SaidOf, SourceCells, TotalRow,
};
pub use schema::{description, schema_of_table};

/// The version in the addresses of all data. Where a promise must be broken, the next one stands beside it.
pub const VERSION: &str = "v1";

/// What every file says of itself: where it comes from, as of when, and under which terms it may be used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Head {
    /// The title of the site.
    pub site: Arc<str>,
    /// The address of the site.
    #[schemars(extend("format" = "uri"))]
    pub address: String,
    /// The day as of which the data stand.
    pub edition: IsoDate,
    /// The licence under which they may be used again.
    pub licence: Arc<str>,
    /// Where the licence can be read.
    #[schemars(extend("format" = "uri"))]
    pub licence_address: Arc<str>,
    /// The line that whoever uses the data should print.
    pub attribution: Arc<str>,
}

/// What every row of a CSV file says of the file that it comes from: spreadsheets have no other place for it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
struct InRows {
    /// The day as of which the data stand.
    edition: IsoDate,
    /// The licence under which they may be used again.
    licence: Arc<str>,
    /// The line that whoever uses the data should print.
    attribution: Arc<str>,
}

impl Head {
    fn in_rows(&self) -> InRows {
        let Head { edition, licence, attribution, .. } = self.clone();
        InRows { edition, licence, attribution }
    }
}

/// A row of a table.
pub trait Row: Serialize + JsonSchema {
    const TABLE: Table;
}

macro_rules! tables {
    ($($(#[doc = $about:literal])+ $table:ident($row:ty) = $id:literal;)+) => {
        /// A table of the data.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Table {
            $($(#[doc = $about])+ $table,)+
        }

        impl Table {
            /// All of them, in the order in which readers meet them.
            pub const ALL: &[Table] = &[$(Table::$table,)+];

            /// Its name, in addresses and in the data themselves.
            pub fn id(self) -> &'static str {
                match self {
                    $(Table::$table => $id,)+
                }
            }

            /// What a row of it is, in a sentence.
            pub fn about(self) -> &'static str {
                match self {
                    $(Table::$table => concat!($($about,)+).trim_ascii(),)+
                }
            }

            /// The JSON Schema of one row.
            pub fn row_schema(self) -> Schema {
                match self {
                    $(Table::$table => schema_of::<$row>(true),)+
                }
            }
        }

        $(impl Row for $row {
            const TABLE: Table = Table::$table;
        })+
    };
}

tables! {
    /// The answer to each question on each force that was inspected: a grade, or the word for why there is none.
    Judgements(JudgementRow) = "judgements";
    /// What inspectors found, in words: strengths, areas for improvement, causes of concern.
    Findings(FindingRow) = "findings";
    /// Numbers with their unit, period and definition.
    Measures(MeasureRow) = "measures";
    /// What inspectors asked for, of whom, and where it stands.
    Recommendations(RecommendationRow) = "recommendations";
    /// What replies say of each recommendation, and which they leave out.
    Answers(AnswerRow) = "answers";
    /// Replies of policing bodies and forces, and those that are awaited, with the last day that the law sets.
    Replies(ReplyRow) = "replies";
    /// What pages said before, and what they say now.
    Corrections(CorrectionRow) = "corrections";
    /// How many forces got each grade, as the national report says and as this site holds it.
    Totals(TotalRow) = "totals";
    /// Police forces and other bodies, with their names.
    Forces(ForceRow) = "forces";
    /// Inspections, and what they may be compared with.
    Inspections(InspectionRow) = "inspections";
    /// What each inspection asked, and which earlier question it continues.
    Questions(QuestionRow) = "questions";
    /// What can be given on each scale, and what it means.
    Grades(GradeRow) = "grades";
    /// What forces, inspections, questions, grades and all else that other tables name by its id is called, in each
    /// language of the site.
    Labels(LabelRow) = "labels";
}

impl Table {
    /// The columns of its CSV files, in their order.
    pub fn columns(self) -> &'static [Column] {
        // A type does not change, and a site has hundreds of files of each table.
        static ALL: LazyLock<BTreeMap<Table, Vec<Column>>> = LazyLock::new(|| {
            let of = |table: &Table| {
                let mut columns = column::columns(&table.row_schema());
                columns.extend(column::in_rows());
                (*table, columns)
            };
            Table::ALL.iter().map(of).collect()
        });
        &ALL[&self]
    }

    /// Columns that name a row of another table, each with that table. Only those that are never empty: an empty cell
    /// names no row, and validators of CSV on the Web take it for a name that leads nowhere.
    pub fn keys(self) -> &'static [(&'static str, Table)] {
        const INSPECTION: (&str, Table) = ("inspection", Table::Inspections);
        const FORCE: (&str, Table) = ("force", Table::Forces);
        match self {
            Table::Judgements | Table::Replies => &[INSPECTION, FORCE],
            Table::Findings | Table::Measures | Table::Recommendations | Table::Totals | Table::Questions => {
                &[INSPECTION]
            }
            Table::Answers => &[("recommendation", Table::Recommendations), FORCE],
            // Which table a label leads to depends on its kind, and a key of CSV on the Web leads to one alone.
            Table::Corrections | Table::Forces | Table::Inspections | Table::Grades | Table::Labels => &[],
        }
    }
}

/// The first eight digits of the checksum of some words: a name for what has no other, which never comes to mean other
/// words.
pub fn name_of_words(words: &str) -> String {
    let mut sum = Checksum::of(words.as_bytes()).to_string();
    sum.truncate(8);
    sum
}
