//! What was recommended to a force.

use super::super::maker::Maker;
use super::super::parts::{Citations, Link, RecommendationView};
use crate::model::{Date, ForceId, InspectionId, Recommendation, SourceId};

/// Recommendations that one national report or one report on the force makes.
pub(super) struct Made<'a> {
    pub published: Date,
    pub page: Link,
    pub recommendations: Vec<&'a Recommendation>,
}

/// Who makes recommendations: an inspection, or its report on the force.
struct Source<'a> {
    of: &'a InspectionId,
    in_report: bool,
    recommendations: Vec<&'a Recommendation>,
}

/// Made to the force, or to all forces or policing bodies by an inspection that it was part of; oldest first.
pub(super) fn recommendations<'a>(
    maker: &Maker<'a>,
    force: &ForceId,
    citations: &mut Citations<'a>,
) -> Vec<RecommendationView> {
    let site = maker.site();
    let register = maker.register_of(force);
    let mut views = Vec::new();
    for source in sources(maker, force) {
        let Some(inspection) = site.inspections.get(source.of) else { continue };
        let report = site.reports.get(&(source.of.clone(), force.clone())).filter(|_| source.in_report);
        for recommendation in source.recommendations {
            let mut cite = |id: Option<&SourceId>| match report {
                Some(report) => citations.cite(id, &report.value.sources, Some(&inspection.value.sources)),
                None => citations.cite(id, &inspection.value.sources, None),
            };
            let on = source.in_report.then_some(force);
            views.extend(RecommendationView::of(maker, source.of, on, recommendation, &register, &mut cite));
        }
    }
    views
}

/// The same by the page that makes them, with its day.
pub(super) fn made_to<'a>(maker: &Maker<'a>, force: &ForceId) -> Vec<Made<'a>> {
    let site = maker.site();
    (sources(maker, force).into_iter())
        .filter_map(|source| {
            let (published, page) = match source.in_report {
                true => (site.report_published(source.of, force)?.date, maker.report(source.of, force)?),
                false => (site.inspection_published(source.of)?.date, maker.inspection(source.of)?),
            };
            Some(Made { published, page, recommendations: source.recommendations })
        })
        .collect()
}

fn sources<'a>(maker: &Maker<'a>, force: &ForceId) -> Vec<Source<'a>> {
    let site = maker.site();
    let mut sources = Vec::new();
    for (of, doc) in site.newest_inspections().into_iter().rev() {
        let national = (doc.value.recommendations.iter())
            .filter(|known| site.is_asked(&doc.value, force, known))
            .collect();
        sources.push(Source { of, in_report: false, recommendations: national });
        let own = site.report(of, force).map(|report| report.value.recommendations.iter().collect());
        sources.push(Source { of, in_report: true, recommendations: own.unwrap_or_default() });
    }
    sources.retain(|source| !source.recommendations.is_empty());
    sources
}
