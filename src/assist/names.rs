//! The names that can stand at a place, each with the thing that it means.

use crate::field;
use crate::model::{
    GradeId, InspectionId, LINKED_KINDS, ProgrammeId, QuestionId, QuestionRef, RecommendationRef, Scale,
    ScaleId,
};
use crate::read::InYaml;
use crate::site::{Entity, Site, question_ref};
use crate::text::{FileName, Place, Step};

use super::thing::Thing;

/// A name as it is written, and what it means.
#[derive(Clone, Debug)]
pub(super) struct Name {
    pub(super) written: String,
    pub(super) thing: Thing,
}

/// The place at which names are asked for.
#[derive(Clone, Copy)]
pub(super) struct Around<'a> {
    pub(super) site: &'a Site,
    pub(super) file: &'a FileName,
    pub(super) yaml: &'a InYaml,
}

/// Words that stand for several things at once, by the type of name in whose place they can be written.
pub(super) fn words_for_several(kind: &str) -> &'static [(&'static str, &'static str)] {
    match kind {
        "Inspected" => &[("all-forces", "The territorial forces of England and Wales.")],
        "Addressee" => &[
            ("all-forces", "All territorial forces of England and Wales."),
            ("policing-bodies", "All local policing bodies."),
            ("national-bodies", "National bodies, such as the College of Policing."),
        ],
        _ => &[],
    }
}

impl Around<'_> {
    /// All names of a kind, `kind` being the name of their type.
    pub(super) fn names(&self, kind: &str) -> Vec<Name> {
        let site = self.site;
        // A thing is not named where it gets its name.
        let defines = self.yaml.way.0.last() == Some(&Step::from("id"));
        match kind {
            _ if defines => Vec::new(),
            "ForceId" | "Inspected" | "Addressee" => entities(site.forces.keys(), Entity::Force),
            "ProgrammeId" => entities(site.programmes.keys(), Entity::Programme),
            "InspectionId" => entities(site.inspections.keys(), Entity::Inspection),
            "PageId" => entities(site.pages.keys(), Entity::Page),
            "ReleaseId" => entities(site.releases.keys(), Entity::Release),
            "ThemeId" => entities(site.themes.value.keys(), Entity::Theme),
            "TermId" => entities(site.glossary.value.keys(), Entity::Term),
            "ScaleId" => named(site.scales.value.keys(), Thing::Scale),
            "MeasureId" => named(site.measures.value.keys(), Thing::Measure),
            "GroupId" => self.groups(),
            "QuestionId" => self.questions(),
            "GradeId" => self.grades(),
            "SourceId" => self.sources(),
            "RecommendationId" => self.of_this_file("recommendations", "recommendation", "text"),
            "QuestionRef" => self.questions_of_all(),
            "RecommendationRef" => self.recommendations_of_all(),
            _ => Vec::new(),
        }
    }

    fn groups(&self) -> Vec<Name> {
        let Some(programme) = self.yaml.sketch.text(&field!["programme"]).map(ProgrammeId::new) else {
            return Vec::new();
        };
        let groups = self.site.programmes.get(&programme).map(|doc| &doc.value.comparability_groups);
        let ids = groups.into_iter().flatten().map(|group| &group.id);
        named(ids, |group| Thing::Group(programme.clone(), group))
    }

    /// The inspection whose questions are meant here.
    fn inspection(&self) -> Option<InspectionId> {
        if self.yaml.block.is_some() {
            return self.yaml.sketch.text(&field!["inspection"]).map(InspectionId::new);
        }
        match Entity::of_file(self.file)? {
            Entity::Inspection(id) | Entity::Report(id, _) | Entity::Reply(id, ..) | Entity::Press(id, _) => {
                Some(id)
            }
            _ => None,
        }
    }

    fn questions(&self) -> Vec<Name> {
        if self.is_inspection() {
            return self.of_this_file("questions", "question", "title");
        }
        let Some(id) = self.inspection() else { return Vec::new() };
        let questions = self.site.inspection(&id).map(|inspection| &inspection.questions);
        let ids = questions.into_iter().flatten().map(|question| &question.id);
        named(ids, |question| Thing::Question(question_ref(&id, &question)))
    }

    fn is_inspection(&self) -> bool {
        self.yaml.block.is_none() && matches!(Entity::of_file(self.file), Some(Entity::Inspection(_)))
    }

    fn grades(&self) -> Vec<Name> {
        let Some((id, scale)) = self.scale() else { return Vec::new() };
        named(scale.grades.iter().map(|grade| &grade.id), |grade: GradeId| Thing::Grade(id.clone(), grade))
    }

    /// The scale of the question that is answered here.
    fn scale(&self) -> Option<(ScaleId, &Scale)> {
        let (sketch, way) = (&self.yaml.sketch, &self.yaml.way.0);
        let question = match way.as_slice() {
            [Step::Key(field), Step::Key(question), ..] if &**field == "judgements" => {
                QuestionId::new(question)
            }
            [Step::Key(field), Step::Index(at), ..] if &**field == "totals" => {
                QuestionId::new(sketch.text(&field!["totals", *at, "question"])?)
            }
            _ => return None,
        };
        let id = if self.is_inspection() {
            let own = (0..sketch.length(&field!["questions"]))
                .find(|at| sketch.text(&field!["questions", *at, "id"]) == Some(question.as_str()));
            let own = own.and_then(|at| sketch.text(&field!["questions", at, "scale"]));
            ScaleId::new(own.or_else(|| sketch.text(&field!["scale"]))?)
        } else {
            let inspection = self.site.inspection(&self.inspection()?)?;
            let known = inspection.questions.iter().find(|known| known.id == question)?;
            known.scale.clone().or_else(|| inspection.scale.clone())?
        };
        Some((id.clone(), self.site.scales.value.get(&id)?))
    }

    /// The sources that the file lists as it is being written, and those of its inspection.
    fn sources(&self) -> Vec<Name> {
        let sketch = &self.yaml.sketch;
        let own = sketch.names(&field!["sources"]).into_iter().map(|(id, _)| Name {
            written: id.to_owned(),
            thing: Thing::Here {
                what: "source",
                id: id.to_owned(),
                name: sketch.text(&field!["sources", id, "title"]).unwrap_or_default().to_owned(),
                place: Place::key(self.file, field!["sources", id]),
            },
        });
        let inspection = self.inspection().filter(|_| !self.is_inspection());
        let known = inspection.as_ref().and_then(|id| self.site.inspection(id)).map(|known| &known.sources);
        let inherited = inspection.iter().zip(known).flat_map(|(inspection, sources)| {
            named(sources.keys(), |source| Thing::Source(inspection.clone(), source))
        });
        own.chain(inherited).collect()
    }

    /// The things in a list of the file as it is being written, by their ids.
    fn of_this_file(&self, list: &str, what: &'static str, title: &str) -> Vec<Name> {
        let sketch = &self.yaml.sketch;
        let name = |at: usize| {
            let way = |field: &str| field![list, at, field];
            let written = sketch.text(&way("id"))?.to_owned();
            let name = sketch.text(&way(title)).unwrap_or_default().to_owned();
            let place = Place::field(self.file, way("id"));
            Some(Name { thing: Thing::Here { what, id: written.clone(), name, place }, written })
        };
        (0..sketch.length(&field![list])).filter_map(name).collect()
    }

    fn questions_of_all(&self) -> Vec<Name> {
        let own = self.inspection();
        let inspections = self.site.inspections.iter().filter(|(id, _)| Some(*id) != own.as_ref());
        let questions = inspections.flat_map(|(id, doc)| {
            doc.value.questions.iter().map(move |question| question_ref(id, &question.id))
        });
        questions
            .map(|at: QuestionRef| Name { written: at.to_string(), thing: Thing::Question(at) })
            .collect()
    }

    /// Every recommendation to everybody; and those of reports on the force that a reply is about, or, in other files,
    /// of all reports.
    fn recommendations_of_all(&self) -> Vec<Name> {
        let about = match Entity::of_file(self.file) {
            Some(Entity::Reply(_, force, _) | Entity::Report(_, force)) => Some(force),
            _ => None,
        };
        let national = self.site.inspections.iter().flat_map(|(inspection, doc)| {
            doc.value.recommendations.iter().map(move |known| (inspection, None, known))
        });
        let reports = self.site.reports.iter().flat_map(|((inspection, force), doc)| {
            doc.value.recommendations.iter().map(move |known| (inspection, Some(force), known))
        });
        let reports = reports.filter(|(_, force, _)| about.is_none() || *force == about.as_ref());
        let all = national.chain(reports).map(|(inspection, force, known)| RecommendationRef {
            inspection: inspection.clone(),
            force: force.cloned(),
            recommendation: known.id.clone(),
        });
        all.map(|at| Name { written: at.to_string(), thing: Thing::Recommendation(at) }).collect()
    }
}

