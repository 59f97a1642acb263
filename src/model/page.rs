//! Pages that belong to no force and no inspection: `content/pages/<page>.md`.

use schemars::JsonSchema;
use serde::Deserialize;

use super::correction::Correction;
use super::source::Sources;
use super::{Phrase, Published, StyleExceptions};

/// `content/pages/<page>.md`: about, methodology, accessibility, sources and licences.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Page {
    /// The title of the page.
    pub title: Phrase,
    /// One sentence for search engines and lists.
    pub description: Phrase,
    /// When it becomes public; at once where nothing is said.
    pub published: Option<Published>,
    /// The publications that this file’s facts come from, by id; a fact that names none comes from the first.
    #[serde(default)]
    pub sources: Sources,
    /// What was wrong on the page after it was published, and what it says now; entries are added and never taken
    /// away.
    #[serde(default)]
    pub corrections: Vec<Correction>,
    /// Addresses at which the page stood before, such as `/old/page/`; they lead to it.
    #[serde(default)]
    #[schemars(extend("x-same-in-every-language" = true))]
    pub aliases: Vec<Phrase>,
    /// Rules of style that this file may break, each with the reason.
    #[serde(default)]
    #[schemars(extend("x-same-in-every-language" = true))]
    pub style_exceptions: StyleExceptions,
    /// Whether it stays out of every public edition; `candour serve` shows it.
    #[serde(default)]
    pub draft: bool,
}
