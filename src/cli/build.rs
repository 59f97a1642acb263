//! `candour build`: the site into the output folder, all at once, if nothing is wrong.

use crate::desk::Folder;
use crate::disk::Others;
use crate::edition::Edition;
use crate::problem::Problems;
use crate::publish::{Order, Outcome as Published, publish};
use crate::release::{self, Public};

use super::arguments::{Build, Format, Place};
use super::folder;
use super::outcome::Outcome;
use super::told::{self, Told};
use super::{print, published, share};

pub(super) fn build(options: &Build) -> Outcome {
    let outcome = match options.shard {
        Some(shard) => share::share(shard, options),
        None => whole(options),
    };
    outcome.unwrap_or_else(|refusal| refusal)
}

fn whole(options: &Build) -> Result<Outcome, Outcome> {
    let output = options.output.clone().unwrap_or_else(|| options.place.root.join("public"));
    let untouched = told::not_published(&output);
    let against = options.against.as_deref().map(published::named).transpose()?;
    let Sound { folder, edition, mut problems } = sound(&options.place, options.format, &untouched)?;
    let progress = told::progress(edition.len());
    let order = Order {
        edition: &edition,
        tree: &folder.tree,
        root: &options.place.root,
        output: &output,
        others: if options.remove_others { Others::Go } else { Others::Stay },
        compress: options.compress,
        against: against.as_ref(),
        uncorrected: options.allow_uncorrected.as_deref(),
    };
    let outcome = publish(order, || progress.inc(1));
    progress.finish_and_clear();
    match outcome.inspect_err(|_| print::say(&untouched))? {
        Published::Refused(faults) => {
            problems.extend(faults);
            Err(told::refused(&folder.tree, problems, options.format, &untouched))
        }
        Published::Published { tally, warnings, allowed } => {
            problems.extend(warnings);
            print::problems(&folder.tree, &problems.sorted(), options.format);
            told::published(&Told {
                output: &output,
                day: &edition.released().visible().day().words(),
                tally: &tally,
                allowed: options.allow_uncorrected.as_ref().map(|_| &allowed),
                compressed: options.compress,
            });
            Ok(Outcome::Fine)
        }
    }
}

/// A folder in which nothing forbids publishing, before a page is made.
pub(super) struct Sound {
    pub folder: Folder,
    pub edition: Edition<Public>,
    /// What is worth saying all the same.
    pub problems: Problems,
}

/// Reads the project folder, and plans its public edition.
///
/// # Errors
/// Where it cannot be read, or something in it forbids publishing; the problems are printed then, and that all is as it was.
pub(super) fn sound(place: &Place, format: Format, untouched: &str) -> Result<Sound, Outcome> {
    let folder = folder::open(place)?;
    let (theme, mut problems) = folder.theme();
    problems.extend(folder.problems());
    match (&folder.project.site, &theme) {
        (Some(site), Some(theme)) if !problems.forbid_publishing() => {
            let (released, _) = release::public(site, folder.moment);
            let (edition, _) = Edition::new(&released, theme, &folder.address());
            Ok(Sound { folder, edition, problems })
        }
        _ => Err(told::refused(&folder.tree, problems, format, untouched)),
    }
}
