//! The index of themes.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::kinds::Content;
use super::maker::{Draft, Maker, arc};
use super::parts::{Citations, Link};
use super::theme::{self, Told};
use crate::words;

/// The index of themes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ThemesView {
    /// Every theme, in the order of the vocabulary.
    pub themes: Vec<ThemeSummary>,
}

/// A theme in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ThemeSummary {
    /// The theme, with its title as text.
    pub page: Link,
    /// What the theme is about, in a sentence.
    pub description: Arc<str>,
    /// How many findings this site holds on it.
    pub findings: usize,
    /// How many measures this site holds on it.
    pub measures: usize,
    /// Short titles of the inspections that looked at it, oldest first.
    pub inspections: Vec<Arc<str>>,
}

/// The index of themes.
pub(super) fn draft<'a>(maker: &Maker<'a>) -> Draft<'a> {
    let themes = (maker.site().themes.value.iter())
        .filter_map(|(id, theme)| {
            let told = theme::told_of(maker, id);
            let count = |of: fn(&theme::Said<'_>) -> usize| told.iter().flat_map(Told::parts).map(of).sum();
            Some(ThemeSummary {
                page: maker.theme(id)?,
                description: arc(&theme.description),
                findings: count(|said| said.findings.len()),
                measures: count(|said| said.measures.len()),
                inspections: told.iter().map(|told| arc(&told.inspection.title)).collect(),
            })
        })
        .collect();
    Draft {
        title: maker.say(words!["title-themes"]).into(),
        description: maker.say(words!["description-themes"]),
        crumbs: Vec::new(),
        entity: None,
        citations: Citations::default(),
        corrections: &[],
        content: Content::Themes(ThemesView { themes }),
    }
}
