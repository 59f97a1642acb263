//! The project folder as commands open it, from the disk and as of now.

use jiff::Timestamp;

use crate::desk::{Folder, Standpoint};
use crate::disk;

use super::arguments::Place;
use super::outcome::Outcome;

/// Reads the project folder; what is wrong with the content is in its `project`.
///
/// # Errors
/// Where the folder cannot be read, and where the moment or the address that was asked for is none.
pub(super) fn open(place: &Place) -> Result<Folder, Outcome> {
    open_in_steps(place, || ())
}

/// The same; `is_read` is called between reading the folder and understanding it.
///
/// # Errors
/// As [`open`].
pub(super) fn open_in_steps(place: &Place, is_read: impl FnOnce()) -> Result<Folder, Outcome> {
    let snapshot = disk::tree(&place.root, None)?;
    is_read();
    Folder::of(snapshot.tree, &standpoint(place), Timestamp::now(), None).map_err(Outcome::WrongUsage)
}

/// From when and for where the command looks.
pub(super) fn standpoint(place: &Place) -> Standpoint {
    Standpoint { as_of: place.as_of.clone(), base_url: place.base_url.clone() }
}
