//! A theme across inspections and forces: the thread.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::kinds::Content;
use super::maker::{Draft, Maker, arc};
use super::parts::{
    Citation, Citations, DateView, FindingView, Link, MeasureView, QuoteView, RecommendationView,
};
use super::route::Route;
use crate::model::{Finding, InspectionId, MeasureValue, Quote, SourceId, ThemeId};
use crate::site::Entity;

/// A theme across inspections and forces.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ThemeView {
    /// What the theme is about, in a sentence.
    pub description: Arc<str>,
    /// What each inspection says of it, oldest first.
    pub inspections: Vec<ThemeInspection>,
    /// Recommendations that touch it, oldest first.
    pub recommendations: Vec<RecommendationView>,
}

/// What one inspection says of the theme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ThemeInspection {
    /// The inspection, with its title as text.
    pub inspection: Link,
    /// The anchor on the page: `inspection-<id>`.
    pub anchor: String,
    /// When it was published.
    pub published: DateView,
    /// What was found about the whole country.
    pub findings: Vec<FindingView>,
    /// What was measured for the whole country.
    pub measures: Vec<MeasureView>,
    /// What people said to the national report, in reported speech.
    pub quotes: Vec<QuoteView>,
    /// What its reports say of single forces, in alphabetical order.
    pub forces: Vec<ThemeForce>,
}

/// What one report says of the theme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ThemeForce {
    /// The force's report, with the force's short name as text.
    pub report: Link,
    /// What the inspectors found.
    pub findings: Vec<FindingView>,
    /// What was measured.
    pub measures: Vec<MeasureView>,
    /// What people said, in reported speech.
    pub quotes: Vec<QuoteView>,
}

/// The page of a theme.
pub(super) fn draft<'a>(maker: &Maker<'a>, id: &ThemeId) -> Option<Draft<'a>> {
    let site = maker.site();
    let theme = site.themes.value.get(id)?;
    let mut citations = Citations::default();
    let inspections = inspections(maker, id, &mut citations);
    let view = ThemeView {
        description: arc(&theme.description),
        inspections,
        recommendations: recommendations(maker, id, &mut citations),
    };
    Some(Draft {
        title: arc(&theme.title),
        description: format!("{}: what inspections found, across years and forces.", theme.title),
        crumbs: vec![maker.link(&Route::Themes, "Themes")],
        entity: Some(Entity::Theme(id.clone())),
        citations,
        corrections: &[],
        content: Content::Theme(view),
    })
}

/// What each inspection says of the theme, oldest first; inspections that say nothing are left out.
pub(super) fn inspections<'a>(
    maker: &Maker<'a>,
    id: &ThemeId,
    citations: &mut Citations<'a>,
) -> Vec<ThemeInspection> {
    let site = maker.site();
    let mut parts = Vec::new();
    for (of, doc) in site.newest_inspections().into_iter().rev() {
        let inspection = &doc.value;
        let mut cite = |source: Option<&SourceId>| citations.cite(source, &inspection.sources, None);
        let found = (&inspection.findings[..], &inspection.measures[..], &inspection.quotes[..]);
        let (findings, measures, quotes) = about(maker, id, of, found, &[], &mut cite);
        let mut forces = Vec::new();
        for (on, doc) in site.reports_of(of) {
            let report = &doc.value;
            let mut cite = |source: Option<&SourceId>| {
                citations.cite(source, &report.sources, Some(&inspection.sources))
            };
            let found = (&report.findings[..], &report.measures[..], &report.quotes[..]);
            let (findings, measures, quotes) = about(maker, id, of, found, &inspection.measures, &mut cite);
            if findings.is_empty() && measures.is_empty() && quotes.is_empty() {
                continue;
            }
            if let (Some(link), Some(force)) = (maker.report(of, on), site.force(on)) {
                let report = Link { text: arc(&force.short_name), ..link };
                forces.push(ThemeForce { report, findings, measures, quotes });
            }
        }
        forces.sort_by(|a, b| a.report.text.cmp(&b.report.text));
        let silent = findings.is_empty() && measures.is_empty() && quotes.is_empty() && forces.is_empty();
        if let (false, Some(link), Some(published)) = (silent, maker.inspection(of), maker.day_of(of)) {
            parts.push(ThemeInspection {
                inspection: link,
                anchor: format!("inspection-{of}"),
                published,
                findings,
                measures,
                quotes,
                forces,
            });
        }
    }
    parts
}

/// Of what a report found, that which is about the theme.
fn about<'a>(
    maker: &Maker<'a>,
    id: &ThemeId,
    of: &'a InspectionId,
    (findings, measures, quotes): (&'a [Finding], &'a [MeasureValue], &'a [Quote]),
    national: &[MeasureValue],
    cite: &mut dyn FnMut(Option<&SourceId>) -> Option<Citation>,
) -> (Vec<FindingView>, Vec<MeasureView>, Vec<QuoteView>) {
    let has_theme = |value: &&MeasureValue| {
        maker.site().measures.value.get(&value.measure).is_some_and(|measure| measure.themes.contains(id))
    };
    (
        (findings.iter().filter(|finding| finding.themes.contains(id)))
            .map(|finding| FindingView::of(maker, of, finding, cite))
            .collect(),
        measures
            .iter()
            .filter(has_theme)
            .filter_map(|value| MeasureView::of(maker, value, national, cite))
            .collect(),
        (quotes.iter().filter(|quote| quote.themes.contains(id)))
            .map(|quote| QuoteView::of(maker, quote, cite))
            .collect(),
    )
}

fn recommendations<'a>(
    maker: &Maker<'a>,
    id: &ThemeId,
    citations: &mut Citations<'a>,
) -> Vec<RecommendationView> {
    let site = maker.site();
    let register = maker.register();
    let mut views = Vec::new();
    for (of, doc) in site.newest_inspections().into_iter().rev() {
        for recommendation in doc.value.recommendations.iter().filter(|known| known.themes.contains(id)) {
            let mut cite = |source: Option<&SourceId>| citations.cite(source, &doc.value.sources, None);
            views.extend(RecommendationView::of(maker, of, None, recommendation, register, &mut cite));
        }
        for (on, report) in site.reports_of(of) {
            for recommendation in
                report.value.recommendations.iter().filter(|known| known.themes.contains(id))
            {
                let mut cite = |source: Option<&SourceId>| {
                    citations.cite(source, &report.value.sources, Some(&doc.value.sources))
                };
                views.extend(RecommendationView::of(
                    maker,
                    of,
                    Some(on),
                    recommendation,
                    register,
                    &mut cite,
                ));
            }
        }
    }
    views
}
