//! Parts of files that wait, though their files are public: corrections and steps of a history that are dated later, words
//! of the vocabulary that go out with a release, and answers to recommendations that wait. Of a twin those parts wait that
//! say the same in another language, since their days stand in its original alone.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use rayon::prelude::*;

use super::simple::front;
use super::waiting::{Clock, Releases};
use super::{in_twins, text};
use crate::model::LanguageTag;
use crate::source::{Stored, Tree};
use crate::text::FileName;

/// What waits in which file, in bytes, in the order in which it stands there.
pub(super) type Parts = BTreeMap<FileName, Vec<Range<usize>>>;

/// Lists of which items can wait: those whose items each have a day of their own, and answers.
pub(super) const LISTS: [&str; 3] = ["corrections", "history", "answers"];

/// Lists whose items each have a day of their own.
const DATED: [&str; 2] = ["corrections", "history"];

/// Files of the vocabulary, with the kind by which a release names their words.
const VOCABULARY: [(&str, &str); 3] = [("themes", "theme"), ("measures", "measure"), ("glossary", "term")];

/// The parts of files of `tree` that wait at `moment`, when these files wait as a whole.
pub(super) fn waiting_parts(
    tree: &Tree,
    waiting: &BTreeSet<FileName>,
    zone: &TimeZone,
    moment: Timestamp,
) -> Parts {
    let clock = Clock { zone, moment };
    let releases = Releases::of(tree, &clock);
    let parts_of = |(file, stored): (&FileName, &Stored)| {
        let said = text(stored)?;
        let original = LanguageTag::of_file(file).map(|(_, original)| original);
        let of_vocabulary = VOCABULARY
            .iter()
            .find(|(name, _)| {
                original.as_ref().unwrap_or(file).as_str() == format!("content/vocabulary/{name}.yaml")
            })
            .map(|(_, kind)| words_of(said, |id| releases.is_ahead(&format!("{kind}:{id}"))));
        let found = match of_vocabulary {
            Some(found) => found,
            None if file.ending() == "md" => {
                // Below it, what looks like a list is somebody's words, such as an example in a manual.
                let mut found = match original.as_ref().and_then(|original| text(tree.files.get(original)?)) {
                    Some(original) => {
                        in_twins::parts(original, said, &waiting_lists(original, &clock, waiting))
                    }
                    None => waiting_lists(said, &clock, waiting).iter().flat_map(List::ranges).collect(),
                };
                found.extend(corrections_ahead(said, &clock));
                found.sort_by_key(|range| range.start);
                found
            }
            None => Vec::new(),
        };
        (!found.is_empty()).then(|| (file.clone(), found))
    };
    tree.under("content").collect::<Vec<_>>().into_par_iter().filter_map(parts_of).collect()
}

/// A folder in which nothing of these parts is left, and everything else is as it was.
pub(super) fn without(tree: &Tree, parts: &Parts) -> Tree {
    let mut tree = tree.clone();
    for (file, ranges) in parts {
        let Some(said) = tree.files.get(file).and_then(text) else { continue };
        let is_vocabulary = file.ending() == "yaml";
        let mut left = String::with_capacity(said.len());
        let mut at = 0;
        for range in ranges {
            left += &said[at..range.start];
            // Others may name a word of the vocabulary; so it stays, and says nothing.
            left += &if is_vocabulary { masked(&said[range.clone()]) } else { blank(&said[range.clone()]) };
            at = range.end;
        }
        left += &said[at..];
        tree.files.insert(file.clone(), Stored::Read(left.into_bytes().into()));
    }
    tree
}

/// A text of blanks with as many lines.
fn blank(text: &str) -> String {
    text.chars().filter(|letter| *letter == '\n').collect()
}

/// The same lines with nothing said in them: values of more than one word become letters that mean nothing.
fn masked(text: &str) -> String {
    let mut masked = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let value = match line.split_once(": ") {
            Some((key, value)) if !key.trim().contains(' ') => value,
            _ => line,
        };
        let is_said = value.trim().contains(' ') && !value.trim().starts_with(['[', '{']);
        let (kept, value) = line.split_at(line.len() - value.len());
        masked += kept;
        masked.extend(
            value.chars().map(|letter| if is_said && letter.is_alphanumeric() { 'x' } else { letter }),
        );
    }
    masked
}

