//! The shares of an edition into the output folder, all at once, as if one process had made it.

use std::collections::BTreeSet;
use std::io::ErrorKind;
use std::path::Path;

use rayon::prelude::*;

use crate::disk::{self, Failure, Others, Stage};
use crate::problem::{Problem, Problems};
use crate::proof::judge;
use crate::receipt::Head;
use crate::record::{self, Record};
use crate::secrets::Searched;
use crate::share::{self, Whole};

use super::{After, Outcome, against_the_last, exchange, let_through};

/// Which shares are to be published, and where.
#[derive(Debug)]
pub struct MergeOrder<'a> {
    pub shares: Vec<disk::Shared>,
    /// The project folder, in which nothing is published over its sources; it need not be there.
    pub root: &'a Path,
    /// The folder to publish into.
    pub output: &'a Path,
    /// What becomes of files there that candour did not write.
    pub others: Others,
    /// The last edition, where it is not the one in the output folder.
    pub against: Option<&'a disk::Published>,
}

/// Stages the files of all shares beside the output folder, holds each against what its share says of it, and exchanges the
/// two folders if the shares are those of one edition and all is sound. `each` is called once for every file.
///
/// # Errors
/// Where the disk fails; the output folder is then as it was.
///
/// # Panics
/// Where there are no shares.
pub fn merge(order: MergeOrder<'_>, each: impl Fn() + Sync) -> Result<Outcome, Failure> {
    let names: Vec<_> = order.shares.iter().map(disk::Shared::name).collect();
    let named: Vec<_> = names.iter().zip(order.shares.iter().map(|shared| &shared.share)).collect();
    let misfits = share::misfits(&named);
    if !misfits.0.is_empty() {
        return Ok(Outcome::Refused(misfits));
    }
    order.shares.iter().try_for_each(|shared| shared.refuse_in(order.output))?;
    let stage = Stage::open(order.output, order.root, order.others)?;
    let altered = bring(&order.shares, &stage, each)?;
    if !altered.0.is_empty() {
        return Ok(Outcome::Refused(altered));
    }
    let Whole { head, reason, .. } = &order.shares.first().expect("there are shares").share.of;
    let files: BTreeSet<&str> = order.shares.iter().flat_map(|shared| shared.share.originals()).collect();
    let after = After { record: &|| record_in(&order.shares), as_of: head.as_of, files: &files };
    let last = order.against.cloned().or_else(|| stage.last());
    let (changed, allowed) = against_the_last(last.as_ref(), after, reason.as_deref())?;
    let head = Head { allowed: let_through(reason.as_deref(), &allowed), ..head.clone() };
    let told = order.shares.into_iter().map(|shared| (shared.share.noted, shared.share.searched));
    let (noted, searched): (Vec<_>, Vec<_>) = told.unzip();
    Ok(match judge(noted) {
        Ok(proofed) if !changed.forbid_publishing() => {
            let warnings = proofed.warnings.clone();
            let allowed = allowed.into_iter().map(|silent| silent.problem).collect();
            let tally = exchange(stage, head, proofed, Searched::of_shares(&searched))?;
            Outcome::Published { tally, warnings, changed, allowed, searched: None }
        }
        proofed => {
            let all = std::iter::once(changed).chain(proofed.err());
            Outcome::Refused(all.flat_map(|problems| problems.0).collect())
        }
    })
}

/// Puts every file of every share into the edition; the problems are files that are not what their share says.
fn bring(shares: &[disk::Shared], stage: &Stage, each: impl Fn() + Sync) -> Result<Problems, Failure> {
    let files: Vec<_> =
        shares.iter().flat_map(|shared| shared.share.files.iter().map(move |file| (shared, file))).collect();
    let altered: Vec<Problem> = files
        .into_par_iter()
        .map(|(shared, (path, filed))| {
            each();
            let found = stage.bring(shared, path)?;
            let is_whole = found == Some(*filed);
            Ok((!is_whole).then(|| share::changed(&shared.name_of(path), found)))
        })
        .filter_map(Result::transpose)
        .collect::<Result<_, Failure>>()?;
    Ok(altered.into_iter().collect())
}

/// What the edition says; one of the shares holds it.
fn record_in(shares: &[disk::Shared]) -> Result<Record, Failure> {
    for shared in shares {
        let Some(bytes) = shared.read(record::NAME)? else { continue };
        return Record::parse(&bytes).map_err(|why| {
            let path = shared.path(record::NAME);
            Failure::because("go by", &path, ErrorKind::InvalidData, &why.to_string())
        });
    }
    unreachable!("every edition has a record, and all its files are here")
}