/// The things that a link of a kind can lead to.
pub(super) fn linked(site: &Site, kind: &str) -> Vec<Name> {
    let of = |entities: Vec<Entity>| {
        let name = |entity: Entity| Name { written: entity.to_string(), thing: Thing::Entity(entity) };
        entities.into_iter().map(name).collect()
    };
    match kind {
        "theme" => of(site.themes.value.keys().cloned().map(Entity::Theme).collect()),
        "term" => of(site.glossary.value.keys().cloned().map(Entity::Term).collect()),
        "question" => of(site.threads.keys().cloned().map(Entity::Question).collect()),
        "measure" => site
            .measures
            .value
            .keys()
            .cloned()
            .map(|id| Name { written: format!("measure:{id}"), thing: Thing::Measure(id) })
            .collect(),
        _ if LINKED_KINDS.contains(&kind) => {
            let is_of_kind = |entity: &Entity| entity.to_string().split(':').next() == Some(kind);
            of(site.documents().into_iter().map(|document| document.entity).filter(is_of_kind).collect())
        }
        _ => Vec::new(),
    }
}

fn entities<'k, K: Clone + ToString + 'k>(
    ids: impl Iterator<Item = &'k K>,
    entity: impl Fn(K) -> Entity,
) -> Vec<Name> {
    named(ids, |id| Thing::Entity(entity(id)))
}

fn named<'k, K: Clone + ToString + 'k>(
    ids: impl Iterator<Item = &'k K>,
    thing: impl Fn(K) -> Thing,
) -> Vec<Name> {
    ids.map(|id| Name { written: id.to_string(), thing: thing(id.clone()) }).collect()
}
