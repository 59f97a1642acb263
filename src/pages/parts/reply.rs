//! Replies, and by when the law wants one.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::super::maker::{Maker, arc};
use super::super::route::Route;
use super::{DateView, Link};
use crate::model::{ForceId, InspectionId, Party, Reply};
use crate::site::Entity;

/// A reply in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReplySummary {
    /// The reply, with whose it is and on what as text.
    pub page: Link,
    /// Who replies. One of `the policing body`, `the force`.
    pub party: &'static str,
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

/// By when the local policing body's comments were due (Police Act 1996, section 55, as in force from
/// 2 May 2017: before the end of 56 days beginning with the day of publication).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReplyClock {
    /// The last day.
    pub due: DateView,
    /// Whether this site holds the reply. That it does not is no proof that none was published.
    pub held: bool,
    /// The same as a sentence or two for readers.
    pub words: String,
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
            page: maker.link(&route, format!("Reply of {}: {}", reply.person, about.short_title)),
            party: party_words(party),
            person: arc(&reply.person),
            role: arc(&reply.role),
            date: reply.date.into(),
            summary: arc(&reply.summary),
            force: maker.force(force)?,
            inspection: maker.inspection(inspection)?,
        })
    }
}

pub(in crate::pages) fn party_words(party: Party) -> &'static str {
    match party {
        Party::PolicingBody => "the policing body",
        Party::Force => "the force",
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
    /// The clock of a report; `None` where the law sets none: before 2 May 2017, for bodies that are not one
    /// of the territorial forces, and where the day of publication is not known.
    pub(in crate::pages) fn of(
        maker: &Maker<'_>,
        inspection: &InspectionId,
        force: &ForceId,
    ) -> Option<ReplyClock> {
        let site = maker.site();
        let due = site.reply_due(inspection, force)?;
        let held = site.replies.contains_key(&(inspection.clone(), force.clone(), Party::PolicingBody));
        let is_over = due < maker.visible.day();
        let words = match (held, is_over) {
            (true, _) => format!("The policing body’s reply was due by {}.", due.words()),
            (false, true) => format!(
                "The law asked the policing body to publish its reply by {}. This site holds none, \
                 which does not mean that none was published.",
                due.words()
            ),
            (false, false) => format!(
                "The law asks the policing body to publish its reply by {}. This site holds none yet.",
                due.words()
            ),
        };
        Some(ReplyClock { due: due.into(), held, words })
    }
}
