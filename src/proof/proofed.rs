//! The token that a whole edition has been read and nothing in it forbids publishing.

use std::marker::PhantomData;

use crate::edition::{Body, Edition, Finished};
use crate::problem::Problems;
use crate::release::Audience;

use super::Proofreader;

/// Proof that every page of an edition for the audience `A` was read by the proofreader and found sound.
/// Only [`proof`] and [`proof_as_made`] make one.
#[derive(Debug)]
pub struct Proofed<A> {
    /// What is worth saying though it does not forbid publishing.
    pub warnings: Problems,
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
    proof_as_made(edition, |_| (), sink)
}

/// The same, and `made` is told each file before it is read.
///
/// # Errors
/// As [`proof`].
pub fn proof_as_made<A: Audience, E: Send>(
    edition: &Edition<A>,
    made: impl Fn(&str) + Sync,
    sink: impl Fn(Finished<'_>) -> Result<(), E> + Sync,
) -> Result<Result<Proofed<A>, Problems>, E> {
    let reader = Proofreader::new(edition.base());
    let mut problems = edition.finish(|file| {
        made(file.path);
        match file.body {
            Body::Bytes(bytes) => reader.read(file.path, file.from, bytes),
            Body::Copy(_) => reader.passes(file.path),
        }
        sink(file)
    })?;
    // A page that no template could make is missing; that links to it lead nowhere is not another mistake.
    if problems.0.is_empty() {
        problems.extend(reader.finish());
    }
    Ok(if problems.forbid_publishing() {
        Err(problems)
    } else {
        Ok(Proofed { warnings: problems, audience: PhantomData })
    })
}
