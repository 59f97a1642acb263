//! The index of themes.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::kinds::Content;
use super::maker::{Draft, Maker, arc};
use super::parts::{Citations, Link};
use super::theme;

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
            let thread = theme::inspections(maker, id, &mut Citations::default());
            let count = |of: fn(&theme::ThemeInspection) -> usize| thread.iter().map(of).sum();
            Some(ThemeSummary {
                page: maker.theme(id)?,
                description: arc(&theme.description),
                findings: count(|part| part.findings.len() + sum(part, |force| force.findings.len())),
                measures: count(|part| part.measures.len() + sum(part, |force| force.measures.len())),
                inspections: thread.iter().map(|part| part.inspection.text.clone()).collect(),
            })
        })
        .collect();
    Draft {
        title: "Themes".into(),
        description: "Integrity by theme: what inspections found about each, across years and forces.".into(),
        crumbs: Vec::new(),
        entity: None,
        citations: Citations::default(),
        corrections: &[],
        content: Content::Themes(ThemesView { themes }),
    }
}

fn sum(part: &theme::ThemeInspection, of: fn(&theme::ThemeForce) -> usize) -> usize {
    part.forces.iter().map(of).sum()
}
