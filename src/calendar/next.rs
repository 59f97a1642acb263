//! The next instant at which what is said to readers changes, though nobody edits.
//!
//! Every page names the day of its edition, so a build on another day is another site in any case. That does not count
//! here; what counts are the reasons below.

use jiff::Timestamp;

use super::coming::Coming;
use super::late::{Late, clocks, recommendations};
use super::{beginning, day_after};
use crate::model::Date;
use crate::release;
use crate::site::{Entity, Item, Site};

/// The next instant, and why a build then says something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Next {
    pub instant: Timestamp,
    pub reasons: Vec<Reason>,
}

/// Why a build says something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Something becomes public, or an announced release leaves the list of what is coming.
    GoesOut,
    /// A public document says more: a correction, a step in a history, an area for improvement that is discharged.
    SaysMore(Entity),
    /// The day by which the policing body had to reply to a report is over, and no reply is public.
    ReplyDayOver(Entity),
    /// The day by which a recommendation was due is over, and it is not done.
    RecommendationOverdue(crate::model::RecommendationRef),
}

/// The next instant after `moment`; `coming` is what goes out after it.
pub(super) fn next(site: &Site, moment: Timestamp, coming: &[Coming]) -> Option<Next> {
    let mut all: Vec<(Timestamp, Reason)> = Vec::new();
    let is_announced = |coming: &Coming| {
        let releases = coming.releases.iter().filter_map(|id| site.releases.get(id));
        releases.into_iter().any(|doc| doc.value.announced && !doc.value.draft)
    };
    let goes = coming.iter().filter(|coming| !coming.goes.is_empty() || is_announced(coming));
    all.extend(goes.map(|coming| (coming.instant, Reason::GoesOut)));
    // What is not public on its day is told with what it stands in, whenever that goes out.
    let is_public =
        |entity: &Entity, instant: Timestamp| release::is_public(site, &Item::Thing(entity.clone()), instant);
    for (date, entity) in release::days(site) {
        if let Some(instant) = beginning(date, &site.zone).filter(|instant| *instant > moment)
            && is_public(&entity, instant)
        {
            all.push((instant, Reason::SaysMore(entity)));
        }
    }
    all.extend(last_days(site, moment).filter_map(|(last, reason)| {
        let instant = day_after(last).and_then(|day| beginning(day, &site.zone))?;
        (instant > moment).then_some((instant, reason))
    }));
    let instant = all.iter().map(|(instant, _)| *instant).min()?;
    // On that very day a step in its history may say that it is done.
    let still: Vec<Reason> = last_days(site, instant).map(|(_, reason)| reason).collect();
    let mut reasons: Vec<Reason> = Vec::new();
    for (_, reason) in all.into_iter().filter(|(at, _)| *at == instant) {
        let holds = matches!(reason, Reason::GoesOut | Reason::SaysMore(_)) || still.contains(&reason);
        if holds && !reasons.contains(&reason) {
            reasons.push(reason);
        }
    }
    Some(Next { instant, reasons })
}

/// The last days of what is not done, of what is public at `moment`. What is not public yet goes out first.
fn last_days(site: &Site, moment: Timestamp) -> impl Iterator<Item = (Date, Reason)> {
    let replies = clocks(site, moment)
        .filter(|(_, _, clock)| clock.reply.is_none())
        .map(|(of, on, clock)| (clock.due, Reason::ReplyDayOver(Entity::Report(of.clone(), on.clone()))));
    let recommendations = recommendations(site, moment).filter_map(|late| match late {
        Late::Recommendation { recommendation, due, .. } => {
            Some((due, Reason::RecommendationOverdue(recommendation)))
        }
        _ => None,
    });
    replies.chain(recommendations)
}
