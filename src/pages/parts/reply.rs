//! Replies, and by when the law wants one.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::super::maker::{Maker, arc};
use super::super::route::Route;
use super::{DateView, Link};
use crate::model::{ForceId, InspectionId, Party, Reply};
use crate::site::{Entity, Register, ReplyState};
use crate::words;

/// A reply in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReplySummary {
    /// The reply, with whose it is and on what as text.
    pub page: Link,
    /// Who replies, for readers: `the policing body`, `the force`.
    pub party: Arc<str>,
    /// The person who replied.
    pub person: Arc<str>,
    /// The role the person held on that date.
    pub role: Arc<str>,
    /// When the reply was made.
    pub date: DateView,
    /// The gist of the reply, in one sentence.
    pub summary: Arc<str>,
    /// The force's card, with its short name as text.
    pub force: Link,
    /// The inspection, with its title as text.
    pub inspection: Link,
}

/// By when the local policing body had to publish its comments on a report, and where that stands (Police Act 1996,
/// section 55, as in force from 2 May 2017: before the end of 56 days beginning with the day of publication).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReplyClock {
    /// The report that asks for it, with the inspection's short title as text.
    pub report: Link,
    /// The last day.
    pub due: DateView,
    /// Whether that day is over on the day of the edition.
    pub over: bool,
    /// Where it stands. One of `waiting`, `published`, `late`, `overdue`, `not-collected`: nobody says that this site
    /// would know of it.
    pub state: &'static str,
    /// By how many days it is late, where the day on which it was made is known.
    pub days_late: Option<i32>,
    /// The reply, with whose it is and on what as text.
    pub reply: Option<Link>,
    /// When the reply was made.
    pub replied: Option<DateView>,
}

/// Where the replies to the reports of an inspection stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RepliesDue {
    /// The inspection, with its title as text.
    pub inspection: Link,
    /// The last day for the first of them.
    pub first_due: DateView,
    /// The last day for the last of them, where it is another.
    pub last_due: Option<DateView>,
    /// Forces by where their policing bodies' replies stand; states that none has are left out.
    pub states: Vec<RepliesInState>,
}

/// The replies that stand alike.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RepliesInState {
    /// Where they stand, in the words of a reply clock's `state`.
    pub state: &'static str,
    /// The replies where there are any, else the reports that wait for them; the text is the force's short name.
    pub forces: Vec<Link>,
}

impl ReplySummary {
    pub(in crate::pages) fn of(
        maker: &Maker<'_>,
        (inspection, force, party): (&InspectionId, &ForceId, Party),
        reply: &Reply,
    ) -> Option<ReplySummary> {
        let route = Route::Entity(Entity::Reply(inspection.clone(), force.clone(), party));
        let about = maker.site().inspection(inspection)?;
        Some(ReplySummary {
            page: maker.link(
                &route,
                maker.say(words!["reply-of-on", person = &reply.person, inspection = &about.short_title]),
            ),
            party: maker.party(party),
            person: arc(&reply.person),
            role: arc(&reply.role),
            date: maker.date(reply.date),
            summary: arc(&reply.summary),
            force: maker.force(force)?,
            inspection: maker.inspection(inspection)?,
        })
    }
}

/// A reply with its name.
pub(in crate::pages) type Known<'a> = (&'a (InspectionId, ForceId, Party), &'a Reply);

impl<'a> Maker<'a> {
    /// Every reply, in the order of events.
    pub(in crate::pages) fn replies(&self) -> Vec<ReplySummary> {
        self.summaries(self.known_replies().collect())
    }

    /// The replies about a force that a test accepts, in the order of events.
    pub(in crate::pages) fn replies_on(
        &self,
        force: &ForceId,
        wanted: impl Fn(&InspectionId, &Reply) -> bool,
    ) -> Vec<ReplySummary> {
        let replies = self.known_replies_on(force);
        self.summaries(replies.filter(|((of, ..), reply)| wanted(of, reply)).collect())
    }

    /// The replies to an inspection and its reports, in the order of events.
    pub(in crate::pages) fn replies_to(&self, inspection: &InspectionId) -> Vec<ReplySummary> {
        let replies = self.known_replies();
        self.summaries(replies.filter(|((of, ..), reply)| is_about(of, reply, inspection)).collect())
    }

    /// The replies about a force, each with its name.
    pub(in crate::pages) fn known_replies_on(
        &self,
        force: &ForceId,
    ) -> impl Iterator<Item = Known<'a>> + use<'a> {
        let replies = &self.site().replies;
        (self.plan.replies_on.get(force).into_iter().flatten())
            .filter_map(|key| Some((key, &replies.get(key)?.value)))
    }

