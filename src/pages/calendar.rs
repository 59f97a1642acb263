//! What is coming, and by when replies are due, for people's calendars (iCalendar, RFC 5545).
//!
//! A release is one event: title and instant are all that readers may know of it. The replies to one inspection that are
//! due on one day are one event too, since forty-three on one day would hide everything else in a calendar; it says of
//! each force where its reply stands, and goes when the last has been made, because then there is nothing to wait for
//! and the replies stand in their feed.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::{Timestamp, civil};
use schemars::JsonSchema;
use serde::Serialize;

use super::coming::{ComingView, announced};
use super::feed::FeedOf;
use super::kinds::Content;
use super::machine;
use super::maker::{Draft, Maker, arc};
use super::names::Names;
use super::parts::Waiting;
use super::route::Route;
use crate::model::{Date, ForceId, InspectionId, Party, Published};
use crate::site::{Entity, ReplyClock, ReplyState};

/// What the calendar holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CalendarView {
    /// The full address of the page that shows what is coming.
    pub page: String,
    /// What is coming, the next first.
    pub releases: Vec<ReleaseEvent>,
    /// Last days for replies that have not been made, the first day first.
    pub replies: Vec<RepliesEvent>,
}

/// A release that is still to come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReleaseEvent {
    /// The name by which calendars know the event again, also when it is put off.
    pub uid: String,
    /// When anything on the site was last dated, as calendars write it: `20261208T000100Z`. Nobody says when a release
    /// was announced; it was known by then.
    pub stamp: String,
    /// When it is: `20261208T000100Z`; where only a day is known `20261208`, the first one it can be.
    pub begins: String,
    /// Where only days are known, the day after the last one it can be: `20261209`.
    pub day_after: Option<String>,
    /// What is coming, as it is announced.
    pub title: Arc<str>,
    /// In the newsroom's edition: why readers do not see this event.
    pub waiting: Option<Waiting>,
}

/// The last day for replies to one inspection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RepliesEvent {
    /// The name by which calendars know the event again.
    pub uid: String,
    /// When what it says last changed, as calendars write it: `20180206T000000Z`.
    pub stamp: String,
    /// The last day: `20180205`.
    pub day: String,
    /// The day after: `20180206`.
    pub day_after: String,
    /// The short title of the inspection.
    pub inspection: Arc<str>,
    /// The full address of its page.
    pub page: String,
    /// Forces by where their policing bodies' replies stand; states that none has are left out.
    pub states: Vec<ForcesInState>,
}

/// The forces whose policing bodies' replies stand alike.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ForcesInState {
    /// Where they stand. One of `overdue`, `waiting`, `published`, `late`, `not-collected`.
    pub state: &'static str,
    /// The short names of the forces, in alphabetical order.
    pub forces: Vec<Arc<str>>,
}

/// The calendar.
pub(super) fn draft<'a>(maker: &Maker<'a>) -> Draft<'a> {
    let view = CalendarView {
        page: format!("{}#coming", maker.full_address(&Route::Inspections)),
        releases: releases(maker),
        replies: replies(maker),
    };
    Draft { title: arc(&maker.site().settings.value.title), ..machine::draft(Content::Calendar(view)) }
}

fn releases(maker: &Maker<'_>) -> Vec<ReleaseEvent> {
    let stamp = in_calendar(maker.site_last_said().unwrap_or(Timestamp::UNIX_EPOCH));
    let coming = announced(maker);
    // What is public of a release is its title, so its name is made of that. Of several with one title each is known by
    // its time too; what is public of two that go out at one time is the same, so it does not matter which is the second.
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    for (_, it) in &coming {
        *known.entry(word(&it.title)).or_default() += 1;
    }
    let mut names = Names::default();
    let event = |(published, view): (Published, ComingView)| {
        let (begins, day_after) = span(maker, published);
        let name = word(&view.title);
        let name = if known[&name] > 1 { format!("{name}-{begins}") } else { name };
        ReleaseEvent {
            uid: uid(maker, &names.next(format!("release-{name}"))),
            stamp: stamp.clone(),
            begins,
            day_after,
            title: view.title,
            waiting: view.waiting,
        }
    };
    coming.into_iter().map(event).collect()
}

/// From when on, and where only days are known, before which day.
fn span(maker: &Maker<'_>, published: Published) -> (String, Option<String>) {
    match (published.time, published.instant(&maker.site().zone)) {
        (Some(_), Ok(instant)) => (in_calendar(instant), None),
        _ => {
            let after = published.date.last_day().tomorrow().ok().map(day);
            (day(published.date.first_day()), after)
        }
    }
}

