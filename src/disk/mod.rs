//! The only room that opens and writes files: the project folder comes in as a tree, an edition goes out.
//!
//! The law of this room: a failure of the machine is an error that says what was being done to which file;
//! what the content says is no business of this room. Nothing that candour did not write is overwritten or
//! deleted, and the published folder is always one whole edition, whatever is killed when.

mod beside;
mod create;
mod descriptors;
mod failure;
mod file;
mod leftover;
mod lock;
mod memo;
mod output;
mod packing;
mod pictures;
mod places;
mod published;
mod share_stage;
mod shared;
mod site;
mod snapshot;
mod stage;
mod staged_file;
mod swap;
mod together;
mod verify;
mod walk;

#[cfg(test)]
mod memo_tests;
#[cfg(test)]
mod playground;
#[cfg(test)]
mod receipt_tests;
#[cfg(test)]
mod snapshot_tests;
#[cfg(test)]
mod stage_tests;

pub use beside::{Beside, beside, inside};
pub use create::{create, names_in, read};
pub use descriptors::descriptors;
pub use failure::Failure;
pub use memo::Memo;
pub use pictures::Pictures;
pub use places::{Place, silent};
pub use published::{Published, Unverifiable, filed, published};
pub use share_stage::ShareStage;
pub use shared::{Shared, Unshared, share_file, shared};
pub use site::site_above;
pub use snapshot::{Snapshot, is_below_leftover, tree};
pub use stage::{Others, Put, Stage, Tally};
pub use together::{Writing, write_together};
pub use verify::{Checked, verify};

#[cfg(test)]
pub(crate) use playground::Playground;
