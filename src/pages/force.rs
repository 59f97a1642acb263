//! A force's card: what was found, question by question and theme by theme, across all inspections.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use super::maker::{Draft, Maker, arc, arcs};
use super::parts::{
    Citations, DateView, FindingView, JudgementView, Link, MeasureView, RecommendationView, ReplySummary,
    html,
};
use super::route::Route;
use super::trend::{trend, trend_over_years};
use super::view::Content;
use crate::model::{
    Addressee, ForceId, ForceKind, Inspection, InspectionId, QuestionRef, Report, SourceId, ThemeId,
};
use crate::read::Doc;
use crate::site::{Entity, Thread, ThreadId, question_ref};

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ForceView {
    /// The full name.
    pub name: Arc<str>,
    pub short_name: Arc<str>,
    /// `force`, `constabulary`
    pub noun: &'static str,
    pub welsh_name: Option<Arc<str>>,
    pub former_names: Vec<FormerNameView>,
    pub other_names: Vec<Arc<str>>,
    pub nation: Arc<str>,
    pub region: Option<Arc<str>>,
    pub ons_code: Option<Arc<str>>,
    pub website: Option<Arc<str>>,
    pub areas: Vec<Arc<str>>,
    pub towns: Vec<Arc<str>>,
    pub neighbours: Vec<Link>,
    /// Oldest first.
    pub policing_bodies: Vec<PolicingBodyView>,
    pub oversight: Option<Arc<str>>,
    pub note: Option<Arc<str>>,
    /// The introduction from the force's file, as HTML.
    pub body: String,
    /// The newest judgement of each top question that is still asked, newest inspection first.
    pub newest: Vec<NewestAnswer>,
    /// Question by question over the years.
    pub threads: Vec<QuestionThread>,
    /// Reports, newest first, with their result in words.
    pub reports: Vec<ReportEntry>,
    /// Inspections this force was part of, of which this site holds no entry yet.
    pub without_entry: Vec<Link>,
    /// Theme by theme across all inspections.
    pub themes: Vec<ThemeThread>,
    /// Newest first.
    pub measures: Vec<DatedMeasure>,
    pub scope_notes: Vec<ScopeView>,
    /// Made to this force, or to all forces or policing bodies by an inspection that it was part of.
    pub recommendations: Vec<RecommendationView>,
    pub replies: Vec<ReplySummary>,
    /// Files that are published with the card.
    pub files: Vec<Link>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FormerNameView {
    pub name: Arc<str>,
    pub until: Option<DateView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PolicingBodyView {
    pub title: Arc<str>,
    pub from: Option<DateView>,
    pub to: Option<DateView>,
    /// Whether no source has confirmed the dates.
    pub unconfirmed: bool,
}

/// The newest answer to a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NewestAnswer {
    pub question: Link,
    pub report: Link,
    pub inspection: Arc<str>,
    pub published: DateView,
    pub judgement: JudgementView,
    /// The trend as a sentence, where one may be said: `good, as in 2015`.
    pub trend: Option<String>,
}

/// One question over the years.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct QuestionThread {
    pub question: Link,
    /// Whether it is part of another question.
    pub part: bool,
    /// Oldest first.
    pub answers: Vec<ThreadAnswer>,
    pub trend: Option<String>,
    /// Why no trend is said.
    pub no_trend: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ThreadAnswer {
    /// The report where this site has one, else the inspection; the text is the inspection's short title.
    pub page: Link,
    /// `2016`, `2018/19`
    pub year: Arc<str>,
    pub published: DateView,
    pub judgement: JudgementView,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReportEntry {
    pub page: Link,
    pub published: DateView,
    pub headline: Option<Arc<str>>,
    /// The judgements of top questions.
    pub judgements: Vec<AnswerView>,
    pub waiting: Option<super::parts::Waiting>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AnswerView {
    pub question: Link,
    pub judgement: JudgementView,
}

/// One theme across the inspections of this force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ThemeThread {
    pub theme: Link,
    pub anchor: String,
    /// Oldest first.
    pub entries: Vec<ThemeEntry>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ThemeEntry {
    pub report: Link,
    pub published: DateView,
    pub findings: Vec<FindingView>,
    pub measures: Vec<MeasureView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DatedMeasure {
    pub report: Link,
    pub measure: MeasureView,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ScopeView {
    pub report: Link,
    pub text: Arc<str>,
    pub citation: Option<super::parts::Citation>,
}

/// The card of a force.
pub(super) fn draft<'a>(maker: &Maker<'a>, id: &ForceId) -> Option<Draft<'a>> {
    let site = maker.site();
    let doc = site.forces.get(id)?;
    let force = &doc.value;
    let mut citations = Citations::default();
    let threads = threads(maker, id, &mut citations);
    let view = ForceView {
        name: arc(&force.name),
        short_name: arc(&force.short_name),
        noun: force.noun.words(),
        welsh_name: force.welsh_name.as_ref().map(arc),
        former_names: (force.former_names.iter())
            .map(|former| FormerNameView { name: arc(&former.name), until: former.until.map(DateView::from) })
            .collect(),
        other_names: arcs(&force.other_names),
        nation: arc(&force.nation),
        region: force.region.as_ref().map(arc),
        ons_code: force.ons_code.as_ref().map(arc),
        website: force.website.as_ref().map(arc),
        areas: arcs(&force.areas),
        towns: arcs(&force.towns),
        neighbours: force.neighbours.iter().filter_map(|neighbour| maker.force(neighbour)).collect(),
        policing_bodies: (force.policing_bodies.iter())
            .map(|body| PolicingBodyView {
                title: arc(&body.title),
                from: body.from.map(DateView::from),
                to: body.to.map(DateView::from),
                unconfirmed: body.unconfirmed,
            })
            .collect(),
        oversight: force.oversight.as_ref().map(arc),
        note: force.note.as_ref().map(arc),
        body: html(maker, &doc.file, &doc.body),
        newest: newest(maker, id, &mut citations),
        threads,
        reports: reports(maker, id, &mut citations),
        without_entry: without_entry(maker, id),
        themes: themes(maker, id, &mut citations),
        measures: measures(maker, id, &mut citations),
        scope_notes: scope_notes(maker, id, &mut citations),
        recommendations: recommendations(maker, id, &mut citations),
        replies: maker.replies_on(id, |_, _| true),
        files: maker.files(&Entity::Force(id.clone())),
    };
    citations.list(&force.sources);
    Some(Draft {
        template: "force.html",
        title: arc(&force.name),
        description: format!(
            "What inspections have found about {}: judgements, findings, measures, recommendations and replies.",
            force.name
        ),
        crumbs: vec![maker.link(&Route::Forces, "Forces")],
        entity: Some(Entity::Force(id.clone())),
        citations,
        corrections: &force.corrections,
        content: Content::Force(Box::new(view)),
    })
}

/// Threads of questions that this site holds an answer of for the force, those of the newest inspection first.
fn threads_of<'a>(maker: &Maker<'a>, force: &ForceId) -> Vec<(&'a ThreadId, &'a Thread)> {
    let site = maker.site();
    let mut threads: Vec<(&ThreadId, &Thread)> = Vec::new();
    for (inspection, doc) in site.newest_inspections() {
        for question in &doc.value.questions {
            let Some(id) = ThreadId::of(site, &question_ref(inspection, &question.id)) else { continue };
            let Some((id, thread)) = site.threads.get_key_value(&id) else { continue };
            let answered = thread.questions.iter().any(|at| site.judgement(force, at).is_some());
            if answered && !threads.iter().any(|(known, _)| *known == id) {
                threads.push((id, thread));
            }
        }
    }
    threads
}

fn threads<'a>(maker: &Maker<'a>, force: &ForceId, citations: &mut Citations<'a>) -> Vec<QuestionThread> {
    let site = maker.site();
    threads_of(maker, force)
        .into_iter()
        .filter_map(|(_, thread)| {
            let newest = thread.questions.last()?;
            let trend = trend_over_years(site, force, thread);
            Some(QuestionThread {
                question: maker.question(newest)?,
                part: site.question(newest)?.parent.is_some(),
                answers: (thread.questions.iter())
                    .filter_map(|at| answer(maker, force, at, citations))
                    .collect(),
                no_trend: trend.clone().not_comparable(),
                trend: trend.said(),
            })
        })
        .collect()
}

/// The answer in one inspection; none where the force was not part of it.
fn answer<'a>(
    maker: &Maker<'a>,
    force: &ForceId,
    at: &QuestionRef,
    citations: &mut Citations<'a>,
) -> Option<ThreadAnswer> {
    let inspection = maker.site().inspection(&at.inspection)?;
    if !maker.site().is_inspected(inspection, force) {
        return None;
    }
    let page = maker
        .report(&at.inspection, force)
        .or_else(|| Some(Link { text: arc(&inspection.short_title), ..maker.inspection(&at.inspection)? }))?;
    Some(ThreadAnswer {
        page,
        year: arc(&inspection.year),
        published: maker.published(&at.inspection, force)?,
        judgement: JudgementView::of(maker, force, at, citations),
    })
}

