//! `candour build`: the site into the output folder, all at once, if nothing is wrong.

use crate::desk::Folder;
use crate::disk::{self, Others, Snapshot};
use crate::edition::Edition;
use crate::problem::Problems;
use crate::publish::{Order, Outcome as Published, Step, head, publish};
use crate::release::{self, Public};

use super::arguments::{Build, Format, Place};
use super::folder;
use super::last::{Came, Last, Remembered};
use super::outcome::Outcome;
use super::timings::Timings;
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
    let timings = options.timings.then(Timings::start);
    let took = |stage| timings.iter().for_each(|timings| timings.took(stage));
    let say_timings = || timings.iter().flat_map(Timings::lines).for_each(|line| print::say(&line));
    let output = options.output.clone().unwrap_or_else(|| options.place.root.join("public"));
    let remembered = Remembered::of(options, &output);
    let is_unchanged = remembered.as_ref().is_some_and(|last| last.saw(&options.place.root));
    took("looking for what has changed");
    let remembered = match remembered {
        Some(last) if is_unchanged => {
            last.say(options, &output);
            say_timings();
            return Ok(Outcome::Fine);
        }
        other => other,
    };
    let untouched = told::not_published(&output);
    let against = options.against.as_deref().map(published::named).transpose()?;
    let Sound { snapshot, folder, edition, mut problems } =
        sound(&options.place, options.format, &untouched, took)?;
    let amendment = remembered.as_ref().and_then(|last| last.amendment(&snapshot, &folder, &edition));
    let files = amendment.as_ref().map_or(edition.len(), |amendment| amendment.files.len());
    let progress = told::progress(files);
    let order = Order {
        edition: &edition,
        tree: &folder.tree,
        root: &options.place.root,
        output: &output,
        others: if options.remove_others { Others::Go } else { Others::Stay },
        compress: options.compress,
        against: against.as_ref(),
        uncorrected: options.allow_uncorrected.as_deref(),
        amends: amendment.as_ref(),
    };
    let outcome = publish(order, |step| {
        if let Step::Staged(_) = step {
            progress.inc(1);
        }
        timings.iter().for_each(|timings| timings.note(step, |path| edition.kind_at(path)));
    });
    progress.finish_and_clear();
    match outcome.inspect_err(|_| print::say(&untouched))? {
        Published::Refused(faults) => {
            problems.extend(faults);
            Err(told::refused(&folder.tree, problems, options.format, &untouched))
        }
        Published::Published { tally, warnings, changed, allowed, searched } => {
            took("the end: receipt, sweep, exchange");
            problems.extend(warnings.clone());
            problems.extend(changed);
            let problems = problems.sorted();
            let head = head(&edition, Vec::new());
            let came = Came { tally: &tally, problems: &problems, on_pages: &warnings, searched };
            Last::of(&folder, &edition, &came).keep(options, &snapshot, &output, &head);
            took("taking down what was seen");
            print::problems(&folder.tree, &problems, options.format);
            told::published(&Told {
                output: &output,
                day: &edition.released().visible().day().words(),
                tally: &tally,
                allowed: options.allow_uncorrected.as_ref().map(|_| &allowed),
                compressed: options.compress,
            });
            say_timings();
            Ok(Outcome::Fine)
        }
    }
}

/// A folder in which nothing forbids publishing, before a page is made.
pub(super) struct Sound {
    pub snapshot: Snapshot,
    pub folder: Folder,
    pub edition: Edition<Public>,
    /// What is worth saying all the same.
    pub problems: Problems,
}

/// Reads the project folder, and plans its public edition; `took` hears of each stage that has ended.
///
/// # Errors
/// Where it cannot be read, or something in it forbids publishing; the problems are printed then, and that all is as it was.
pub(super) fn sound(
    place: &Place,
    format: Format,
    untouched: &str,
    took: impl Fn(&'static str),
) -> Result<Sound, Outcome> {
    let snapshot = disk::tree(&place.root, None)?;
    took("reading the folder");
    let folder = folder::understand(snapshot.tree.clone(), place)?;
    took("understanding the files: YAML, Markdown, names");
    let (theme, mut problems) = folder.theme();
    took("the theme: templates and words");
    problems.extend(folder.problems());
    took("checks");
    match (&folder.project.site, &theme) {
        (Some(site), Some(theme)) if !problems.forbid_publishing() => {
            let (released, _) = release::public(site, folder.moment);
            let (edition, _) = Edition::new(&released, theme, &folder.address());
            took("the gate, and which pages there are");
            Ok(Sound { snapshot, folder, edition, problems })
        }
        _ => Err(told::refused(&folder.tree, problems, format, untouched)),
    }
}
