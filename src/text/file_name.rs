//! The name of a file, relative to the project folder, always with forward slashes.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The name of a file relative to the project folder: `content/forces/ambria.md`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileName(Arc<str>);

impl FileName {
    /// The file of that name; `name` uses forward slashes and has no leading one.
    pub fn new(name: impl AsRef<str>) -> FileName {
        FileName(Arc::from(name.as_ref()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The folder the file lies in, without a trailing slash; empty for a file at the top.
    pub fn folder(&self) -> &str {
        self.0.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// The last part: `ambria.md`.
    pub fn last(&self) -> &str {
        self.0.rsplit_once('/').map_or(&self.0, |(_, last)| last)
    }

    /// The last part without its ending: `ambria`.
    pub fn stem(&self) -> &str {
        self.last().rsplit_once('.').map_or(self.last(), |(stem, _)| stem)
    }

    /// The ending without its dot, or nothing: `md`.
    pub fn ending(&self) -> &str {
        self.last().rsplit_once('.').map_or("", |(_, ending)| ending)
    }

    /// The file that a relative reference in this file means (`../forces/ambria.md`), or `None` where the
    /// reference leads out of the project folder.
    pub fn join(&self, reference: &str) -> Option<FileName> {
        let mut parts: Vec<&str> = self.folder().split('/').filter(|part| !part.is_empty()).collect();
        for part in reference.split('/') {
            match part {
                "" | "." => {}
                ".." => {
                    parts.pop()?;
                }
                _ => parts.push(part),
            }
        }
        Some(FileName::new(parts.join("/")))
    }
}

impl Serialize for FileName {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for FileName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<FileName, D::Error> {
        String::deserialize(deserializer).map(FileName::new)
    }
}

impl fmt::Display for FileName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for FileName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::FileName;

    #[test]
    fn parts_of_a_name() {
        let file = FileName::new("content/forces/ambria.md");
        assert_eq!((file.folder(), file.stem(), file.ending()), ("content/forces", "ambria", "md"));
    }

    #[test]
    fn a_reference_is_read_from_its_own_folder() {
        let file = FileName::new("content/forces/ambria.md");
        assert_eq!(file.join("../pages/about.md").unwrap().as_str(), "content/pages/about.md");
        assert!(file.join("../../../etc/passwd").is_none());
    }
}
