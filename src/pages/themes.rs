//! The index of themes.

use std::sync::Arc;

use serde::Serialize;

use super::maker::{Draft, Maker, arc};
use super::parts::{Citations, Link};
use super::theme;
use super::view::Content;

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ThemesView {
    pub themes: Vec<ThemeSummary>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ThemeSummary {
    pub page: Link,
    pub description: Arc<str>,
    /// How many findings and measures this site holds.
    pub findings: usize,
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
        template: "themes.html",
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
