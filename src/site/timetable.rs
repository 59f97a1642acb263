//! The timetable: which release a thing goes out with, and therefore when.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use super::Site;
use super::entity::Entity;
use super::links::by_id;
use crate::field;
use crate::model::{Date, ForceId, InspectionId, MeasureId, Published, Release, ReleaseId};
use crate::read::Doc;
use crate::text::{FileName, Place};

/// The kinds of things that a release can name. Forces and programmes are told of with what they belong to.
pub const RELEASED_KINDS: [&str; 8] =
    ["inspection", "report", "press", "reply", "page", "theme", "term", "measure"];

/// A thing that a release can name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Item {
    Thing(Entity),
    /// A measure has no address, and so no link leads to it; but its name can give something away.
    Measure(MeasureId),
}

/// With which release a thing goes out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appointment {
    pub release: ReleaseId,
    /// The file of the release.
    pub file: FileName,
    /// Which entry of its `goes_out` names the thing.
    pub at: usize,
    pub published: Published,
    /// Whether the release is a draft, with which nothing goes out.
    pub draft: bool,
}

/// Every thing that a release names, with its release; of two releases, the later one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timetable(BTreeMap<Item, Appointment>);

impl Item {
    /// The thing that a name such as `report:integrity-2026/ambria` means, there or not; `None` where no release can
    /// name such a thing.
    pub fn named(name: &str) -> Option<Item> {
        let (kind, id) = name.split_once(':')?;
        if !RELEASED_KINDS.contains(&kind) {
            return None;
        }
        match kind {
            "measure" => Some(Item::Measure(MeasureId::new(id))),
            _ => by_id(kind, id).map(Item::Thing),
        }
    }

    /// Whether the thing is on this site.
    pub fn is_on(&self, site: &Site) -> bool {
        match self {
            Item::Thing(entity) => entity.is_on(site),
            Item::Measure(measure) => site.measures.value.get(measure).is_some(),
        }
    }
}

impl Appointment {
    /// Where the release names the thing.
    pub fn place(&self) -> Place {
        Place::field(&self.file, field!["goes_out", self.at])
    }
}

impl Timetable {
    /// What the releases name. Names that lead nowhere are in it too, and harm nobody.
    pub(super) fn of(releases: &BTreeMap<ReleaseId, Arc<Doc<Release>>>) -> Timetable {
        let mut timetable = Timetable::default();
        for (id, doc) in releases {
            for (at, name) in doc.value.goes_out.iter().enumerate() {
                if let Some(item) = Item::named(name.as_str()) {
                    timetable.appoint(item, Appointment::new(id, doc, at));
                }
            }
        }
        timetable
    }

    /// Notes with which release a thing goes out, if no later one is noted already.
    pub(super) fn appoint(&mut self, item: Item, new: Appointment) {
        let known = self.0.get(&item);
        if known.is_none_or(|known| known.published.order() < new.published.order()) {
            self.0.insert(item, new);
        }
    }

    pub fn get(&self, item: &Item) -> Option<&Appointment> {
        self.0.get(item)
    }

    /// Everything that a release names, in the order of things.
    pub fn iter(&self) -> impl Iterator<Item = (&Item, &Appointment)> {
        self.0.iter()
    }
}

impl fmt::Display for Item {
    /// As links and releases name it: `report:integrity-2026/ambria`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Item::Thing(entity) => write!(f, "{entity}"),
            Item::Measure(measure) => write!(f, "measure:{measure}"),
        }
    }
}

impl Appointment {
    /// A moment for an inspection in whose file that is only guessed at, and one guess is that there is none.
    pub(super) fn guess(inspection: &FileName) -> Appointment {
        Appointment {
            release: ReleaseId::new(""),
            file: inspection.clone(),
            at: 0,
            published: Date::day(2000, 1, 1).into(),
            draft: false,
        }
    }

    pub(super) fn new(id: &ReleaseId, doc: &Doc<Release>, at: usize) -> Appointment {
        let Release { published, draft, .. } = doc.value;
        Appointment { release: id.clone(), file: doc.file.clone(), at, published, draft }
    }
}

impl Site {
    /// The release that names a thing, if one does.
    pub fn appointment(&self, entity: &Entity) -> Option<&Appointment> {
        self.appointed(|| entity.clone())
    }

    fn appointed(&self, entity: impl FnOnce() -> Entity) -> Option<&Appointment> {
        // Most sites name nothing in releases, and then nobody is asked which thing that is.
        (!self.timetable.0.is_empty()).then(|| self.timetable.get(&Item::Thing(entity())))?
    }

    /// When a thing goes out by what its own file says, or by the release that names it; `None` where neither says
    /// anything, so that it goes out with what it belongs to. Both is a mistake; then the later counts.
    pub fn own_published(&self, entity: &Entity) -> Option<Published> {
        self.later(self.written_published(entity), || entity.clone())
    }

    /// The later of what is written in the file of a thing and the moment of the release that names it.
    fn later(&self, written: Option<Published>, entity: impl FnOnce() -> Entity) -> Option<Published> {
        let appointed = self.appointed(entity).map(|appointment| appointment.published);
        written.into_iter().chain(appointed).max_by_key(Published::order)
    }

