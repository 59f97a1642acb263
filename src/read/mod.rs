//! From the project folder to documents: every content file read, and everything that is wrong with it.
//!
//! The law of this room: reading never fails. A file that cannot be read is a problem with a place and a
//! remedy, it is named in [`Docs::broken`], and no other file suffers. What it was meant to say is kept apart,
//! in [`Guessed`], where other mistakes can be looked for. This is the only room that knows that content is
//! YAML and Markdown. Names are not resolved here; that is the work of `site`.

mod cursor;
mod decoding;
mod docs;
mod entry;
mod excerpt;
mod filing;
mod front_matter;
mod gaps;
mod guessed;
mod leftovers;
mod letters;
mod located;
mod misdecoded;
mod passages;
mod position;
mod prose;
mod record;
mod rules;
mod sentence;
#[cfg(test)]
mod tests;
mod translated;
mod twins;
mod yaml;

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::problem::{Problem, Problems, Rule, Severity};
use crate::source::{Stored, Tree};
use crate::text::{FileName, Place};

pub use cursor::{Cursor, InYaml, cursor, sketch};
pub use docs::{Doc, Docs};
pub use front_matter::fields;
pub use gaps::Gaps;
pub use guessed::Guessed;
pub use leftovers::LEFT_OVER;
pub use letters::edits;
pub use located::{Also, Located, Mended, Spanned, located, mended, sentence, spanned};
pub use misdecoded::{windows_character, wrongly_decoded};
pub use position::locate;
pub use record::record;
pub use rules::RULES;
pub use sentence::letters_of;
pub use translated::Translated;
pub use twins::{Original, original};
pub use yaml::{Said, Sketch, Standing};

use entry::Entry;
use filing::Filing;
use twins::Beneath;

static MISSING_SITE_FILE: Rule = Rule {
    name: "missing-site-file",
    severity: Severity::Error,
    why: "The site's title, address, publisher and licence stand on every page; without them there is no site.",
    mend: "Write the file content/site.yaml; `candour new site` makes one to start from.",
};

static UNREADABLE_FILE: Rule = Rule {
    name: "unreadable-file",
    severity: Severity::Error,
    why: "What is in a file that cannot be opened would silently be missing from the site.",
    mend: "Make sure that you may read the file and that it lies on this computer.",
};

/// Everything that has been read of a project folder.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    pub docs: Docs,
    /// What the documents were meant to be, where files have mistakes in their fields.
    pub guessed: Option<Guessed>,
    /// All that is wrong with the files, in the order of their names.
    pub problems: Problems,
    /// How many files were really parsed this time, rather than kept from the reading before.
    pub parsed: usize,
    entries: BTreeMap<FileName, Arc<Entry>>,
}

/// A content file that is to be in the reading.
enum Wanted<'a> {
    /// As it was read before.
    Kept(Arc<Entry>),
    Fresh(Filing, &'a Arc<[u8]>, Option<Beneath>),
}

