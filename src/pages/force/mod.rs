//! A force's card: what was found, question by question and theme by theme, across all inspections.

mod glance;
mod questions;
mod recommendations;
mod themes;
mod timeline;

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::card::ElsewhereView;
use super::compare::CompareLinks;
use super::data::DownloadsView;
use super::kinds::Content;
use super::maker::{Draft, Maker, arc, arcs};
use super::parts::{
    Citations, DateView, JudgementView, Link, MeasureView, NameIn, RecommendationView, ReplyClock,
    ReplySummary, html,
};
use super::route::Route;
use crate::data::Part;
use crate::model::{ForceId, Inspection, InspectionId, Report, SourceId};
use crate::read::Doc;
use crate::site::{Entity, question_ref};
use crate::words;

pub(super) use glance::{NewestReport, later, newest};
use questions::QuestionThread;
use themes::{ThemeEntry, ThemeThread};
use timeline::TimelineYear;

/// The card of a force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ForceView {
    /// The full name: `Leicestershire Police`.
    pub name: Arc<str>,
    /// The name in lists and tables: `Leicestershire`.
    pub short_name: Arc<str>,
    /// The word the body uses of itself, by which messages choose. One of `force`, `constabulary`, `service`, `agency`.
    pub noun: &'static str,
    /// What it calls itself in other languages.
    pub names_in: Vec<NameIn>,
    /// Names that the force had before.
    pub former_names: Vec<FormerNameView>,
    /// Other names people look for: abbreviations, everyday names.
    pub other_names: Vec<Arc<str>>,
    /// The nation it polices: `England`.
    pub nation: Arc<str>,
    /// The region: `East Midlands`. Absent where the nation has none, or is one.
    pub region: Option<Arc<str>>,
    /// The Office for National Statistics' code of the police force area: `E23000021`.
    pub ons_code: Option<Arc<str>>,
    /// The full address of the force's own website.
    pub website: Option<Arc<str>>,
    /// Local authorities whose area the force polices.
    pub areas: Vec<Arc<str>>,
    /// Towns and cities in its area.
    pub towns: Vec<Arc<str>>,
    /// The cards of forces whose areas share a land border.
    pub neighbours: Vec<Link>,
    /// Where the force is set beside others.
    pub compare: Option<CompareLinks>,
    /// Who has held the force to account, oldest first.
    pub policing_bodies: Vec<PolicingBodyView>,
    /// Who oversees a body that has no local policing body.
    pub oversight: Option<Arc<str>>,
    /// What a reader should know about the body before reading on.
    pub note: Option<Arc<str>>,
    /// The introduction from the force's file, as HTML.
    pub body: String,
    /// The newest judgement of each top question, by report, the newest first; where no question got a
    /// grade, the newest report.
    pub newest: Vec<NewestReport>,
    /// Inspections of the force since then, of which this site holds no entry yet.
    pub later: Vec<Link>,
    /// Question by question over the years.
    pub threads: Vec<QuestionThread>,
    /// Reports, newest first, with their result in words.
    pub reports: Vec<ReportEntry>,
    /// Inspections this force was part of, of which this site holds no entry yet.
    pub without_entry: Vec<Link>,
    /// Theme by theme across all inspections.
    pub themes: Vec<ThemeThread>,
    /// Findings that touch no theme, by report.
    pub other_findings: Vec<ThemeEntry>,
    /// What was measured, the newest report first.
    pub measures: Vec<DatedMeasure>,
    /// What the reports say they did not look at, oldest report first.
    pub scope_notes: Vec<ScopeView>,
    /// Made to this force, or to all forces or policing bodies by an inspection that it was part of.
    pub recommendations: Vec<RecommendationView>,
    /// Replies of the policing body and of the force, oldest first.
    pub replies: Vec<ReplySummary>,
    /// By when the policing body had to reply to each report, and where that stands, the newest report first. Reports
    /// without a last day in law are left out.
    pub reply_clocks: Vec<ReplyClock>,
    /// All that happened to the force, year by year, oldest first.
    pub timeline: Vec<TimelineYear>,
    /// Files that are published with the card.
    pub files: Vec<Link>,
    /// What is said of the force, as data.
    pub data: DownloadsView,
    /// What others may show on their own sites.
    pub elsewhere: ElsewhereView,
}