fn replies(maker: &Maker<'_>) -> Vec<RepliesEvent> {
    let inspections = maker.site().inspections.keys();
    let mut dated: Vec<(Date, RepliesEvent)> = inspections.flat_map(|of| replies_to(maker, of)).collect();
    dated.sort_by(|(one, a), (other, b)| (one, &a.uid).cmp(&(other, &b.uid)));
    dated.into_iter().map(|(_, event)| event).collect()
}

/// The last days for replies to the reports of an inspection.
fn replies_to(maker: &Maker<'_>, of: &InspectionId) -> Vec<(Date, RepliesEvent)> {
    let site = maker.site();
    let mut by_day: BTreeMap<Date, Vec<(&ForceId, ReplyClock)>> = BTreeMap::new();
    for (on, _) in site.reports_of(of) {
        // The law asks nothing of anybody before a report is public.
        let report = Entity::Report(of.clone(), on.clone());
        if maker.visible.awaiting(&report).is_some() {
            continue;
        }
        if let Some(clock) = site.reply_clock(of, on, maker.visible.day(), |_| true) {
            by_day.entry(clock.due).or_default().push((on, clock));
        }
    }
    let event = |(due, clocks): (Date, Vec<(&ForceId, ReplyClock)>)| {
        let is_made = |state| matches!(state, ReplyState::Published | ReplyState::Late(_));
        if clocks.iter().all(|(_, clock)| is_made(clock.state)) {
            return None;
        }
        let changes = clocks.iter().flat_map(|(on, clock)| {
            let replied = clock.reply.clone();
            let replied = replied.map(|with| Entity::Reply(with, (*on).clone(), Party::PolicingBody));
            [
                maker.went_out(&Entity::Report(of.clone(), (*on).clone())),
                replied.and_then(|reply| maker.went_out(&reply)),
                maker.ran_out(of, on),
            ]
        });
        let stamp = in_calendar(changes.flatten().max()?);
        let states = ReplyState::ALL.iter().filter_map(|state| {
            let alike = clocks.iter().filter(|(_, clock)| clock.state.id() == state.id());
            let mut forces: Vec<Arc<str>> =
                alike.filter_map(|(on, _)| Some(arc(&site.force(on)?.short_name))).collect();
            maker.words.sort(&mut forces, |force| force);
            (!forces.is_empty()).then_some(ForcesInState { state: state.id(), forces })
        });
        let event = RepliesEvent {
            uid: uid(maker, &format!("replies-{of}-{}", due.iso())),
            stamp,
            day: day(due.first_day()),
            day_after: day(due.first_day().tomorrow().ok()?),
            inspection: arc(&site.inspection(of)?.short_title),
            page: maker.full_address(&FeedOf::Inspection(of.clone()).page()),
            states: states.collect(),
        };
        Some((due, event))
    };
    by_day.into_iter().filter_map(event).collect()
}

/// A name that no other calendar of the world has (RFC 5545, section 3.8.4.7): `release-legitimacy@cards.example`.
fn uid(maker: &Maker<'_>, name: &str) -> String {
    let address = maker.plan.address();
    let place = address.split_once("://").map_or(address, |(_, place)| place);
    format!("{name}@{}", place.trim_end_matches('/').replace('/', "."))
}

/// Names of events are to be shorter than 255 octets (RFC 7986, section 5.3), also where each letter takes three of them.
const LONGEST_NAME: usize = 60;

/// A title as a word: `Legitimacy 2026: all forces` is `legitimacy-2026-all-forces`. Letters of any language stay.
fn word(title: &str) -> String {
    let parts = title.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    let word = parts.map(str::to_lowercase).collect::<Vec<_>>().join("-");
    word.chars().take(LONGEST_NAME).collect()
}

fn in_calendar(instant: Timestamp) -> String {
    instant.strftime("%Y%m%dT%H%M%SZ").to_string()
}

fn day(day: civil::Date) -> String {
    day.strftime("%Y%m%d").to_string()
}

#[cfg(test)]
mod tests {
    use super::word;

    #[test]
    fn a_title_makes_a_word() {
        assert_eq!(word("Legitimacy 2026: all forces"), "legitimacy-2026-all-forces");
        assert_eq!(word("Heddlu Dyfed-Powys – ŷd; a,b\n"), "heddlu-dyfed-powys-ŷd-a-b");
    }
}
