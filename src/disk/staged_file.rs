//! One file of the edition in the making: the live one again where it says the same, or written anew.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, BufRead, BufReader, ErrorKind, Read, Write};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt, symlink};
use std::path::Path;

use rustix::fs::OFlags;
use rustix::io::Errno;

use crate::checksum::{Filed, Summing};

/// What a file is to hold.
#[derive(Clone, Copy)]
pub(super) enum Content<'a> {
    Bytes(&'a [u8]),
    /// The bytes of this file, which may be too large for memory.
    CopyOf(&'a Path),
}

/// How much of a file is held at once.
const PIECE: usize = 64 * 1024;

/// The live file at `path`, where there is an ordinary one, and if it says what `content` says, what is known of both.
pub(super) fn compare(path: &Path, content: Content<'_>) -> io::Result<Option<(Metadata, Option<Filed>)>> {
    let mut options = OpenOptions::new();
    let file = match options.read(true).custom_flags(flags(OFlags::NOFOLLOW | OFlags::NONBLOCK)).open(path) {
        Ok(file) => file,
        // Whatever is there and is no file that we can read is not the same as what we are to write.
        Err(_) => return Ok(None),
    };
    let meta = file.metadata()?;
    if !meta.is_file() {
        return Ok(None);
    }
    let there = BufReader::with_capacity(meta.len().clamp(1, PIECE as u64) as usize, file);
    let same = match content {
        Content::Bytes(bytes) if bytes.len() as u64 == meta.len() => equal(there, bytes)?,
        Content::Bytes(_) => None,
        Content::CopyOf(source) => {
            let source = File::open(source)?;
            let is_as_long = source.metadata()?.len() == meta.len();
            if is_as_long { equal(there, BufReader::with_capacity(PIECE, source))? } else { None }
        }
    };
    Ok(Some((meta, same)))
}

/// What is known of both, where they are equal; each is read once, piece by piece.
fn equal(mut a: impl BufRead, mut b: impl BufRead) -> io::Result<Option<Filed>> {
    let mut sum = Summing::default();
    loop {
        let (x, y) = (a.fill_buf()?, b.fill_buf()?);
        let length = x.len().min(y.len());
        if length == 0 {
            return Ok((x.len() == y.len()).then(|| sum.finish()));
        }
        if x[..length] != y[..length] {
            return Ok(None);
        }
        sum.add(&x[..length]);
        a.consume(length);
        b.consume(length);
    }
}

/// Makes `staged` the very file that `live` is, by a second name for its inode, so that it keeps its time.
/// Where the file system gives no second names, it is copied, and the time with it.
pub(super) fn keep(live: &Path, live_meta: &Metadata, staged: &Path) -> io::Result<()> {
    match staged.symlink_metadata() {
        Ok(meta) if (meta.dev(), meta.ino()) == (live_meta.dev(), live_meta.ino()) => return Ok(()),
        Ok(meta) => remove(staged, &meta)?,
        Err(_) => {}
    }
    let linked = in_its_folder(staged, || fs::hard_link(live, staged));
    // A disk that is full is no reason to copy; one that knows no second names is.
    let knows_none = |error: &io::Error| {
        let errno = Errno::from_io_error(error);
        errno.is_some_and(|errno| {
            matches!(errno, Errno::PERM | Errno::XDEV | Errno::MLINK | Errno::OPNOTSUPP | Errno::NOSYS)
        })
    };
    if !linked.as_ref().is_err_and(knows_none) {
        return linked;
    }
    match live.symlink_metadata()?.file_type() {
        kind if kind.is_symlink() => symlink(fs::read_link(live)?, staged),
        kind if kind.is_file() => {
            write(staged, Content::CopyOf(live))?;
            File::open(staged)?.set_modified(live_meta.modified()?)
        }
        _ => linked,
    }
}

/// Writes `staged`. A file that has no second name is overwritten in place, which is a hundred times quicker
/// than truncating or renaming (ext4 flushes then); one that has may be part of the live edition and is left
/// alone: its name here is given to a new file. What is known of the file is said of the bytes that were written.
pub(super) fn write(staged: &Path, content: Content<'_>) -> io::Result<Filed> {
    if let Ok(meta) = staged.symlink_metadata() {
        if meta.is_file() && meta.nlink() == 1 {
            let mut options = OpenOptions::new();
            if let Ok(mut file) = options.write(true).custom_flags(flags(OFlags::NOFOLLOW)).open(staged) {
                let filed = fill(&mut file, content)?;
                file.set_len(filed.size)?;
                return Ok(filed);
            }
        }
        remove(staged, &meta)?;
    }
    fill(&mut in_its_folder(staged, || File::create_new(staged))?, content)
}

fn fill(file: &mut File, content: Content<'_>) -> io::Result<Filed> {
    match content {
        Content::Bytes(bytes) => file.write_all(bytes).map(|()| Filed::of(bytes)),
        Content::CopyOf(source) => pour(File::open(source)?, file),
    }
}

/// Writes all of `from` to `to`, and says what is known of it.
pub(super) fn pour(mut from: impl Read, mut to: impl Write) -> io::Result<Filed> {
    let mut sum = Summing::default();
    let mut piece = vec![0; PIECE];
    loop {
        match from.read(&mut piece) {
            Ok(0) => return Ok(sum.finish()),
            Ok(length) => {
                to.write_all(&piece[..length])?;
                sum.add(&piece[..length]);
            }
            Err(cause) if cause.kind() == ErrorKind::Interrupted => {}
            Err(cause) => return Err(cause),
        }
    }
}

/// Removes a file or folder of the edition in the making.
pub(super) fn remove(path: &Path, meta: &Metadata) -> io::Result<()> {
    if meta.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) }
}

/// Does what makes `path`, and if its folder turns out not to be there, makes that first.
fn in_its_folder<T>(path: &Path, make: impl Fn() -> io::Result<T>) -> io::Result<T> {
    match make() {
        Err(cause) if matches!(cause.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            make_folder(path.parent().unwrap_or(path))?;
            make()
        }
        answer => answer,
    }
}

/// Makes a folder and those it lies in. A file that stands where a folder must be is of an older edition and
/// goes. Several threads may be making the same folder.
pub(super) fn make_folder(folder: &Path) -> io::Result<()> {
    let mut attempts = 0;
    loop {
        attempts += 1;
        let cause = match fs::create_dir(folder) {
            Ok(()) => return Ok(()),
            Err(cause) if attempts > 16 => return Err(cause),
            Err(cause) => cause,
        };
        match (cause.kind(), folder.parent()) {
            (ErrorKind::AlreadyExists, _) => match folder.symlink_metadata() {
                Ok(meta) if meta.is_dir() => return Ok(()),
                // Another thread may have been quicker; then the next attempt finds its folder.
                Ok(_) => drop(fs::remove_file(folder)),
                Err(_) => {}
            },
            (ErrorKind::NotFound | ErrorKind::NotADirectory, Some(above)) => make_folder(above)?,
            _ => return Err(cause),
        }
    }
}

fn flags(flags: OFlags) -> i32 {
    flags.bits() as i32
}
