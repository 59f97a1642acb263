//! Folders that were published, as commands name them.

use std::io::ErrorKind;
use std::path::Path;

use crate::disk::{self, Failure, Published, Unverifiable};
use crate::receipt::{self, Unreadable};

use super::outcome::Outcome;

/// The edition in a folder that somebody named.
///
/// # Errors
/// Where there is none to go by.
pub(super) fn named(folder: &Path) -> Result<Published, Outcome> {
    disk::published(folder).map_err(|why| outcome(folder, why))
}

/// The edition in a folder that nobody named; `None` where nothing was published there yet.
///
/// # Errors
/// Where there is one that cannot be gone by.
pub(super) fn unnamed(folder: &Path) -> Result<Option<Published>, Outcome> {
    match disk::published(folder) {
        Ok(published) => Ok(Some(published)),
        Err(Unverifiable::NoReceipt) => Ok(None),
        Err(Unverifiable::Failed(failure)) if failure.cause.kind() == ErrorKind::NotFound => Ok(None),
        Err(why) => Err(outcome(folder, why)),
    }
}

/// How a command ends that cannot go by what lies in a folder.
pub(super) fn outcome(folder: &Path, why: Unverifiable) -> Outcome {
    let why = match why {
        Unverifiable::NoReceipt => {
            return Outcome::WrongUsage(format!(
                "there is no {} in {}: name the folder that `candour build` published, or a whole copy of it",
                receipt::NAME,
                folder.display()
            ));
        }
        Unverifiable::Failed(failure) => return Outcome::Failed(failure),
        Unverifiable::Receipt(why) => why,
    };
    let words = match why {
        Unreadable::CutShort => format!("{why}; copy the folder again"),
        _ => why.to_string(),
    };
    let path = folder.join(receipt::NAME);
    let failure = Failure::because("read the receipt", &path, ErrorKind::InvalidData, &words);
    match why {
        Unreadable::OtherFormat(_) => Outcome::WrongUsage(failure.to_string()),
        _ => Outcome::Failed(failure),
    }
}
