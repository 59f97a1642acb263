//! `candour build`: the site into the output folder, all at once, if nothing is wrong.

use std::io::IsTerminal;

use indicatif::{ProgressBar, ProgressStyle};

use crate::disk::Others;
use crate::edition::Edition;
use crate::problem::Problems;
use crate::publish::{Order, Outcome as Published, Step, publish};
use crate::release;

use super::arguments::Build;
use super::folder;
use super::outcome::Outcome;
use super::timings::Timings;
use super::{print, published};

pub(super) fn build(options: &Build) -> Outcome {
    let timings = options.timings.then(Timings::start);
    let took = |stage| timings.iter().for_each(|timings| timings.took(stage));
    let folder = match folder::open_in_steps(&options.place, || took("reading the folder")) {
        Ok(folder) => folder,
        Err(outcome) => return outcome,
    };
    let against = match options.against.as_deref().map(published::named).transpose() {
        Ok(against) => against,
        Err(outcome) => return outcome,
    };
    let output = options.output.clone().unwrap_or_else(|| options.place.root.join("public"));
    let refuse = |problems: Problems| {
        let problems = problems.sorted();
        print::problems(&folder.tree, &problems, options.format);
        print::say(&format!(
            "{}. Nothing was published: {} is as it was.",
            print::summary(&problems),
            output.display()
        ));
        Outcome::Problems
    };
    took("understanding the files: YAML, Markdown, names");
    let (theme, mut problems) = folder.theme();
    took("the theme: templates and words");
    problems.extend(folder.problems());
    took("checks");
    let (Some(site), Some(theme)) = (&folder.project.site, &theme) else { return refuse(problems) };
    if problems.forbid_publishing() {
        return refuse(problems);
    }
    let (released, _) = release::public(site, folder.moment);
    let (edition, _) = Edition::new(&released, theme, &folder.address());
    took("the gate, and which pages there are");
    let progress = progress(edition.len());
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
    let outcome = publish(order, |step| {
        if let Step::Staged(_) = step {
            progress.inc(1);
        }
        timings.iter().for_each(|timings| timings.note(step, |path| edition.kind_at(path)));
    });
    progress.finish_and_clear();
    if outcome.is_ok() {
        took("the end: receipt, sweep, exchange");
    }
    match outcome {
        Err(failure) => {
            print::say(&format!("Nothing was published: {} is as it was.", output.display()));
            Outcome::Failed(failure)
        }
        Ok(Published::Refused(faults)) => {
            problems.extend(faults);
            refuse(problems)
        }
        Ok(Published::Published { tally, warnings, allowed }) => {
            problems.extend(warnings);
            print::problems(&folder.tree, &problems.sorted(), options.format);
            for change in &allowed.0 {
                print::say(&format!("let through: {}", change.message));
            }
            if options.allow_uncorrected.is_some() && allowed.0.is_empty() {
                print::say(
                    "note: --allow-uncorrected was not needed: nothing has changed without a correction",
                );
            }
            for stray in &tally.kept {
                print::say(&format!("note: {stray} was not made by candour and stays where it is"));
            }
            for stray in &tally.expelled {
                print::say(&format!("removed {stray}, which was not made by candour"));
            }
            let files = tally.new + tally.changed + tally.same;
            print::say(&format!(
                "published {} in {}, as of {}: {} new, {} changed, {} as before, {} removed",
                print::counted(files, "file", "files"),
                output.display(),
                released.visible().day().words(),
                tally.new,
                tally.changed,
                tally.same,
                tally.removed
            ));
            if options.compress {
                print::say(&format!(
                    "beside them: {}",
                    print::counted(tally.twins, "compressed twin", "compressed twins")
                ));
            }
            timings.iter().for_each(|timings| timings.lines().iter().for_each(|line| print::say(line)));
            Outcome::Fine
        }
    }
}

/// A bar on a terminal, nothing in a pipe.
fn progress(files: usize) -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style =
        ProgressStyle::with_template("{pos} of {len} files {wide_bar}").expect("the template is well formed");
    ProgressBar::new(files as u64).with_style(style)
}
