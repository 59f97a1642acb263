//! Keeps two builds from writing to one place at once.

use std::fs::{File, OpenOptions};
use std::io::ErrorKind;
use std::path::Path;

use rustix::fs::{FlockOperation, flock};
use rustix::io::Errno;

use super::Failure;

/// Held while a build writes; the system lets go of it when the process ends, however it ends.
pub(super) struct Lock {
    file: File,
}

impl Lock {
    /// Takes the lock, or says that another build holds it. `path` is left behind: removing a lock file
    /// would let two builds hold two locks of one name.
    pub(super) fn take(path: &Path, shown: &Path) -> Result<Lock, Failure> {
        let mut options = OpenOptions::new();
        let file = options
            .write(true)
            .create(true)
            .truncate(false)
            .open(path)
            .map_err(Failure::of("create the lock file", path))?;
        match flock(&file, FlockOperation::NonBlockingLockExclusive) {
            Ok(()) => Ok(Lock { file }),
            Err(Errno::WOULDBLOCK) => Err(Failure::because(
                "publish to",
                shown,
                ErrorKind::WouldBlock,
                "another build is writing there; wait until it has finished and build again",
            )),
            Err(error) => Err(Failure::of("lock", path)(error.into())),
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Closing the file alone would not do: a program being started by another thread at this moment
        // holds a copy of it until it runs.
        let _ = flock(&self.file, FlockOperation::Unlock);
    }
}
