//! The list of what candour wrote into an edition, which lies in it and is swapped with it.

use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use super::Failure;

/// The manifest's own name in the output folder.
pub(super) const NAME: &str = ".candour-edition";

/// The first line; another number will mean another form.
const HEADING: &str = "candour edition 1";

/// The files that candour wrote into the edition in `folder`: none where there is no list, or one in a form
/// that we do not know, so that whatever lies there is somebody else's.
pub(super) fn written_in(folder: &Path) -> Result<BTreeSet<String>, Failure> {
    let path = folder.join(NAME);
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(cause)
            if matches!(
                cause.kind(),
                ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::InvalidData
            ) =>
        {
            return Ok(BTreeSet::new());
        }
        Err(cause) => return Err(Failure::of("read", &path)(cause)),
    };
    let mut lines = text.lines();
    match lines.next() {
        Some(HEADING) => Ok(lines.map(str::to_owned).collect()),
        _ => Ok(BTreeSet::new()),
    }
}

/// The list as it is written.
pub(super) fn text<'a>(files: impl Iterator<Item = &'a str>) -> String {
    let mut text = format!("{HEADING}\n");
    for file in files {
        text.push_str(file);
        text.push('\n');
    }
    text
}