/// Reads every content file of `tree`.
///
/// A file whose bytes are the same as in the reading `before` keeps its document and its problems.
pub fn read(tree: &Tree, before: Option<&Reading>) -> Reading {
    let mut reading = Reading::default();
    let site_file = FileName::new("content/site.yaml");
    let (mut wanted, mut missing) = (Vec::new(), Vec::new());
    // Both are in the order of names, so they are gone through side by side and nothing is looked up.
    let mut known = before.into_iter().flat_map(|before| &before.entries).peekable();
    for (file, stored) in tree.under("content") {
        while known.next_if(|(name, _)| *name < file).is_some() {}
        if let Stored::Read(bytes) = stored
            && let Some((_, entry)) = known.next_if(|(name, entry)| *name == file && entry.is_of(tree, bytes))
        {
            wanted.push((file, Wanted::Kept(Arc::clone(entry))));
            continue;
        }
        let filing = filing::file(file);
        let beneath = match &filing {
            Ok(filing) if *filing != Filing::Attachment => Beneath::of(tree, file),
            _ => Ok(None),
        };
        match (filing, stored) {
            (Ok(Filing::Attachment), Stored::Read(_) | Stored::Passed { .. }) => {
                reading.docs.attachments.insert(file.clone());
            }
            (filing, Stored::Unreadable(reason)) => {
                let problem = Problem::new(
                    &UNREADABLE_FILE,
                    Place::file(file),
                    format!("This file cannot be opened: {reason}."),
                );
                reading.problems.push(problem);
                let is_twin = reading.docs.note_broken(file);
                if let Ok(filing) = filing
                    && !is_twin
                {
                    missing.push((file, Arc::new(Entry::missing(file, filing))));
                }
            }
            (Err(problem), _) => {
                reading.problems.push(*problem);
                reading.docs.note_broken(file);
            }
            (Ok(filing), Stored::Read(bytes)) => match beneath {
                Ok(beneath) => wanted.push((file, Wanted::Fresh(filing, bytes, beneath))),
                Err(problem) => {
                    reading.problems.0.extend(problem.map(|problem| *problem));
                    reading.docs.note_broken(file);
                }
            },
            // A Markdown or YAML file is always read whole (`Tree::is_read`).
            (Ok(_), Stored::Passed { .. }) => {}
        }
    }
    if !tree.files.contains_key(&site_file) {
        let message = "The file content/site.yaml is missing.";
        reading.problems.push(Problem::new(&MISSING_SITE_FILE, Place::file(&site_file), message));
        missing.push((&site_file, Arc::new(Entry::missing(&site_file, Filing::Settings))));
    }

    let entries: Vec<(&FileName, Arc<Entry>, bool)> = wanted
        .into_par_iter()
        .map(|(file, wanted)| match wanted {
            Wanted::Kept(entry) => (file, entry, false),
            Wanted::Fresh(filing, bytes, beneath) => {
                (file, Arc::new(Entry::read(file, filing, bytes, beneath)), true)
            }
        })
        .collect();
    let read = entries.iter().map(|(file, entry, _)| (*file, entry));
    let missing = missing.iter().map(|(file, entry)| (*file, entry));
    reading.guessed = guessed(&reading.docs, &read.chain(missing).collect::<Vec<_>>());
    let mut kept = Vec::with_capacity(entries.len());
    for (file, entry, fresh) in entries {
        entry.put_into(&mut reading.docs, file);
        reading.problems.extend(entry.problems.clone());
        reading.parsed += usize::from(fresh);
        kept.push((file.clone(), entry));
    }
    if reading.docs.may_stand_in_further_languages() {
        let passages = kept.par_iter().map(|(file, entry)| entry.as_passage(file)).collect::<Vec<_>>();
        let mut docs = Docs::default();
        passages.into_iter().flatten().for_each(|document| document.put_into(&mut docs));
        reading.docs.passages = Some(Arc::new(docs));
    }
    // The names are in order, so this is no search for the place of each.
    reading.entries = kept.into_iter().collect();
    reading.problems.0.sort_by(|a, b| a.place.file.cmp(&b.place.file));
    reading
}

/// The documents with guesses in their gaps, if there are gaps; `docs` is what comes from no entry.
fn guessed(docs: &Docs, entries: &[(&FileName, &Arc<Entry>)]) -> Option<Guessed> {
    let gaps: BTreeMap<FileName, Gaps> =
        entries.iter().filter_map(|(file, entry)| Some(((*file).clone(), entry.gaps()?))).collect();
    if gaps.is_empty() {
        return None;
    }
    let docs = [0, 1].map(|number| {
        let mut docs = docs.clone();
        entries.iter().for_each(|(file, entry)| entry.put_guess_into(&mut docs, file, number));
        docs
    });
    Some(Guessed::new(docs, gaps))
}
