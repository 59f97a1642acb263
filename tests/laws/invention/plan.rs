//! What chance decides of a made-up site.

use jiff::civil::{DateTime, datetime};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::pen::{later_year, past_year};

/// How a thing stands to the moment at which it is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timing {
    /// Says nothing of its own.
    Silent,
    Past,
    /// Goes out in the very minute.
    Now,
    /// A minute too late.
    Soon,
    Later,
    Draft,
    /// When the release of that number goes out.
    With(usize),
}

impl Timing {
    pub fn is_public(self) -> bool {
        matches!(self, Timing::Silent | Timing::Past | Timing::Now)
    }

    /// Writes `published` and `draft` into the fields of a thing.
    pub fn write(self, number: usize, moment: DateTime, fields: &mut Value) {
        let written = |at: DateTime| format!("{} {:02}:{:02}", at.date(), at.hour(), at.minute());
        let published = match self {
            Timing::Silent | Timing::With(_) => None,
            Timing::Past => Some(format!("{}-02-03", past_year(number))),
            Timing::Now => Some(written(moment)),
            Timing::Soon => Some(written(moment.saturating_add(1.minute()))),
            // A draft never goes out, however old its date.
            Timing::Draft => Some(format!("{}-02-03", past_year(number))),
            Timing::Later => Some(format!("{}-02-03 09:30", later_year(number))),
        };
        if let Some(published) = published {
            fields["published"] = json!(published);
        }
        fields["draft"] = json!(self == Timing::Draft);
    }
}

/// A made-up site in a few words.
#[derive(Clone, Debug)]
pub struct Plan {
    /// In London, where the site is at home; never in a night when the clocks change.
    pub local: DateTime,
    /// Whether each force is a draft.
    pub forces: [bool; 3],
    pub inspections: [Timing; 3],
    /// By inspection and force.
    pub reports: [[Option<Timing>; 3]; 3],
    /// By inspection and force: of the policing body, and of the force.
    pub replies: [[[Option<Timing>; 2]; 3]; 3],
    pub press: [[Option<Timing>; 3]; 3],
    /// Home, about, and the page that lists every source of the site.
    pub pages: [Option<Timing>; 3],
    /// Of each release, when it goes out and whether it is announced.
    pub releases: [(Timing, bool); 2],
    /// Decides which thing links to which.
    pub links: u64,
    /// Each bit decides whether the thing of that number has a twin in the site's other language; none where there is no
    /// other language.
    pub twins: u64,
}

impl Plan {
    pub fn moment(&self) -> Timestamp {
        let london = TimeZone::get("Europe/London").expect("the zone is compiled in");
        self.local.to_zoned(london).expect("it is in range").timestamp()
    }

    /// When a thing goes out that goes with a release; of all others, what they say themselves.
    pub fn timing(&self, timing: Timing) -> Timing {
        match timing {
            Timing::With(release) => self.releases[release].0,
            own => own,
        }
    }

    pub fn is_public(&self, timing: Timing) -> bool {
        self.timing(timing).is_public()
    }

    /// The site in which nothing is missing, all of it with the same timing.
    pub fn with_everything(timing: Timing) -> Plan {
        Plan {
            local: datetime(2026, 11, 22, 12, 0, 0, 0),
            forces: [timing == Timing::Draft; 3],
            inspections: [timing; 3],
            reports: [[Some(timing); 3]; 3],
            replies: [[[Some(timing); 2]; 3]; 3],
            press: [[Some(timing); 3]; 3],
            pages: [Some(timing); 3],
            releases: [(timing, false), (timing, true)],
            links: u64::MAX,
            twins: u64::MAX,
        }
    }

    /// The site with one of everything that there can be, and little more.
    pub fn with_one_of_each() -> Plan {
        let mut plan = Plan::with_everything(Timing::Past);
        for of in 0..3 {
            for on in 0..3 {
                plan.reports[of][on] = plan.reports[of][on].filter(|_| on == of);
                plan.press[of][on] = plan.press[of][on].filter(|_| (of, on) == (0, 0));
                plan.replies[of][on]
                    .iter_mut()
                    .for_each(|reply| *reply = reply.filter(|_| (of, on) == (0, 0)));
            }
        }
        plan
    }
}

/// Sites of every kind.
pub fn plans() -> impl Strategy<Value = Plan> {
    let moments = (1990i16..2060, 1i8..=12, 1i8..=28, 3i8..=22, 0i8..=58);
    // Things that are not there come first, so that a failing site shrinks to a small one.
    let chances = prop::sample::select(vec![
        None,
        None,
        None,
        Some(Timing::Silent),
        Some(Timing::Silent),
        Some(Timing::Silent),
        Some(Timing::Past),
        Some(Timing::Now),
        Some(Timing::Soon),
        Some(Timing::Later),
        Some(Timing::Draft),
        Some(Timing::With(0)),
        Some(Timing::With(1)),
    ]);
    let instants = [Timing::Past, Timing::Now, Timing::Soon, Timing::Later, Timing::Draft];
    let release = || (prop::sample::select(instants.to_vec()), any::<bool>());
    let releases = [release(), release()];
    let timings = prop::collection::vec(chances, 45);
    // Most sites have one language, and those of two take twice as long.
    let bits = (any::<u64>(), prop_oneof![3 => Just(0), 1 => any::<u64>()]);
    (moments, timings, releases, bits).prop_map(|(moment, timings, releases, (links, twins))| {
        let (year, month, day, hour, minute) = moment;
        let mut timings = timings.into_iter();
        let mut next = || timings.next().expect("45 are enough");
        Plan {
            local: datetime(year, month, day, hour, minute, 0, 0),
            forces: std::array::from_fn(|_| next() == Some(Timing::Draft)),
            inspections: std::array::from_fn(|_| next().unwrap_or(Timing::Past)),
            reports: std::array::from_fn(|_| std::array::from_fn(|_| next())),
            replies: std::array::from_fn(|_| std::array::from_fn(|_| std::array::from_fn(|_| next()))),
            press: std::array::from_fn(|_| std::array::from_fn(|_| next())),
            pages: std::array::from_fn(|_| next()),
            releases,
            links,
            twins,
        }
    })
}
