//! A share of an edition into a folder of its own, where several processes make the edition together.

use std::path::Path;

use crate::disk::{Failure, ShareStage};
use crate::edition::{Body, Edition, Shard};
use crate::problem::Problems;
use crate::proof;
use crate::release::Public;
use crate::secrets::Search;
use crate::share::{Share, Whole};
use crate::source::Tree;

use super::{VERSION, head};

/// What became of a share.
#[derive(Debug)]
pub enum Shared {
    /// It lies in its folder.
    Written {
        files: usize,
        twins: usize,
        /// The files in its folder that candour did not write and has left there.
        kept: Vec<String>,
    },
    /// Nothing was written, and the folder is as it was.
    Refused(Problems),
}

/// Which share is to be made of what, and where.
#[derive(Clone, Copy)]
pub struct ShareOrder<'a> {
    pub edition: &'a Edition<Public>,
    pub shard: Shard,
    /// The project folder that it was made from, for the search for what is not public yet.
    pub tree: &'a Tree,
    /// The project folder, from which files are copied that are published as they are.
    pub root: &'a Path,
    /// The folder to write into.
    pub output: &'a Path,
    /// Whether texts have compressed twins beside them.
    pub compress: bool,
    /// Why the edition may say something else than the last one without a correction. It is looked at here, by those who
    /// know what is not public yet, and goes with the share.
    pub uncorrected: Option<&'a str>,
}

/// Makes a share, reads every page of it on the way, and gives it its place if nothing is wrong with it by itself. `each` is
/// called once for every finished file.
///
/// # Errors
/// Where the disk fails; the output folder is then as it was.
pub fn share(order: ShareOrder<'_>, each: impl Fn() + Sync) -> Result<Shared, Failure> {
    let ShareOrder { edition, shard, .. } = order;
    let stage = ShareStage::open(order.output, order.root)?;
    let search = Search::of(edition, order.tree);
    order.uncorrected.iter().for_each(|reason| search.look_at_reason(reason));
    let noted = proof::read(
        edition,
        shard,
        |_| (),
        |file| {
            each();
            search.look(file.path, file.body);
            match file.body {
                Body::Bytes(bytes) => stage.put(file.path, bytes),
                Body::Copy(from) => stage.copy(file.path, from),
            }
        },
    )?;
    // What is wrong already is told here, where the content is. Where links lead is judged when all shares are there.
    let noted = noted.and_then(|noted| match noted.errors() {
        errors if errors.0.is_empty() => Ok(noted),
        errors => Err(errors),
    });
    let (noted, searched) = match (noted, search.finish_share(shard)) {
        (Ok(noted), Ok(searched)) => (noted, searched),
        (noted, searched) => {
            let all = [noted.err(), searched.err()].into_iter().flatten();
            return Ok(Shared::Refused(all.flat_map(|problems| problems.0).collect()));
        }
    };
    if order.compress {
        stage.compress(VERSION, |path| edition.has(path))?;
    }
    let of = Whole {
        head: head(edition, Vec::new()),
        read: Whole::read(order.tree),
        paths: Whole::paths(edition.files()),
        reason: order.uncorrected.map(str::to_owned),
        compressed: order.compress,
    };
    let tally = stage.exchange(|files, twins| Share { shard, of, files, twins, noted, searched })?;
    let files = tally.new + tally.changed + tally.same;
    Ok(Shared::Written { files, twins: tally.twins, kept: tally.kept })
}
