//! Theme by theme: what was found about one subject, inspection after inspection.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::Serialize;

use super::super::maker::Maker;
use super::super::parts::{Citations, DateView, FindingView, Link, MeasureView};
use super::each_report;
use crate::model::{ForceId, SourceId, ThemeId};

/// One theme across the inspections of this force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ThemeThread {
    /// The theme, with its title as text.
    pub theme: Link,
    /// The anchor on the card: `theme-<id>`.
    pub anchor: String,
    /// What each report says of the theme, oldest first.
    pub entries: Vec<ThemeEntry>,
}

/// What one report says of the theme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ThemeEntry {
    /// The report, with the inspection's short title as text.
    pub report: Link,
    /// When it was published.
    pub published: DateView,
    /// What the inspectors found.
    pub findings: Vec<ThreadFinding>,
    /// What was measured.
    pub measures: Vec<MeasureView>,
}

/// A finding on a thread; one that touches several themes stands on the thread of each.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ThreadFinding {
    /// The finding; its fields stand here as if they were this record's own.
    #[serde(flatten)]
    pub finding: FindingView,
    /// Whether a thread above has told it already, so that it can be left out where room is short.
    pub told_above: bool,
}

/// The threads in the order of the vocabulary.
pub(super) fn themes<'a>(
    maker: &Maker<'a>,
    force: &ForceId,
    citations: &mut Citations<'a>,
) -> Vec<ThemeThread> {
    let site = maker.site();
    let mut threads: BTreeMap<usize, ThemeThread> = BTreeMap::new();
    let order = |theme: &ThemeId| site.themes.value.keys().position(|known| known == theme);
    each_report(maker, force, |of, inspection, doc, report| {
        let Some(published) = maker.published(of, force) else { return };
        let mut cite =
            |id: Option<&SourceId>| citations.cite(id, &doc.value.sources, Some(&inspection.sources));
        let mut entry = |theme: &ThemeId, add: &mut dyn FnMut(&mut ThemeEntry)| {
            let (Some(position), Some(link)) = (order(theme), maker.theme(theme)) else { return };
            let thread = threads.entry(position).or_insert_with(|| ThemeThread {
                theme: link,
                anchor: format!("theme-{theme}"),
                entries: Vec::new(),
            });
            if thread.entries.last().is_none_or(|entry| entry.report != report) {
                let (report, published) = (report.clone(), published.clone());
                thread.entries.push(ThemeEntry {
                    report,
                    published,
                    findings: Vec::new(),
                    measures: Vec::new(),
                });
            }
            if let Some(entry) = thread.entries.last_mut() {
                add(entry);
            }
        };
        for finding in &doc.value.findings {
            let view = FindingView::of(maker, of, finding, &mut cite);
            for theme in finding.themes.iter() {
                let finding = ThreadFinding { finding: view.clone(), told_above: false };
                entry(theme, &mut |entry| entry.findings.push(finding.clone()));
            }
        }
        for value in &doc.value.measures {
            let Some(measure) = site.measures.value.get(&value.measure) else { continue };
            let Some(view) = MeasureView::of(maker, value, &inspection.measures, &mut cite) else { continue };
            for theme in measure.themes.iter() {
                entry(theme, &mut |entry| entry.measures.push(view.clone()));
            }
        }
    });
    let mut told = BTreeSet::new();
    for entry in threads.values_mut().flat_map(|thread| &mut thread.entries) {
        for finding in &mut entry.findings {
            finding.told_above = !told.insert((entry.report.href.clone(), finding.finding.text.clone()));
        }
    }
    threads.into_values().collect()
}

/// Findings that touch no theme, by report, oldest first.
pub(super) fn without_theme<'a>(
    maker: &Maker<'a>,
    force: &ForceId,
    citations: &mut Citations<'a>,
) -> Vec<ThemeEntry> {
    let mut entries = Vec::new();
    each_report(maker, force, |of, inspection, doc, report| {
        let mut cite =
            |id: Option<&SourceId>| citations.cite(id, &doc.value.sources, Some(&inspection.sources));
        let findings: Vec<ThreadFinding> = (doc.value.findings.iter())
            .filter(|finding| finding.themes.iter().next().is_none())
            .map(|finding| FindingView::of(maker, of, finding, &mut cite))
            .map(|finding| ThreadFinding { finding, told_above: false })
            .collect();
        if let (false, Some(published)) = (findings.is_empty(), maker.published(of, force)) {
            entries.push(ThemeEntry { report, published, findings, measures: Vec::new() });
        }
    });
    entries
}
