//! `candour check --fix`: what has one right answer is shown as it would be, and written when somebody says so.

use std::io::{IsTerminal, Write, stdin, stdout};
use std::sync::Arc;

use serde_json::json;

use crate::desk::Folder;
use crate::disk::{self, Writing};
use crate::mend::{self as room, Asked, Mending};
use crate::problem::{Problem, Problems, Severity, nearest};
use crate::read::sentence;
use crate::source::Tree;
use crate::style::{self, Dictionaries};

use super::arguments::{Check, Format};
use super::check;
use super::outcome::Outcome;
use super::{again, folder, print};

pub(super) fn mend(
    options: &Check,
    folder: &Folder,
    dictionaries: Option<&Dictionaries>,
) -> Result<Outcome, Outcome> {
    let asked = asked(options)?;
    let understood = |tree: &Tree| {
        let standpoint = folder::standpoint(&options.place);
        Folder::of(Arc::new(tree.clone()), &standpoint, folder.moment, Some(&folder.project))
            .expect("the same moment and address were understood before")
    };
    let mending =
        room::mend(&folder.tree, &asked, &|tree| check::look(&understood(tree), dictionaries).all());

    let mut before = check::look(folder, dictionaries);
    let of_pages = check::pages(folder, &before);
    let mended = understood(&mending.tree);
    let mut after = check::look(&mended, dictionaries);
    let in_pages = check::pages(&mended, &after);
    // Where no page could be made before, nobody can say that what is wrong with one is new.
    let was_made = !before.problems.forbid_publishing();
    let new = in_pages.0.iter().find(|problem| was_made && is_new_error(problem, &of_pages)).cloned();
    before.problems.extend(of_pages);
    after.problems.extend(in_pages);

    let is_human = matches!(options.format, Format::Human);
    let told = human(&mending);
    if is_human && !told.is_empty() {
        print::output(&told);
    }
    let can_write = !mending.changes.is_empty() && new.is_none();
    let writes = can_write && (options.write || is_human && !options.dry_run && is_told_to(&mending));
    if writes {
        disk::write_together(&options.place.root, &writings(&mending))?;
    }
    // What is not written is still wrong.
    let outcome = if writes { after.outcome(options) } else { before.outcome(options) };
    let left = after.all();
    match options.format {
        Format::Json => print::output(&for_programs(&mending, &left, writes)),
        Format::Human => print::problems(&mended.tree, &left, Format::Human),
    }
    if let Some(problem) = new {
        print::say(&format!(
            "with this mended, a page would break the rule `{}`: {}",
            problem.rule.name, problem.message
        ));
    }
    print::say(&end(&mending, can_write, writes));
    let checked = print::counted(folder.project.reading.parsed, "file", "files");
    let left_then = if writes || mending.changes.is_empty() { "" } else { ", once that is written" };
    print::say(&format!("checked {checked}: {}{left_then}", print::summary(&left)));
    Ok(outcome)
}

/// The rules that were named, all of which must be there.
fn asked(options: &Check) -> Result<Asked, Outcome> {
    let rules = options.fix.clone().unwrap_or_default();
    let known = crate::rules();
    for rule in &rules {
        if !known.iter().any(|known| known.name == rule) {
            let near = nearest(rule, known.iter().map(|known| known.name));
            let remedy = near.map_or(String::new(), |near| format!(" Did you mean `{near}`?"));
            return Err(Outcome::WrongUsage(format!("there is no rule `{rule}`.{remedy}")));
        }
    }
    Ok(Asked { rules })
}

fn is_new_error(problem: &Problem, known: &Problems) -> bool {
    let is_it = |known: &Problem| {
        (known.rule, &known.place.file, &known.message)
            == (problem.rule, &problem.place.file, &problem.message)
    };
    problem.rule.severity == Severity::Error && !known.0.iter().any(is_it)
}