fn newest<'a>(maker: &Maker<'a>, force: &ForceId, citations: &mut Citations<'a>) -> Vec<NewestAnswer> {
    let site = maker.site();
    threads_of(maker, force)
        .into_iter()
        .filter_map(|(_, thread)| {
            let at = thread.questions.iter().rfind(|at| site.judgement(force, at).is_some())?;
            let question = site.question(at)?;
            // What is never graded has its result in words, which stands with the report.
            if question.parent.is_some() || site.scale(site.inspection(&at.inspection)?, question).is_none() {
                return None;
            }
            Some(NewestAnswer {
                question: maker.question(at)?,
                report: maker.report(&at.inspection, force)?,
                inspection: arc(&site.inspection(&at.inspection)?.short_title),
                published: maker.published(&at.inspection, force)?,
                judgement: JudgementView::of(maker, force, at, citations),
                trend: trend(site, force, at).said(),
            })
        })
        .collect()
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

fn themes<'a>(maker: &Maker<'a>, force: &ForceId, citations: &mut Citations<'a>) -> Vec<ThemeThread> {
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
                entry(theme, &mut |entry| entry.findings.push(view.clone()));
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
    threads.into_values().collect()
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

fn scope_notes<'a>(maker: &Maker<'a>, force: &ForceId, citations: &mut Citations<'a>) -> Vec<ScopeView> {
    let mut notes = Vec::new();
    each_report(maker, force, |_, inspection, doc, report| {
        notes.extend(doc.value.scope_notes.iter().map(|note| ScopeView {
            report: report.clone(),
            text: arc(&note.text),
            citation: citations.cite(note.source.as_ref(), &doc.value.sources, Some(&inspection.sources)),
        }));
    });
    notes
}