    /// What the replies about a force answer.
    pub(in crate::pages) fn register_of(&self, force: &ForceId) -> Arc<Register<'a>> {
        let register = || Arc::new(Register::of(self.site(), self.known_replies_on(force)));
        self.registers.about(force, register)
    }

    /// What all replies answer.
    pub(in crate::pages) fn register(&self) -> &Register<'a> {
        self.register.get_or_init(|| Register::of(self.site(), self.known_replies()))
    }

    fn known_replies(&self) -> impl Iterator<Item = Known<'a>> + use<'a> {
        self.site().replies.iter().map(|(key, doc)| (key, &doc.value))
    }

    fn summaries(&self, mut replies: Vec<Known<'a>>) -> Vec<ReplySummary> {
        replies.sort_by_key(|(key, reply)| (reply.date, *key));
        replies
            .into_iter()
            .filter_map(|((of, on, party), reply)| ReplySummary::of(self, (of, on, *party), reply))
            .collect()
    }
}

/// Whether a reply to a report of the inspection `of` is about `inspection`.
pub(in crate::pages) fn is_about(of: &InspectionId, reply: &Reply, inspection: &InspectionId) -> bool {
    of == inspection || reply.also_about.contains(inspection)
}

impl ReplyClock {
    /// The clock of a report; `None` where the law sets no last day.
    pub(in crate::pages) fn of(
        maker: &Maker<'_>,
        inspection: &InspectionId,
        force: &ForceId,
    ) -> Option<ReplyClock> {
        let site = maker.site();
        let day = maker.visible.day();
        let clock = site.reply_clock(inspection, force, day, |_| true)?;
        let key = clock.reply.map(|lies_with| (lies_with, force.clone(), Party::PolicingBody));
        let reply = key.as_ref().and_then(|key| Some((key, &site.replies.get(key)?.value)));
        Some(ReplyClock {
            report: maker.report(inspection, force)?,
            due: maker.date(clock.due),
            over: clock.due.last_day() < day.first_day(),
            state: clock.state.id(),
            days_late: match clock.state {
                ReplyState::Late(days) => days,
                _ => None,
            },
            replied: reply.map(|(_, reply)| maker.date(reply.date)),
            reply: reply.and_then(|((of, on, party), reply)| {
                ReplySummary::of(maker, (of, on, *party), reply).map(|summary| summary.page)
            }),
        })
    }

    /// The clocks of a force's reports, the newest report first.
    pub(in crate::pages) fn of_force(maker: &Maker<'_>, force: &ForceId) -> Vec<ReplyClock> {
        (maker.inspections_of(force).iter().rev()).filter_map(|of| ReplyClock::of(maker, of, force)).collect()
    }
}

impl RepliesDue {
    /// Where the replies to an inspection's reports stand; `None` where the law asks for none.
    pub(in crate::pages) fn of(maker: &Maker<'_>, inspection: &InspectionId) -> Option<RepliesDue> {
        let site = maker.site();
        let day = maker.visible.day();
        let clocks: Vec<_> = (site.reports_of(inspection))
            .filter_map(|(force, _)| Some((force, site.reply_clock(inspection, force, day, |_| true)?)))
            .collect();
        let first = clocks.iter().map(|(_, clock)| clock.due).min()?;
        let last = clocks.iter().map(|(_, clock)| clock.due).max()?;
        let in_state = |state: &'static str| {
            let mut forces: Vec<Link> = (clocks.iter())
                .filter(|(_, clock)| clock.state.id() == state)
                .filter_map(|(force, clock)| {
                    let page = match &clock.reply {
                        Some(of) => Entity::Reply(of.clone(), (*force).clone(), Party::PolicingBody),
                        None => Entity::Report(inspection.clone(), (*force).clone()),
                    };
                    Some(maker.link(&Route::Entity(page), site.force(force)?.short_name.as_str()))
                })
                .collect();
            maker.words.sort(&mut forces, |force| &force.text);
            (!forces.is_empty()).then_some(RepliesInState { state, forces })
        };
        Some(RepliesDue {
            inspection: maker.inspection(inspection)?,
            first_due: maker.date(first),
            last_due: (last != first).then(|| maker.date(last)),
            states: ReplyState::ALL.iter().filter_map(|state| in_state(state.id())).collect(),
        })
    }
}
