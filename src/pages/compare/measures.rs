//! The same measure of several forces, with unit, period and basis, since a number alone compares nothing.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::super::maker::{Maker, arc};
use super::super::parts::{Link, MeasureView};
use crate::model::{ForceId, MeasureId};

/// A measure of the vocabulary, and what is known of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ComparedMeasure {
    /// Its id in the vocabulary, the same on every page: `second-job-applications`.
    pub id: Arc<str>,
    /// Its name: `Applications for a second job`.
    pub title: Arc<str>,
    /// What it measures, in a sentence.
    pub definition: Arc<str>,
    /// In the order of the forces; of one force the newest first.
    pub rows: Vec<MeasureRow>,
}

/// What one report says of the measure of one force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MeasureRow {
    /// The force's id, the same on every page: `kent`.
    pub id: Arc<str>,
    /// The force's card, with its short name as text.
    pub force: Link,
    /// What was measured.
    pub measure: MeasureView,
    /// Which says so.
    pub report: Link,
}

/// Measures that at least two of the forces have, in alphabetical order of ids.
pub(super) fn in_common(maker: &Maker<'_>, forces: &[&ForceId]) -> Vec<ComparedMeasure> {
    all(maker, forces, |having| having > 1)
}

/// Measures that `force` has and no other of the forces.
pub(super) fn only_of(maker: &Maker<'_>, force: &ForceId, forces: &[&ForceId]) -> Vec<ComparedMeasure> {
    let mut measures = all(maker, forces, |having| having == 1);
    measures.retain(|measure| measure.rows.iter().any(|row| *row.id == *force.as_str()));
    measures
}

/// The measures of the forces, where as many of them have it as is `wanted`.
fn all(maker: &Maker<'_>, forces: &[&ForceId], wanted: impl Fn(usize) -> bool) -> Vec<ComparedMeasure> {
    (maker.site().measures.value.iter())
        .filter_map(|(id, measure)| {
            let rows: Vec<Vec<MeasureRow>> = forces.iter().map(|force| rows(maker, force, id)).collect();
            let having = rows.iter().filter(|rows| !rows.is_empty()).count();
            wanted(having).then(|| ComparedMeasure {
                id: id.as_str().into(),
                title: arc(&measure.title),
                definition: arc(&measure.definition),
                rows: rows.into_iter().flatten().collect(),
            })
        })
        .collect()
}

/// What the reports on a force say of a measure, the newest first. The report gives the source.
fn rows(maker: &Maker<'_>, force: &ForceId, id: &MeasureId) -> Vec<MeasureRow> {
    let site = maker.site();
    (maker.inspections_of(force).iter().rev())
        .filter_map(|of| Some((of, &site.report(of, force)?.value, site.inspection(of)?)))
        .flat_map(|(of, report, inspection)| {
            let values = report.measures.iter().filter(|value| value.measure == *id);
            values.filter_map(move |value| {
                Some(MeasureRow {
                    id: force.as_str().into(),
                    force: maker.force(force)?,
                    measure: MeasureView::of(maker, value, &inspection.measures, &mut |_| None)?,
                    report: maker.report(of, force)?,
                })
            })
        })
        .collect()
}
