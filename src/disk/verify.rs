//! A published folder, or a downloaded copy of one, held against the receipt that lies in it.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, BufReader};
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use walkdir::WalkDir;

use super::Failure;
use super::published::{Unverifiable, published};
use super::staged_file::pour;
use crate::checksum::Filed;
use crate::receipt::{Differences, Listing, Receipt};
use crate::twins;

/// What came of looking at a folder.
#[derive(Debug)]
pub struct Checked {
    pub receipt: Receipt,
    pub differences: Differences,
    /// Compressed twins that are as published, and yet do not unpack to their originals, by path.
    pub false_twins: Vec<String>,
}

impl Checked {
    /// Whether the folder is one whole edition.
    pub fn is_whole(&self) -> bool {
        self.differences.is_whole() && self.false_twins.is_empty()
    }
}

/// Reads every file in `folder` and compares it with what its receipt says.
///
/// # Errors
/// Where there is no receipt to go by, or the folder cannot be read.
pub fn verify(folder: &Path) -> Result<Checked, Unverifiable> {
    let receipt = published(folder)?.receipt;
    let listing = listing(folder).map_err(Unverifiable::Failed)?;
    let differences = receipt.compare(&listing);
    let false_twins = false_twins(folder, &receipt, &listing);
    Ok(Checked { receipt, differences, false_twins })
}

/// Every file below a folder. What cannot be read stands there without a checksum, so that one bad file hides no other.
fn listing(folder: &Path) -> Result<Listing, Failure> {
    let mut found: Vec<PathBuf> = Vec::new();
    for entry in WalkDir::new(folder).min_depth(1) {
        match entry {
            Ok(entry) if entry.file_type().is_dir() => {}
            Ok(entry) => found.push(entry.into_path()),
            Err(error) => {
                let path = error.path().unwrap_or(folder).to_owned();
                return Err(Failure::of("read the folder", &path)(error.into()));
            }
        }
    }
    let name = |path: &Path| path.strip_prefix(folder).unwrap_or(path).to_string_lossy().into_owned();
    Ok(found.into_par_iter().map(|path| (name(&path), filed(&path))).collect::<BTreeMap<_, _>>())
}

fn filed(path: &Path) -> Option<Filed> {
    // Whoever opened a pipe would wait for somebody to write to it.
    fs::metadata(path).ok().filter(fs::Metadata::is_file)?;
    pour(File::open(path).ok()?, io::sink()).ok()
}

/// Twins of which both halves are as the receipt says, and which do not belong together.
fn false_twins(folder: &Path, receipt: &Receipt, listing: &Listing) -> Vec<String> {
    let is_as_published =
        |path: &str| listing.get(path).copied().flatten().as_ref() == receipt.files.get(path);
    let is_false = |path: &&String| {
        let Some((original, coding)) = twins::original(path) else { return false };
        let unpacked =
            || pour(coding.unpacked(BufReader::new(File::open(folder.join(path)).ok()?)), io::sink()).ok();
        is_as_published(path) && unpacked() != receipt.files.get(original).copied()
    };
    receipt.twins.par_iter().filter(is_false).cloned().collect()
}
