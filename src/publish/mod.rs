//! From a proofed edition to the public folder, all at once.
//!
//! The law of this room: no newsroom edition and nothing unproofed is ever published. The exchange asks for
//! the token that only `proof` makes, and for a public one:
//!
//! ```compile_fail,E0308
//! fn head() -> candour::receipt::Head { unimplemented!() }
//! fn leak(
//!     stage: candour::disk::Stage,
//!     newsroom: candour::proof::Proofed<candour::release::Newsroom>,
//!     searched: candour::secrets::Searched,
//! ) {
//!     let _ = candour::publish::exchange(stage, head(), newsroom, searched);
//! }
//! ```
//!
//! And for the token of the search for what is not public yet, which nobody else can make:
//!
//! ```compile_fail,E0423
//! let searched = candour::secrets::Searched(());
//! ```

mod last;
mod merge;
mod share;
#[cfg(test)]
mod tests;

use std::path::Path;
use std::sync::Arc;

use jiff::Timestamp;

use crate::disk::{self, Failure, Others, Stage, Tally};
use crate::edition::{Body, Edition, Shard};
use crate::model::{Date, Published};
use crate::problem::Problems;
use crate::proof::{self, Proofed};
use crate::receipt::{Allowed, Head};
use crate::release::Public;
use crate::secrets::{Search, Searched};
use crate::source::Tree;

use last::{After, against_the_last, let_through};

pub use last::record_of;
pub use merge::{MergeOrder, merge};
pub use share::{ShareOrder, Shared, share};

/// What became of an edition.
#[derive(Debug)]
pub enum Outcome {
    /// It is public now.
    Published {
        tally: Tally,
        warnings: Problems,
        /// What was let through for the reason that the order gives.
        allowed: Problems,
    },
    /// Nothing was published, and the output folder is as it was.
    Refused(Problems),
}

/// What has just been done, for whoever wants to say how far it is or how long it took. What is told of a file is told
/// one after the other on one thread.
#[derive(Clone, Copy, Debug)]
pub enum Step<'a> {
    /// The stage is open, and what changed since the last edition is known.
    HeldAgainstLast,
    /// What waits is known, so that it can be looked for.
    PreparedSearch,
    /// The file at this path is made.
    Made(&'a str),
    /// The file was read by the proofreader.
    Proofread,
    /// What waits was looked for in it.
    Searched,
    /// It is in the stage, with so many bytes; none are known where it is only passed on.
    Staged(usize),
    /// All files are in the stage, and no problem was found.
    Finished,
}

/// What is to be published, and where.
#[derive(Clone, Copy)]
pub struct Order<'a> {
    pub edition: &'a Edition<Public>,
    /// The project folder that it was made from, for the search for what is not public yet.
    pub tree: &'a Tree,
    /// The project folder, from which files are copied that are published as they are.
    pub root: &'a Path,
    /// The folder to publish into.
    pub output: &'a Path,
    /// What becomes of files there that candour did not write.
    pub others: Others,
    /// Whether texts have compressed twins beside them.
    pub compress: bool,
    /// The last edition, where it is not the one in the output folder.
    pub against: Option<&'a disk::Published>,
    /// Why this edition may say something else than the last one without a correction; `None` where it may not.
    pub uncorrected: Option<&'a str>,
}

/// Stages the edition beside the output folder, reads every page on the way, and exchanges the two folders if all is
/// sound. `told` hears of each step.
///
/// # Errors
/// Where the disk fails; the output folder is then as it was.
pub fn publish(order: Order<'_>, told: impl Fn(Step<'_>) + Sync) -> Result<Outcome, Failure> {
    let stage = Stage::open(order.output, order.root, order.others)?;
    let after = After {
        record: &|| Ok(order.edition.record()),
        as_of: order.edition.released().visible().moment(),
        files: &order.edition.files(),
    };
    let last = order.against.cloned().or_else(|| stage.last());
    let (changed, allowed) = against_the_last(last.as_ref(), after, order.uncorrected)?;
    told(Step::HeldAgainstLast);
    let head = head(order.edition, let_through(order.uncorrected, &allowed));
    let search = Search::of(order.edition, order.tree);
    head.allowed.iter().for_each(|allowed| search.look_at_reason(&allowed.reason));
    told(Step::PreparedSearch);
    let pictures = Arc::new(stage.pictures());
    let noted = proof::read(
        &order.edition.remembering(pictures.clone()),
        Shard::WHOLE,
        |path| told(Step::Made(path)),
        |file| {
            told(Step::Proofread);
            search.look(file.path, file.body);
            told(Step::Searched);
            let bytes = match file.body {
                Body::Bytes(bytes) => stage.put(file.path, bytes).map(|_| bytes.len()),
                Body::Copy(from) => stage.copy(file.path, from).map(|_| 0),
            }?;
            told(Step::Staged(bytes));
            Ok(())
        },
    )?;
    let proofed = noted.and_then(|noted| proof::judge(vec![noted]));
    let refused = |wrong: [Option<Problems>; 2]| {
        let all = std::iter::once(changed.clone()).chain(wrong.into_iter().flatten());
        Outcome::Refused(all.flat_map(|problems| problems.0).collect())
    };
    Ok(match (proofed, search.finish()) {
        (Ok(proofed), Ok(searched)) if !changed.forbid_publishing() => {
            told(Step::Finished);
            let mut warnings = proofed.warnings.clone();
            warnings.extend(changed);
            if order.compress {
                stage.compress(VERSION)?;
            }
            let allowed = allowed.into_iter().map(|silent| silent.problem).collect();
            pictures.take_down();
            let tally = exchange(stage, head, proofed, searched)?;
            Outcome::Published { tally, warnings, allowed }
        }
        (proofed, searched) => refused([proofed.err(), searched.err()]),
    })
}

/// The version of candour at work.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What the receipt of an edition says of it beside its files.
pub fn head(edition: &Edition<Public>, allowed: Vec<Allowed>) -> Head {
    let visible = edition.released().visible();
    let zone = &visible.site().zone;
    let as_of =
        Timestamp::from_second(visible.moment().as_second()).expect("whole seconds of an instant are one");
    let time = as_of.to_zoned(zone.clone()).time();
    let day = Published { date: Date::of(as_of, zone), time: Some((time.hour(), time.minute())) };
    Head {
        version: VERSION.to_owned(),
        as_of,
        zone: zone.iana_name().unwrap_or("UTC").to_owned(),
        day: day.words(),
        address: edition.address().to_owned(),
        allowed,
    }
}

/// Makes what was staged public, with the receipt that says `head` of it.
///
/// # Errors
/// Where the disk fails; the output folder is then as it was.
pub fn exchange(
    stage: Stage,
    head: Head,
    _proofed: Proofed<Public>,
    _searched: Searched,
) -> Result<Tally, Failure> {
    stage.exchange(head)
}
