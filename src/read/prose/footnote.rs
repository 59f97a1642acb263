//! Footnotes: numbered in the order in which they are first referred to.

use std::collections::BTreeMap;
use std::ops::Range;

use super::Reader;
use crate::model::{Block, Footnote};
use crate::problem::{Problem, Rule, Severity, nearest};

pub(in crate::read) static UNKNOWN_FOOTNOTE: Rule = Rule {
    name: "unknown-footnote",
    severity: Severity::Error,
    why: "Readers would see the bare sign of the footnote and never find its words.",
    mend: "Write the footnote on a line of its own: [^name]: its words.",
};

pub(in crate::read) static UNUSED_FOOTNOTE: Rule = Rule {
    name: "unused-footnote",
    severity: Severity::Error,
    why: "Nobody would be led to this footnote; the place that needs it has perhaps lost its sign.",
    mend: "Put the sign [^name] where the footnote belongs, or take the footnote away.",
};

/// How long the name of a footnote may be that is looked for.
const LONGEST_NAME: usize = 80;

/// The footnotes of a body as far as they have been read.
#[derive(Default)]
pub(super) struct Footnotes {
    numbers: BTreeMap<String, usize>,
    labels: Vec<(String, Range<usize>)>,
    defined: BTreeMap<String, (Range<usize>, Vec<Block>)>,
    unmet: Vec<(String, Range<usize>)>,
}

impl Footnotes {
    /// The number of the footnote that is referred to at `at`.
    pub(super) fn refer(&mut self, label: &str, at: Range<usize>) -> usize {
        let next = self.labels.len() + 1;
        let number = *self.numbers.entry(label.to_owned()).or_insert(next);
        if number == next {
            self.labels.push((label.to_owned(), at));
        }
        number
    }

    pub(super) fn define(&mut self, label: &str, at: Range<usize>, content: Vec<Block>) {
        self.defined.entry(label.to_owned()).or_insert((at, content));
    }
}

impl Reader<'_> {
    /// Notes a sign `[^name]` that was read as text because no footnote has that name.
    pub(super) fn look_for_unmet_footnote(&mut self, at: &Range<usize>) {
        let Some(rest) = self.whole[at.start..].strip_prefix("[^") else { return };
        if self.whole[..at.start].ends_with('\\') {
            return;
        }
        let Some(end) = rest.char_indices().take(LONGEST_NAME).find(|(_, c)| *c == ']').map(|(at, _)| at)
        else {
            return;
        };
        let name = &rest[..end];
        if !name.is_empty() && !name.contains(char::is_whitespace) {
            self.footnotes.unmet.push((name.to_owned(), at.start..at.start + name.len() + 3));
        }
    }

    /// All footnotes, now that the whole body has been read.
    pub(super) fn all_footnotes(&mut self) -> Vec<Footnote> {
        let Footnotes { labels, mut defined, unmet, .. } = std::mem::take(&mut self.footnotes);
        let names: Vec<String> = defined.keys().cloned().collect();
        let mut footnotes = Vec::new();
        let mut unknown = unmet;
        for (label, at) in labels {
            let content = match defined.remove(&label) {
                Some((_, content)) => content,
                None => {
                    unknown.push((label, at));
                    Vec::new()
                }
            };
            footnotes.push(Footnote { content });
        }
        for (label, at) in unknown {
            let message = format!("There is no footnote `{label}`.");
            let problem = Problem::new(&UNKNOWN_FOOTNOTE, self.place(&at), message);
            self.problems.push(match nearest(&label, names.iter().map(String::as_str)) {
                Some(name) => problem.remedy(format!("Did you mean `[^{name}]`?")),
                None => problem
                    .remedy(format!("Write the footnote on a line of its own: `[^{label}]: its words`.")),
            });
        }
        for (label, (at, _)) in defined {
            let sign = at.start..(at.start + label.len() + 3).min(at.end);
            self.problem(&UNUSED_FOOTNOTE, &sign, format!("Nothing refers to the footnote `{label}`."));
        }
        footnotes
    }
}
