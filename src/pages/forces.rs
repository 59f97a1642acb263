//! The index of forces by nation and region.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use super::maker::{Draft, Maker, arc, arcs};
use super::parts::{Citations, JudgementView, Link};
use super::view::Content;
use crate::model::{ForceId, ForceKind, InspectionId, Phrase};
use crate::site::question_ref;

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ForcesView {
    pub nations: Vec<NationGroup>,
    /// Bodies that are not territorial forces of England and Wales.
    pub others: Vec<ForceEntry>,
}

/// A nation with its regions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NationGroup {
    pub nation: Arc<str>,
    /// `nation-<id>`
    pub anchor: String,
    pub regions: Vec<RegionGroup>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RegionGroup {
    pub region: Arc<str>,
    pub forces: Vec<ForceEntry>,
}

/// A force in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ForceEntry {
    /// With the short name as text.
    pub page: Link,
    pub name: Arc<str>,
    pub areas: Vec<Arc<str>>,
    /// The newest judgement of a top question, with what it is about: `Legitimacy 2016`.
    pub newest: Option<NewestJudgement>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NewestJudgement {
    pub about: Arc<str>,
    pub judgement: JudgementView,
}

/// The index of forces.
pub(super) fn draft<'a>(maker: &Maker<'a>) -> Draft<'a> {
    let others = (maker.site().forces.iter())
        .filter(|(_, doc)| doc.value.kind != ForceKind::Territorial)
        .filter_map(|(id, _)| entry(maker, id))
        .collect();
    let nations = nations(maker);
    let number: usize =
        nations.iter().flat_map(|nation| &nation.regions).map(|region| region.forces.len()).sum();
    Draft {
        template: "forces.html",
        title: "Forces".into(),
        description: format!(
            "The {number} territorial police forces, by nation and region, with their report cards."
        ),
        crumbs: Vec::new(),
        entity: None,
        citations: Citations::default(),
        corrections: &[],
        content: Content::Forces(ForcesView { nations, others }),
    }
}

/// The territorial forces by nation and region, each in alphabetical order.
pub(super) fn nations(maker: &Maker<'_>) -> Vec<NationGroup> {
    let mut nations: BTreeMap<&Phrase, BTreeMap<&Phrase, Vec<&ForceId>>> = BTreeMap::new();
    for (id, doc) in &maker.site().forces {
        let force = &doc.value;
        if force.kind == ForceKind::Territorial {
            let region = force.region.as_ref().unwrap_or(&force.nation);
            nations.entry(&force.nation).or_default().entry(region).or_default().push(id);
        }
    }
    nations
        .into_iter()
        .map(|(nation, regions)| NationGroup {
            nation: arc(nation),
            anchor: format!("nation-{}", nation.as_str().to_lowercase().replace(' ', "-")),
            regions: regions
                .into_iter()
                .map(|(region, forces)| RegionGroup {
                    region: arc(region),
                    forces: forces.into_iter().filter_map(|id| entry(maker, id)).collect(),
                })
                .collect(),
        })
        .collect()
}

fn entry(maker: &Maker<'_>, id: &ForceId) -> Option<ForceEntry> {
    let site = maker.site();
    let force = site.force(id)?;
    Some(ForceEntry {
        page: maker.force(id)?,
        name: arc(&force.name),
        areas: arcs(&force.areas),
        newest: maker.inspections_of(id).iter().rev().find_map(|of| newest(maker, id, of)),
    })
}

/// The judgement of an inspection's top question, where there is one question that sums it up.
fn newest(maker: &Maker<'_>, force: &ForceId, of: &InspectionId) -> Option<NewestJudgement> {
    let inspection = maker.site().inspection(of)?;
    let mut top = inspection.questions.iter().filter(|question| question.parent.is_none());
    let (question, others) = (top.next()?, top.next());
    if others.is_some() {
        return None;
    }
    let at = question_ref(of, &question.id);
    maker.site().judgement(force, &at)?;
    maker.site().scale(inspection, question)?;
    Some(NewestJudgement {
        about: arc(&inspection.short_title),
        judgement: JudgementView {
            citation: None,
            ..JudgementView::of(maker, force, &at, &mut Citations::default())
        },
    })
}
