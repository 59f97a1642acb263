//! The index of inspections by programme.

use std::sync::Arc;

use serde::Serialize;

use super::maker::{Draft, Maker, arc};
use super::parts::{Citations, DateView, Link, Waiting, html};
use super::view::Content;
use crate::model::{Inspection, InspectionId};
use crate::site::Entity;

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct InspectionsView {
    pub programmes: Vec<ProgrammeGroup>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ProgrammeGroup {
    pub title: Arc<str>,
    /// `programme-<id>`
    pub anchor: String,
    pub summary: Arc<str>,
    pub body: String,
    pub groups: Vec<GroupView>,
    /// Newest first.
    pub inspections: Vec<InspectionSummary>,
}

/// A comparability group with its explanation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GroupView {
    pub title: Arc<str>,
    pub explanation: Arc<str>,
}

/// An inspection in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct InspectionSummary {
    pub page: Link,
    pub short_title: Arc<str>,
    pub summary: Arc<str>,
    pub inspectorate: Arc<str>,
    pub published: DateView,
    /// Whether it gives grades.
    pub graded: bool,
    /// How many reports on forces this site holds.
    pub reports: usize,
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
        template: "inspections.html",
        title: "Inspections".into(),
        description: "Every inspection on this site, newest first, and what may be compared with what."
            .into(),
        crumbs: Vec::new(),
        entity: None,
        citations,
        corrections: &[],
        content: Content::Inspections(InspectionsView { programmes }),
    }
}

pub(super) fn summary(maker: &Maker<'_>, id: &InspectionId) -> Option<InspectionSummary> {
    let inspection = maker.site().inspection(id)?;
    Some(InspectionSummary {
        page: maker.inspection(id)?,
        short_title: arc(&inspection.short_title),
        summary: arc(&inspection.summary),
        inspectorate: arc(&inspection.inspectorate),
        published: inspection.published.date.into(),
        graded: is_graded(maker, inspection),
        reports: maker.site().reports_of(id).count(),
        waiting: maker.waiting(&Entity::Inspection(id.clone())),
    })
}

/// Whether an inspection grades any of its questions.
pub(super) fn is_graded(maker: &Maker<'_>, inspection: &Inspection) -> bool {
    inspection.questions.iter().any(|question| maker.site().scale(inspection, question).is_some())
}
