//! A report: one inspection of one force, in full.

use std::sync::Arc;

use serde::Serialize;

use super::force::ScopeView;
use super::inspection::depth;
use super::inspections::is_graded;
use super::maker::{Draft, Maker, arc, arcs};
use super::parts::{
    Citations, DateView, FindingView, JudgementView, Link, MeasureView, QuoteView, RecommendationView,
    ReplyClock, ReplySummary, html, is_about,
};
use super::route::Route;
use super::trend::trend;
use super::view::Content;
use crate::model::{ForceId, InspectionId, SourceId};
use crate::site::{Entity, question_ref};

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReportView {
    /// The force's card, with its full name.
    pub force: Link,
    pub inspection: Link,
    pub inspectorate: Arc<str>,
    pub headline: Option<Arc<str>>,
    pub published: DateView,
    pub published_note: Option<Arc<str>>,
    /// `Zoë Billingham, HM Inspector of Constabulary`
    pub inspector: Option<String>,
    /// Whether the inspection gives grades; where it does not, the page says so.
    pub graded: bool,
    pub judgements: Vec<ReportAnswer>,
    pub scope_notes: Vec<ScopeView>,
    pub findings: Vec<FindingView>,
    pub measures: Vec<MeasureView>,
    pub quotes: Vec<QuoteView>,
    pub recommendations: Vec<RecommendationView>,
    /// The report in words, as HTML.
    pub body: String,
    /// Text that all reports of the inspection share.
    pub shared_text: Vec<Arc<str>>,
    pub press: Option<Link>,
    pub replies: Vec<ReplySummary>,
    pub reply_clock: Option<ReplyClock>,
    /// The force's earlier and later reports of the same programme.
    pub earlier: Option<Link>,
    pub later: Option<Link>,
    pub files: Vec<Link>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReportAnswer {
    pub question: Link,
    pub wording: Option<Arc<str>>,
    pub depth: usize,
    pub judgement: JudgementView,
    pub trend: Option<String>,
}

/// The page of a report.
pub(super) fn draft<'a>(maker: &Maker<'a>, of: &InspectionId, on: &ForceId) -> Option<Draft<'a>> {
    let site = maker.site();
    let (doc, inspection, force) = (site.report(of, on)?, site.inspection(of)?, site.force(on)?);
    let report = &doc.value;
    let mut citations = Citations::default();
    let judgements = (inspection.questions.iter())
        .map(|question| (question, question_ref(of, &question.id)))
        .filter(|(_, at)| site.judgement(on, at).is_some())
        .filter_map(|(question, at)| {
            Some(ReportAnswer {
                question: maker.question(&at)?,
                wording: question.wording.as_ref().map(arc),
                depth: depth(inspection, question),
                judgement: JudgementView::of(maker, on, &at, &mut citations),
                trend: trend(site, on, &at).said(),
            })
        })
        .collect();
    let mut cite =
        |source: Option<&SourceId>| citations.cite(source, &report.sources, Some(&inspection.sources));
    let here = maker.report(of, on)?;
    let scope_notes = (report.scope_notes.iter())
        .map(|note| ScopeView {
            report: here.clone(),
            text: arc(&note.text),
            citation: cite(note.source.as_ref()),
        })
        .collect();
    let (earlier, later) = neighbours_in_time(maker, of, on);
    let view = ReportView {
        force: maker.force_in_full(on)?,
        inspection: maker.inspection(of)?,
        inspectorate: arc(&inspection.inspectorate),
        headline: report.headline.as_ref().map(arc),
        published: maker.published(of, on)?,
        published_note: report.published_note.as_ref().map(arc),
        inspector: report.inspector.as_ref().map(|person| format!("{}, {}", person.name, person.role)),
        graded: is_graded(maker, inspection),
        judgements,
        scope_notes,
        findings: report
            .findings
            .iter()
            .map(|finding| FindingView::of(maker, of, finding, &mut cite))
            .collect(),
        measures: (report.measures.iter())
            .filter_map(|value| MeasureView::of(maker, value, &inspection.measures, &mut cite))
            .collect(),
        quotes: report.quotes.iter().map(|quote| QuoteView::of(maker, quote, &mut cite)).collect(),
        recommendations: (report.recommendations.iter())
            .filter_map(|recommendation| {
                RecommendationView::of(maker, of, Some(on), recommendation, &mut cite)
            })
            .collect(),
        body: html(maker, &doc.file, &doc.body),
        shared_text: arcs(&inspection.shared_text),
        press: site.press.get(&(of.clone(), on.clone())).map(|press| {
            maker.link(&Route::Entity(Entity::Press(of.clone(), on.clone())), press.value.headline.as_str())
        }),
        replies: maker.replies_on(on, |about, reply| is_about(about, reply, of)),
        reply_clock: ReplyClock::of(maker, of, on),
        earlier,
        later,
        files: maker.files(&Entity::Report(of.clone(), on.clone())),
    };
    citations.list(&report.sources);
    Some(Draft {
        template: "report.html",
        title: format!("{}: {}", force.name, inspection.short_title).into(),
        description: format!(
            "What {} found in {}: {}.",
            inspection.inspectorate, force.name, inspection.short_title
        ),
        crumbs: vec![maker.link(&Route::Inspections, "Inspections"), maker.inspection(of)?],
        entity: Some(Entity::Report(of.clone(), on.clone())),
        citations,
        corrections: &report.corrections,
        content: Content::Report(Box::new(view)),
    })
}

/// The force's report before this one and after it, in the same programme.
fn neighbours_in_time(maker: &Maker<'_>, of: &InspectionId, on: &ForceId) -> (Option<Link>, Option<Link>) {
    let programme = |id: &InspectionId| maker.site().inspection(id).map(|inspection| &inspection.programme);
    let same: Vec<&InspectionId> =
        (maker.inspections_of(on).iter().copied()).filter(|id| programme(id) == programme(of)).collect();
    let Some(here) = same.iter().position(|id| *id == of) else { return (None, None) };
    let report = |id: &&InspectionId| maker.report(id, on);
    (here.checked_sub(1).and_then(|before| report(&same[before])), same.get(here + 1).and_then(report))
}
