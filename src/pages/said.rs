//! When something was last said: of a document its publication and all that it dated since, so that feeds and the site
//! map tell a change by the content and never by the day of the build.

use jiff::Timestamp;

use super::maker::Maker;
use crate::model::{Date, ForceId, InspectionId};
use crate::release::{dates, due};
use crate::site::{Entity, Item, ReplyState};

impl Maker<'_> {
    /// When a document was published, with all that it hangs on; `None` where nobody says when.
    pub(super) fn went_out(&self, entity: &Entity) -> Option<Timestamp> {
        // The timetable knows when a release goes out though nobody may see what goes out with it.
        if !entity.is_on(self.site()) {
            return None;
        }
        due(self.site(), &Item::Thing(entity.clone())).map(|(instant, _)| instant)
    }

    /// The last dated thing that a document says: its publication, a correction, a step in the history of a
    /// recommendation, an area for improvement that was discharged. `None` where nothing in it has a date.
    pub(super) fn last_said(&self, entity: &Entity) -> Option<Timestamp> {
        let dated = dates(self.site(), entity).into_iter().map(|date| self.beginning(date));
        self.went_out(entity).into_iter().chain(dated).max()
    }

    /// The last dated thing that any document of the site says.
    pub(super) fn site_last_said(&self) -> Option<Timestamp> {
        let documents = self.site().documents().into_iter();
        // A release is what is to come: nothing has been said with it yet.
        let said = documents.filter(|document| !matches!(document.entity, Entity::Release(_)));
        said.filter_map(|document| self.last_said(&document.entity)).max()
    }

    /// When the first inspection of the site was published: since then a feed without entries is as it is.
    pub(super) fn site_began(&self) -> Timestamp {
        let inspections = self.site().inspections.keys().cloned().map(Entity::Inspection);
        // A site without an inspection has not begun; any instant will do that is always the same.
        inspections.filter_map(|id| self.went_out(&id)).min().unwrap_or(Timestamp::UNIX_EPOCH)
    }

    /// When the last day for the reply to a report was over, and no reply had been made.
    pub(super) fn ran_out(&self, of: &InspectionId, on: &ForceId) -> Option<Timestamp> {
        let clock = self.site().reply_clock(of, on, self.visible.day(), |_| true)?;
        let is_over = matches!(clock.state, ReplyState::Overdue | ReplyState::NotCollected);
        let day_after = || clock.due.plus_days(1).map(|day| self.beginning(day));
        is_over.then(day_after).flatten()
    }

    /// The beginning of a day where the site is at home; of a month or a year alone, of its last.
    pub(super) fn beginning(&self, date: Date) -> Timestamp {
        // Where the clocks skip midnight, the day begins when they have.
        let zoned = date.last_day().to_zoned(self.site().zone.clone());
        zoned.expect("a day of the calendar is in every zone").timestamp()
    }

    /// An instant for machines, with the offset of the site's zone (RFC 3339): `2026-12-08T00:01:00+00:00`.
    pub(super) fn instant(&self, instant: Timestamp) -> String {
        let here = instant.to_zoned(self.site().zone.clone());
        // Before there were zones every town had its own time, to the second, which RFC 3339 cannot say.
        match here.offset().seconds() % 60 {
            0 => here.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string(),
            _ => instant.strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
        }
    }
}
