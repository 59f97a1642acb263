//! The register of recommendations: all of them on one page.

use std::collections::BTreeMap;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::kinds::Content;
use super::maker::{Draft, Maker, arc};
use super::parts::{Citations, RecommendationView, Waiting};
use crate::model::{Addressee, ForceId, Recommendation, RecommendationRef, SourceId, ThemeId};
use crate::site::Entity;
use crate::words;

/// The register of recommendations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RecommendationsView {
    /// Every recommendation, those of the newest inspection first.
    pub entries: Vec<RegisterEntry>,
    /// How many stand where.
    pub states: Vec<StateCount>,
    /// The forces that any of them concerns, by name.
    pub forces: Vec<RegisterChoice>,
    /// The themes that any of them touches, by title.
    pub themes: Vec<RegisterChoice>,
    /// Those to whom any of them is made: groups first, then forces by name.
    pub addressees: Vec<RegisterChoice>,
}

/// A recommendation in the register, with the words by which readers find it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RegisterEntry {
    /// The recommendation.
    pub recommendation: RecommendationView,
    /// The ids of the forces that it concerns: that of the report which makes it, those named, or all that were inspected.
    pub forces: Vec<Arc<str>>,
    /// The ids of the themes that it touches.
    pub themes: Vec<Arc<str>>,
    /// To whom it is made: `all-forces`, `policing-bodies`, `national-bodies` and ids of forces.
    pub addressed_to: Vec<Arc<str>>,
    /// In the newsroom's edition: what it waits for before it is public.
    pub waiting: Option<Waiting>,
}

/// How many recommendations stand in one state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StateCount {
    /// The state, in the words of a recommendation's `state`.
    pub state: Arc<str>,
    /// How many stand there.
    pub count: usize,
}

/// What readers may choose by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RegisterChoice {
    /// The word in the entries: `ambria`.
    pub id: Arc<str>,
    /// What readers see: `Ambria`.
    pub words: Arc<str>,
}

/// The page of the register.
pub(super) fn draft<'a>(maker: &Maker<'a>) -> Draft<'a> {
    let site = maker.site();
    let register = maker.register();
    let mut citations = Citations::default();
    let mut entries = Vec::new();
    let mut states = BTreeMap::new();
    let (mut forces, mut themes, mut addressees) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    for (at, recommendation, _) in site.recommendations() {
        let Some(inspection) = site.inspection(&at.inspection) else { continue };
        let report = at.force.as_ref().and_then(|force| site.report(&at.inspection, force));
        let sources = report.map_or(&inspection.sources, |report| &report.value.sources);
        let mut cite = |id: Option<&SourceId>| citations.cite(id, sources, Some(&inspection.sources));
        let view = RecommendationView::of(
            maker,
            &at.inspection,
            at.force.as_ref(),
            recommendation,
            register,
            &mut cite,
        );
        let Some(view) = view else { continue };
        *states.entry(recommendation.state()).or_insert(0) += 1;
        let concerned = concerned(maker, &at, recommendation);
        for force in &concerned {
            forces.extend(name_of(maker, force).map(|name| (name, force.as_str().into())));
        }
        for theme in recommendation.themes.iter() {
            themes.extend(title_of(maker, theme).map(|title| (title, theme.as_str().into())));
        }
        for addressee in recommendation.addressed_to.iter() {
            addressees.extend(id_of(maker, addressee).map(|id| (id, addressee)));
        }
        let owner = match &at.force {
            Some(force) => Entity::Report(at.inspection.clone(), force.clone()),
            None => Entity::Inspection(at.inspection.clone()),
        };
        entries.push(RegisterEntry {
            recommendation: view,
            forces: concerned.into_iter().map(|force| force.as_str().into()).collect(),
            themes: (recommendation.themes.iter())
                .filter(|theme| title_of(maker, theme).is_some())
                .map(|theme| theme.as_str().into())
                .collect(),
            addressed_to: (recommendation.addressed_to.iter())
                .filter_map(|addressee| id_of(maker, addressee))
                .collect(),
            waiting: maker.waiting(&owner),
        });
    }
    let choices = |known: BTreeMap<Arc<str>, Arc<str>>| {
        known.into_iter().map(|(words, id)| RegisterChoice { id, words }).collect()
    };
    let view = RecommendationsView {
        entries,
        states: states
            .into_iter()
            .map(|(state, count)| StateCount { state: maker.recommendation_state(state), count })
            .collect(),
        forces: choices(forces),
        themes: choices(themes),
        addressees: of_addressees(maker, addressees),
    };
    Draft {
        title: maker.say(words!["title-recommendations"]).into(),
        description: maker.say(words!["description-recommendations"]),
        crumbs: Vec::new(),
        entity: None,
        citations,
        corrections: &[],
        content: Content::Recommendations(view),
    }
}

/// The forces that a recommendation concerns.
fn concerned(maker: &Maker<'_>, at: &RecommendationRef, recommendation: &Recommendation) -> Vec<ForceId> {
    let site = maker.site();
    let mut forces: Vec<ForceId> = (site.inspection(&at.inspection).into_iter())
        .flat_map(|inspection| {
            site.forces.keys().filter(move |force| match &at.force {
                None => site.is_asked(inspection, force, recommendation),
                Some(_) => recommendation.addressed_to.contains(&Addressee::Force((*force).clone())),
            })
        })
        .cloned()
        .collect();
    forces.extend(at.force.iter().filter(|force| !forces.contains(force)).cloned().collect::<Vec<_>>());
    forces
}

/// To whom a recommendation is made, as a word in addresses; `None` for a force that is not seen.
fn id_of(maker: &Maker<'_>, addressee: &Addressee) -> Option<Arc<str>> {
    Some(match addressee {
        Addressee::AllForces => "all-forces".into(),
        Addressee::PolicingBodies => "policing-bodies".into(),
        Addressee::NationalBodies => "national-bodies".into(),
        Addressee::Force(force) => maker.site().force(force).map(|_| force.as_str().into())?,
    })
}

/// Those to whom recommendations are made, by their ids: groups first, then forces by name.
fn of_addressees(maker: &Maker<'_>, known: BTreeMap<Arc<str>, &Addressee>) -> Vec<RegisterChoice> {
    let mut choices = BTreeMap::new();
    for (id, addressee) in known {
        let (is_force, words) = match addressee {
            Addressee::Force(force) => (true, name_of(maker, force)),
            _ => (false, Some(maker.say(words!["recommended-to-group", group = &id]).into())),
        };
        choices.extend(words.map(|words| ((is_force, words), id)));
    }
    choices.into_iter().map(|((_, words), id)| RegisterChoice { id, words }).collect()
}

fn name_of(maker: &Maker<'_>, force: &ForceId) -> Option<Arc<str>> {
    maker.site().force(force).map(|force| arc(&force.short_name))
}

fn title_of(maker: &Maker<'_>, theme: &ThemeId) -> Option<Arc<str>> {
    maker.site().themes.value.get(theme).map(|theme| arc(&theme.title))
}
