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
use crate::model::{
    Finding, ForceId, Inspection, InspectionId, MeasureValue, Quote, Report, SourceId, ThemeId,
};
use crate::read::Doc;
use crate::site::{Entity, Site};
use crate::words;

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
        description: maker.say(words!["description-theme", theme = &theme.title]),
        crumbs: vec![maker.link(&Route::Themes, maker.say(words!["title-themes"]))],
        entity: Some(Entity::Theme(id.clone())),
        citations,
        corrections: &[],
        content: Content::Theme(view),
    })
}

/// What each inspection says of the theme, oldest first.
fn inspections<'a>(maker: &Maker<'a>, id: &ThemeId, citations: &mut Citations<'a>) -> Vec<ThemeInspection> {
    (told_of(maker, id).into_iter())
        .filter_map(|Told { of, inspection, nation, forces }| {
            let mut cite = |source: Option<&SourceId>| citations.cite(source, &inspection.sources, None);
            let (findings, measures, quotes) = nation.views(maker, of, &[], &mut cite);
            let on_force = |(on, report, said): (&'a ForceId, &'a Report, Said<'a>)| {
                let mut cite = |source: Option<&SourceId>| {
                    citations.cite(source, &report.sources, Some(&inspection.sources))
                };
                let (findings, measures, quotes) = said.views(maker, of, &inspection.measures, &mut cite);
                let name = arc(&maker.site().force(on)?.short_name);
                let report = Link { text: name, ..maker.report(of, on)? };
                Some(ThemeForce { report, findings, measures, quotes })
            };
            let mut forces: Vec<ThemeForce> = forces.into_iter().filter_map(on_force).collect();
            maker.words.sort(&mut forces, |force| &force.report.text);
            Some(ThemeInspection {
                inspection: maker.inspection(of)?,
                anchor: format!("inspection-{of}"),
                published: maker.day_of(of)?,
                findings,
                measures,
                quotes,
                forces,
            })
        })
        .collect()
}

/// What one inspection says of a theme: nationally, and in those of its reports that say something.
pub(super) struct Told<'a> {
    of: &'a InspectionId,
    pub(super) inspection: &'a Inspection,
    nation: Said<'a>,
    forces: Vec<(&'a ForceId, &'a Report, Said<'a>)>,
}

/// Of what a report or a national report found, that which is about a theme.
pub(super) struct Said<'a> {
    pub(super) findings: Vec<&'a Finding>,
    pub(super) measures: Vec<&'a MeasureValue>,
    quotes: Vec<&'a Quote>,
}

/// What inspections say of a theme, oldest first; those that say nothing are left out.
pub(super) fn told_of<'a>(maker: &Maker<'a>, id: &ThemeId) -> Vec<Told<'a>> {
    let site = maker.site();
    let told = |(of, doc): (&'a InspectionId, &'a Arc<Doc<Inspection>>)| {
        let inspection = &doc.value;
        let on_forces = site.reports_of(of).filter(|(on, _)| site.force(on).is_some()).map(|(on, doc)| {
            let Report { findings, measures, quotes, .. } = &doc.value;
            (on, &doc.value, Said::of(site, id, findings, measures, quotes))
        });
        Told {
            of,
            inspection,
            nation: Said::of(site, id, &inspection.findings, &inspection.measures, &inspection.quotes),
            forces: on_forces.filter(|(.., said)| !said.is_nothing()).collect(),
        }
    };
    (site.newest_inspections().into_iter().rev())
        .filter(|(of, _)| maker.day_of(of).is_some())
        .map(told)
        .filter(|told| !told.nation.is_nothing() || !told.forces.is_empty())
        .collect()
}

impl<'a> Told<'a> {
    /// All that it says, part by part.
    pub(super) fn parts(&self) -> impl Iterator<Item = &Said<'a>> {
        std::iter::once(&self.nation).chain(self.forces.iter().map(|(.., said)| said))
    }
}

impl<'a> Said<'a> {
    fn of(
        site: &Site,
        id: &ThemeId,
        findings: &'a [Finding],
        measures: &'a [MeasureValue],
        quotes: &'a [Quote],
    ) -> Said<'a> {
        let has_theme = |value: &&MeasureValue| {
            site.measures.value.get(&value.measure).is_some_and(|measure| measure.themes.contains(id))
        };
        Said {
            findings: findings.iter().filter(|finding| finding.themes.contains(id)).collect(),
            measures: measures.iter().filter(has_theme).collect(),
            quotes: quotes.iter().filter(|quote| quote.themes.contains(id)).collect(),
        }
    }

    fn is_nothing(&self) -> bool {
        self.findings.is_empty() && self.measures.is_empty() && self.quotes.is_empty()
    }

    fn views(
        &self,
        maker: &Maker<'a>,
        of: &'a InspectionId,
        national: &[MeasureValue],
        cite: &mut dyn FnMut(Option<&SourceId>) -> Option<Citation>,
    ) -> (Vec<FindingView>, Vec<MeasureView>, Vec<QuoteView>) {
        (
            self.findings.iter().map(|finding| FindingView::of(maker, of, finding, cite)).collect(),
            self.measures.iter().filter_map(|value| MeasureView::of(maker, value, national, cite)).collect(),
            self.quotes.iter().map(|quote| QuoteView::of(maker, quote, cite)).collect(),
        )
    }
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