/// Lines with where each begins.
fn lines(text: &str) -> Vec<(usize, &str)> {
    let mut at = 0;
    let begin = |line: &str| {
        at += line.len();
        at - line.len()
    };
    text.split_inclusive('\n').map(begin).zip(text.split_inclusive('\n')).collect()
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// The blocks of a file of the vocabulary whose words wait.
fn words_of(said: &str, waits: impl Fn(&str) -> bool) -> Vec<Range<usize>> {
    let lines = lines(said);
    let heads: Vec<(usize, &str)> = (lines.iter())
        .filter(|(_, line)| line.starts_with(|letter: char| letter.is_alphanumeric() || letter == '"'))
        .filter_map(|(at, line)| Some((*at, line.split_once(':')?.0.trim_matches('"'))))
        .collect();
    let ends = heads.iter().skip(1).map(|(at, _)| *at).chain([said.len()]);
    heads.iter().zip(ends).filter(|((_, id), _)| waits(id)).map(|((at, _), end)| *at..end).collect()
}

/// A list of which items may wait.
pub(super) struct List {
    /// Where the line of its key begins.
    pub at: usize,
    /// Whether its key is the first of an item of another list, which would be none without it.
    begins_item: bool,
    pub items: Vec<Range<usize>>,
    /// Which of the items wait, by their numbers.
    pub waiting: Vec<usize>,
}

impl List {
    /// What of it waits; where nothing of it is left, its key too.
    pub(super) fn ranges(&self) -> Vec<Range<usize>> {
        match self.waiting.last() {
            Some(last) if self.waiting.len() == self.items.len() && !self.begins_item => {
                std::iter::once(self.at..self.items[*last].end).collect()
            }
            _ => self.waiting.iter().map(|number| self.items[*number].clone()).collect(),
        }
    }
}

/// The lists of a file of which items wait.
fn waiting_lists(said: &str, clock: &Clock<'_>, waiting: &BTreeSet<FileName>) -> Vec<List> {
    // Below the fields, what looks like a list is somebody's words, such as an example in a manual.
    let front = front(said);
    let mut lists = lists(front, &DATED);
    for list in &mut lists {
        list.wait(|item| is_ahead(&front[item], clock));
    }
    let mut answers = self::lists(front, &["answers"]);
    for list in &mut answers {
        list.wait(|item| answers_what_waits(&front[item], waiting));
    }
    lists.extend(answers);
    lists.retain(|list| !list.waiting.is_empty());
    lists
}

impl List {
    fn wait(&mut self, waits: impl Fn(Range<usize>) -> bool) {
        self.waiting = (0..self.items.len()).filter(|number| waits(self.items[*number].clone())).collect();
    }
}

/// The lists under these keys, of which nothing waits yet.
pub(super) fn lists(said: &str, keys: &[&str]) -> Vec<List> {
    let lines = lines(said);
    let mut found = Vec::new();
    for (number, (at, line)) in lines.iter().enumerate() {
        let key = line.trim().trim_start_matches("- ").strip_suffix(':');
        if key.is_some_and(|key| keys.contains(&key)) {
            let begins_item = line.trim_start().starts_with("- ");
            let items = items(&lines[number + 1..], indent(line));
            found.push(List { at: *at, begins_item, items, waiting: Vec::new() });
        }
    }
    found
}

/// The corrections in somebody's words that are ahead, each from its fence to the next.
fn corrections_ahead(said: &str, clock: &Clock<'_>) -> Vec<Range<usize>> {
    let lines = lines(said);
    let is_fence = |line: &str| line.trim_start().starts_with("```") || line.trim_start().starts_with("~~~");
    let mut fences = lines.iter().filter(|(_, line)| is_fence(line));
    let mut found = Vec::new();
    while let (Some((start, opening)), Some((at, closing))) = (fences.next(), fences.next()) {
        let range = *start..at + closing.len();
        let is_correction = opening.trim().trim_start_matches(['`', '~']).trim() == "correction";
        if is_correction && is_ahead(&said[range.clone()], clock) {
            found.push(range);
        }
    }
    found
}

/// Where the items of a list stand that begins with the first of these lines; its key is indented by `key`.
fn items(lines: &[(usize, &str)], key: usize) -> Vec<Range<usize>> {
    let mut items: Vec<Range<usize>> = Vec::new();
    let mut inside = None;
    for (at, line) in lines {
        let end = at + line.len();
        let is_item = line.trim_start().starts_with("- ") && indent(line) >= key;
        match inside {
            _ if line.trim().is_empty() => {}
            None if is_item => {
                inside = Some(indent(line));
                items.push(*at..end);
            }
            Some(depth) if is_item && indent(line) == depth => items.push(*at..end),
            Some(depth) if indent(line) > depth => {
                items.last_mut().expect("one is open").end = end;
            }
            _ => break,
        }
    }
    items
}

/// Whether an item names a day that is still to come.
fn is_ahead(item: &str, clock: &Clock<'_>) -> bool {
    value(item, "date:").is_some_and(|date| clock.is_ahead(date))
}

/// Whether an answer is one to a recommendation in a file that waits.
fn answers_what_waits(item: &str, waiting: &BTreeSet<FileName>) -> bool {
    let Some(asked) = value(item, "recommendation:") else { return false };
    let parts: Vec<&str> = asked.split('/').collect();
    let inspection = |id: &str| FileName::new(format!("content/inspections/{id}/index.md"));
    match parts.as_slice() {
        [of, _] => waiting.contains(&inspection(of)),
        [of, on, _] => {
            let report = FileName::new(format!("content/inspections/{of}/{on}.md"));
            waiting.contains(&inspection(of)) || waiting.contains(&report)
        }
        _ => false,
    }
}

/// The value of a key in an item.
fn value<'a>(item: &'a str, key: &str) -> Option<&'a str> {
    let (at, key) = item.match_indices(key).find(|(at, _)| {
        let before = item[..*at].chars().next_back();
        before.is_none_or(|letter| [' ', '{', ',', '\n'].contains(&letter))
    })?;
    let value = item[at + key.len()..].trim_start();
    let end = value.find(['\n', ',', '}', '#']).unwrap_or(value.len());
    Some(value[..end].trim().trim_matches(['"', '\'']))
}
