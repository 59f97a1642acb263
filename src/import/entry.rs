//! What a row says, as an entry of a content file, and where that stands.

use crate::model::Published;
use crate::text::FileName;

use super::source::Cited;

/// What a row says, as an entry of a file.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub file: FileName,
    /// What makes it this entry of the file: of two rows with one key, the second says the same or something else.
    pub key: String,
    pub form: Form,
    /// Fields and their values, as YAML.
    pub fields: Vec<(&'static str, String)>,
    pub source: Option<Cited>,
    /// The date of the file, where it is new and differs from that of its inspection.
    pub published: Option<Published>,
    pub standing: Standing,
    /// Fields of the row that have no place beside what it says.
    pub left_out: Vec<&'static str>,
}

/// How an entry stands in its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Under a name of its own, in this field.
    Named { within: &'static str, name: String },
    /// As an item of this list.
    Item(&'static str),
    /// As the file itself, with these words below the fields.
    Whole { words: String },
}

/// Whether the file says so already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    Absent,
    Same,
    Otherwise { there: String, here: String },
}

impl Standing {
    /// Of an entry that is not there, in a file that differs from the row in something, or in nothing.
    pub fn not_there(differing: Option<(String, String)>) -> Standing {
        differing.map_or(Standing::Absent, |(there, here)| Standing::Otherwise { there, here })
    }

    /// How what is there stands to what the row says: pairs of both, without what the row does not say.
    pub fn of(pairs: impl IntoIterator<Item = Option<(String, String)>>) -> Standing {
        let differing = pairs.into_iter().flatten().filter(|(there, here)| there != here);
        let (there, here): (Vec<String>, Vec<String>) = differing.unzip();
        match there.is_empty() {
            true => Standing::Same,
            false => Standing::Otherwise { there: there.join(", "), here: here.join(", ") },
        }
    }
}

/// Why a row has no place, and what can be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Unplaced {
    pub why: String,
    pub remedy: String,
}

impl Unplaced {
    pub fn new(why: impl Into<String>, remedy: impl Into<String>) -> Unplaced {
        Unplaced { why: why.into(), remedy: remedy.into() }
    }

    /// Of a file that cannot be read in full.
    pub fn broken(file: &FileName) -> Unplaced {
        Unplaced::new(
            format!("{file} has mistakes"),
            "mend what `candour check` says of it, and import again",
        )
    }
}

/// The cells of a row by the fields that their columns are taken as.
#[derive(Clone, Debug)]
pub(super) struct Cells {
    pub row: usize,
    /// The heading of the question, in a table with a column for each.
    pub column: Option<String>,
    /// Without those that are empty.
    pub words: Vec<(&'static str, String)>,
}

impl Cells {
    pub fn get(&self, field: &str) -> Option<&str> {
        self.words.iter().find(|(known, _)| *known == field).map(|(_, words)| words.as_str())
    }

    /// What stands in a cell that may not be empty.
    pub fn need(&self, field: &'static str) -> Result<&str, Unplaced> {
        self.get(field).ok_or_else(|| {
            Unplaced::new(format!("its {} is empty", field.replace('_', " ")), "fill in the cell")
        })
    }

    /// What `find` finds by the cell of a field; or, where another site calls it otherwise, by that of its name.
    pub fn by_id_or_name<T>(
        &self,
        field: &'static str,
        name: &str,
        find: impl Fn(&str) -> Result<T, Unplaced>,
    ) -> Result<T, Unplaced> {
        let by_id = find(self.need(field)?);
        match self.get(name) {
            Some(name) => by_id.or_else(|unplaced| find(name).map_err(|_| unplaced)),
            None => by_id,
        }
    }

    /// What `read` makes of a cell, if there is something in it.
    pub fn read<T>(
        &self,
        field: &str,
        read: impl Fn(&str) -> Result<T, String>,
    ) -> Result<Option<T>, Unplaced> {
        let read = self.get(field).map(read).transpose();
        read.map_err(|why| Unplaced::new(format!("{}: {why}", field.replace('_', " ")), "correct the cell"))
    }
}
