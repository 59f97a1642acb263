//! Run after run, until nothing is left that can be mended: what does not stand the test is taken back.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::choose::{Chosen, choose, key, with};
use super::{Asked, Change, Mending, Refused};
use crate::problem::{Problem, Problems, Severity};
use crate::read::{locate, sentence};
use crate::source::{Stored, Tree};
use crate::text::FileName;

/// Rules that ask for the contrary of each other would be obeyed in turn for ever.
const MOST_RUNS: usize = 50;

/// Mends `tree`; `look` says what is wrong with a folder.
pub fn mend(tree: &Tree, asked: &Asked, look: &dyn Fn(&Tree) -> Problems) -> Mending {
    let mut now = tree.clone();
    let mut problems = look(&now).sorted();
    let (mut mended, mut refused, mut given_up) = (Vec::new(), Vec::new(), BTreeSet::new());
    let mut run = 1;
    let mut most = usize::MAX;
    loop {
        let chosen = choose(&now, &problems, asked, &given_up, most);
        if chosen.is_empty() || run > MOST_RUNS {
            break;
        }
        let then = with(&now, &chosen);
        let after = look(&then).sorted();
        match (fault(&problems, &after, &chosen), chosen.as_slice()) {
            (None, _) => {
                mended.extend(chosen.iter().map(|chosen| chosen.told(&now, run)));
                (now, problems) = (then, after);
                run += 1;
                most = usize::MAX;
            }
            (Some(why), [only]) => {
                let problem = only.problem;
                refused.push(Refused {
                    rule: problem.rule.name,
                    file: problem.place.file.to_string(),
                    line: locate(&now, &problem.place).line,
                    message: sentence(&problem.message),
                    why,
                });
                given_up.insert(key(problem));
                most = usize::MAX;
            }
            // One of them is at fault: half of them are tried, and half of those, until it is found.
            (Some(_), several) => most = several.len() / 2,
        }
    }
    Mending { mended, refused, changes: changes(tree, &now), tree: now, left: problems }
}

/// How often each rule is broken in each file.
type Counts<'p> = BTreeMap<(&'p FileName, &'static str), usize>;

fn counts<'p>(problems: impl Iterator<Item = &'p Problem>) -> Counts<'p> {
    let mut counts = Counts::new();
    problems.for_each(|problem| *counts.entry((&problem.place.file, problem.rule.name)).or_default() += 1);
    counts
}

/// What is wrong with the folder after the mends that was not before: an error is new, or a problem is still there.
fn fault(before: &Problems, after: &Problems, chosen: &[Chosen<'_>]) -> Option<String> {
    let (were, are) = (counts(before.0.iter()), counts(after.0.iter()));
    let of_mended = counts(chosen.iter().map(|chosen| chosen.problem));
    for (which @ (file, rule), mended) in &of_mended {
        let left = are.get(which).copied().unwrap_or_default();
        if left + mended > were.get(which).copied().unwrap_or_default() {
            return Some(format!("{file} would still break the rule `{rule}`"));
        }
    }
    let errors = after.0.iter().filter(|problem| problem.rule.severity == Severity::Error);
    let is_more = |problem: &&Problem| {
        let which = (&problem.place.file, problem.rule.name);
        are.get(&which) > were.get(&which)
    };
    let new = errors.into_iter().find(is_more)?;
    Some(format!(
        "then {} would break the rule `{}`: {}",
        new.place.file,
        new.rule.name,
        sentence(&new.message)
    ))
}

fn changes(before: &Tree, after: &Tree) -> Vec<Change> {
    let change = |file: FileName| match (before.files.get(&file), after.files.get(&file)) {
        (Some(Stored::Read(before)), Some(Stored::Read(now))) => {
            let text = String::from_utf8(now.to_vec()).expect("a mended text is one");
            Some(Change { file, before: Arc::clone(before), text })
        }
        _ => None,
    };
    after.changes_since(before).into_iter().filter_map(change).collect()
}
