//! An edition of which nearly all is the live one: only the few files that say something else are made.
//!
//! All that a whole build finds out about the others is known of them: they are as they were left, were proofread and
//! searched. Wherever that is not certain, nothing is amended, and the whole edition is made.

use std::collections::BTreeSet;
use std::sync::Mutex;

use super::{Order, Step};
use crate::checksum::Checksum;
use crate::disk::{Failure, Memo, Stage};
use crate::edition::Body;
use crate::problem::Problems;
use crate::proof::{self, Files, Proofed};
use crate::release::Public;
use crate::secrets::Search;

/// What is known of the edition that lies in the output folder, and in which files the one to be published says something else.
#[derive(Clone, Debug)]
pub struct Amendment<'a> {
    /// What the build of that edition left.
    pub memo: &'a Memo,
    /// The paths of the files that say something else.
    pub files: BTreeSet<&'a str>,
    /// The sum of all that was searched for in that edition.
    pub searched: Checksum,
    /// What was worth saying about its pages.
    pub warnings: Problems,
}

/// Stages the edition by the order's amendment, and looks in what it says otherwise; the token of the proofreader. `None` where
/// there is no amendment, or it is not certain that the whole edition would come out the same; nothing is staged then.
///
/// # Errors
/// Where the disk fails.
pub(super) fn amended(
    stage: &Stage,
    order: &Order<'_>,
    search: &Search<'_>,
    told: &(impl Fn(Step<'_>) + Sync),
) -> Result<Option<Proofed<Public>>, Failure> {
    let (Some(amendment), Some(last)) = (order.amends, stage.last()) else { return Ok(None) };
    let has_the_same_files = || order.edition.files() == last.receipt.originals();
    if amendment.searched != search.sum() || !has_the_same_files() || !stage.is_as_left_by(amendment.memo) {
        return Ok(None);
    }
    let Some(files) = made(order, &amendment.files) else { return Ok(None) };
    let proofed = proof::amended(order.edition, &files, amendment.warnings.clone(), |path| last.read(path))?;
    if proofed.is_some() {
        for (path, bytes) in &files {
            told(Step::Made(path));
            told(Step::Proofread);
            search.look(path, Body::Bytes(bytes));
            told(Step::Searched);
            stage.put(path, bytes)?;
            told(Step::Staged(bytes.len()));
        }
        stage.keep_all_others()?;
    }
    Ok(proofed)
}

/// The finished files at these paths; `None` where one cannot be made, or is only passed on.
fn made(order: &Order<'_>, paths: &BTreeSet<&str>) -> Option<Files> {
    let files = Mutex::new(Files::new());
    let problems = order.edition.finish_files(paths, |file| match file.body {
        Body::Bytes(bytes) => {
            files.lock().expect("no thread panics here").insert(file.path.to_owned(), bytes.to_vec());
            Ok(())
        }
        Body::Copy(_) => Err(()),
    });
    let is_whole = problems.is_ok_and(|problems| problems.0.is_empty());
    is_whole.then(|| files.into_inner().expect("no thread panics here"))
}
