//! The project folder as commands open it, from the disk and as of now.

use std::sync::Arc;

use jiff::Timestamp;

use crate::desk::{Folder, Standpoint};
use crate::disk;
use crate::source::{Stored, Tree};
use crate::text::FileName;

use super::arguments::Place;
use super::outcome::Outcome;

/// Reads the project folder; what is wrong with the content is in its `project`.
///
/// # Errors
/// Where the folder cannot be read, and where the moment or the address that was asked for is none.
pub(super) fn open(place: &Place) -> Result<Folder, Outcome> {
    understand(disk::tree(&place.root, None)?.tree, place)
}

/// The project folder that was read.
///
/// # Errors
/// Where the moment or the address that was asked for is none.
pub(super) fn understand(tree: Arc<Tree>, place: &Place) -> Result<Folder, Outcome> {
    Folder::of(tree, &standpoint(place), Timestamp::now(), None).map_err(Outcome::WrongUsage)
}

/// Tries the moment and the address that were asked for with the settings of the site alone, so that a large folder
/// is not read for them. A folder without settings is left to whoever reads it whole.
///
/// # Errors
/// Where the moment or the address is none.
pub(super) fn try_standpoint(place: &Place) -> Result<(), Outcome> {
    let settings = FileName::new("content/site.yaml");
    let mut alone = Tree::default();
    if let Ok(bytes) = disk::read(&place.root, &settings) {
        alone.files.insert(settings, Stored::Read(bytes.into()));
    }
    understand(Arc::new(alone), place).map(drop)
}

/// From when and for where the command looks.
pub(super) fn standpoint(place: &Place) -> Standpoint {
    Standpoint { as_of: place.as_of.clone(), base_url: place.base_url.clone() }
}
