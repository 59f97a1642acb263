//! What a thing waits for: its own date, the date of what it hangs on, or somebody to finish the draft.

use jiff::Timestamp;

use crate::model::{ForceId, InspectionId, Published};
use crate::site::{Appointment, Entity, Item, Site};

/// Why something is not public yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Awaiting {
    /// It is marked as a draft, and never goes out by itself.
    Draft,
    /// It is embargoed until this instant.
    Until { published: Published, instant: Timestamp },
    /// It is a release that is not announced, so that nobody may know of it.
    Unannounced,
    /// A release cannot be read, and nobody knows whether this goes out with it.
    Unknown,
    /// Its time of publication does not exist, so it can never come; `checks` says so.
    Impossible,
}

/// What `entity` waits for at `moment`; `None` if it is public.
///
/// A thing is public when everything that it hangs on is, and its own time has come.
pub(super) fn awaiting(site: &Site, entity: &Entity, moment: Timestamp) -> Option<Awaiting> {
    let draft = |draft: bool| draft.then_some(Awaiting::Draft);
    let own = |entity: &Entity| {
        appointed(site, site.appointment(entity), moment).or_else(|| {
            let published = site.own_published(entity);
            published.map_or_else(|| unknown(site), |published| until(site, published, moment))
        })
    };
    let force = |force: &ForceId| draft(site.force(force)?.draft);
    let inspection = |inspection: &InspectionId| {
        draft(site.inspection(inspection)?.draft).or_else(|| own(&Entity::Inspection(inspection.clone())))
    };
    let report = |of: &InspectionId, on: &ForceId| {
        let Some(report) = site.report(of, on) else { return inspection(of).or_else(|| force(on)) };
        draft(report.value.draft)
            .or_else(|| inspection(of))
            .or_else(|| force(on))
            .or_else(|| own(&Entity::Report(of.clone(), on.clone())))
    };
    match entity {
        Entity::Force(id) => force(id),
        Entity::Inspection(id) => inspection(id),
        Entity::Report(of, on) => report(of, on),
        Entity::Reply(of, on, party) => {
            let reply = &site.replies.get(&(of.clone(), on.clone(), *party))?.value;
            // Nobody can have replied before the date of the reply.
            draft(reply.draft).or_else(|| report(of, on)).or_else(|| own(entity)).or_else(|| {
                match site.own_published(entity) {
                    Some(_) => None,
                    None => until(site, reply.date.into(), moment),
                }
            })
        }
        Entity::Press(of, on) => {
            let press = &site.press.get(&(of.clone(), on.clone()))?.value;
            draft(press.draft).or_else(|| report(of, on)).or_else(|| own(entity))
        }
        Entity::Page(id) => {
            let page = &site.pages.get(id)?.value;
            draft(page.draft).or_else(|| own(entity))
        }
        Entity::Release(id) => {
            let release = &site.releases.get(id)?.value;
            draft(release.draft).or_else(|| {
                let is_secret = !release.announced && until(site, release.published, moment).is_some();
                is_secret.then_some(Awaiting::Unannounced)
            })
        }
        Entity::Theme(_) | Entity::Term(_) => own(entity),
        // The law wants it there whenever the site is, so it has no date.
        Entity::Accessibility => draft(site.accessibility.as_ref()?.value.draft),
        Entity::Programme(_) | Entity::Question(_) => None,
    }
}

/// When a thing would go out if nothing were a draft: the latest of its own moment and of those that it hangs on, with
/// its instant. `None` for what has no moment, and for a moment that does not exist.
pub fn due(site: &Site, item: &Item) -> Option<(Timestamp, Published)> {
    let entity = match item {
        Item::Measure(_) => return instant_of(site, site.timetable.get(item)?.published),
        Item::Thing(entity) => entity,
    };
    let own = site.own_published(entity);
    let (own, hangs_on) = match entity {
        Entity::Report(of, _) => (own, Some(Entity::Inspection(of.clone()))),
        Entity::Press(of, on) => (own, Some(Entity::Report(of.clone(), on.clone()))),
        Entity::Reply(of, on, party) => {
            let date = site.replies.get(&(of.clone(), on.clone(), *party))?.value.date;
            (own.or(Some(date.into())), Some(Entity::Report(of.clone(), on.clone())))
        }
        Entity::Release(id) => (Some(site.releases.get(id)?.value.published), None),
        _ => (own, None),
    };
    let own = own.map(|published| instant_of(site, published));
    let parent = hangs_on.map(|parent| due(site, &Item::Thing(parent)));
    match (own, parent) {
        (Some(own), Some(parent)) => Some(own?.max(parent?)),
        (own, parent) => own.or(parent)?,
    }
}

/// Whether the public may know a thing at `moment`.
pub fn is_public(site: &Site, item: &Item, moment: Timestamp) -> bool {
    match item {
        Item::Thing(entity) => awaiting(site, entity, moment).is_none(),
        Item::Measure(_) => !waits_for_release(site, item, moment),
    }
}

fn instant_of(site: &Site, published: Published) -> Option<(Timestamp, Published)> {
    Some((published.instant(&site.zone).ok()?, published))
}

/// Whether a word of the vocabulary or any other thing waits for a release that names it.
pub(super) fn waits_for_release(site: &Site, item: &Item, moment: Timestamp) -> bool {
    appointed(site, site.timetable.get(item), moment).or_else(|| unknown(site)).is_some()
}

/// What is waited for where a release names the thing.
fn appointed(site: &Site, appointment: Option<&Appointment>, moment: Timestamp) -> Option<Awaiting> {
    let Appointment { published, draft, .. } = appointment?;
    if *draft { Some(Awaiting::Draft) } else { until(site, *published, moment) }
}

/// What has no date of its own may have one in a release that cannot be read.
fn unknown(site: &Site) -> Option<Awaiting> {
    site.has_unread_release().then_some(Awaiting::Unknown)
}

/// Whether the day that a document gives itself is after `moment`; not so where it gives none.
pub(super) fn is_to_come(site: &Site, published: Option<Published>, moment: Timestamp) -> bool {
    published.is_some_and(|published| until(site, published, moment).is_some())
}

fn until(site: &Site, published: Published, moment: Timestamp) -> Option<Awaiting> {
    match published.instant(&site.zone) {
        Ok(instant) if instant <= moment => None,
        Ok(instant) => Some(Awaiting::Until { published, instant }),
        Err(_) => Some(Awaiting::Impossible),
    }
}
