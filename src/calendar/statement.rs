//! What the accessibility statement promises for a day: its next review, and what will be mended.

use crate::model::{Date, Phrase};
use crate::site::Site;

/// Something that the statement promises.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promise {
    /// By when.
    pub by: Date,
    pub what: Promised,
}

/// What is promised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Promised {
    /// To look whether all of the statement still holds.
    Review,
    /// To mend what is not accessible.
    Fix(Phrase),
}

impl Promise {
    /// In words, as they follow the day: `the accessibility statement is to be reviewed`.
    pub fn words(&self) -> String {
        match &self.what {
            Promised::Review => "the accessibility statement is to be reviewed".to_owned(),
            Promised::Fix(what) => format!("to be mended, by the accessibility statement: {what}"),
        }
    }
}

/// All that the statement promises, the next first.
pub(super) fn promises(site: &Site) -> Vec<Promise> {
    let public = site.accessibility.as_ref().filter(|doc| !doc.value.draft);
    let Some(doc) = public else { return Vec::new() };
    let fixes = (doc.value.non_compliance.iter())
        .filter_map(|issue| Some(Promise { by: issue.by?, what: Promised::Fix(issue.what.clone()) }));
    let mut promises: Vec<Promise> = fixes.collect();
    promises.push(Promise { by: doc.value.next_review, what: Promised::Review });
    promises.sort_by_key(|promise| promise.by.last_day());
    promises
}
