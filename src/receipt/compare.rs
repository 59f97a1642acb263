//! A receipt and what lies in a folder: which files are others, missing, or more than were published.

use std::collections::BTreeMap;

use super::{NAME, Receipt};
use crate::checksum::Filed;

/// What lies in a folder: every file by its path with slashes; `None` for what cannot be read as a file.
pub type Listing = BTreeMap<String, Option<Filed>>;

/// How a folder differs from the edition that its receipt tells of; all lists are in the order of paths.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Differences {
    /// Files that say something else than what was published.
    pub changed: Vec<String>,
    /// Files that were published and are not there.
    pub missing: Vec<String>,
    /// Missing files whose names begin with a dot, which many ways of copying leave out.
    pub hidden: Vec<String>,
    /// Files that candour did not publish.
    pub additional: Vec<String>,
}

impl Differences {
    /// Whether everything that candour published is there as it was. What others put beside it is no fault, and what
    /// a download leaves out by habit is none either.
    pub fn is_whole(&self) -> bool {
        self.changed.is_empty() && self.missing.is_empty()
    }
}

impl Receipt {
    /// Compares the edition with what lies in a folder.
    pub fn compare(&self, listing: &Listing) -> Differences {
        let mut differences = Differences::default();
        for (path, filed) in &self.files {
            match listing.get(path) {
                Some(found) if *found == Some(*filed) => {}
                Some(_) => differences.changed.push(path.clone()),
                None if path.split('/').any(|part| part.starts_with('.')) => {
                    differences.hidden.push(path.clone())
                }
                None => differences.missing.push(path.clone()),
            }
        }
        let additional = listing.keys().filter(|path| *path != NAME && !self.files.contains_key(*path));
        differences.additional = additional.cloned().collect();
        differences
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::receipt;
    use super::Differences;
    use crate::checksum::Filed;

    #[test]
    fn each_file_is_as_it_was_changed_missing_or_additional() {
        let one = receipt(&[("a", "1"), ("b", "2"), ("c", "3"), ("d", "4"), (".x/y", "5")]);
        let filed = |text: &str| Some(Filed::of(text.as_bytes()));
        let listing =
            [("a", filed("1")), ("b", filed("two")), ("d", None), ("e", filed("1")), ("edition.json", None)];
        let listing = listing.into_iter().map(|(path, filed)| (path.to_owned(), filed)).collect();
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let expected = Differences {
            changed: names(&["b", "d"]),
            missing: names(&["c"]),
            hidden: names(&[".x/y"]),
            additional: names(&["e"]),
        };
        assert_eq!(one.compare(&listing), expected);
        assert!(!expected.is_whole());
        assert!(Differences { changed: Vec::new(), missing: Vec::new(), ..expected }.is_whole());
    }
}
