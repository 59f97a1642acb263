//! One file of the project folder: whether it is as it was, and if not, what is in it.

use std::fs::{File, Metadata};
use std::io::{self, Read};
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

use super::failure::reason;
use crate::source::{Stored, Tree};
use crate::text::FileName;

/// No text of a person is longer; a "text" that is would be a disk image by mistake.
const LONGEST_TEXT: u64 = 16 * 1024 * 1024;

/// A file changed this shortly before it was looked at may change again without a trace, because file times
/// are only as fine as the kernel's tick (at most 10 ms; some network folders are coarser).
pub(super) const TICK: Duration = Duration::from_millis(50);

/// What changes when a file does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Stamp {
    modified: (i64, i64),
    changed: (i64, i64),
    size: u64,
    inode: (u64, u64),
}

/// What was known of a file when it was last looked at.
#[derive(Clone, Copy)]
pub(super) struct Known<'a> {
    pub bytes: Option<&'a Arc<[u8]>>,
    pub stamp: Option<&'a Stamp>,
}

/// What is in a file, and the stamp by which the next look tells whether it still is; no stamp where it may
/// change without another one.
pub(super) type Seen = (Stored, Option<Stamp>);

/// Looks at the file, and reads it if it may not be as it was. `meta` was asked for before the bytes are: should
/// the file change in between, the next look sees it.
pub(super) fn look_at(name: &FileName, path: &Path, meta: io::Result<Metadata>, known: Known<'_>) -> Seen {
    match meta.and_then(|meta| stored(name, path, &meta, known)) {
        Ok(seen) => seen,
        Err(cause) => unreadable(reason(&cause)),
    }
}

/// A file that cannot be read, for this reason.
pub(super) fn unreadable(why: String) -> Seen {
    (Stored::Unreadable(why.into()), None)
}

fn stored(name: &FileName, path: &Path, meta: &Metadata, known: Known<'_>) -> io::Result<Seen> {
    if !meta.is_file() {
        return Err(io::Error::other("it is no ordinary file"));
    }
    let stamp = Stamp::of(meta);
    if !Tree::is_read(name) {
        return Ok((Stored::Passed { size: stamp.size, stamp: stamp.number() }, Some(stamp)));
    }
    if let Some(bytes) = known.bytes
        && known.stamp == Some(&stamp)
    {
        return Ok((Stored::Read(bytes.clone()), Some(stamp)));
    }
    let bytes = read_text(path)?;
    let bytes = match known.bytes {
        Some(known) if **known == *bytes => known.clone(),
        _ => Arc::from(bytes),
    };
    Ok((Stored::Read(bytes), stamp.is_settled(SystemTime::now()).then_some(stamp)))
}

fn read_text(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(LONGEST_TEXT + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LONGEST_TEXT {
        return Err(io::Error::other("it is longer than 16 MiB, which no text is"));
    }
    Ok(bytes)
}

impl Stamp {
    pub(super) fn of(meta: &Metadata) -> Stamp {
        Stamp {
            modified: (meta.mtime(), meta.mtime_nsec()),
            changed: (meta.ctime(), meta.ctime_nsec()),
            size: meta.size(),
            inode: (meta.dev(), meta.ino()),
        }
    }

    fn number(&self) -> u128 {
        let bytes = format!("{self:?}");
        let hash = blake3::hash(bytes.as_bytes());
        u128::from_le_bytes(hash.as_bytes()[..16].try_into().expect("a hash has 32 bytes"))
    }

    /// Whether a change from now on would show in the stamp. Whoever copies a file with its time (`cp -p`, tar,
    /// rsync) leaves an old time of modification, and only the time of the change is new.
    pub(super) fn is_settled(&self, now: SystemTime) -> bool {
        let now = now.duration_since(UNIX_EPOCH).unwrap_or_default();
        let (seconds, nanoseconds) = self.modified.max(self.changed);
        let last = Duration::new(seconds.try_into().unwrap_or(0), nanoseconds.try_into().unwrap_or(0));
        now.checked_sub(last).is_some_and(|age| age > TICK)
    }
}

#[cfg(test)]
mod tests {
    use super::{Stamp, TICK};
    use std::time::{Duration, UNIX_EPOCH};

    #[test]
    fn a_file_settles_a_tick_after_it_was_modified_and_after_it_was_changed() {
        let stamp = |modified, changed| Stamp {
            modified: (modified, 0),
            changed: (changed, 0),
            size: 1,
            inode: (1, 1),
        };
        let now = UNIX_EPOCH + Duration::from_secs(1000) + TICK;
        assert!(stamp(999, 999).is_settled(now));
        assert!(!stamp(1000, 1000).is_settled(now));
        assert!(!stamp(500, 1000).is_settled(now), "copied with its time just now");
        assert!(!stamp(2000, 999).is_settled(now), "from the future, on a computer whose clock is ahead");
        assert!(stamp(-500, -500).is_settled(now), "from before 1970");
    }
}
