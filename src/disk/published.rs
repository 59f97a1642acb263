//! A published folder, or a downloaded copy of one, as its receipt tells of it.

use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::Failure;
use super::staged_file::pour;
use crate::checksum::Filed;
use crate::receipt::{self, Receipt, Unreadable};

/// A folder with a receipt.
#[derive(Clone, Debug)]
pub struct Published {
    pub receipt: Receipt,
    folder: PathBuf,
}

/// Why a folder cannot be held against anything.
#[derive(Debug)]
pub enum Unverifiable {
    /// There is no receipt in it.
    NoReceipt,
    /// There is one that cannot be gone by.
    Receipt(Unreadable),
    /// The machine failed.
    Failed(Failure),
}

/// The edition that lies in `folder`, by its receipt; its files are not looked at.
///
/// # Errors
/// Where there is no receipt to go by, or the folder cannot be read.
pub fn published(folder: &Path) -> Result<Published, Unverifiable> {
    let meta =
        fs::metadata(folder).map_err(Failure::of("read the folder", folder)).map_err(Unverifiable::Failed)?;
    if !meta.is_dir() {
        let failure = Failure::because("read the folder", folder, ErrorKind::NotADirectory, "it is a file");
        return Err(Unverifiable::Failed(failure));
    }
    let path = folder.join(receipt::NAME);
    let bytes = match fs::read(&path) {
        Ok(bytes) => bytes,
        Err(cause) if cause.kind() == ErrorKind::NotFound => return Err(Unverifiable::NoReceipt),
        Err(cause) => return Err(Unverifiable::Failed(Failure::of("read", &path)(cause))),
    };
    let receipt = Receipt::parse(&bytes).map_err(Unverifiable::Receipt)?;
    Ok(Published::new(receipt, folder))
}

impl Published {
    pub(super) fn new(receipt: Receipt, folder: &Path) -> Published {
        Published { receipt, folder: folder.to_owned() }
    }

    /// Where one of its files lies.
    pub fn path(&self, file: &str) -> PathBuf {
        self.folder.join(file)
    }

    /// The bytes of one of its files; `None` where its receipt names none at this path.
    ///
    /// # Errors
    /// Where the file is not as it was published, or cannot be read.
    pub fn read(&self, path: &str) -> Result<Option<Vec<u8>>, Failure> {
        let Some(filed) = self.receipt.files.get(path) else { return Ok(None) };
        let file = self.folder.join(path);
        let bytes = match fs::read(&file) {
            Ok(bytes) => bytes,
            Err(cause) if cause.kind() == ErrorKind::NotFound => {
                let reason = "it is not there, and the receipt names it. Copy the whole edition again, or move the folder away";
                return Err(Failure::because("read", &file, ErrorKind::NotFound, reason));
            }
            Err(cause) => return Err(Failure::of("read", &file)(cause)),
        };
        if Filed::of(&bytes) == *filed {
            return Ok(Some(bytes));
        }
        let reason = "it was changed since it was published, so nothing can be held against it. Copy it back from where the \
                      edition is whole, or move the folder away";
        Err(Failure::because("go by", &file, ErrorKind::InvalidData, reason))
    }
}

/// The checksum and the size of a file, which may be larger than the memory.
///
/// # Errors
/// Where it cannot be read.
pub fn filed(path: &Path) -> Result<Filed, Failure> {
    File::open(path).and_then(|file| pour(file, io::sink())).map_err(Failure::of("read", path))
}
