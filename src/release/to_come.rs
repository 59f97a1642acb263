//! What is still to come: the instants at which more becomes public, and what does.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::{Awaiting, waits};
use crate::model::Published;
use crate::site::{Entity, Site};

/// More instants than this are not looked for: nobody plans further ahead.
const MOST: usize = 24;

/// An instant at which something becomes public.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToCome {
    pub instant: Timestamp,
    /// The same as it was written, where the site is at home.
    pub published: Published,
    /// What becomes public then, in the order of entities.
    pub entities: Vec<Entity>,
}

/// The instants after `moment` at which something becomes public, the next one first. Drafts never do.
pub fn to_come(site: &Site, moment: Timestamp) -> Vec<ToCome> {
    let mut to_come: Vec<ToCome> = Vec::new();
    let mut waiting = waits(site, moment);
    // A report may wait for its inspection first and for its own day then, so we go from instant to instant.
    while let Some((instant, published)) =
        waiting.values().filter_map(until).min_by_key(|(instant, _)| *instant)
        && to_come.len() < MOST
    {
        let then = waits(site, instant);
        let entities = waiting.into_keys().filter(|entity| !then.contains_key(entity)).collect();
        to_come.push(ToCome { instant, published, entities });
        waiting = then;
    }
    to_come
}

/// The first instant after `moment` at which an edition is another one though nobody edits: more becomes public, or
/// another day begins, which every page names.
pub fn next_change(site: &Site, moment: Timestamp) -> Timestamp {
    let released =
        waits(site, moment).into_values().filter_map(|awaiting| until(&awaiting)).map(|(instant, _)| instant);
    // An announced release leaves the list of what is coming.
    let announced = (site.releases.values())
        .filter_map(|doc| doc.value.published.instant(&site.zone).ok())
        .filter(|instant| *instant > moment);
    released.chain(announced).min().unwrap_or(Timestamp::MAX).min(next_day(&site.zone, moment))
}

fn next_day(zone: &TimeZone, moment: Timestamp) -> Timestamp {
    let now = moment.to_zoned(zone.clone());
    now.tomorrow().and_then(|tomorrow| tomorrow.start_of_day()).map_or(Timestamp::MAX, |day| day.timestamp())
}

fn until(awaiting: &Awaiting) -> Option<(Timestamp, Published)> {
    match awaiting {
        Awaiting::Until { published, instant } => Some((*instant, *published)),
        Awaiting::Draft | Awaiting::Unannounced | Awaiting::Unknown | Awaiting::Impossible => None,
    }
}
