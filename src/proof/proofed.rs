//! The token that a whole edition has been read and nothing in it forbids publishing.

use std::marker::PhantomData;

use serde::{Deserialize, Deserializer, Serialize};

use crate::edition::{Body, Edition, Finished, Shard};
use crate::problem::Problems;
use crate::release::{Audience, Public};

use super::{Notes, Proofreader};

/// Proof that every page of an edition for the audience `A` was read by the proofreader and found sound.
/// Only [`proof`] and [`judge`] make one.
#[derive(Debug)]
pub struct Proofed<A> {
    /// What is worth saying though it does not forbid publishing.
    pub warnings: Problems,
    audience: PhantomData<A>,
}

/// What was noted of a share of an edition for the audience `A`, every file of which was read. Only [`read`] makes one;
/// it can be written down, where it is for the public.
#[derive(Clone, Debug, Serialize)]
#[serde(bound = "")]
pub struct Noted<A> {
    shard: Shard,
    notes: Notes,
    #[serde(skip)]
    audience: PhantomData<A>,
}

/// Finishes an edition, reads every page, and hands each file on to `sink`.
///
/// # Errors
/// The sink's own, such as a full disk. The inner result holds the token, or all that is wrong.
pub fn proof<A: Audience, E: Send>(
    edition: &Edition<A>,
    sink: impl Fn(Finished<'_>) -> Result<(), E> + Sync,
) -> Result<Result<Proofed<A>, Problems>, E> {
    Ok(read(edition, Shard::WHOLE, |_| (), sink)?.and_then(|noted| judge(vec![noted])))
}

/// Finishes the files of a share, reads every page of it, and hands each file on to `sink`; `made` is told the path of each
/// before it is read.
///
/// # Errors
/// The sink's own, such as a full disk. The inner result holds what was noted, or the problems of pages that no template
/// could make: those are missing, and that links to them lead nowhere is not another mistake.
pub fn read<A: Audience, E: Send>(
    edition: &Edition<A>,
    shard: Shard,
    made: impl Fn(&str) + Sync,
    sink: impl Fn(Finished<'_>) -> Result<(), E> + Sync,
) -> Result<Result<Noted<A>, Problems>, E> {
    let reader = Proofreader::new(edition.base());
    let problems = edition.finish_share(shard, |file| {
        made(file.path);
        match file.body {
            Body::Bytes(bytes) => reader.read(file.path, file.from, bytes),
            Body::Copy(_) => reader.passes(file.path),
        }
        sink(file)
    })?;
    if !problems.0.is_empty() {
        return Ok(Err(problems));
    }
    Ok(Ok(Noted { shard, notes: reader.into_notes(), audience: PhantomData }))
}

/// Judges what was noted of all shares of an edition together.
///
/// # Errors
/// All that is wrong, where something forbids publishing.
///
/// # Panics
/// Where these are not all shares of one whole.
pub fn judge<A>(shares: Vec<Noted<A>>) -> Result<Proofed<A>, Problems> {
    assert!(Shard::are_whole(shares.iter().map(|noted| noted.shard)), "an edition is judged as a whole");
    let mut notes = Notes::default();
    shares.into_iter().for_each(|noted| notes.join(noted.notes));
    let problems = notes.problems();
    if problems.forbid_publishing() {
        Err(problems)
    } else {
        Ok(Proofed { warnings: problems, audience: PhantomData })
    }
}

impl<A> Noted<A> {
    /// The share of which this was noted.
    pub fn shard(&self) -> Shard {
        self.shard
    }

    /// What is wrong with pages by themselves, and forbids publishing whatever other shares say.
    pub fn errors(&self) -> Problems {
        self.notes.errors_on_pages()
    }
}

/// Notes of the newsroom's edition are never taken up from a file.
impl<'de> Deserialize<'de> for Noted<Public> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Noted<Public>, D::Error> {
        #[derive(Deserialize)]
        struct Written {
            shard: Shard,
            notes: Notes,
        }
        let Written { shard, notes } = Written::deserialize(deserializer)?;
        Ok(Noted { shard, notes, audience: PhantomData })
    }
}
