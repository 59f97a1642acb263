//! `candour import`: what becomes of each row of a table or each line of a press release, and with `--write` the content
//! files that they make.

mod press;
mod table;

use std::path::Path;

use crate::desk::Folder;
use crate::disk::{self, Writing};
use crate::import::{Change, is_press};
use crate::problem::Problems;
use crate::text::FileName;

use super::again;
use super::arguments::{Import as Options, Place, What};
use super::folder;
use super::outcome::Outcome;
use super::print;

type Result = std::result::Result<Outcome, Outcome>;

pub(super) fn import(options: &Options) -> Outcome {
    match settled(options) {
        Ok(outcome) | Err(outcome) => outcome,
    }
}

fn settled(options: &Options) -> Result {
    let name = options.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let folder_of = options.file.parent().unwrap_or(Path::new(""));
    let bytes = disk::read(folder_of, &FileName::new(&name))?;
    let is_press = match options.what {
        Some(what) => what == What::PressRelease,
        None => is_press(&name, &bytes),
    };
    match is_press {
        true => press::import(options, &name, &bytes),
        false => table::import(options, &name, &bytes),
    }
}

/// The project folder into which something is imported.
fn project(options: &Options) -> std::result::Result<Folder, Outcome> {
    folder::open(&Place { root: options.root.clone(), as_of: None, base_url: None })
}

/// Writes the changes, if they are to be written and may be, and says what was done; `tell` says what becomes of all, and
/// is told whether it was written.
fn finished(
    options: &Options,
    changes: &[Change],
    faults: &Problems,
    is_fine: bool,
    tell: impl FnOnce(bool),
) -> Result {
    let is_refused = !faults.0.is_empty();
    let writes = options.write && !is_refused && !changes.is_empty();
    if writes {
        let mut writings = Vec::with_capacity(changes.len());
        for Change { file, before, text } in changes {
            writings.push(Writing { file, before: before.as_deref(), bytes: text.as_bytes() });
        }
        disk::write_together(&options.root, &writings)?;
    }
    tell(writes);
    print::say(&end(changes, faults, writes));
    Ok(if !is_refused && is_fine { Outcome::Fine } else { Outcome::Problems })
}

/// The last line: whether something was written, and how it would be.
fn end(changes: &[Change], faults: &Problems, wrote: bool) -> String {
    let files = print::counted(changes.len(), "file", "files");
    if !faults.0.is_empty() {
        let is_own = |change: &Change| faults.0.iter().any(|fault| fault.place.file == change.file);
        match changes.iter().any(is_own) {
            true => format!("{files} would have these errors. Nothing was written"),
            false => format!("{files} would bring these errors to others. Nothing was written"),
        }
    } else if wrote {
        format!("wrote {files}. Next: `candour check`")
    } else if changes.is_empty() {
        "there is nothing to write".to_owned()
    } else {
        format!("nothing was written; this writes {files}: {}", again::with_write())
    }
}
