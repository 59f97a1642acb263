//! A thing that a name in a file means: what it is called, what is to be known of it, and where it is written.

use crate::field;
use crate::model::{
    GradeId, GroupId, InspectionId, MeasureId, ProgrammeId, QuestionRef, RecommendationRef, ScaleId, SourceId,
};
use crate::site::{Entity, Site};
use crate::text::{FieldPath, FileName, Place};

/// What a name means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Thing {
    Entity(Entity),
    Question(QuestionRef),
    Scale(ScaleId),
    Grade(ScaleId, GradeId),
    Measure(MeasureId),
    Group(ProgrammeId, GroupId),
    Recommendation(RecommendationRef),
    /// A source that an inspection lists.
    Source(InspectionId, SourceId),
    /// Something that stands in the file itself, as it is being written.
    Here {
        what: &'static str,
        id: String,
        name: String,
        place: Place,
    },
}

/// What there is to say of a thing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Told {
    /// What kind of thing it is: `force`.
    pub(super) what: &'static str,
    /// What readers know it by.
    pub(super) name: String,
    /// What else helps to tell it from others, a sentence or two.
    pub(super) more: Vec<String>,
}

impl Thing {
    /// Where the thing is written.
    pub(super) fn place(&self, site: &Site) -> Option<Place> {
        let vocabulary = |file: &FileName, id: &str| Some(Place::key(file, field![id]));
        match self {
            Thing::Entity(entity) => entity_place(entity, site),
            Thing::Question(question) => {
                let doc = site.inspections.get(&question.inspection)?;
                let at = doc.value.questions.iter().position(|known| known.id == question.question)?;
                Some(Place::field(&doc.file, field!["questions", at, "id"]))
            }
            Thing::Scale(scale) => vocabulary(&site.scales.file, scale.as_str()),
            Thing::Grade(scale, grade) => {
                let (rank, _) = site.scales.value.get(scale)?.grade(grade)?;
                Some(Place::field(&site.scales.file, field![scale.as_str(), "grades", rank - 1, "id"]))
            }
            Thing::Measure(measure) => vocabulary(&site.measures.file, measure.as_str()),
            Thing::Group(programme, group) => {
                let doc = site.programmes.get(programme)?;
                let at = doc.value.comparability_groups.iter().position(|known| known.id == *group)?;
                Some(Place::field(&doc.file, field!["comparability_groups", at, "id"]))
            }
            Thing::Recommendation(at) => {
                let holder = match &at.force {
                    Some(force) => Entity::Report(at.inspection.clone(), force.clone()),
                    None => Entity::Inspection(at.inspection.clone()),
                };
                let known = match &at.force {
                    Some(force) => &site.report(&at.inspection, force)?.value.recommendations,
                    None => &site.inspection(&at.inspection)?.recommendations,
                };
                let number = known.iter().position(|known| known.id == at.recommendation)?;
                Some(Place::field(&holder.file(site), field!["recommendations", number, "id"]))
            }
            Thing::Source(inspection, source) => {
                let doc = site.inspections.get(inspection)?;
                Some(Place::key(&doc.file, field!["sources", source.as_str()]))
            }
            Thing::Here { place, .. } => Some(place.clone()),
        }
    }

    /// What there is to say of the thing; nothing where it is not on this site.
    pub(super) fn told(&self, site: &Site) -> Option<Told> {
        let told =
            |what, name: &dyn ToString, more: Vec<String>| Some(Told { what, name: name.to_string(), more });
        match self {
            Thing::Entity(entity) => of_entity(entity, site),
            Thing::Question(at) => {
                let question = site.question(at)?;
                told("question", &question.title, question.wording.iter().map(ToString::to_string).collect())
            }
            Thing::Scale(id) => {
                let scale = site.scales.value.get(id)?;
                let grades: Vec<String> = scale.grades.iter().map(|grade| grade.words.to_string()).collect();
                told("scale", &scale.title, vec![format!("Best first: {}.", grades.join(", "))])
            }
            Thing::Grade(scale, id) => {
                let (_, grade) = site.scales.value.get(scale)?.grade(id)?;
                told("grade", &grade.words, vec![grade.definition.to_string()])
            }
            Thing::Measure(id) => {
                let measure = site.measures.value.get(id)?;
                told("measure", &measure.title, vec![measure.definition.to_string()])
            }
            Thing::Group(programme, id) => {
                let groups = &site.programmes.get(programme)?.value.comparability_groups;
                let group = groups.iter().find(|known| known.id == *id)?;
                told("comparability group", &group.title, vec![group.explanation.to_string()])
            }
            Thing::Recommendation(at) => {
                let recommendation = site.recommendation(at)?;
                let state = format!("It is {}.", recommendation.state().words());
                told("recommendation", &recommendation.text, vec![state])
            }
            Thing::Source(inspection, id) => {
                let source = site.inspection(inspection)?.sources.get(id)?;
                told("source", &source.title, vec![format!("Published by {}.", source.publisher)])
            }
            Thing::Here { what, name, .. } => told(what, name, Vec::new()),
        }
    }
}

