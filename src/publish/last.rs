//! An edition held against the last one, which lies where it will be published or was named.

use std::collections::BTreeSet;
use std::io::ErrorKind;

use jiff::Timestamp;

use crate::disk::{self, Failure};
use crate::problem::{Problems, Severity};
use crate::receipt::Allowed;
use crate::record::{self, Record, Said, Silent};

/// The edition that is to be published; its record is asked for only where there is one to hold it against.
pub(super) struct After<'a> {
    pub record: &'a dyn Fn() -> Result<Record, Failure>,
    pub as_of: Timestamp,
    pub files: &'a BTreeSet<&'a str>,
}

/// What an edition says otherwise than the last one: what is wrong with that, and what is let through for the reason that
/// is given.
pub(super) fn against_the_last(
    last: Option<&disk::Published>,
    after: After<'_>,
    reason: Option<&str>,
) -> Result<(Problems, Vec<Silent>), Failure> {
    let Some(last) = last else { return Ok(Default::default()) };
    let Some(before) = record_of(last)? else { return Ok(Default::default()) };
    let record = (after.record)()?;
    let files_before = last.receipt.originals();
    let silent = record::silent(
        Said { record: &before, as_of: last.receipt.head.as_of, files: &files_before },
        Said { record: &record, as_of: after.as_of, files: after.files },
    );
    let is_let_through =
        |silent: &Silent| reason.is_some() && silent.problem.rule.severity == Severity::Error;
    let (allowed, changed): (Vec<_>, Vec<_>) = silent.into_iter().partition(is_let_through);
    Ok((changed.into_iter().map(|silent| silent.problem).collect(), allowed))
}

/// What a published edition says of itself; `None` where a version of candour published it that left no record.
///
/// # Errors
/// Where its record was changed since, or cannot be gone by.
pub fn record_of(published: &disk::Published) -> Result<Option<Record>, Failure> {
    let Some(bytes) = published.read(record::NAME)? else { return Ok(None) };
    let unreadable = |why: record::Unreadable| {
        Failure::because("go by", &published.path(record::NAME), ErrorKind::InvalidData, &why.to_string())
    };
    Record::parse(&bytes).map(Some).map_err(unreadable)
}

/// What is let through, for the receipt.
pub(super) fn let_through(reason: Option<&str>, silent: &[Silent]) -> Vec<Allowed> {
    let Some(reason) = reason.filter(|_| !silent.is_empty()) else { return Vec::new() };
    let mut changes: Vec<String> = silent.iter().map(|silent| silent.told.clone()).collect();
    changes.dedup();
    vec![Allowed { reason: reason.to_owned(), changes }]
}