fn recommendations<'a>(
    maker: &Maker<'a>,
    force: &ForceId,
    citations: &mut Citations<'a>,
) -> Vec<RecommendationView> {
    let site = maker.site();
    let mut views = Vec::new();
    let territorial = site.force(force).is_some_and(|force| force.kind == ForceKind::Territorial);
    for (of, doc) in site.newest_inspections().into_iter().rev() {
        let inspected = site.is_inspected(&doc.value, force);
        let concerns = |addressee: &Addressee| match addressee {
            Addressee::Force(id) => id == force,
            Addressee::AllForces => inspected,
            Addressee::PolicingBodies => inspected && territorial,
            Addressee::NationalBodies => false,
        };
        for recommendation in
            doc.value.recommendations.iter().filter(|known| known.addressed_to.iter().any(concerns))
        {
            let mut cite = |id: Option<&SourceId>| citations.cite(id, &doc.value.sources, None);
            views.extend(RecommendationView::of(maker, of, None, recommendation, &mut cite));
        }
        if let Some(report) = site.report(of, force) {
            for recommendation in &report.value.recommendations {
                let mut cite = |id: Option<&SourceId>| {
                    citations.cite(id, &report.value.sources, Some(&doc.value.sources))
                };
                views.extend(RecommendationView::of(maker, of, Some(force), recommendation, &mut cite));
            }
        }
    }
    views
}
