//! What an edition says, fact by fact, under names that stay: judgements, numbers, dates, and what became of
//! recommendations. It lies in the edition itself, so that the next one can be held against it.
//!
//! The law of this room: it speaks only of what is seen, and two records are enough to tell what has changed. Nobody
//! needs the folders from which they were made; who has the later one learns the line too.

mod address_gone;
mod changed_without_correction;
mod changes;
mod facts;
mod history_rewritten;
mod json;
mod name_of_another;

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use crate::field;
use crate::problem::{Problem, Rule};
use crate::site::Entity;
use crate::text::{FileName, Place};

pub use changes::{Change, Subject};
pub use json::Unreadable;

/// The name of the record in the output folder.
pub const NAME: &str = "record.json";

/// Every rule that this room applies.
pub const RULES: &[&Rule] = &[
    &changed_without_correction::RULE,
    &history_rewritten::RULE,
    &name_of_another::RULE,
    &address_gone::RULE,
];

/// Everything that an edition says of which a later one may not simply say something else.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// The titles of its documents, by the names that links use: `report:integrity-2026/ambria`.
    pub documents: BTreeMap<String, String>,
    /// The names that things have, by what they are the names of (`short name of the force`) and by id.
    pub names: BTreeMap<String, BTreeMap<String, Name>>,
    /// What is said, by its name: `integrity-2026/ambria/standards`.
    pub facts: BTreeMap<(Kind, String), Fact>,
    /// What is only ever added to.
    pub accounts: BTreeMap<(Kind, String), Account>,
}

/// What sort of thing is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    Judgement,
    /// The value of a measure.
    Number,
    /// How many forces got a grade, as the national report says.
    Total,
    Date,
    Recommendation,
    Correction,
}

impl Kind {
    pub const ALL: [Kind; 6] =
        [Kind::Judgement, Kind::Number, Kind::Total, Kind::Date, Kind::Recommendation, Kind::Correction];

    /// The word before the names of such things.
    pub fn id(self) -> &'static str {
        match self {
            Kind::Judgement => "judgement",
            Kind::Number => "number",
            Kind::Total => "total",
            Kind::Date => "date",
            Kind::Recommendation => "recommendation",
            Kind::Correction => "correction",
        }
    }

    /// The field of a document that holds them.
    fn field(self) -> &'static str {
        match self {
            Kind::Judgement => "judgements",
            Kind::Number => "measures",
            Kind::Total => "totals",
            Kind::Date => "published",
            Kind::Recommendation => "recommendations",
            Kind::Correction => "corrections",
        }
    }
}

/// What something is called.
#[derive(Clone, Debug)]
pub struct Name {
    pub words: String,
    place: Option<Place>,
}

/// One thing that is said.
#[derive(Clone, Debug)]
pub struct Fact {
    /// The document that says it: `report:integrity-2026/ambria`.
    pub of: String,
    /// What it is about, for readers: `Ambria, Integrity 2026, Standards`.
    pub about: String,
    /// What is said, for readers: `good`.
    pub says: String,
    /// The same without words that may be worded anew: `good`, `23043`.
    pub value: String,
    /// Where it is written; known only in the edition at hand.
    place: Option<Place>,
}

/// What somebody did, step by step.
#[derive(Clone, Debug)]
pub struct Account {
    /// The document that tells it.
    pub of: String,
    /// What it is about, for readers.
    pub about: String,
    /// The steps in the order in which they are told.
    pub steps: Vec<Step>,
    place: Option<Place>,
}

/// One step of an account.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Step {
    /// As it is written: `2026-12-08`.
    pub date: String,
    /// The state of a recommendation, or the kind of a correction, in words.
    pub what: String,
    pub words: String,
}

impl PartialEq for Name {
    /// Where a name is written is no part of it.
    fn eq(&self, other: &Name) -> bool {
        self.words == other.words
    }
}

impl Eq for Name {}

impl PartialEq for Fact {
    /// Where a fact is written is no part of it.
    fn eq(&self, other: &Fact) -> bool {
        (&self.of, &self.about, &self.says, &self.value)
            == (&other.of, &other.about, &other.says, &other.value)
    }
}

impl Eq for Fact {}

impl PartialEq for Account {
    fn eq(&self, other: &Account) -> bool {
        (&self.of, &self.about, &self.steps) == (&other.of, &other.about, &other.steps)
    }
}

impl Eq for Account {}

/// An edition as it is held against another one.
#[derive(Clone, Copy, Debug)]
pub struct Said<'a> {
    pub record: &'a Record,
    /// The instant as of which it stands.
    pub as_of: Timestamp,
    /// The paths of its files.
    pub files: &'a BTreeSet<&'a str>,
}

/// Something that one edition said and the next does not say any more, without a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Silent {
    pub problem: Problem,
    /// The same for the receipt, which everybody can read: it names nothing that is no longer public.
    pub told: String,
}

/// What `after` must not say otherwise than `before` without saying so.
pub fn silent(before: Said<'_>, after: Said<'_>) -> Vec<Silent> {
    let mut found = Vec::new();
    changed_without_correction::check(before, after, &mut found);
    history_rewritten::check(before.record, after.record, &mut found);
    name_of_another::check(before.record, after.record, &mut found);
    address_gone::check(before, after, &mut found);
    found
}

/// `a, b and c`.
fn listed(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// What to do where the earlier edition stands as of a later moment.
const EARLIER: &str = "This edition stands as of an earlier moment than the last one: publish it into another folder, with \
                       --output; or name a later moment with --as-of.";

/// Where to look for what a document no longer says: the field that would hold it, or the document.
fn place_of(document: &str, kind: Option<Kind>) -> Place {
    let own = Entity::named(document).and_then(|entity| entity.own_file());
    let Some(file) = own else { return settings() };
    match kind {
        Some(kind) => Place::field(&file, field![kind.field()]),
        None => Place::file(&file),
    }
}

/// The settings, where nothing else is known.
fn settings() -> Place {
    Place::file(&FileName::new("content/site.yaml"))
}
