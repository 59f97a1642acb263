//! What a name at a place means.

use std::ops::Range;

use super::OpenFile;
use super::names::Around;
use super::shape::Shape;
use super::thing::Thing;
use super::values::names_links;
use crate::field;
use crate::model::{MeasureId, RecommendationRef, ScaleId};
use crate::read::{Cursor, InYaml, cursor};
use crate::site::{Destination, Entity, Item, destination, question_ref};
use crate::text::Step;

/// The thing that is named at this byte, and the bytes of its name.
pub(super) fn at(open: &OpenFile<'_>, at: usize) -> Option<(Thing, Range<usize>)> {
    match cursor(open.file, open.text, at) {
        Cursor::Yaml(yaml) => Some((of_yaml(open, &yaml)?, yaml.at)),
        Cursor::Link(address) => {
            let target = &open.text[address.clone()];
            match destination(open.site?, open.file, target) {
                Ok(Destination::Entity { entity, .. }) => Some((Thing::Entity(entity), address)),
                _ => None,
            }
        }
        Cursor::Words => None,
    }
}

/// The thing that a name in YAML means.
pub(super) fn of_yaml(open: &OpenFile<'_>, yaml: &InYaml) -> Option<Thing> {
    let site = open.site?;
    let written = yaml.written.trim_matches(['"', '\'']);
    if names_links(open, yaml) {
        return Some(match Item::named(written).filter(|item| item.is_on(site))? {
            Item::Thing(entity) => Thing::Entity(entity),
            Item::Measure(measure) => Thing::Measure(measure),
        });
    }
    let shape = Shape::of(open.file, yaml)?;
    let forms = match yaml.way.0.split_last() {
        Some((_, record)) if yaml.is_name => shape.keys(&shape.at(record)),
        _ => shape.at(&yaml.way.0),
    };
    let around = Around { site, file: open.file, yaml };
    let mut names = forms.iter().flat_map(|form| around.names(form.name));
    names.find(|name| name.written == written).map(|name| name.thing)
}

/// The thing that is named at this byte, or that gets its name here.
pub(super) fn defined_or_named_at(open: &OpenFile<'_>, byte: usize) -> Option<Thing> {
    let named = at(open, byte).map(|(thing, _)| thing);
    named.or_else(|| match cursor(open.file, open.text, byte) {
        Cursor::Yaml(yaml) => defined(open, &yaml),
        _ => None,
    })
}

/// The thing that gets its name here: by a key of the vocabulary, or by an `id` in a list.
fn defined(open: &OpenFile<'_>, yaml: &InYaml) -> Option<Thing> {
    let id = yaml.written.trim_matches(['"', '\'']);
    let file = open.file.as_str().strip_prefix("content/")?;
    let entity = Entity::of_file(open.file);
    match yaml.way.0.as_slice() {
        [Step::Key(_)] if yaml.is_name => match file {
            "vocabulary/themes.yaml" => Some(Thing::Entity(Entity::Theme(id.into()))),
            "vocabulary/glossary.yaml" => Some(Thing::Entity(Entity::Term(id.into()))),
            "vocabulary/scales.yaml" => Some(Thing::Scale(ScaleId::new(id))),
            "vocabulary/measures.yaml" => Some(Thing::Measure(MeasureId::new(id))),
            // The first field of a file of one's own: the thing that the file is.
            _ => entity.filter(|_| ["name", "title"].contains(&id)).map(Thing::Entity),
        },
        [Step::Key(scale), Step::Key(grades), Step::Index(_), Step::Key(last)]
            if file == "vocabulary/scales.yaml" && &**grades == "grades" && &**last == "id" =>
        {
            Some(Thing::Grade(ScaleId::new(scale), id.into()))
        }
        [Step::Key(list), Step::Index(_), Step::Key(last)] if &**last == "id" && !yaml.is_name => {
            match (&**list, entity?) {
                ("questions", Entity::Inspection(inspection)) => {
                    Some(Thing::Question(question_ref(&inspection, &id.into())))
                }
                ("recommendations", Entity::Inspection(inspection)) => {
                    Some(recommendation(inspection, None, id))
                }
                ("recommendations", Entity::Report(inspection, force)) => {
                    Some(recommendation(inspection, Some(force), id))
                }
                ("comparability_groups", Entity::Programme(programme)) => {
                    Some(Thing::Group(programme, id.into()))
                }
                _ => None,
            }
        }
        [Step::Key(list), Step::Key(_)] if &**list == "sources" && yaml.is_name => Some(Thing::Here {
            what: "source",
            id: id.to_owned(),
            name: String::new(),
            place: crate::text::Place::key(open.file, field!["sources", id]),
        }),
        _ => None,
    }
}

fn recommendation(
    inspection: crate::model::InspectionId,
    force: Option<crate::model::ForceId>,
    id: &str,
) -> Thing {
    Thing::Recommendation(RecommendationRef { inspection, force, recommendation: id.into() })
}