/// Asks, where somebody sits at a terminal who can see what would be written and answer.
fn is_told_to(mending: &Mending) -> bool {
    if !stdin().is_terminal() || !stdout().is_terminal() {
        return false;
    }
    let files = print::counted(mending.changes.len(), "file", "files");
    // Who cannot be asked has not said yes.
    _ = write!(stdout(), "Write {files}? [y/N] ");
    _ = stdout().flush();
    let mut answer = String::new();
    stdin().read_line(&mut answer).is_ok() && is_yes(&answer)
}

fn is_yes(answer: &str) -> bool {
    ["y", "yes"].contains(&answer.trim().to_lowercase().as_str())
}

fn writings(mending: &Mending) -> Vec<Writing<'_>> {
    let mut writings = Vec::with_capacity(mending.changes.len());
    for room::Change { file, before, text } in &mending.changes {
        writings.push(Writing { file, before: Some(before), bytes: text.as_bytes() });
    }
    writings
}

/// Every mend with its lines, what was tried in vain, and what can be chosen.
fn human(mending: &Mending) -> String {
    let mut lines = Vec::new();
    for mended in &mending.mended {
        lines.push(format!("{}:{}: {}", mended.file, mended.line, mended.rule));
        for changed in &mended.lines {
            if changed.file != mended.file {
                lines.push(format!("{}:{}:", changed.file, changed.line));
            }
            lines.extend(changed.rows());
        }
        lines.push(String::new());
    }
    for refused in &mending.refused {
        lines.push(format!("{}:{}: {}: not mended", refused.file, refused.line, refused.rule));
        lines.push(format!("  {}", refused.message));
        lines.push(format!("  {}", sentence(&refused.why)));
        lines.push(String::new());
    }
    let mut rules: Vec<&str> = mending.offers().map(|problem| problem.rule.name).collect();
    rules.sort_unstable();
    rules.dedup();
    for rule in rules {
        let of_rule = mending.offers().filter(|problem| problem.rule.name == rule);
        let (single, several): (Vec<&Problem>, Vec<&Problem>) =
            of_rule.partition(|problem| problem.mends.len() == 1);
        if !single.is_empty() {
            let problems = print::counted(single.len(), "problem", "problems");
            lines.push(format!("{rule}: {problems} can be mended as suggested: candour check --fix={rule}"));
        }
        if !several.is_empty() {
            let problems = print::counted(several.len(), "problem", "problems");
            lines.push(format!("{rule}: {problems} with more than one suggestion, to be chosen by hand"));
        }
    }
    lines.join("\n").trim_end().to_owned()
}

/// All of it as one JSON object; the names of its fields are a promise.
fn for_programs(mending: &Mending, left: &Problems, written: bool) -> String {
    let files: Vec<&str> = mending.changes.iter().map(|change| change.file.as_str()).collect();
    let whole = json!({
        "mends": mending.mended,
        "refused": mending.refused,
        "files": files,
        "written": written,
        "problems": print::located(&mending.tree, left),
    });
    format!("{whole:#}")
}

/// Whether something was written, and how it would be.
fn end(mending: &Mending, can_write: bool, wrote: bool) -> String {
    let problems = print::counted(mending.mended.len(), "problem", "problems");
    let files = print::counted(mending.changes.len(), "file", "files");
    if mending.changes.is_empty() {
        "there is nothing to mend".to_owned()
    } else if wrote {
        format!("mended {problems} in {files}")
    } else if can_write {
        format!("nothing was written; this mends {problems} in {files}: {}", again::with_write())
    } else {
        "nothing was written".to_owned()
    }
}

impl Check {
    /// Whether style is asked for: by itself, or by naming one of its rules.
    pub(super) fn looks_at_style(&self) -> bool {
        let names_one = |rule: &String| style::RULES.iter().any(|known| known.name == rule);
        self.style || self.style_forbids || self.fix.iter().flatten().any(names_one)
    }
}

#[cfg(test)]
mod tests {
    use super::is_yes;

    #[test]
    fn only_a_yes_is_one() {
        assert!(is_yes("y\n") && is_yes(" Yes \n"));
        for no in ["", "\n", "n\n", "yep\n", "no\n"] {
            assert!(!is_yes(no), "{no}");
        }
    }
}
