//! The receipt of an edition: as of when it stands, and every file of it with its checksum.
//!
//! The law of this room: a receipt says nothing that is not public. It is made of what is published and of the
//! instant alone, so an edit to something secret leaves it as it was; and the same edition as of the same instant
//! has the same receipt, byte for byte.

mod compare;
mod json;
mod listed;

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::checksum::{Checksum, Filed, Summing};

pub use compare::{Differences, Listing};
pub use json::Unreadable;
pub use listed::{Listed, listed};

/// The name of the receipt in the output folder.
pub const NAME: &str = "edition.json";

/// Everything that a published edition says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    pub head: Head,
    /// Every file that candour published, by its path with slashes, except the receipt itself.
    pub files: BTreeMap<String, Filed>,
    /// Those of them that are compressed twins. Their names alone do not tell: a file that is passed on may have such
    /// a name too.
    pub twins: BTreeSet<String>,
}

/// What an edition is, beside its files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The version of candour that made it: `0.1.0`.
    pub version: String,
    /// The instant as of which it stands, in whole seconds.
    pub as_of: Timestamp,
    /// The time zone in which the site is at home: `Europe/London`.
    pub zone: String,
    /// The same instant in that zone and in words: `00:01 on 8 December 2026`.
    pub day: String,
    /// Where the site stands: `https://cards.example/`.
    pub address: String,
    /// The changes that somebody let through although a rule was against it.
    pub allowed: Vec<Allowed>,
}

/// Changes that were let through, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Allowed {
    /// The reason, in the words of whoever let them through.
    pub reason: String,
    /// Each change in words.
    pub changes: Vec<String>,
}

impl Receipt {
    /// The paths of its files without compressed twins.
    pub fn originals(&self) -> BTreeSet<&str> {
        self.files.keys().filter(|path| !self.twins.contains(*path)).map(String::as_str).collect()
    }

    /// One checksum for the whole content, the same wherever the same files are published: that of the lines which
    /// `sha256sum` prints for all files, in the order of their paths (`<sha256>  <path>`).
    pub fn fingerprint(&self) -> Checksum {
        let mut sum = Summing::default();
        for (path, filed) in &self.files {
            sum.add(format!("{}  {path}\n", filed.sha256).as_bytes());
        }
        sum.finish().sha256
    }
}

#[cfg(test)]
mod tests {
    use super::{BTreeSet, Head, Receipt};
    use crate::checksum::Filed;
    use jiff::Timestamp;

    pub(super) fn receipt(files: &[(&str, &str)]) -> Receipt {
        let head = Head {
            version: "0.1.0".to_owned(),
            as_of: "2026-12-08T00:01:00Z".parse::<Timestamp>().unwrap(),
            zone: "Europe/London".to_owned(),
            day: "00:01 on 8 December 2026".to_owned(),
            address: "https://cards.example/".to_owned(),
            allowed: Vec::new(),
        };
        let filed = |(path, text): &(&str, &str)| ((*path).to_owned(), Filed::of(text.as_bytes()));
        Receipt { head, files: files.iter().map(filed).collect(), twins: BTreeSet::new() }
    }

    #[test]
    fn the_fingerprint_is_what_sha256sum_says_of_its_own_list() {
        // printf a > a; printf b > b; sha256sum a b | sha256sum
        let fingerprint = receipt(&[("b", "b"), ("a", "a")]).fingerprint().to_string();
        assert_eq!(fingerprint, "cb13f400dcb618e400d0f7d54f7cdb330d37a07272cb99a1016cda5830a10556");
    }

    #[test]
    fn the_fingerprint_depends_on_content_and_names_alone() {
        let one = receipt(&[("a", "1"), ("b", "2")]);
        let mut later = one.clone();
        later.head.as_of = Timestamp::UNIX_EPOCH;
        assert_eq!(one.fingerprint(), later.fingerprint());
        for other in [&[("a", "1")][..], &[("a", "1"), ("c", "2")], &[("a", "2"), ("b", "1")]] {
            assert_ne!(one.fingerprint(), receipt(other).fingerprint());
        }
    }
}
