//! A report: one inspection of one force, in full.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::force::ScopeView;
use super::inspection::depth;
use super::inspections::is_graded;
use super::kinds::Content;
use super::maker::{Draft, Maker, arc, arcs};
use super::parts::{
    Citations, DateView, FindingView, JudgementView, Link, MeasureView, QuoteView, RecommendationView,
    ReplyClock, ReplySummary, html, is_about,
};
use super::route::Route;
use super::trend::trend;
use crate::model::{ForceId, InspectionId, SourceId};
use crate::site::{Entity, question_ref};
use crate::words;

/// The report on one force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReportView {
    /// The force's card, with its full name.
    pub force: Link,
    /// The inspection, with its title as text.
    pub inspection: Link,
    /// Who inspected: `HMIC`.
    pub inspectorate: Arc<str>,
    /// The result in one sentence, where the inspectors said it in words.
    pub headline: Option<Arc<str>>,
    /// When it was published.
    pub published: DateView,
    /// How the date is known, where the source does not simply give it.
    pub published_note: Option<Arc<str>>,
    /// The inspector responsible, with the role: `Zoë Billingham, HM Inspector of Constabulary`.
    pub inspector: Option<String>,
    /// Whether the inspection gives grades; where it does not, the page says so.
    pub graded: bool,
    /// The answers, in the order of the questions; each question is followed by its parts.
    pub judgements: Vec<ReportAnswer>,
    /// What the report says it did not look at.
    pub scope_notes: Vec<ScopeView>,
    /// What the inspectors found.
    pub findings: Vec<FindingView>,
    /// What was measured.
    pub measures: Vec<MeasureView>,
    /// What people said, in reported speech.
    pub quotes: Vec<QuoteView>,
    /// The recommendations that this report makes.
    pub recommendations: Vec<RecommendationView>,
    /// The report in words, as HTML.
    pub body: String,
    /// Text that all reports of the inspection share, a paragraph each.
    pub shared_text: Vec<Arc<str>>,
    /// The press release, with its headline as text.
    pub press: Option<Link>,
    /// Replies to the report, oldest first.
    pub replies: Vec<ReplySummary>,
    /// By when the law wants a reply, where it sets a day.
    pub reply_clock: Option<ReplyClock>,
    /// The force's report before this one in the same programme; the text is the inspection's short title.
    pub earlier: Option<Link>,
    /// The force's report after this one in the same programme; the text is the inspection's short title.
    pub later: Option<Link>,
    /// Files that are published with the report.
    pub files: Vec<Link>,
}

/// The answer to one question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReportAnswer {
    /// The question over the years, with its title as text.
    pub question: Link,
    /// The question in full.
    pub wording: Option<Arc<str>>,
    /// How deep it stands: 0 for a top question, 1 for a part of it, and so on.
    pub depth: usize,
    /// What the inspectors answered.
    pub judgement: JudgementView,
    /// The trend as a sentence, where one may be said: `good, as in 2015`.
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
                trend: trend(maker, on, &at).said(),
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
    let register = maker.register_of(on);
    let view = ReportView {
        force: maker.force_in_full(on)?,
        inspection: maker.inspection(of)?,
        inspectorate: arc(&inspection.inspectorate),
        headline: report.headline.as_ref().map(arc),
        published: maker.published(of, on)?,
        published_note: report.published_note.as_ref().map(arc),
        inspector: report
            .inspector
            .as_ref()
            .map(|person| maker.say(words!["person-in-role", person = &person.name, role = &person.role])),
        graded: is_graded(maker, inspection),
        judgements,
        scope_notes,
        findings: FindingView::own(maker, of, &report.findings, &mut cite),
        measures: (report.measures.iter())
            .filter_map(|value| MeasureView::of(maker, value, &inspection.measures, &mut cite))
            .collect(),
        quotes: report.quotes.iter().map(|quote| QuoteView::of(maker, quote, &mut cite)).collect(),
        recommendations: (report.recommendations.iter())
            .filter_map(|recommendation| {
                RecommendationView::of(maker, of, Some(on), recommendation, &register, &mut cite)
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
        title: maker
            .say(words!["title-report", force = &force.name, inspection = &inspection.short_title])
            .into(),
        description: maker.say(words![
            "description-report",
            inspectorate = &inspection.inspectorate,
            force = &force.name,
            inspection = &inspection.short_title,
        ]),
        crumbs: vec![
            maker.link(&Route::Inspections, maker.say(words!["title-inspections"])),
            maker.inspection(of)?,
        ],
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
        maker.inspections_of(on).iter().filter(|id| programme(id) == programme(of)).collect();
    let Some(here) = same.iter().position(|id| *id == of) else { return (None, None) };
    let report = |id: &&InspectionId| maker.report(id, on);
    (here.checked_sub(1).and_then(|before| report(&same[before])), same.get(here + 1).and_then(report))
}
