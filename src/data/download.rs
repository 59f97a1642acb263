//! Downloads: which files of data there are, and where each lies.

use crate::model::{ForceId, InspectionId};
use crate::site::{Entity, ThreadId};

use super::{Table, VERSION};

/// A file of data.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Download {
    /// The rows of a table that are about a part of the site.
    Rows(Table, Part, Form),
    /// All that is said of a part of the site, as JSON.
    Bundle(Part),
    /// What the tables hold, for programs that read CSV on the Web.
    Metadata,
    /// What a JSON file holds, as JSON Schema.
    Schema(Description),
    /// The checksums of the files for the whole site.
    Checksums,
    /// All files for the whole site in one.
    Archive,
}

/// What a file is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    Site,
    Force(ForceId),
    Inspection(InspectionId),
    Question(ThreadId),
}

/// In which form a table is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    Csv,
    Json,
}

/// A kind of JSON file that is described.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Description {
    Table(Table),
    /// All that is said of a part of the site.
    Bundle,
    /// The words by which forces are found, for the search field.
    Find,
    /// All that can be found on the site, for the search.
    Search,
    /// What an edition says, fact by fact.
    Record,
    /// What was published, and as of when.
    Receipt,
}

impl Download {
    /// Those for the whole site.
    pub fn of_site() -> impl Iterator<Item = Download> {
        let tables = Table::ALL
            .iter()
            .flat_map(|table| [Form::Csv, Form::Json].map(|form| Download::Rows(*table, Part::Site, form)));
        let schemas = Description::all().map(Download::Schema);
        tables.chain([Download::Metadata]).chain(schemas).chain([Download::Checksums, Download::Archive])
    }

    /// Those for one part of it.
    pub fn of_part(part: &Part) -> impl Iterator<Item = Download> {
        let rows = |table: &Table| Download::Rows(*table, part.clone(), Form::Csv);
        part.tables().iter().map(rows).chain([Download::Bundle(part.clone())])
    }

    /// Whether the file says what is in others.
    pub fn is_description(&self) -> bool {
        matches!(self, Download::Metadata | Download::Schema(_))
    }

    /// What the file is about: those of one part are made together.
    pub fn part(&self) -> &Part {
        match self {
            Download::Rows(_, part, _) | Download::Bundle(part) => part,
            Download::Metadata | Download::Schema(_) | Download::Checksums | Download::Archive => &Part::Site,
        }
    }

    /// The name of the file in the archive and in the list of checksums.
    pub fn name(&self) -> String {
        match self {
            Download::Rows(table, part, form) => format!("{}{}.{}", part.folder(), table.id(), form.ending()),
            Download::Bundle(part) => format!("{}.json", part.folder().trim_end_matches('/')),
            // Where validators look for it, beside the tables (Model for Tabular Data on the Web, section 5.3).
            Download::Metadata => "csv-metadata.json".to_owned(),
            Download::Schema(of) => format!("schema/{}.json", of.id()),
            Download::Checksums => "sha256sums.txt".to_owned(),
            Download::Archive => "everything.zip".to_owned(),
        }
    }

    /// Where the file lies in the output folder: `data/v1/judgements.csv`.
    pub fn file(&self) -> String {
        format!("data/{VERSION}/{}", self.name())
    }
}

impl Part {
    /// The tables that have files of their own about this part.
    pub fn tables(&self) -> &'static [Table] {
        match self {
            Part::Site => Table::ALL,
            Part::Force(_) | Part::Inspection(_) => {
                &[Table::Judgements, Table::Findings, Table::Measures, Table::Recommendations, Table::Replies]
            }
            Part::Question(_) => &[Table::Judgements],
        }
    }

    /// The thing that it is; `None` for the whole site.
    pub fn entity(&self) -> Option<Entity> {
        match self {
            Part::Site => None,
            Part::Force(id) => Some(Entity::Force(id.clone())),
            Part::Inspection(id) => Some(Entity::Inspection(id.clone())),
            Part::Question(id) => Some(Entity::Question(id.clone())),
        }
    }

    fn folder(&self) -> String {
        match self {
            Part::Site => String::new(),
            Part::Force(id) => format!("forces/{id}/"),
            Part::Inspection(id) => format!("inspections/{id}/"),
            Part::Question(id) => format!("questions/{id}/"),
        }
    }
}

impl Form {
    fn ending(self) -> &'static str {
        match self {
            Form::Csv => "csv",
            Form::Json => "json",
        }
    }
}

impl Description {
    /// Every one.
    pub fn all() -> impl Iterator<Item = Description> {
        let tables = Table::ALL.iter().copied().map(Description::Table);
        tables.chain([
            Description::Bundle,
            Description::Find,
            Description::Search,
            Description::Record,
            Description::Receipt,
        ])
    }

    /// Its name, in its address.
    pub fn id(self) -> &'static str {
        match self {
            Description::Table(table) => table.id(),
            Description::Bundle => "bundle",
            Description::Find => "find",
            Description::Search => "search",
            Description::Record => "record",
            Description::Receipt => "edition",
        }
    }
}