fn entity_place(entity: &Entity, site: &Site) -> Option<Place> {
    if !entity.is_on(site) {
        return None;
    }
    Some(match entity {
        Entity::Theme(theme) => Place::key(&site.themes.file, field![theme.as_str()]),
        Entity::Term(term) => Place::key(&site.glossary.file, field![term.as_str()]),
        Entity::Question(thread) => {
            let first = site.threads.get(thread)?.questions.first()?;
            return Thing::Question(first.clone()).place(site);
        }
        Entity::Force(_) => Place::key(&entity.file(site), field!["name"]),
        Entity::Press(..) => Place::key(&entity.file(site), field!["headline"]),
        Entity::Reply(..) => Place::key(&entity.file(site), field!["summary"]),
        Entity::Report(..) | Entity::Accessibility => Place::key(&entity.file(site), FieldPath::default()),
        _ => Place::key(&entity.file(site), field!["title"]),
    })
}

fn of_entity(entity: &Entity, site: &Site) -> Option<Told> {
    let told =
        |what, name: &dyn ToString, more: Vec<String>| Some(Told { what, name: name.to_string(), more });
    let short_title =
        |inspection: &InspectionId| site.inspection(inspection).map(|known| known.short_title.to_string());
    match entity {
        Entity::Force(id) => {
            let force = site.force(id)?;
            told(
                "force",
                &force.name,
                force.region.iter().map(|region| format!("{region}, {}.", force.nation)).collect(),
            )
        }
        Entity::Programme(id) => {
            let programme = &site.programmes.get(id)?.value;
            told("programme", &programme.title, vec![programme.summary.to_string()])
        }
        Entity::Inspection(id) => {
            let inspection = site.inspection(id)?;
            told("inspection", &inspection.title, vec![inspection.summary.to_string()])
        }
        Entity::Report(inspection, force) => {
            let report = site.report(inspection, force)?;
            let name = format!("{}: {}", site.force(force)?.short_name, short_title(inspection)?);
            told("report", &name, report.value.headline.iter().map(ToString::to_string).collect())
        }
        Entity::Press(inspection, force) => {
            let press = site.press.get(&(inspection.clone(), force.clone()))?;
            told("press release", &press.value.headline, vec![])
        }
        Entity::Reply(inspection, force, party) => {
            let reply = site.replies.get(&(inspection.clone(), force.clone(), *party))?;
            let name = format!("{}: {}", reply.value.person, short_title(inspection)?);
            told("reply", &name, vec![reply.value.summary.to_string()])
        }
        Entity::Page(id) => {
            let page = &site.pages.get(id)?.value;
            told("page", &page.title, vec![page.description.to_string()])
        }
        Entity::Accessibility => told("accessibility statement", &site.settings.value.title, vec![]),
        Entity::Release(id) => {
            let release = &site.releases.get(id)?.value;
            told("release", &release.title, vec![format!("Public from {}.", release.published.words())])
        }
        Entity::Theme(id) => {
            let theme = site.themes.value.get(id)?;
            told("theme", &theme.title, vec![theme.description.to_string()])
        }
        Entity::Question(thread) => {
            let questions = &site.threads.get(thread)?.questions;
            let last = site.question(questions.last()?)?;
            let years: Vec<String> = questions
                .iter()
                .filter_map(|at| Some(site.inspection(&at.inspection)?.year.to_string()))
                .collect();
            told("question", &last.title, vec![format!("Asked in {}.", years.join(", "))])
        }
        Entity::Term(id) => {
            let term = site.glossary.value.get(id)?;
            told("term", &term.term, vec![term.definition.to_string()])
        }
    }
}