/// A name that the force had before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FormerNameView {
    /// The name.
    pub name: Arc<str>,
    /// Until when, where it is known.
    pub until: Option<DateView>,
}

/// Who holds the chief constable to account, and from when to when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PolicingBodyView {
    /// Who it is: `Police and Crime Commissioner for Leicestershire`.
    pub title: Arc<str>,
    /// The first day, where it is known.
    pub from: Option<DateView>,
    /// The last day; absent for the body in office, and where it is not known.
    pub to: Option<DateView>,
    /// Whether no source has confirmed the dates.
    pub unconfirmed: bool,
}

/// A report in the list on the card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReportEntry {
    /// The report, with the inspection's short title as text.
    pub page: Link,
    /// When it was published.
    pub published: DateView,
    /// The result in one sentence, where the inspectors said it in words.
    pub headline: Option<Arc<str>>,
    /// The judgements of top questions.
    pub judgements: Vec<AnswerView>,
    /// In the newsroom's edition: what the report waits for before it is public.
    pub waiting: Option<super::parts::Waiting>,
}

/// The answer to a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AnswerView {
    /// The question over the years, with its title as text.
    pub question: Link,
    /// What the inspectors answered.
    pub judgement: JudgementView,
}

/// A measure with the report that states it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DatedMeasure {
    /// The report, with the inspection's short title as text.
    pub report: Link,
    /// The measure and its value.
    pub measure: MeasureView,
}

/// What a report says it did not look at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ScopeView {
    /// The report that says so, with the inspection's short title as text.
    pub report: Link,
    /// What is not covered, in a sentence.
    pub text: Arc<str>,
    /// Its source on this page.
    pub citation: Option<super::parts::Citation>,
}

/// The card of a force.
pub(super) fn draft<'a>(maker: &Maker<'a>, id: &ForceId) -> Option<Draft<'a>> {
    let site = maker.site();
    let doc = site.forces.get(id)?;
    let force = &doc.value;
    let mut citations = Citations::default();
    let view = ForceView {
        name: arc(&force.name),
        short_name: arc(&force.short_name),
        noun: force.noun.id(),
        names_in: NameIn::of(force),
        former_names: (force.former_names.iter())
            .map(|former| FormerNameView {
                name: arc(&former.name),
                until: former.until.map(|until| maker.date(until)),
            })
            .collect(),
        other_names: arcs(&force.other_names),
        nation: maker.place(&force.nation),
        region: force
            .region
            .as_ref()
            .filter(|region| **region != force.nation)
            .map(|region| maker.place(region)),
        ons_code: force.ons_code.as_ref().map(arc),
        website: force.website.as_ref().map(arc),
        areas: arcs(&force.areas),
        towns: arcs(&force.towns),
        neighbours: force.neighbours.iter().filter_map(|neighbour| maker.force(neighbour)).collect(),
        compare: maker.compare_links(id, force),
        policing_bodies: (force.policing_bodies.iter())
            .map(|body| PolicingBodyView {
                title: arc(&body.title),
                from: body.from.map(|from| maker.date(from)),
                to: body.to.map(|to| maker.date(to)),
                unconfirmed: body.unconfirmed,
            })
            .collect(),
        oversight: force.oversight.as_ref().map(arc),
        note: force.note.as_ref().map(arc),
        body: html(maker, &doc.file, &doc.body),
        newest: newest(maker, id, &mut citations),
        later: later(maker, id),
        threads: questions::threads(maker, id, &mut citations),
        reports: reports(maker, id, &mut citations),
        without_entry: without_entry(maker, id),
        themes: themes::themes(maker, id, &mut citations),
        other_findings: themes::without_theme(maker, id, &mut citations),
        measures: measures(maker, id, &mut citations),
        scope_notes: scope_notes(maker, id, &mut citations),
        recommendations: recommendations::recommendations(maker, id, &mut citations),
        replies: maker.replies_on(id, |_, _| true),
        reply_clocks: ReplyClock::of_force(maker, id),
        timeline: timeline::timeline(maker, id, force),
        files: maker.files(&Entity::Force(id.clone())),
        data: DownloadsView::of(maker, &Part::Force(id.clone())),
        elsewhere: ElsewhereView::of(maker, id),
    };
    citations.list(&force.sources);
    Some(Draft {
        title: arc(&force.name),
        description: maker.say(words!["description-force", force = &force.name]),
        crumbs: vec![maker.link(&Route::Forces, maker.say(words!["title-forces"]))],
        entity: Some(Entity::Force(id.clone())),
        citations,
        corrections: &force.corrections,
        content: Content::Force(Box::new(view)),
    })
}

