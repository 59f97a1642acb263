//! The index of forces by nation and region.

use std::collections::BTreeMap;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::kinds::Content;
use super::maker::{Draft, Maker, arc, arcs};
use super::parts::{Citations, JudgementView, Link};
use super::regions::{region_of, word_of};
use crate::model::{ForceId, ForceKind, Phrase, QuestionRef};
use crate::site::question_ref;
use crate::words;

/// The index of forces.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ForcesView {
    /// The territorial forces by nation and region.
    pub nations: Vec<NationGroup>,
    /// The inspection that the grades in the list are from: one for all, so that they can be read together.
    pub graded_in: Option<Link>,
    /// Bodies that are not territorial forces of England and Wales.
    pub others: Vec<ForceEntry>,
}

/// A nation with its regions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct NationGroup {
    /// The nation: `England`.
    pub nation: Arc<str>,
    /// The anchor on the page: `nation-england`.
    pub anchor: String,
    /// Its regions, in alphabetical order.
    pub regions: Vec<RegionGroup>,
}

/// A region with its forces.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RegionGroup {
    /// The region: `East Midlands`; the nation's name where the nation has no regions.
    pub region: Arc<str>,
    /// Its forces, in alphabetical order.
    pub forces: Vec<ForceEntry>,
    /// The page that compares them, where there are more than one.
    pub compare: Option<Link>,
}

/// A force in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ForceEntry {
    /// The force's card, with its short name as text.
    pub page: Link,
    /// The full name: `Leicestershire Police`.
    pub name: Arc<str>,
    /// Local authorities whose area the force polices.
    pub areas: Vec<Arc<str>>,
    /// The judgement in the newest inspection of which this site holds every force's.
    pub newest: Option<NewestJudgement>,
}

/// The judgement that is shown beside a force in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct NewestJudgement {
    /// The inspection's short title: `Legitimacy 2016`.
    pub about: Arc<str>,
    /// The judgement; its source stands with the report.
    pub judgement: JudgementView,
}

/// The index of forces.
pub(super) fn draft<'a>(maker: &Maker<'a>) -> Draft<'a> {
    let judged = judged_everywhere(maker);
    let others = (maker.site().forces.iter())
        .filter(|(_, doc)| doc.value.kind != ForceKind::Territorial)
        .filter_map(|(id, _)| entry(maker, id, judged.as_ref()));
    let others = by_name(maker, others.collect(), |force| &force.page.text);
    let graded_in = judged.and_then(|at| maker.inspection(&at.inspection));
    let nations = nations(maker);
    let number: usize =
        nations.iter().flat_map(|nation| &nation.regions).map(|region| region.forces.len()).sum();
    Draft {
        title: maker.say(words!["title-forces"]).into(),
        description: maker.say(words!["description-forces", count = number]),
        crumbs: Vec::new(),
        entity: None,
        citations: Citations::default(),
        corrections: &[],
        content: Content::Forces(ForcesView { nations, graded_in, others }),
    }
}

/// The territorial forces by nation and region, each in alphabetical order.
pub(super) fn nations(maker: &Maker<'_>) -> Vec<NationGroup> {
    let judged = judged_everywhere(maker);
    let mut nations: BTreeMap<&Phrase, BTreeMap<&Phrase, Vec<&ForceId>>> = BTreeMap::new();
    for (id, doc) in &maker.site().forces {
        let force = &doc.value;
        if force.kind == ForceKind::Territorial {
            nations.entry(&force.nation).or_default().entry(region_of(force)).or_default().push(id);
        }
    }
    let region = |(region, forces): (&Phrase, Vec<&ForceId>)| {
        let forces = forces.into_iter().filter_map(|id| entry(maker, id, judged.as_ref()));
        RegionGroup {
            region: arc(region),
            forces: by_name(maker, forces.collect(), |force| &force.page.text),
            compare: maker.compare_in(region),
        }
    };
    let nations = nations.into_iter().map(|(nation, regions)| NationGroup {
        nation: arc(nation),
        anchor: format!("nation-{}", word_of(nation.as_str())),
        regions: by_name(maker, regions.into_iter().map(region).collect(), |region| &region.region),
    });
    by_name(maker, nations.collect(), |nation| &nation.nation)
}

/// Things in the alphabetical order of their names.
fn by_name<T>(maker: &Maker<'_>, mut things: Vec<T>, name: impl Fn(&T) -> &str) -> Vec<T> {
    maker.words.sort(&mut things, name);
    things
}

/// The newest graded question of which this site holds a judgement of every force that was inspected.
pub(super) fn judged_everywhere(maker: &Maker<'_>) -> Option<QuestionRef> {
    let site = maker.site();
    let inspections = site.newest_inspections();
    let mut questions = inspections
        .iter()
        .flat_map(|(id, doc)| doc.value.questions.iter().map(move |asked| (*id, doc, asked)));
    questions.find_map(|(id, doc, asked)| {
        let (at, bodies) = (question_ref(id, &asked.id), site.inspected(&doc.value));
        let everywhere = bodies.len() > 1 && bodies.iter().all(|force| site.judgement(force, &at).is_some());
        (everywhere && asked.parent.is_none() && site.scale(&doc.value, asked).is_some()).then_some(at)
    })
}

fn entry(maker: &Maker<'_>, id: &ForceId, judged: Option<&QuestionRef>) -> Option<ForceEntry> {
    let site = maker.site();
    let force = site.force(id)?;
    let newest = judged.filter(|at| site.judgement(id, at).is_some()).and_then(|at| {
        Some(NewestJudgement {
            about: arc(&site.inspection(&at.inspection)?.short_title),
            judgement: JudgementView::in_a_table(maker, id, at),
        })
    });
    Some(ForceEntry { page: maker.force(id)?, name: arc(&force.name), areas: arcs(&force.areas), newest })
}
