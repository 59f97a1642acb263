//! Pages that belong to no force and no inspection: `content/pages/<page>.md`.

use serde::Deserialize;

use super::correction::Correction;
use super::source::Sources;
use super::{Phrase, Published, StyleExceptions};

/// `content/pages/<page>.md`: about, methodology, accessibility, sources and licences.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Page {
    pub title: Phrase,
    /// One sentence for search engines and lists.
    pub description: Phrase,
    /// When it becomes public; at once where nothing is said.
    pub published: Option<Published>,
    #[serde(default)]
    pub sources: Sources,
    #[serde(default)]
    pub corrections: Vec<Correction>,
    #[serde(default)]
    pub aliases: Vec<Phrase>,
    #[serde(default)]
    pub style_exceptions: StyleExceptions,
    #[serde(default)]
    pub draft: bool,
}
