//! Where else a thing is named.

use super::thing::Thing;
use crate::model::{Inline, RecommendationRef};
use crate::site::{Destination, Entity, Item, Name, Site, destination, question_ref};
use crate::text::{FileName, Place};

/// Every place that names a thing, in the order of files. `file` is where somebody asks, since ids of sources and
/// recommendations hold within a file.
pub(super) fn of(thing: &Thing, file: &FileName, site: &Site) -> Vec<Place> {
    let thing = for_all(thing, file);
    let mut places = Vec::new();
    site.each_name(&mut |file, name, place| {
        if is_meant(&thing, file, name) {
            places.push(place());
        }
    });
    if let Thing::Entity(entity) = &thing {
        for document in site.documents() {
            document.body.each_inline(&mut |inline| {
                if let Inline::Link { target, at, .. } = inline
                    && matches!(destination(site, document.file, target), Ok(Destination::Entity { entity: found, .. }) if found == *entity)
                {
                    places.push(Place::bytes(document.file, at.clone()));
                }
            });
        }
    }
    let item = match &thing {
        Thing::Entity(entity) => Some(Item::Thing(entity.clone())),
        Thing::Measure(measure) => Some(Item::Measure(measure.clone())),
        _ => None,
    };
    places.extend(item.and_then(|item| Some(site.timetable.get(&item)?.place())));
    places.sort();
    places.dedup();
    places
}

/// The thing by the name that it has for the whole site.
fn for_all(thing: &Thing, file: &FileName) -> Thing {
    let Thing::Here { what, id, .. } = thing else { return thing.clone() };
    match (*what, Entity::of_file(file)) {
        ("question", Some(Entity::Inspection(inspection))) => {
            Thing::Question(question_ref(&inspection, &id.as_str().into()))
        }
        ("recommendation", Some(Entity::Inspection(inspection))) => {
            let recommendation = id.as_str().into();
            Thing::Recommendation(RecommendationRef { inspection, force: None, recommendation })
        }
        ("recommendation", Some(Entity::Report(inspection, force))) => {
            let recommendation = id.as_str().into();
            Thing::Recommendation(RecommendationRef { inspection, force: Some(force), recommendation })
        }
        ("source", Some(Entity::Inspection(inspection))) => Thing::Source(inspection, id.as_str().into()),
        _ => thing.clone(),
    }
}

fn is_meant(thing: &Thing, file: &FileName, name: Name<'_>) -> bool {
    match (thing, name) {
        (Thing::Entity(Entity::Force(known)), Name::Force(id)) => known == id,
        (Thing::Entity(Entity::Inspection(known)), Name::Inspection(id)) => known == id,
        (Thing::Entity(Entity::Programme(known)), Name::Programme(id)) => known == id,
        (Thing::Entity(Entity::Theme(known)), Name::Theme(id)) => known == id,
        (Thing::Question(known), Name::Question(inspection, question)) => {
            known.inspection == *inspection && known.question == *question
        }
        (Thing::Scale(known), Name::Scale(id)) => known == id,
        (Thing::Measure(known), Name::Measure(id)) => known == id,
        (Thing::Group(programme, known), Name::Group(of, id)) => programme == of && known == id,
        (Thing::Recommendation(known), Name::Recommendation(at)) => known == at,
        (Thing::Recommendation(known), Name::OwnRecommendation(id)) => {
            known.recommendation == *id
                && match Entity::of_file(file) {
                    Some(Entity::Inspection(of)) => known.force.is_none() && known.inspection == of,
                    Some(Entity::Report(of, on)) => known.force == Some(on) && known.inspection == of,
                    _ => false,
                }
        }
        (Thing::Source(inspection, known), Name::Source(id)) => {
            let of = match Entity::of_file(file) {
                Some(Entity::Inspection(of) | Entity::Report(of, _) | Entity::Press(of, _)) => Some(of),
                _ => None,
            };
            known == id && of.as_ref() == Some(inspection)
        }
        (Thing::Here { what: "source", id: known, place, .. }, Name::Source(id)) => {
            known == id.as_str() && place.file == *file
        }
        _ => false,
    }
}