fn reports<'a>(maker: &Maker<'a>, force: &ForceId, citations: &mut Citations<'a>) -> Vec<ReportEntry> {
    let site = maker.site();
    (maker.inspections_of(force).iter().rev())
        .filter_map(|of| {
            let (report, inspection) = (&site.report(of, force)?.value, site.inspection(of)?);
            Some(ReportEntry {
                page: maker.report(of, force)?,
                published: maker.published(of, force)?,
                headline: report.headline.as_ref().map(arc),
                judgements: (inspection.questions.iter())
                    .filter(|question| question.parent.is_none())
                    .map(|question| question_ref(of, &question.id))
                    .filter(|at| site.judgement(force, at).is_some())
                    .filter_map(|at| {
                        Some(AnswerView {
                            question: maker.question(&at)?,
                            judgement: JudgementView::of(maker, force, &at, citations),
                        })
                    })
                    .collect(),
                waiting: maker.waiting(&Entity::Report((*of).clone(), force.clone())),
            })
        })
        .collect()
}

fn without_entry(maker: &Maker<'_>, force: &ForceId) -> Vec<Link> {
    let site = maker.site();
    (site.newest_inspections().into_iter())
        .filter(|(id, doc)| site.is_inspected(&doc.value, force) && site.report(id, force).is_none())
        .filter_map(|(id, _)| maker.inspection(id))
        .collect()
}

/// Calls `each` with every report on the force, oldest first.
fn each_report<'a>(
    maker: &Maker<'a>,
    force: &ForceId,
    mut each: impl FnMut(&'a InspectionId, &'a Inspection, &'a Doc<Report>, Link),
) {
    let site = maker.site();
    for of in maker.inspections_of(force) {
        if let (Some(inspection), Some(doc), Some(link)) =
            (site.inspection(of), site.report(of, force), maker.report(of, force))
        {
            each(of, inspection, doc, link);
        }
    }
}

fn measures<'a>(maker: &Maker<'a>, force: &ForceId, citations: &mut Citations<'a>) -> Vec<DatedMeasure> {
    let mut measures = Vec::new();
    each_report(maker, force, |_, inspection, doc, report| {
        let mut cite =
            |id: Option<&SourceId>| citations.cite(id, &doc.value.sources, Some(&inspection.sources));
        measures.extend(
            (doc.value.measures.iter())
                .filter_map(|value| MeasureView::of(maker, value, &inspection.measures, &mut cite))
                .map(|measure| DatedMeasure { report: report.clone(), measure }),
        );
    });
    measures.reverse();
    measures
}

/// What the reports on a force say they did not look at, oldest first.
pub(super) fn scope_notes<'a>(
    maker: &Maker<'a>,
    force: &ForceId,
    citations: &mut Citations<'a>,
) -> Vec<ScopeView> {
    (maker.inspections_of(force).iter()).flat_map(|of| scope_of(maker, of, force, citations)).collect()
}

/// What one report says it did not look at.
fn scope_of<'a>(
    maker: &Maker<'a>,
    of: &InspectionId,
    force: &ForceId,
    citations: &mut Citations<'a>,
) -> Vec<ScopeView> {
    let site = maker.site();
    let Some(doc) = site.reports.get(&(of.clone(), force.clone())) else { return Vec::new() };
    let (Some(link), Some(inspection)) = (maker.report(of, force), site.inspections.get(of)) else {
        return Vec::new();
    };
    (doc.value.scope_notes.iter())
        .map(|note| ScopeView {
            report: link.clone(),
            text: arc(&note.text),
            citation: citations.cite(
                note.source.as_ref(),
                &doc.value.sources,
                Some(&inspection.value.sources),
            ),
        })
        .collect()
}
