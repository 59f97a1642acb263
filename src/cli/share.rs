//! `candour build --shard 3/8`: one share of the edition into a folder of its own, for `candour merge`.

use crate::edition::Shard;
use crate::publish::{ShareOrder, Shared, share as write};

use super::arguments::Build;
use super::build::{Sound, sound};
use super::outcome::Outcome;
use super::{print, told};

pub(super) fn share(shard: Shard, options: &Build) -> Result<Outcome, Outcome> {
    refuse_what_is_no_business_of_a_share(options).map_err(Outcome::WrongUsage)?;
    let Some(output) = &options.output else {
        let words = "--shard needs --output DIR: a share is no edition and does not belong into public; name a folder for it, \
                     such as shares/3";
        return Err(Outcome::WrongUsage(words.to_owned()));
    };
    let untouched = format!("No share was written: {} is as it was.", output.display());
    let Sound { folder, edition, mut problems, .. } =
        sound(&options.place, options.format, &untouched, |_| ())?;
    let progress = told::progress(edition.files_of(shard).len());
    let order = ShareOrder {
        edition: &edition,
        shard,
        tree: &folder.tree,
        root: &options.place.root,
        output,
        compress: options.compress,
        uncorrected: options.allow_uncorrected.as_deref(),
    };
    let outcome = write(order, || progress.inc(1));
    progress.finish_and_clear();
    match outcome.inspect_err(|_| print::say(&untouched))? {
        Shared::Refused(faults) => {
            problems.extend(faults);
            Err(told::refused(&folder.tree, problems, options.format, &untouched))
        }
        Shared::Written { files, twins, kept } => {
            print::problems(&folder.tree, &problems.sorted(), options.format);
            told::kept(&kept);
            print::say(&format!(
                "wrote the share {shard} into {}, {} of {}, as of {}; `candour merge` publishes it with the others",
                output.display(),
                files,
                print::counted(edition.len(), "file", "files"),
                edition.released().visible().day().words(),
            ));
            if options.compress {
                told::twins(twins);
            }
            Ok(Outcome::Fine)
        }
    }
}

/// What must be the same for all shares is named, and what can only be asked of all of them together is asked of the merge.
fn refuse_what_is_no_business_of_a_share(options: &Build) -> Result<(), String> {
    if options.place.as_of.is_none() {
        return Err("--shard needs --as-of INSTANT: other processes build the other shares, and each would stand at another \
                    instant; give the same to all, such as --as-of 2026-12-08T00:01:00Z"
            .to_owned());
    }
    let others = [
        ("--against", options.against.is_some(), "which holds the whole edition against the last one"),
        ("--remove-others", options.remove_others, "which publishes the whole edition"),
    ];
    match others.into_iter().find(|(_, is_given, _)| *is_given) {
        Some((option, _, why)) => {
            Err(format!("{option} does not go with --shard: give it to `candour merge`, {why}"))
        }
        None => Ok(()),
    }
}
