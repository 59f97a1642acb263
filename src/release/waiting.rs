//! What a thing waits for: its own date, the date of what it hangs on, or somebody to finish the draft.

use jiff::Timestamp;

use crate::model::{ForceId, InspectionId, Published};
use crate::site::{Entity, Site};

/// Why something is not public yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Awaiting {
    /// It is marked as a draft, and never goes out by itself.
    Draft,
    /// It is embargoed until this instant.
    Until { published: Published, instant: Timestamp },
    /// Its time of publication does not exist, so it can never come; `checks` says so.
    Impossible,
}

impl Awaiting {
    /// For the newsroom: `Embargoed until 00:01 on 8 December 2026`.
    pub fn words(&self) -> String {
        match self {
            Awaiting::Draft => "Draft: not published".to_owned(),
            Awaiting::Until { published, .. } => format!("Embargoed until {}", published.words()),
            Awaiting::Impossible => "Not published: its time of publication does not exist".to_owned(),
        }
    }
}

/// What `entity` waits for at `moment`; `None` if it is public.
///
/// A thing is public when everything that it hangs on is, and its own time has come.
pub(super) fn awaiting(site: &Site, entity: &Entity, moment: Timestamp) -> Option<Awaiting> {
    let draft = |draft: bool| draft.then_some(Awaiting::Draft);
    let time = |published: Option<Published>| until(site, published?, moment);
    let force = |force: &ForceId| draft(site.force(force)?.draft);
    let inspection = |inspection: &InspectionId| {
        let inspection = site.inspection(inspection)?;
        draft(inspection.draft).or_else(|| time(Some(inspection.published)))
    };
    let report = |of: &InspectionId, on: &ForceId| {
        let Some(report) = site.report(of, on) else { return inspection(of).or_else(|| force(on)) };
        draft(report.value.draft)
            .or_else(|| inspection(of))
            .or_else(|| force(on))
            .or_else(|| time(report.value.published))
    };
    match entity {
        Entity::Force(id) => force(id),
        Entity::Inspection(id) => inspection(id),
        Entity::Report(of, on) => report(of, on),
        Entity::Reply(of, on, party) => {
            let reply = &site.replies.get(&(of.clone(), on.clone(), *party))?.value;
            // Nobody can have replied before the date of the reply.
            draft(reply.draft)
                .or_else(|| report(of, on))
                .or_else(|| time(Some(reply.published.unwrap_or(reply.date.into()))))
        }
        Entity::Press(of, on) => {
            let press = &site.press.get(&(of.clone(), on.clone()))?.value;
            draft(press.draft).or_else(|| report(of, on)).or_else(|| time(press.published))
        }
        Entity::Page(id) => {
            let page = &site.pages.get(id)?.value;
            draft(page.draft).or_else(|| time(page.published))
        }
        Entity::Programme(_) | Entity::Theme(_) | Entity::Question(_) | Entity::Term(_) => None,
    }
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
