//! What two records say differently.

use std::collections::BTreeSet;

use super::{Account, Kind, Record, Step};
use crate::model::Date;

/// Something that one edition says and the other does not, or says otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub subject: Subject,
    /// Its name: `integrity-2026/ambria/standards`.
    pub name: String,
    /// The document that says it.
    pub of: String,
    /// What it is about, for readers.
    pub about: String,
    /// What the earlier edition says, for readers; `None` where it says nothing of it.
    pub was: Option<String>,
    /// What the later edition says.
    pub now: Option<String>,
}

/// What a change is a change of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// The title of a document.
    Name,
    /// What is said.
    Fact(Kind),
    /// A step of an account.
    Step(Kind),
}

impl Subject {
    /// All, in the order in which people look at them.
    pub const ALL: [Subject; 8] = [
        Subject::Fact(Kind::Judgement),
        Subject::Fact(Kind::Number),
        Subject::Fact(Kind::Total),
        Subject::Fact(Kind::Date),
        Subject::Name,
        Subject::Fact(Kind::Recommendation),
        Subject::Step(Kind::Recommendation),
        Subject::Step(Kind::Correction),
    ];

    /// The heading above such changes.
    pub fn heading(self) -> &'static str {
        match self {
            Subject::Name => "Titles",
            Subject::Fact(Kind::Judgement) => "Judgements",
            Subject::Fact(Kind::Number) => "Numbers",
            Subject::Fact(Kind::Total) => "Totals",
            Subject::Fact(Kind::Date) => "Dates",
            Subject::Fact(Kind::Recommendation) => "Recommendations",
            Subject::Step(Kind::Recommendation) => "What became of recommendations",
            Subject::Fact(_) | Subject::Step(_) => "Corrections",
        }
    }

    /// The word for programs.
    pub fn id(self) -> &'static str {
        match self {
            Subject::Name => "title",
            Subject::Step(Kind::Recommendation) => "recommendation-history",
            Subject::Fact(kind) | Subject::Step(kind) => kind.id(),
        }
    }
}

impl Change {
    /// `Ambria, Integrity 2026, Standards: good, was to be graded`.
    pub fn words(&self) -> String {
        match (&self.was, &self.now) {
            (Some(was), Some(now)) => format!("{}: {now}, was {was}", self.about),
            (None, Some(now)) => format!("{}: {now}, new", self.about),
            (Some(was), None) => format!("{}: no longer said, was {was}", self.about),
            (None, None) => self.about.clone(),
        }
    }
}

impl Record {
    /// What a later edition says otherwise than this one, by subject and name.
    pub fn changes(&self, later: &Record) -> Vec<Change> {
        let mut changes: Vec<Change> = Vec::new();
        for subject in Subject::ALL {
            match subject {
                Subject::Name => changes.extend(names(self, later)),
                Subject::Fact(kind) => changes.extend(facts(self, later, kind)),
                Subject::Step(kind) => changes.extend(steps(self, later, kind)),
            }
        }
        changes
    }
}

/// The titles that are others. That of a report is made of those of its force and its inspection, and changes with them.
fn names<'a>(before: &'a Record, after: &'a Record) -> impl Iterator<Item = Change> + 'a {
    before.documents.iter().filter_map(|(name, was)| {
        let now = after.documents.get(name).filter(|now| *now != was && !name.starts_with("report:"))?;
        Some(Change {
            subject: Subject::Name,
            name: name.clone(),
            of: name.clone(),
            about: name.clone(),
            was: Some(was.clone()),
            now: Some(now.clone()),
        })
    })
}

fn facts<'a>(before: &'a Record, after: &'a Record, kind: Kind) -> impl Iterator<Item = Change> + 'a {
    let all: BTreeSet<&(Kind, String)> = before.facts.keys().chain(after.facts.keys()).collect();
    all.into_iter().filter(move |(of_kind, _)| *of_kind == kind).filter_map(move |key| {
        let (was, now) = (before.facts.get(key), after.facts.get(key));
        let at_hand = now.or(was)?;
        if was.is_some_and(|was| now.is_some_and(|now| (&was.says, &was.value) == (&now.says, &now.value))) {
            return None;
        }
        Some(Change {
            subject: Subject::Fact(kind),
            name: key.1.clone(),
            of: at_hand.of.clone(),
            about: at_hand.about.clone(),
            was: was.map(|fact| fact.says.clone()),
            now: now.map(|fact| fact.says.clone()),
        })
    })
}

fn steps<'a>(before: &'a Record, after: &'a Record, kind: Kind) -> impl Iterator<Item = Change> + 'a {
    let all: BTreeSet<&(Kind, String)> = before.accounts.keys().chain(after.accounts.keys()).collect();
    all.into_iter().filter(move |(of_kind, _)| *of_kind == kind).flat_map(move |key| {
        let (was, now) = (before.accounts.get(key), after.accounts.get(key));
        let change = move |account: &Account, was: Option<String>, now: Option<String>| Change {
            subject: Subject::Step(kind),
            name: key.1.clone(),
            of: account.of.clone(),
            about: account.about.clone(),
            was,
            now,
        };
        let gone = missing(was, now).map(move |(account, step)| change(account, Some(step.in_words()), None));
        let new = missing(now, was).map(move |(account, step)| change(account, None, Some(step.in_words())));
        gone.chain(new).collect::<Vec<_>>()
    })
}

/// The steps of one account that are not in the other; of two that are the same, each counts.
pub(super) fn missing<'a>(
    of: Option<&'a Account>,
    others: Option<&'a Account>,
) -> impl Iterator<Item = (&'a Account, &'a Step)> {
    let mut others: Vec<&Step> = others.into_iter().flat_map(|account| &account.steps).collect();
    let all = of.into_iter().flat_map(|account| account.steps.iter().map(move |step| (account, step)));
    all.filter(move |(_, step)| match others.iter().position(|other| other == step) {
        Some(at) => {
            others.swap_remove(at);
            false
        }
        None => true,
    })
}

impl Step {
    /// `complete on 8 December 2026: done`.
    pub fn in_words(&self) -> String {
        let words = if self.words.is_empty() { String::new() } else { format!(": {}", self.words) };
        let day = Date::parse(&self.date).map_or_else(|_| self.date.clone(), |date| date.words());
        format!("{} on {day}{words}", self.what)
    }
}
