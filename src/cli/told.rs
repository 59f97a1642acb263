//! What is said of an edition on its way out: how far it is, and what became of it.

use std::io::IsTerminal;
use std::path::Path;

use indicatif::{ProgressBar, ProgressStyle};

use crate::disk::Tally;
use crate::problem::Problems;
use crate::source::Tree;

use super::arguments::Format;
use super::outcome::Outcome;
use super::print;

/// What is said of an edition that is public now.
pub(super) struct Told<'a> {
    pub output: &'a Path,
    /// The day as of which it stands, in words.
    pub day: &'a str,
    pub tally: &'a Tally,
    /// What was let through for the reason that was given, if one was.
    pub allowed: Option<&'a Problems>,
    pub compressed: bool,
}

/// Says what became of an edition that is public now.
pub(super) fn published(told: &Told<'_>) {
    let tally = told.tally;
    for change in told.allowed.iter().flat_map(|allowed| &allowed.0) {
        print::say(&format!("let through: {}", change.message));
    }
    if told.allowed.is_some_and(|allowed| allowed.0.is_empty()) {
        print::say("note: --allow-uncorrected was not needed: nothing has changed without a correction");
    }
    kept(&tally.kept);
    for stray in &tally.expelled {
        print::say(&format!("removed {stray}, which was not made by candour"));
    }
    let files = tally.new + tally.changed + tally.same;
    print::say(&format!(
        "published {} in {}, as of {}: {} new, {} changed, {} as before, {} removed",
        print::counted(files, "file", "files"),
        told.output.display(),
        told.day,
        tally.new,
        tally.changed,
        tally.same,
        tally.removed
    ));
    if told.compressed {
        twins(tally.twins);
    }
}

/// Says which files stay that candour did not write.
pub(super) fn kept(kept: &[String]) {
    for stray in kept {
        print::say(&format!("note: {stray} was not made by candour and stays where it is"));
    }
}

/// Says how many compressed twins lie beside the files.
pub(super) fn twins(twins: usize) {
    print::say(&format!("beside them: {}", print::counted(twins, "compressed twin", "compressed twins")));
}

/// That nothing was published.
pub(super) fn not_published(output: &Path) -> String {
    format!("Nothing was published: {} is as it was.", output.display())
}

/// Prints why nothing was published; `untouched` says what is as it was.
pub(super) fn refused(tree: &Tree, problems: Problems, format: Format, untouched: &str) -> Outcome {
    let problems = problems.sorted();
    print::problems(tree, &problems, format);
    print::say(&format!("{}. {untouched}", print::summary(&problems)));
    Outcome::Problems
}

/// A bar on a terminal, nothing in a pipe.
pub(super) fn progress(files: usize) -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style =
        ProgressStyle::with_template("{pos} of {len} files {wide_bar}").expect("the template is well formed");
    ProgressBar::new(files as u64).with_style(style)
}
