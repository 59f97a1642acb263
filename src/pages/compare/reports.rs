//! How old the newest report on each force is, and what the reports say they did not look at.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::super::force::{ScopeView, scope_notes};
use super::super::maker::{Maker, arc};
use super::super::parts::{Citations, DateView, Link, Waiting};
use crate::model::ForceId;
use crate::site::Entity;

/// A force with its newest report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ComparedReport {
    /// The force's id, the same on every page: `kent`.
    pub id: Arc<str>,
    /// The force's card, with its short name as text.
    pub force: Link,
    /// Its newest report. Absent where this site holds none.
    pub newest: Option<DatedReport>,
    /// Of all its reports: what a judgement does not cover goes wherever the judgement goes.
    pub scope_notes: Vec<ScopeView>,
}

/// A report with its day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DatedReport {
    /// The report, with the inspection's short title as text.
    pub page: Link,
    /// When it was published.
    pub published: DateView,
    /// The result in words.
    pub headline: Option<Arc<str>>,
    /// In the newsroom's edition: what it waits for before it is public.
    pub waiting: Option<Waiting>,
}

pub(super) fn newest(maker: &Maker<'_>, id: &ForceId) -> Option<ComparedReport> {
    let newest = maker.inspections_of(id).last().and_then(|of| {
        Some(DatedReport {
            page: maker.report(of, id)?,
            published: maker.published(of, id)?,
            headline: maker.site().report(of, id)?.value.headline.as_ref().map(arc),
            waiting: maker.waiting(&Entity::Report((*of).clone(), id.clone())),
        })
    });
    // The numbers of sources belong to the page of the report, to which each note leads.
    let notes = scope_notes(maker, id, &mut Citations::default());
    Some(ComparedReport {
        id: id.as_str().into(),
        force: maker.force(id)?,
        newest,
        scope_notes: notes.into_iter().map(|note| ScopeView { citation: None, ..note }).collect(),
    })
}
