//! The gate: what the public may see at a moment, and what only the newsroom may.
//!
//! The law of this room: nothing embargoed can be rendered. Every room after it takes a [`Released`], whose
//! insides are private to this room; and the gate cuts the *graph*, not the pages. With an inspection go its
//! reports, replies, press releases, files, counts and links, because afterwards they are not there.

mod links;
mod to_come;
mod waiting;

use std::collections::BTreeMap;
use std::marker::PhantomData;
use std::sync::Arc;

use jiff::Timestamp;

use crate::model::{Date, ProgrammeId};
use crate::problem::{Problems, Rule};
use crate::site::{Entity, Site, Words};

pub use to_come::{ToCome, next_change, to_come};
pub use waiting::Awaiting;
use waiting::{awaiting, is_to_come};

/// Every rule that this room applies.
pub const RULES: &[&Rule] = &[&links::LINK_TO_UNPUBLISHED];

/// Who an edition is for.
pub trait Audience: Clone + Send + Sync {
    /// Whether drafts and embargoed things are shown, marked.
    const NEWSROOM: bool;
}

/// The readers of the public site.
#[derive(Clone, Copy, Debug)]
pub enum Public {}

/// The team that prepares it.
#[derive(Clone, Copy, Debug)]
pub enum Newsroom {}

impl Audience for Public {
    const NEWSROOM: bool = false;
}

impl Audience for Newsroom {
    const NEWSROOM: bool = true;
}

/// Content that its audience `A` may see at a moment. Only [`public`] and [`newsroom`] make one.
#[derive(Clone, Debug)]
pub struct Released<A> {
    visible: Visible,
    audience: PhantomData<A>,
}

/// What can be seen, whoever the audience is. Only a [`Released`] holds one, and nobody else can make one.
#[derive(Clone, Debug)]
pub struct Visible {
    site: Arc<Site>,
    moment: Timestamp,
    awaiting: BTreeMap<Entity, Awaiting>,
    newsroom: bool,
}

impl<A: Audience> Released<A> {
    fn new(site: Arc<Site>, moment: Timestamp, awaiting: BTreeMap<Entity, Awaiting>) -> Released<A> {
        Released { visible: Visible { site, moment, awaiting, newsroom: A::NEWSROOM }, audience: PhantomData }
    }

    pub fn visible(&self) -> &Visible {
        &self.visible
    }

    /// The same release with other words in what it shows; `whole` is the whole site with these words. What waited
    /// still waits, because [`Words`] change nothing that the gate asks for.
    pub fn with_words(&self, words: &Words, whole: &Arc<Site>) -> Released<A> {
        let mut visible = self.visible.clone();
        visible.site = if A::NEWSROOM { whole.clone() } else { Arc::new(visible.site.with_words(words)) };
        Released { visible, audience: PhantomData }
    }
}

impl Visible {
    /// The content, without anything that the audience may not see.
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// The instant as of which the content stands.
    pub fn moment(&self) -> Timestamp {
        self.moment
    }

    /// The day as of which the content stands, where the site is at home.
    pub fn day(&self) -> Date {
        self.site.day(self.moment)
    }

    /// Whether drafts and embargoed things are shown, marked.
    pub fn is_newsroom(&self) -> bool {
        self.newsroom
    }

    /// What a thing waits for before the public may see it; always `None` in what is public.
    pub fn awaiting(&self, entity: &Entity) -> Option<&Awaiting> {
        self.awaiting.get(entity)
    }
}

/// What the team may see: everything, with a mark on what the public may not see at `moment`.
pub fn newsroom(site: &Arc<Site>, moment: Timestamp) -> Released<Newsroom> {
    Released::new(site.clone(), moment, waits(site, moment))
}

/// What the public may see at `moment`, and a problem for every public page that links to more than that.
pub fn public(site: &Site, moment: Timestamp) -> (Released<Public>, Problems) {
    let waits = waits(site, moment);
    let cut = cut(site, &waits, moment);
    let problems = links::to_unpublished(site, &cut);
    (Released::new(Arc::new(cut), moment, BTreeMap::new()), problems)
}

/// Everything that is not public at `moment`, and why.
fn waits(site: &Site, moment: Timestamp) -> BTreeMap<Entity, Awaiting> {
    (site.documents().into_iter())
        .filter_map(|document| {
            awaiting(site, &document.entity, moment).map(|reason| (document.entity, reason))
        })
        .collect()
}

/// The site without what waits.
fn cut(site: &Site, waits: &BTreeMap<Entity, Awaiting>, moment: Timestamp) -> Site {
    let mut cut = site.clone();
    let stays = |entity: Entity| !waits.contains_key(&entity);
    cut.forces.retain(|force, _| stays(Entity::Force(force.clone())));
    cut.inspections.retain(|inspection, _| stays(Entity::Inspection(inspection.clone())));
    cut.reports.retain(|(inspection, force), _| stays(Entity::Report(inspection.clone(), force.clone())));
    cut.press.retain(|(inspection, force), _| stays(Entity::Press(inspection.clone(), force.clone())));
    cut.replies.retain(|(inspection, force, party), _| {
        stays(Entity::Reply(inspection.clone(), force.clone(), *party))
    });
    cut.pages.retain(|page, _| stays(Entity::Page(page.clone())));
    cut.attachments.retain(|_, owner| !waits.contains_key(owner));
    // A programme is told of when the first of its inspections is.
    let told =
        |programme: &ProgrammeId| cut.inspections.values().any(|doc| doc.value.programme == *programme);
    cut.programmes = site.programmes.clone();
    cut.programmes.retain(|programme, _| told(programme));
    // National totals would give away the grades of reports whose day is still to come, finished or not.
    let to_come = site.reports.iter().filter(|(_, doc)| is_to_come(site, doc.value.published, moment));
    for ((inspection, _), _) in to_come {
        if let Some(doc) = cut.inspections.get_mut(inspection) {
            Arc::make_mut(doc).value.totals.clear();
        }
    }
    cut.rethread();
    cut
}
