//! The token for an edition of which all but a few files are those of one that was proofed.

use std::collections::{BTreeMap, BTreeSet};

use crate::edition::Edition;
use crate::problem::Problems;
use crate::release::Audience;

use super::address::{self, Target};
use super::note::Note;
use super::proofed::Proofed;
use super::proofreader::Proofreader;

/// Some finished files, by their paths.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Judges an edition of which only the files `amended` are other than in one that was judged before, with these warnings;
/// `was` gives a file of that one.
///
/// `None` where it is not certain that all is as sound as it was, and that the warnings are the same: a fault more or fewer on
/// one of these files, a part of a page to which others may lead that is gone, a new link that leads nowhere. The whole edition
/// has to be read then.
///
/// # Errors
/// Those of `was`.
pub fn amended<A: Audience, E>(
    edition: &Edition<A>,
    amended: &Files,
    warnings: Problems,
    was: impl Fn(&str) -> Result<Option<Vec<u8>>, E>,
) -> Result<Option<Proofed<A>>, E> {
    let reader = Proofreader::new(edition.base());
    let home = address::of_file(edition.base(), HOME);
    let note_at = |path: &str| {
        let there = amended.get(path).map_or_else(|| was(path), |bytes| Ok(Some(bytes.clone())));
        there.map(|bytes| bytes.map(|bytes| reader.note(path, &bytes)))
    };
    for (path, bytes) in amended {
        let Some(before) = was(path)?.map(|bytes| reader.note(path, &bytes)) else { return Ok(None) };
        let now = reader.note(path, bytes);
        if !is_as_sound(&before, &now, &home) {
            return Ok(None);
        }
        for Target { address, fragment } in now.links.iter().filter(|to| !before.links.contains(to)) {
            let Some(path) = address::file_at(edition.base(), address).filter(|path| edition.has(path))
            else {
                return Ok(None);
            };
            let Some(fragment) = fragment else { continue };
            if !note_at(&path)?.is_some_and(|note| ids(&note).contains(fragment.as_str())) {
                return Ok(None);
            }
        }
    }
    Ok(Some(Proofed::with(warnings)))
}

/// The file of the home page.
const HOME: &str = "index.html";

/// Whether what there is to say about a page is what there was, links to other pages apart. What the `home` page leads to is
/// looked at by rules across pages.
fn is_as_sound(before: &Note, now: &Note, home: &str) -> bool {
    before.faults == now.faults
        && ids(before).is_subset(&ids(now))
        && (now.address != home || before.links.iter().all(|to| now.links.contains(to)))
}

fn ids(note: &Note) -> BTreeSet<&str> {
    note.ids.iter().flat_map(|ids| ids.split(' ')).collect()
}
