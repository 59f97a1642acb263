//! `candour merge`: the shares of an edition into the output folder, all at once, if they are all there and nothing is wrong.

use jiff::tz::TimeZone;

use crate::disk::{self, Others, Unshared, share_file};
use crate::model::Date;
use crate::problem::Problems;
use crate::publish::{MergeOrder, Outcome as Published, merge as publish};
use crate::receipt::Head;
use crate::share::unreadable;
use crate::source::Tree;

use super::arguments::Merge;
use super::outcome::Outcome;
use super::told::{self, Told};
use super::{print, published};

pub(super) fn merge(options: &Merge) -> Outcome {
    joined(options).unwrap_or_else(|refusal| refusal)
}

fn joined(options: &Merge) -> Result<Outcome, Outcome> {
    let output = options.output.clone().unwrap_or_else(|| options.root.join("public"));
    let untouched = told::not_published(&output);
    // The content is not here; places are told by their files alone.
    let tree = Tree::default();
    let refuse = |problems| told::refused(&tree, problems, options.format, &untouched);
    let against = options.against.as_deref().map(published::named).transpose()?;
    let shares = shares(options)?.map_err(refuse)?;
    let progress = told::progress(shares.iter().map(|shared| shared.share.files.len()).sum());
    let whole = shares[0].share.of.clone();
    let order = MergeOrder {
        shares,
        root: &options.root,
        output: &output,
        others: if options.remove_others { Others::Go } else { Others::Stay },
        against: against.as_ref(),
    };
    let outcome = publish(order, || progress.inc(1));
    progress.finish_and_clear();
    match outcome.inspect_err(|_| print::say(&untouched))? {
        Published::Refused(faults) => Err(refuse(faults)),
        Published::Published { tally, mut warnings, changed, allowed, searched: _ } => {
            warnings.extend(changed);
            print::problems(&tree, &warnings.sorted(), options.format);
            told::published(&Told {
                output: &output,
                day: &day(&whole.head),
                tally: &tally,
                allowed: whole.reason.as_ref().map(|_| &allowed),
                compressed: whole.compressed,
            });
            Ok(Outcome::Fine)
        }
    }
}

/// The shares in the folders that were named, or which of them hold none.
fn shares(options: &Merge) -> Result<Result<Vec<disk::Shared>, Problems>, Outcome> {
    let (mut shares, mut problems) = (Vec::new(), Problems::default());
    for folder in &options.shares {
        match disk::shared(folder) {
            Ok(shared) => shares.push(shared),
            Err(Unshared::Unreadable(why)) => problems.push(unreadable(&share_file(folder), &why)),
            Err(Unshared::Failed(failure)) => return Err(failure.into()),
        }
    }
    Ok(if problems.0.is_empty() { Ok(shares) } else { Err(problems) })
}

/// The day as of which an edition stands, in words.
fn day(head: &Head) -> String {
    let zone = TimeZone::get(&head.zone).unwrap_or(TimeZone::UTC);
    Date::of(head.as_of, &zone).words()
}