    /// The moment that stands in the file of a thing.
    pub fn written_published(&self, entity: &Entity) -> Option<Published> {
        match entity {
            Entity::Inspection(id) => self.inspection(id)?.published,
            Entity::Report(of, on) => self.report(of, on)?.value.published,
            Entity::Press(of, on) => self.press.get(&(of.clone(), on.clone()))?.value.published,
            Entity::Reply(of, on, party) => {
                self.replies.get(&(of.clone(), on.clone(), *party))?.value.published
            }
            Entity::Page(id) => self.pages.get(id)?.value.published,
            _ => None,
        }
    }

    /// Where it is written when a thing goes out by itself: in its own file, or in a release.
    pub fn place_of_moment(&self, entity: &Entity) -> Place {
        match self.appointment(entity) {
            Some(appointment) => appointment.place(),
            None => Place::field(&entity.file(self), field!["published"]),
        }
    }

    /// When an inspection is published. Every inspection of a site has a moment; [`resolve`](super::resolve) leaves
    /// out those of which nobody says when.
    pub fn inspection_published(&self, inspection: &InspectionId) -> Option<Published> {
        let written = self.inspection(inspection).and_then(|inspection| inspection.published);
        self.later(written, || Entity::Inspection(inspection.clone()))
    }

    /// When the report on a force is published: its own moment, or its inspection's.
    pub fn report_published(&self, inspection: &InspectionId, force: &ForceId) -> Option<Published> {
        let written = self.report(inspection, force).and_then(|report| report.value.published);
        let own = self.later(written, || Entity::Report(inspection.clone(), force.clone()));
        own.or_else(|| self.inspection_published(inspection))
    }

    /// When the press release on a force is published: its own moment, or its report's.
    pub fn press_published(&self, inspection: &InspectionId, force: &ForceId) -> Option<Published> {
        let own = self.own_published(&Entity::Press(inspection.clone(), force.clone()));
        own.or_else(|| self.report_published(inspection, force))
    }

    /// The forces that a thing is about; none for what is about the whole country.
    pub fn concerned(&self, item: &Item) -> Vec<&ForceId> {
        match item {
            Item::Thing(Entity::Report(_, on) | Entity::Press(_, on) | Entity::Reply(_, on, _)) => {
                self.forces.get_key_value(on).map(|(force, _)| force).into_iter().collect()
            }
            Item::Thing(Entity::Inspection(id)) => {
                self.inspection(id).map(|inspection| self.inspected(inspection)).unwrap_or_default()
            }
            _ => Vec::new(),
        }
    }

    /// Whether the file of a thing says that it is a draft.
    pub fn is_draft(&self, entity: &Entity) -> bool {
        match entity {
            Entity::Force(id) => self.force(id).is_some_and(|force| force.draft),
            Entity::Inspection(id) => self.inspection(id).is_some_and(|inspection| inspection.draft),
            Entity::Report(of, on) => self.report(of, on).is_some_and(|doc| doc.value.draft),
            Entity::Reply(of, on, party) => {
                self.replies.get(&(of.clone(), on.clone(), *party)).is_some_and(|doc| doc.value.draft)
            }
            Entity::Press(of, on) => {
                self.press.get(&(of.clone(), on.clone())).is_some_and(|doc| doc.value.draft)
            }
            Entity::Page(id) => self.pages.get(id).is_some_and(|doc| doc.value.draft),
            Entity::Release(id) => self.releases.get(id).is_some_and(|doc| doc.value.draft),
            Entity::Accessibility => self.accessibility.as_ref().is_some_and(|doc| doc.value.draft),
            Entity::Programme(_) | Entity::Theme(_) | Entity::Question(_) | Entity::Term(_) => false,
        }
    }

    /// The names of all things that a release can name.
    pub(super) fn items(&self) -> Vec<String> {
        let documents = self.documents().into_iter().map(|document| document.entity);
        let is_released = |entity: &Entity| {
            let always = matches!(entity, Entity::Force(_) | Entity::Programme(_) | Entity::Accessibility);
            !always && !matches!(entity, Entity::Release(_))
        };
        (documents.filter(is_released))
            .chain(self.themes.value.keys().cloned().map(Entity::Theme))
            .chain(self.glossary.value.keys().cloned().map(Entity::Term))
            .map(Item::Thing)
            .chain(self.measures.value.keys().cloned().map(Item::Measure))
            .map(|item| item.to_string())
            .collect()
    }

    /// Whether a release is there and cannot be read, so that nobody knows what goes out with it.
    pub fn has_unread_release(&self) -> bool {
        let is_unread = |file: &FileName| match Entity::of_file(file) {
            Some(Entity::Release(release)) => !self.releases.contains_key(&release),
            _ => false,
        };
        self.gaps.keys().any(is_unread)
    }
}

#[cfg(test)]
mod tests {
    use super::Item;
    use crate::site::Entity;

    #[test]
    fn things_are_named_as_in_links() {
        let report = Item::named("report:integrity-2026/ambria");
        assert_eq!(report, Some(Item::Thing(Entity::Report("integrity-2026".into(), "ambria".into()))));
        assert_eq!(Item::named("measure:gifts"), Some(Item::Measure("gifts".into())));
        for none in ["force:ambria", "programme:peel", "question:peel/legitimacy", "gifts", "report:x"] {
            assert_eq!(Item::named(none), None, "{none}");
        }
    }
}
