//! The home page: find your force, the newest inspections, the national picture of the newest.

use std::collections::BTreeMap;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::coming::{ComingView, coming};
use super::find;
use super::forces::{self, NationGroup};
use super::inspections::{self, InspectionSummary};
use super::kinds::Content;
use super::maker::{Draft, Maker, arc};
use super::parts::{Citations, NationalPicture, html};
use super::route::HOME;
use crate::site::Entity;

/// The home page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct HomeView {
    /// The introduction from `content/pages/home.md`, as HTML.
    pub body: String,
    /// Nations with their regions and forces.
    pub nations: Vec<NationGroup>,
    /// The areas and towns of all forces with the force that polices them, in alphabetical order.
    pub places: Vec<PlaceGroup>,
    /// The newest inspections, newest first, at most five.
    pub newest: Vec<InspectionSummary>,
    /// The releases that are announced and still to come, the next first.
    pub coming: Vec<ComingView>,
    /// The national picture of the newest inspection that graded every force.
    pub picture: Option<NationalPicture>,
}

/// Places that begin with the same letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PlaceGroup {
    /// The letter, as a capital: `L`.
    pub letter: String,
    /// The places, in alphabetical order.
    pub places: Vec<PlaceEntry>,
}

/// A place with the force that polices it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
pub struct PlaceEntry {
    /// An area, a town, or another or former name of a force.
    pub place: Arc<str>,
    /// The force's card, with its full name as text.
    pub force: super::parts::Link,
}

/// The home page.
pub(super) fn draft<'a>(maker: &Maker<'a>) -> Draft<'a> {
    let site = maker.site();
    let introduction = site.pages.get(HOME);
    let newest = site.newest_inspections();
    let mut citations = Citations::default();
    let picture =
        forces::judged_everywhere(maker).and_then(|at| NationalPicture::of(maker, &at, &mut citations));
    let view = HomeView {
        body: introduction.map(|doc| html(maker, &doc.file, &doc.body)).unwrap_or_default(),
        nations: forces::nations(maker),
        places: places(maker),
        newest: newest.iter().take(5).filter_map(|(id, _)| inspections::summary(maker, id)).collect(),
        coming: coming(maker),
        picture,
    };
    introduction.into_iter().for_each(|doc| citations.list(&doc.value.sources));
    Draft {
        title: introduction.map_or_else(|| arc(&site.settings.value.title), |doc| arc(&doc.value.title)),
        description: introduction
            .map_or(&site.settings.value.description, |doc| &doc.value.description)
            .to_string(),
        crumbs: Vec::new(),
        entity: introduction.map(|_| Entity::Page(HOME.into())),
        citations,
        corrections: introduction.map_or(&[], |doc| &doc.value.corrections),
        content: Content::Home(Box::new(view)),
    }
}

/// Every word by which people look for a force, by its first letter.
fn places(maker: &Maker<'_>) -> Vec<PlaceGroup> {
    let mut letters: BTreeMap<String, Vec<PlaceEntry>> = BTreeMap::new();
    for (id, doc) in &maker.site().forces {
        let Some(link) = maker.force_in_full(id) else { continue };
        for place in find::words(&doc.value) {
            let letter: String = place.as_str().chars().take(1).flat_map(char::to_uppercase).collect();
            letters.entry(letter).or_default().push(PlaceEntry { place: arc(place), force: link.clone() });
        }
    }
    let mut letters: Vec<PlaceGroup> = (letters.into_iter())
        .map(|(letter, mut places)| {
            places.sort();
            places.dedup();
            maker.words.sort(&mut places, |entry| &entry.place);
            PlaceGroup { letter, places }
        })
        .collect();
    maker.words.sort(&mut letters, |group| &group.letter);
    letters
}
