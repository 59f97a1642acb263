//! The calendar: what is coming, what is late, and the next instant at which a build says something else.
//!
//! The law of this room: it only reads. It asks the gate what is public when, and so cannot disagree with what a build
//! will publish.

mod coming;
mod kinds;
mod lapsed;
mod late;
mod next;
mod replies;
mod statement;
#[cfg(test)]
mod tests;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::model::Date;
use crate::site::Site;

pub use coming::Coming;
pub use kinds::counted;
pub use lapsed::{RULES, lapsed};
pub use late::Late;
pub use next::{Next, Reason};
pub use replies::Replies;
pub use statement::{Promise, Promised};

/// What a team has before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// What goes out after the moment, the next first.
    pub coming: Vec<Coming>,
    /// What should have happened by now, the longest ago first.
    pub late: Vec<Late>,
    /// Where the replies stand that the law asks policing bodies for, by inspection and last day.
    pub replies: Vec<Replies>,
    /// What the accessibility statement promises for a day that is not over, the next first.
    pub promises: Vec<Promise>,
    /// The next instant at which what is said to readers changes; `None` where nothing is coming.
    pub next: Option<Next>,
}

/// The calendar of a site as of `moment`.
pub fn calendar(site: &Site, moment: Timestamp) -> Calendar {
    let coming = coming::coming(site, moment);
    let next = next::next(site, moment, &coming);
    let replies = replies::replies(site, moment);
    let day = site.day(moment);
    let mut promises = statement::promises(site);
    promises.retain(|promise| !late::is_over(promise.by, day));
    Calendar { coming, late: late::late(site, moment), replies, promises, next }
}

/// Until when a build of the same folder says what it says as of `moment`: the end of the day, which every page names, or
/// what comes first.
pub fn until(site: &Site, moment: Timestamp) -> Timestamp {
    let end_of_day = day_after(site.day(moment)).and_then(|day| beginning(day, &site.zone));
    let next = next::next(site, moment, &coming::coming(site, moment)).map(|next| next.instant);
    end_of_day.into_iter().chain(next).min().unwrap_or(moment)
}

/// The instant at which a day begins in `zone`.
fn beginning(day: Date, zone: &TimeZone) -> Option<Timestamp> {
    day.last_day().to_zoned(zone.clone()).ok().map(|day| day.timestamp())
}

/// The day after the last one that `date` can mean.
fn day_after(date: Date) -> Option<Date> {
    let last = date.last_day();
    Date::day(last.year(), last.month(), last.day()).plus_days(1)
}
