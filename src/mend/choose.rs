//! Which mends are made in one run, and the folder with them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{Asked, Lines, Mended};
use crate::problem::{Edit, Mend, Problem, Problems};
use crate::read::{edits, locate, sentence, spanned};
use crate::source::{Stored, Tree};
use crate::text::FileName;

/// A mend that is to be made, and the bytes that it changes.
pub(super) struct Chosen<'p> {
    pub problem: &'p Problem,
    pub edits: Vec<Edit>,
    is_certain: bool,
}

/// By what a mend is known again in a later run, when bytes have moved.
pub(super) type Key = (&'static str, FileName, String, Vec<String>);

pub(super) fn key(problem: &Problem) -> Key {
    let words = |mend: &Mend| -> Vec<String> {
        mend.changes.iter().map(|change| format!("{}\n{}", change.written, change.instead)).collect()
    };
    let instead = problem.mends.first().map(words).unwrap_or_default();
    (problem.rule.name, problem.place.file.clone(), problem.message.clone(), instead)
}

/// The mend of a problem that somebody asked for.
fn wanted<'p>(problem: &'p Problem, asked: &Asked) -> Option<&'p Mend> {
    if asked.rules.is_empty() {
        return problem.certain_mend();
    }
    let is_named = asked.rules.iter().any(|rule| rule == problem.rule.name);
    match problem.mends.as_slice() {
        [only] if is_named => Some(only),
        _ => problem.certain_mend().filter(|_| is_named),
    }
}

/// At most `most` mends of which no two lie over each other, in the order of the problems.
pub(super) fn choose<'p>(
    tree: &Tree,
    problems: &'p Problems,
    asked: &Asked,
    refused: &BTreeSet<Key>,
    most: usize,
) -> Vec<Chosen<'p>> {
    let mut taken: BTreeMap<FileName, Vec<std::ops::Range<usize>>> = BTreeMap::new();
    let mut chosen = Vec::new();
    for problem in &problems.0 {
        let Some(mend) = wanted(problem, asked) else { continue };
        if chosen.len() >= most {
            break;
        }
        if refused.contains(&key(problem)) {
            continue;
        }
        let Some(edits) = edits(tree, mend).filter(|edits| !edits.is_empty()) else { continue };
        // What touches another mend is looked at again when that is made.
        let is_free = |edit: &Edit| {
            taken.get(&edit.file).is_none_or(|taken| {
                taken.iter().all(|other| edit.at.end < other.start || other.end < edit.at.start)
            })
        };
        if edits.iter().all(is_free) {
            for edit in &edits {
                taken.entry(edit.file.clone()).or_default().push(edit.at.clone());
            }
            chosen.push(Chosen { problem, edits, is_certain: mend.is_certain });
        }
    }
    chosen
}

/// The folder with these mends in it.
pub(super) fn with(tree: &Tree, chosen: &[Chosen<'_>]) -> Tree {
    let mut with = tree.clone();
    for (file, text) in texts(tree, chosen.iter().flat_map(|chosen| &chosen.edits)) {
        with.files.insert(file, Stored::Read(Arc::from(text.into_bytes())));
    }
    with
}

/// The texts that come of the edits.
fn texts<'e>(tree: &Tree, edits: impl Iterator<Item = &'e Edit>) -> BTreeMap<FileName, String> {
    let mut by_file: BTreeMap<FileName, Vec<&Edit>> = BTreeMap::new();
    edits.for_each(|edit| by_file.entry(edit.file.clone()).or_default().push(edit));
    let text = |(file, mut edits): (FileName, Vec<&Edit>)| {
        let mut text = tree.text(&file).expect("an edit is of a text").into_owned();
        edits.sort_by_key(|edit| std::cmp::Reverse(edit.at.start));
        edits.iter().for_each(|edit| text.replace_range(edit.at.clone(), &edit.instead));
        (file, text)
    };
    by_file.into_iter().map(text).collect()
}

impl Chosen<'_> {
    /// What is told of it.
    pub fn told(&self, tree: &Tree, run: usize) -> Mended {
        let Chosen { problem, edits, is_certain } = self;
        Mended {
            rule: problem.rule.name,
            file: problem.place.file.to_string(),
            line: locate(tree, &problem.place).line,
            message: sentence(&problem.message),
            run,
            certain: *is_certain,
            edits: edits.iter().map(|edit| spanned(tree, edit)).collect(),
            lines: texts(tree, edits.iter())
                .into_iter()
                .map(|(file, now)| lines(tree, &file, &now, edits))
                .collect(),
        }
    }
}

/// The lines of a file from the first edit to the last, before and after.
fn lines(tree: &Tree, file: &FileName, now: &str, edits: &[Edit]) -> Lines {
    let was = tree.text(file).expect("an edit is of a text");
    let of_file = || edits.iter().filter(|edit| edit.file == *file);
    let first = of_file().map(|edit| edit.at.start).min().unwrap_or_default();
    let last = of_file().map(|edit| edit.at.end).max().unwrap_or_default();
    let begin = was[..first].rfind('\n').map_or(0, |end| end + 1);
    let behind = was.len() - was[last..].find('\n').map_or(was.len(), |end| last + end);
    let cut = |text: &str| text[begin..text.len() - behind].lines().map(str::to_owned).collect();
    Lines {
        file: file.to_string(),
        line: was[..begin].matches('\n').count() + 1,
        was: cut(&was),
        now: cut(now),
    }
}
