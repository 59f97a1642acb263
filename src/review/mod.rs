//! What would change for readers: the edition that would go out beside the one that lies in the output folder.
//!
//! The law of this room: it compares what is finished, and decides nothing. What it shows of a page is what a reader would
//! read there; what it says of a judgement stands in the records of both editions.

mod reviewer;
mod html;
mod json;
mod markdown;
mod rows;
mod terminal;
#[cfg(test)]
mod tests;

use crate::problem::Problems;
use crate::receipt::Head;
use crate::record::Change;

pub use html::html;
pub use json::json;
pub use markdown::markdown;
pub use reviewer::{Last, Reviewer};
pub use rows::{Row, Stretch, rows};
pub use terminal::terminal;

/// Two editions, compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// The edition that is there; `None` where there is none yet.
    pub before: Option<Head>,
    /// The one that would go out.
    pub after: Head,
    /// What is said otherwise, by subject and name; nothing where there is no record to compare with.
    pub changes: Vec<Change>,
    /// Pages that are new, by address.
    pub added: Vec<PageName>,
    /// Pages that say something else, by address.
    pub changed: Vec<ChangedPage>,
    /// Pages that are no longer there, by address; those that lead on now are not among them.
    pub gone: Vec<PageName>,
    /// Addresses that lead elsewhere than before, or lead on now.
    pub leading: Vec<Leading>,
    /// The addresses of pages of which no word is another, but something around them or behind them is.
    pub same_words: Vec<String>,
    /// Files that are no pages.
    pub files: Files,
    /// What is wrong with the change.
    pub problems: Problems,
}

/// A page by its address and title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageName {
    /// `/forces/ambria/`.
    pub address: String,
    pub title: String,
}

/// A page that says something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedPage {
    pub page: PageName,
    /// None where words were left out.
    pub rows: Vec<Row>,
}

/// Where an address leads that has no page of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leading {
    pub address: String,
    /// Where it led; `None` where it had a page, or nothing.
    pub was: Option<String>,
    /// Where it will lead; `None` where it will have a page, or nothing.
    pub now: Option<String>,
}

/// Files that are no pages, by their paths.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files {
    pub added: Vec<String>,
    pub changed: Vec<String>,
    pub gone: Vec<String>,
}

/// Where the files of data lie.
const DATA: &str = "data/";

/// The title where there is nothing to compare.
const UNMADE: &str = "There is nothing to compare until these are put right";

impl Review {
    /// Leaves out what pages say, and keeps which ones say something else.
    pub fn leave_out_words(&mut self) {
        self.changed.iter_mut().for_each(|changed| changed.rows.clear());
    }

    /// Whether readers would see nothing new.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
            && self.added.is_empty()
            && self.changed.is_empty()
            && self.gone.is_empty()
            && self.leading.is_empty()
            && self.same_words.is_empty()
            && self.files == Files::default()
    }

    /// What became of files that are no pages, each with its heading. Files of data, which say what pages say, are counted
    /// together: each change of a page is a change of a dozen of them.
    fn files(&self) -> [(&'static str, Vec<String>); 3] {
        let told = |paths: &[String]| {
            let (data, others): (Vec<_>, Vec<_>) = paths.iter().partition(|path| path.starts_with(DATA));
            let sum = match data.len() {
                0 => None,
                1 => Some(data[0].clone()),
                many => Some(format!("{DATA} ({many} files)")),
            };
            sum.into_iter().chain(others.into_iter().cloned()).collect()
        };
        [
            ("New files", told(&self.files.added)),
            ("Other files that changed", told(&self.files.changed)),
            ("Files that are gone", told(&self.files.gone)),
        ]
    }

    /// `What would go out as of 00:01 on 8 December 2026, beside the edition as of 12:00 on 1 December 2026`.
    fn title(&self) -> String {
        let beside = match &self.before {
            Some(before) => format!("beside the edition as of {}", before.day),
            None => "beside nothing: no edition is there yet".to_owned(),
        };
        format!("What would go out as of {}, {beside}", self.after.day)
    }

    /// How many pages are new, say something else, are gone.
    fn sums(&self) -> Vec<String> {
        let counted = |count: usize, what: &str| {
            let pages = if count == 1 { "page" } else { "pages" };
            (count > 0).then(|| format!("{count} {pages} {what}"))
        };
        let are = |count: usize, one: &'static str, many: &'static str| if count == 1 { one } else { many };
        [
            counted(self.added.len(), are(self.added.len(), "is new", "are new")),
            counted(self.changed.len(), are(self.changed.len(), "says something else", "say something else")),
            counted(self.gone.len(), are(self.gone.len(), "is gone", "are gone")),
            counted(
                self.same_words.len(),
                are(
                    self.same_words.len(),
                    "has the same words, and something else around or behind them",
                    "have the same words, and something else around or behind them",
                ),
            ),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

impl Leading {
    /// `leads to /forces/ambria/, led to /forces/borland/`.
    fn words(&self) -> String {
        match (&self.was, &self.now) {
            (Some(was), Some(now)) => format!("leads to {now}, led to {was}"),
            (None, Some(now)) => format!("leads to {now}"),
            (Some(was), None) => format!("no longer leads to {was}"),
            (None, None) => "leads nowhere".to_owned(),
        }
    }
}
