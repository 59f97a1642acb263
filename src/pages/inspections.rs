//! The index of inspections by programme.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::coming::{ComingView, coming};
use super::kinds::Content;
use super::maker::{Draft, Maker, arc};
use super::parts::{Citations, DateView, Link, Waiting, html};
use super::route::Route;
use crate::model::{Inspection, InspectionId};
use crate::site::Entity;
use crate::words;

/// The index of inspections.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct InspectionsView {
    /// The releases that are announced and still to come, the next first.
    pub coming: Vec<ComingView>,
    /// The address of the calendar of what is coming and of last days for replies.
    pub calendar: Arc<str>,
    /// Every programme with its inspections.
    pub programmes: Vec<ProgrammeGroup>,
}

/// A programme of inspections.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ProgrammeGroup {
    /// The name of the programme: `PEEL`.
    pub title: Arc<str>,
    /// The anchor on the page: `programme-<id>`.
    pub anchor: String,
    /// One sentence on the programme.
    pub summary: Arc<str>,
    /// The introduction to the programme, as HTML.
    pub body: String,
    /// Which of its inspections may be compared with each other, and why.
    pub groups: Vec<GroupView>,
    /// Its inspections, newest first.
    pub inspections: Vec<InspectionSummary>,
}

/// A comparability group with its explanation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct GroupView {
    /// The name of the group: `PEEL 2015 to 2018/19`.
    pub title: Arc<str>,
    /// Why these may be compared with each other and not with others.
    pub explanation: Arc<str>,
}

/// An inspection in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct InspectionSummary {
    /// The inspection, with its title as text.
    pub page: Link,
    /// The name in tables and on cards: `Legitimacy 2016`.
    pub short_title: Arc<str>,
    /// One sentence: what was looked at, or what was found.
    pub summary: Arc<str>,
    /// Who inspected: `HMIC`.
    pub inspectorate: Arc<str>,
    /// When it was published.
    pub published: DateView,
    /// Whether it gives grades.
    pub graded: bool,
    /// How many reports on forces this site holds.
    pub reports: usize,
    /// In the newsroom's edition: what the inspection waits for before it is public.
    pub waiting: Option<Waiting>,
}

/// The index of inspections.
pub(super) fn draft<'a>(maker: &Maker<'a>) -> Draft<'a> {
    let site = maker.site();
    let newest = site.newest_inspections();
    let programmes = (site.programmes.iter())
        .map(|(id, doc)| ProgrammeGroup {
            title: arc(&doc.value.title),
            anchor: format!("programme-{id}"),
            summary: arc(&doc.value.summary),
            body: html(maker, &doc.file, &doc.body),
            groups: (doc.value.comparability_groups.iter())
                .map(|group| GroupView { title: arc(&group.title), explanation: arc(&group.explanation) })
                .collect(),
            inspections: (newest.iter())
                .filter(|(_, inspection)| inspection.value.programme == *id)
                .filter_map(|(inspection, _)| summary(maker, inspection))
                .collect(),
        })
        .collect();
    let mut citations = Citations::default();
    site.programmes.values().for_each(|doc| citations.list(&doc.value.sources));
    Draft {
        title: maker.say(words!["title-inspections"]).into(),
        description: maker.say(words!["description-inspections"]),
        crumbs: Vec::new(),
        entity: None,
        citations,
        corrections: &[],
        content: Content::Inspections(InspectionsView {
            coming: coming(maker),
            calendar: maker.href(&Route::Calendar),
            programmes,
        }),
    }
}

pub(super) fn summary(maker: &Maker<'_>, id: &InspectionId) -> Option<InspectionSummary> {
    let inspection = maker.site().inspection(id)?;
    Some(InspectionSummary {
        page: maker.inspection(id)?,
        short_title: arc(&inspection.short_title),
        summary: arc(&inspection.summary),
        inspectorate: arc(&inspection.inspectorate),
        published: maker.day_of(id)?,
        graded: is_graded(maker, inspection),
        reports: maker.site().reports_of(id).count(),
        waiting: maker.waiting(&Entity::Inspection(id.clone())),
    })
}

/// Whether an inspection grades any of its questions.
pub(super) fn is_graded(maker: &Maker<'_>, inspection: &Inspection) -> bool {
    inspection.questions.iter().any(|question| maker.site().scale(inspection, question).is_some())
}
