//! What goes out after a moment: releases, and things with a moment of their own.

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::model::{Date, Published, ReleaseId};
use crate::release;
use crate::site::{Entity, Item, Site};

/// What is planned for one instant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coming {
    pub instant: Timestamp,
    /// The same as it is written, where the site is at home.
    pub published: Published,
    /// The releases of that instant, drafts included.
    pub releases: Vec<ReleaseId>,
    /// What becomes public.
    pub goes: Vec<Item>,
    /// What was to go out and is a draft.
    pub drafts: Vec<Item>,
    /// What stays with a draft, because it belongs to it.
    pub stays: Vec<Item>,
    /// The quiet periods in which it falls.
    pub quiet_periods: Vec<String>,
}

impl Coming {
    fn new(instant: Timestamp, published: Published) -> Coming {
        Coming {
            instant,
            published,
            releases: Vec::new(),
            goes: Vec::new(),
            drafts: Vec::new(),
            stays: Vec::new(),
            quiet_periods: Vec::new(),
        }
    }

    /// The day of the week, where it is a Saturday or a Sunday.
    pub fn weekend(&self) -> Option<&'static str> {
        self.day().weekday().filter(|day| ["Saturday", "Sunday"].contains(day))
    }

    /// The day on which it falls; of a month or a year alone, its last.
    fn day(&self) -> Date {
        let day = self.published.date.last_day();
        Date::day(day.year(), day.month(), day.day())
    }

    /// What it is called: by its releases, its inspections, or else by what goes out.
    pub fn title(&self, site: &Site) -> String {
        let of_release = |id: &ReleaseId| Some(site.releases.get(id)?.value.title.to_string());
        let of_inspection = |item: &Item| match item {
            Item::Thing(Entity::Inspection(id)) => Some(site.inspection(id)?.title.to_string()),
            _ => None,
        };
        let mut titles: Vec<String> = self.releases.iter().filter_map(of_release).collect();
        if titles.is_empty() {
            titles = self.goes.iter().chain(&self.drafts).filter_map(of_inspection).collect();
        }
        if titles.is_empty() {
            let all = self.goes.iter().chain(&self.drafts).chain(&self.stays);
            titles.push(super::counted(site, all));
        }
        titles.join("; ")
    }
}

/// What is planned after `moment`, the next first.
pub(super) fn coming(site: &Site, moment: Timestamp) -> Vec<Coming> {
    let mut coming: BTreeMap<Timestamp, Coming> = BTreeMap::new();
    for (item, (instant, published)) in planned(site) {
        if instant <= moment {
            continue;
        }
        let then = coming.entry(instant).or_insert_with(|| Coming::new(instant, published));
        match &item {
            Item::Thing(Entity::Release(release)) => then.releases.push(release.clone()),
            Item::Thing(entity) if site.is_draft(entity) => then.drafts.push(item),
            _ if release::is_public(site, &item, instant) => then.goes.push(item),
            _ => then.stays.push(item),
        }
    }
    let mut coming: Vec<Coming> = coming.into_values().collect();
    for then in &mut coming {
        then.quiet_periods = quiet_periods(site, then);
    }
    coming
}

/// Every thing that has a moment, with it.
fn planned(site: &Site) -> impl Iterator<Item = (Item, (Timestamp, Published))> {
    let documents = site.documents().into_iter().map(|document| Item::Thing(document.entity));
    let words = (site.timetable.iter())
        .map(|(item, _)| item)
        .filter(|item| matches!(item, Item::Thing(Entity::Theme(_) | Entity::Term(_)) | Item::Measure(_)))
        .filter(|item| item.is_on(site))
        .cloned();
    documents.chain(words).filter_map(|item| {
        let due = release::due(site, &item)?;
        Some((item, due))
    })
}

fn quiet_periods(site: &Site, coming: &Coming) -> Vec<String> {
    let items = coming.goes.iter().chain(&coming.drafts).chain(&coming.stays);
    let forces: Vec<_> = items.flat_map(|item| site.concerned(item)).collect();
    let day = coming.day();
    (site.settings.value.quiet_periods.iter())
        .filter(|period| period.holds(day) && period.concerns(&forces))
        .map(|period| period.name.to_string())
        .collect()
}
