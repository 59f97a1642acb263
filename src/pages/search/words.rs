//! What `search/words.json` holds.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

/// What `search/words.json` holds for the script of the search. Things speak of each other by their positions in these lists.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SearchWordsView {
    /// Every force and body, in alphabetical order of ids.
    pub forces: Vec<SearchName>,
    /// Every theme, in the order of the vocabulary.
    pub themes: Vec<SearchName>,
    /// Every inspection, the newest first.
    pub inspections: Vec<SearchInspection>,
    /// Every answer to a question that a report gives, once.
    pub answers: Vec<SearchAnswer>,
    /// All that can be found.
    pub documents: Vec<SearchDocument>,
}

/// Something by which results can be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SearchName {
    /// Its name in addresses: `ambria`.
    pub id: Arc<str>,
    /// The name for readers, a force's short one: `Ambria`.
    pub name: Arc<str>,
}

/// An inspection of which something can be found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SearchInspection {
    /// Its short title: `Legitimacy 2016`.
    pub name: Arc<str>,
    /// The year that it is called by: `2016`, `2018/19`.
    pub year: Arc<str>,
}

/// The answer to a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SearchAnswer {
    /// What was asked, in short: `Legitimacy`.
    pub question: Arc<str>,
    /// What was answered: `good`, `not graded`.
    pub words: Arc<str>,
    /// The name of the same answer in the `answers` of `search.html`.
    pub shown: String,
}

/// Something that can be found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SearchDocument {
    /// What it is. One of `force`, `inspection`, `report`, `finding`, `measure`, `recommendation`, `reply`, `press`, `question`,
    /// `theme`, `term`, `page`, `person`.
    pub kind: &'static str,
    /// Its title for readers: that of its page, the kind of a finding, the name of a person.
    pub title: Arc<str>,
    /// What it says, as plain text; of a force the places and other names by which it is found, of a person the roles.
    pub text: String,
    /// Where it stands; a person stands on several `pages` instead.
    pub href: Option<Arc<str>>,
    /// The positions of the forces that it is about.
    pub forces: Vec<usize>,
    /// The positions of the themes that it touches.
    pub themes: Vec<usize>,
    /// The positions of the inspections that it belongs to.
    pub inspections: Vec<usize>,
    /// The positions of the answers that it gives; of a force the newest that can be compared.
    pub answers: Vec<usize>,
    /// Of a person: the positions of the documents in which the person speaks, the newest first.
    pub pages: Vec<usize>,
    /// In the newsroom's edition: what it waits for before it is public.
    pub waiting: Option<String>,
}
