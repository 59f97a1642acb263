//! The folder of a share, as its share.json tells of it.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::Failure;
use super::output::overlap;
use super::stage::Stage;
use super::staged_file::Content;
use crate::checksum::Filed;
use crate::share::{FILES, NAME, Share, Unreadable};
use crate::text::FileName;

/// A folder that holds a share.
#[derive(Clone, Debug)]
pub struct Shared {
    pub share: Share,
    folder: PathBuf,
}

/// Why a folder holds no share.
#[derive(Debug)]
pub enum Unshared {
    /// What would tell of one is not there, or cannot be gone by.
    Unreadable(Unreadable),
    /// The machine failed.
    Failed(Failure),
}

/// The share that lies in `folder`, by its share.json; its files are not looked at.
///
/// # Errors
/// Where there is none to go by, or the machine fails.
pub fn shared(folder: &Path) -> Result<Shared, Unshared> {
    let path = folder.join(NAME);
    let bytes = match fs::read(&path) {
        Ok(bytes) => bytes,
        Err(cause) if matches!(cause.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            return Err(Unshared::Unreadable(Unreadable::Missing));
        }
        Err(cause) => return Err(Unshared::Failed(Failure::of("read", &path)(cause))),
    };
    let share = Share::parse(&bytes).map_err(Unshared::Unreadable)?;
    Ok(Shared { share, folder: folder.to_owned() })
}

impl Shared {
    /// The name of the file that tells of the share, as somebody named its folder.
    pub fn name(&self) -> FileName {
        share_file(&self.folder)
    }

    /// The name of one of its files, by the path that it has in the edition.
    pub fn name_of(&self, path: &str) -> FileName {
        FileName::new(self.path(path).to_string_lossy())
    }

    /// Where one of its files lies.
    pub fn path(&self, path: &str) -> PathBuf {
        self.folder.join(FILES).join(path)
    }

    /// The bytes of one of its files; `None` where it has none at this path.
    ///
    /// # Errors
    /// Where the file is not as it was written, or cannot be read.
    pub fn read(&self, path: &str) -> Result<Option<Vec<u8>>, Failure> {
        let Some(filed) = self.share.files.get(path) else { return Ok(None) };
        let file = self.path(path);
        let bytes = fs::read(&file).map_err(Failure::of("read", &file))?;
        if Filed::of(&bytes) == *filed {
            return Ok(Some(bytes));
        }
        let reason = "it was changed since its build";
        Err(Failure::because("go by", &file, ErrorKind::InvalidData, reason))
    }

    /// Whether the edition cannot be published to `output`, since one of both folders lies in the other.
    ///
    /// # Errors
    /// Where the machine cannot tell.
    pub fn refuse_in(&self, output: &Path) -> Result<(), Failure> {
        if !overlap(&self.folder, output).map_err(Failure::of("find", output))? {
            return Ok(());
        }
        let reason = format!("the share {} lies there; name a folder of its own", self.folder.display());
        Err(Failure::because("publish to", output, ErrorKind::InvalidInput, &reason))
    }
}

impl Stage {
    /// Puts a file of a share into the edition, with what is known of the bytes that were put; `None` where there is none.
    /// May be called from several threads at once.
    ///
    /// # Errors
    /// As [`Stage::put`], and where the file cannot be read.
    pub fn bring(&self, share: &Shared, path: &str) -> Result<Option<Filed>, Failure> {
        let source = share.path(path);
        match fs::metadata(&source) {
            Ok(meta) if meta.is_file() => {}
            Ok(_) => return Ok(None),
            Err(cause) if matches!(cause.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
                return Ok(None);
            }
            Err(cause) => return Err(Failure::of("read", &source)(cause)),
        }
        self.refuse_bad_name(path)?;
        let placed = self.place_unnoted(path, Content::CopyOf(&source))?;
        let among = if share.share.twins.contains(path) { &self.twins } else { &self.puts };
        self.note(among, path, placed)?;
        Ok(Some(placed.filed))
    }
}

/// The name of the file in `folder` that tells of a share.
pub fn share_file(folder: &Path) -> FileName {
    FileName::new(folder.join(NAME).to_string_lossy())
}
