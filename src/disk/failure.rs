//! What the machine failed to do, to which file, and why.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// A failure of the machine: `could not write public/index.html: No space left on device`.
#[derive(Debug)]
pub struct Failure {
    /// What was being done, as a verb that the path completes: `write`, `read the folder`.
    pub doing: String,
    /// The file or folder it was done to.
    pub path: PathBuf,
    /// What the machine answered.
    pub cause: io::Error,
}

impl Failure {
    /// Makes a failure of whatever error comes: `file.sync_all().map_err(Failure::of("write", &path))`.
    pub fn of(doing: &str, path: &Path) -> impl FnOnce(io::Error) -> Failure {
        move |cause| Failure { doing: doing.to_owned(), path: path.to_owned(), cause }
    }

    /// A failure that we found ourselves, in our own words.
    pub fn because(doing: &str, path: &Path, kind: io::ErrorKind, reason: &str) -> Failure {
        Failure { doing: doing.to_owned(), path: path.to_owned(), cause: io::Error::new(kind, reason) }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "could not {} {}: {}", self.doing, self.path.display(), reason(&self.cause))
    }
}

impl std::error::Error for Failure {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.cause)
    }
}

/// The machine's own words, without the number that std adds to them.
pub(super) fn reason(cause: &io::Error) -> String {
    let text = cause.to_string();
    match text.split_once(" (os error ") {
        Some((words, _)) => format!("{words}{}", remedy(cause.kind())),
        None => text,
    }
}

/// What a person can do about it, where that is always the same.
fn remedy(kind: io::ErrorKind) -> &'static str {
    match kind {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "; make room there and try again",
        io::ErrorKind::ReadOnlyFilesystem => "; it can only be read there, so name another folder",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::Failure;
    use std::io;
    use std::path::Path;

    #[test]
    fn a_failure_reads_as_a_sentence() {
        let full = io::Error::from_raw_os_error(28);
        assert_eq!(
            Failure::of("write", Path::new("public/index.html"))(full).to_string(),
            "could not write public/index.html: No space left on device; make room there and try again"
        );
    }
}
