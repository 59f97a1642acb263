//! From a proofed edition to the public folder, all at once.
//!
//! The law of this room: no newsroom edition and nothing unproofed is ever published. The exchange asks for
//! the token that only `proof` makes, and for a public one:
//!
//! ```compile_fail,E0308
//! fn leak(stage: candour::disk::Stage, newsroom: candour::proof::Proofed<candour::release::Newsroom>) {
//!     let _ = candour::publish::exchange(stage, newsroom);
//! }
//! ```

use std::path::Path;

use crate::disk::{Failure, Stage, Tally};
use crate::edition::{Body, Edition};
use crate::problem::Problems;
use crate::proof::{Proofed, proof};
use crate::release::Public;

/// What became of an edition.
#[derive(Debug)]
pub enum Outcome {
    /// It is public now; the problems are warnings.
    Published(Tally, Problems),
    /// Nothing was published, and the output folder is as it was.
    Refused(Problems),
}

/// What is to be published, and where.
#[derive(Clone, Copy)]
pub struct Order<'a> {
    pub edition: &'a Edition<Public>,
    /// The project folder, from which files are copied that are published as they are.
    pub root: &'a Path,
    /// The folder to publish into.
    pub output: &'a Path,
}

/// Stages the edition beside the output folder, reads every page on the way, and exchanges the two folders if all is
/// sound. `each` is called once for every finished file.
///
/// # Errors
/// Where the disk fails; the output folder is then as it was.
pub fn publish(order: Order<'_>, each: impl Fn() + Sync) -> Result<Outcome, Failure> {
    let stage = Stage::open(order.output, order.root)?;
    let proofed = proof(order.edition, |file| {
        each();
        match file.body {
            Body::Bytes(bytes) => stage.put(file.path, bytes),
            Body::Copy(from) => stage.copy(file.path, from),
        }
        .map(|_| ())
    })?;
    Ok(match proofed {
        Err(problems) => Outcome::Refused(problems),
        Ok(mut proofed) => {
            let warnings = std::mem::take(&mut proofed.warnings);
            Outcome::Published(exchange(stage, proofed)?, warnings)
        }
    })
}

/// Makes what was staged public.
///
/// # Errors
/// Where the disk fails; the output folder is then as it was.
pub fn exchange(stage: Stage, _token: Proofed<Public>) -> Result<Tally, Failure> {
    stage.exchange()
}
