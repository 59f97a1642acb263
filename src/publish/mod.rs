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

mod amend;
mod last;
mod merge;
mod share;
#[cfg(test)]
mod tests;

use std::path::Path;
use std::sync::Arc;

use jiff::Timestamp;

use crate::checksum::Checksum;
use crate::disk::{self, Failure, Others, Pictures, Stage, Tally};
use crate::edition::{Body, Edition, Shard};
use crate::model::{Date, Published};
use crate::problem::Problems;
use crate::proof::{self, Proofed};
use crate::receipt::{Allowed, Head};
use crate::record::Silent;
use crate::release::Public;
use crate::secrets::{Search, Searched};
use crate::source::Tree;

use amend::amended;
use last::{After, against_the_last, let_through};

pub use amend::Amendment;
pub use last::record_of;
pub use merge::{MergeOrder, merge};
pub use share::{ShareOrder, Shared, share};

/// What became of an edition.
#[derive(Debug)]
pub enum Outcome {
    /// It is public now.
    Published {
        tally: Tally,
        /// What is worth saying about its pages.
        warnings: Problems,
        /// What it says otherwise than the last edition, where that is worth saying.
        changed: Problems,
        /// What was let through for the reason that the order gives.
        allowed: Problems,
        /// The sum of all that was searched for in it; `None` where that was done share by share.
        searched: Option<Checksum>,
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
    /// In which files alone it says something else than the edition that lies there, where that is known.
    pub amends: Option<&'a Amendment<'a>>,
}

/// Stages the edition beside the output folder, reads every page on the way, and exchanges the two folders if all is
/// sound. `told` hears of each step.
///
/// # Errors
/// Where the disk fails; the output folder is then as it was.
pub fn publish(order: Order<'_>, told: impl Fn(Step<'_>) + Sync) -> Result<Outcome, Failure> {
    let stage = Stage::open(order.output, order.root, order.others)?;
    let search = Search::of(order.edition, order.tree);
    let searched = search.sum();
    told(Step::PreparedSearch);
    let made = match amended(&stage, &order, &search, &told)? {
        Some(proofed) => Made::of_amended(proofed),
        None => whole(&stage, &order, &search, &told)?,
    };
    let Made { proofed, changed, allowed, pictures } = made;
    Ok(match (proofed, search.finish()) {
        (Ok(proofed), Ok(token)) if !changed.forbid_publishing() => {
            told(Step::Finished);
            if order.compress {
                stage.compress(VERSION)?;
            }
            pictures.iter().for_each(|pictures| pictures.take_down());
            let warnings = proofed.warnings.clone();
            let head = head(order.edition, let_through(order.uncorrected, &allowed));
            let allowed = allowed.into_iter().map(|silent| silent.problem).collect();
            let tally = exchange(stage, head, proofed, token)?;
            Outcome::Published { tally, warnings, changed, allowed, searched: Some(searched) }
        }
        (proofed, token) => {
            let all = std::iter::once(changed).chain(proofed.err()).chain(token.err());
            Outcome::Refused(all.flat_map(|problems| problems.0).collect())
        }
    })
}

/// An edition in the stage, and what there is to say of it.
struct Made {
    proofed: Result<Proofed<Public>, Problems>,
    /// What it says otherwise than the last edition.
    changed: Problems,
    /// What of that is let through.
    allowed: Vec<Silent>,
    /// Those that were drawn, where all were asked for.
    pictures: Option<Arc<Pictures>>,
}

impl Made {
    /// Where nothing but running words is other than in the last edition, no fact is, and no picture.
    fn of_amended(proofed: Proofed<Public>) -> Made {
        Made { proofed: Ok(proofed), changed: Problems::default(), allowed: Vec::new(), pictures: None }
    }
}

/// Stages the whole edition, and reads every file of it.
fn whole(
    stage: &Stage,
    order: &Order<'_>,
    search: &Search<'_>,
    told: &(impl Fn(Step<'_>) + Sync),
) -> Result<Made, Failure> {
    let after = After {
        record: &|| Ok(order.edition.record()),
        as_of: order.edition.released().visible().moment(),
        files: &order.edition.files(),
    };
    let last = order.against.cloned().or_else(|| stage.last());
    let (changed, allowed) = against_the_last(last.as_ref(), after, order.uncorrected)?;
    told(Step::HeldAgainstLast);
    let reasons = let_through(order.uncorrected, &allowed);
    reasons.iter().for_each(|allowed| search.look_at_reason(&allowed.reason));
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
    Ok(Made { proofed, changed, allowed, pictures: Some(pictures) })
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
