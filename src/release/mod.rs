//! The gate: what the public may see at a moment, and what only the newsroom may.
//!
//! The law of this room: nothing embargoed can be rendered. Every room after it takes a [`Released`], whose
//! insides are private to this room; and the gate cuts the *graph*, not the pages. With an inspection go its
//! reports, replies, press releases, files, counts and links, because afterwards they are not there.

mod ahead;
mod answers;
mod links;
mod to_come;
mod waiting;

use std::collections::BTreeMap;
use std::marker::PhantomData;
use std::sync::Arc;

use jiff::Timestamp;

use crate::model::{ComparabilityGroup, Date, ForceId, InspectionId, LanguageTag, ProgrammeId};
use crate::problem::{Problems, Rule};
use crate::site::{Entity, Item, Site, Uses, Words};

pub use ahead::{dates, days};
pub use to_come::{ToCome, next_change, to_come};
pub use waiting::{Awaiting, due, is_public};
use waiting::{awaiting, is_to_come, waits_for_release};

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
    /// The same in each further language of the site: the same things, since nobody looks a second time at what waits.
    translations: BTreeMap<LanguageTag, Visible>,
    moment: Timestamp,
    awaiting: Arc<BTreeMap<Entity, Awaiting>>,
    newsroom: bool,
}

impl<A: Audience> Released<A> {
    fn new(site: Arc<Site>, moment: Timestamp, awaiting: BTreeMap<Entity, Awaiting>) -> Released<A> {
        let visible = Visible {
            site: site.clone(),
            translations: BTreeMap::new(),
            moment,
            awaiting: Arc::new(awaiting),
            newsroom: A::NEWSROOM,
        };
        Released { visible: visible.of(site), audience: PhantomData }
    }

    pub fn visible(&self) -> &Visible {
        &self.visible
    }

    /// The same release with other words in what it shows; `whole` is the whole site with these words. What waited
    /// still waits, because [`Words`] change nothing that the gate asks for.
    pub fn with_words(&self, words: &Words, whole: &Arc<Site>) -> Released<A> {
        let site = if A::NEWSROOM {
            whole.clone()
        } else {
            let (entities, day) = (words.entities(), self.visible.day());
            let cut = |site: &mut Site| {
                ahead::cut_in(site, &entities, day);
                answers::cut(site);
            };
            let mut site = self.visible.site.with_words(words);
            site.translations.values_mut().for_each(|translation| cut(Arc::make_mut(translation)));
            cut(&mut site);
            Arc::new(site)
        };
        Released { visible: self.visible.of(site), audience: PhantomData }
    }
}

impl Visible {
    /// The same of this site, in each of its languages.
    fn of(&self, site: Arc<Site>) -> Visible {
        let alone = |site: &Arc<Site>| Visible {
            site: site.clone(),
            translations: BTreeMap::new(),
            moment: self.moment,
            awaiting: self.awaiting.clone(),
            newsroom: self.newsroom,
        };
        let translations = site.translations.iter().map(|(tag, site)| (tag.clone(), alone(site))).collect();
        Visible { translations, ..alone(&site) }
    }

    /// What can be seen in each further language of the site, by its tag: as of the same moment, for the same audience,
    /// and never anything that cannot be seen in the main one.
    pub fn translations(&self) -> &BTreeMap<LanguageTag, Visible> {
        &self.translations
    }

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
    let mut problems = links::to_unpublished(site, &cut);
    for (tag, translation) in &site.translations {
        problems.extend(translation.in_twins(links::to_unpublished(translation, &cut.translations[tag])));
    }
    (Released::new(Arc::new(cut), moment, BTreeMap::new()), problems)
}

/// Everything that is not public at `moment`, and why.
fn waits(site: &Site, moment: Timestamp) -> BTreeMap<Entity, Awaiting> {
    let documents = site.documents().into_iter().map(|document| document.entity);
    (documents.chain(words_that_may_wait(site)))
        .filter_map(|entity| awaiting(site, &entity, moment).map(|reason| (entity, reason)))
        .collect()
}

/// The themes and terms that a release names; while one cannot be read, all, since it may name any of them.
fn words_that_may_wait(site: &Site) -> Vec<Entity> {
    let themes = site.themes.value.keys().cloned().map(Entity::Theme);
    let terms = site.glossary.value.keys().cloned().map(Entity::Term);
    let may_wait = |word: &Entity| site.appointment(word).is_some() || site.has_unread_release();
    themes.chain(terms).filter(may_wait).collect()
}

/// The site without what waits, in each of its languages. What waits, and which words of the vocabulary are public, is
/// found out in the main one alone, so no other language can say more.
fn cut(site: &Site, waits: &BTreeMap<Entity, Awaiting>, moment: Timestamp) -> Site {
    let mut cut = cut_documents(site, waits, moment);
    // What is public decides which words are: a theme, a measure or a scale that only secret things use is one of them.
    let uses = cut.uses();
    cut_vocabulary(&mut cut, site, &uses, waits, moment);
    cut.rethread();
    for (tag, translation) in &site.translations {
        let mut translated = cut_documents(translation, waits, moment);
        cut_vocabulary(&mut translated, translation, &uses, waits, moment);
        translated.rethread();
        cut.translations.insert(tag.clone(), Arc::new(translated));
    }
    cut
}

/// The site without the documents that wait, and without what is ahead of its day in others.
fn cut_documents(site: &Site, waits: &BTreeMap<Entity, Awaiting>, moment: Timestamp) -> Site {
    let mut cut = Site { translations: BTreeMap::new(), ..site.clone() };
    let stays = |entity: Entity| !waits.contains_key(&entity);
    cut.forces.retain(|force, _| stays(Entity::Force(force.clone())));
    cut.inspections.retain(|inspection, _| stays(Entity::Inspection(inspection.clone())));
    cut.reports.retain(|(inspection, force), _| stays(Entity::Report(inspection.clone(), force.clone())));
    cut.press.retain(|(inspection, force), _| stays(Entity::Press(inspection.clone(), force.clone())));
    cut.replies.retain(|(inspection, force, party), _| {
        stays(Entity::Reply(inspection.clone(), force.clone(), *party))
    });
    cut.pages.retain(|page, _| stays(Entity::Page(page.clone())));
    cut.accessibility = cut.accessibility.take().filter(|_| stays(Entity::Accessibility));
    cut.attachments.retain(|_, owner| !waits.contains_key(owner));
    // A programme is told of when the first of its inspections is.
    let told =
        |programme: &ProgrammeId| cut.inspections.values().any(|doc| doc.value.programme == *programme);
    cut.programmes = site.programmes.clone();
    cut.programmes.retain(|programme, _| told(programme));
    // A force that is not shown takes its grades with it, and the totals would tell them.
    let is_hidden = |force: &ForceId| waits.contains_key(&Entity::Force(force.clone()));
    let is_withheld =
        |of: &InspectionId, on: &ForceId| is_hidden(on) || is_withheld(site, waits, (of, on), moment);
    for (inspection, _) in site.reports.keys().filter(|(of, on)| is_withheld(of, on)) {
        if let Some(doc) = cut.inspections.get_mut(inspection) {
            Arc::make_mut(doc).value.totals.clear();
        }
    }
    cut_releases(&mut cut, waits, moment);
    ahead::cut(&mut cut, site.day(moment));
    answers::cut(&mut cut);
    cut
}

/// Whether national totals would give away the grades of a report: its moment is still to come, finished or not; or it
/// is withheld from the release that it belongs to. (A draft of what came out long ago keeps back nothing.)
fn is_withheld(
    site: &Site,
    waits: &BTreeMap<Entity, Awaiting>,
    (of, on): (&InspectionId, &ForceId),
    moment: Timestamp,
) -> bool {
    let report = Entity::Report(of.clone(), on.clone());
    let is_released =
        || site.appointment(&report).is_some() || site.appointment(&Entity::Inspection(of.clone())).is_some();
    is_to_come(site, site.own_published(&report), moment) || (waits.contains_key(&report) && is_released())
}

/// Of releases the public may know those that are announced and still to come, by title and instant.
fn cut_releases(cut: &mut Site, waits: &BTreeMap<Entity, Awaiting>, moment: Timestamp) {
    let zone = cut.zone.clone();
    cut.releases.retain(|release, doc| {
        let is_coming = doc.value.published.instant(&zone).is_ok_and(|instant| instant > moment);
        is_coming && !waits.contains_key(&Entity::Release(release.clone()))
    });
    for doc in cut.releases.values_mut() {
        let doc = Arc::make_mut(doc);
        (doc.value.goes_out, doc.body) = Default::default();
    }
}

/// Of the vocabulary the public may know what public things use, and terms, unless a release has still to tell them.
fn cut_vocabulary(
    cut: &mut Site,
    site: &Site,
    uses: &Uses,
    waits: &BTreeMap<Entity, Awaiting>,
    moment: Timestamp,
) {
    let waits_by_itself = |item: Item| waits_for_release(site, &item, moment);
    Arc::make_mut(&mut cut.scales).value.0.retain(|(id, _)| uses.scales.contains(id));
    let themes = &mut Arc::make_mut(&mut cut.themes).value.0;
    themes.retain(|(id, _)| uses.themes.contains(id) && !waits.contains_key(&Entity::Theme(id.clone())));
    let measures = &mut Arc::make_mut(&mut cut.measures).value.0;
    measures.retain(|(id, _)| uses.measures.contains(id) && !waits_by_itself(Item::Measure(id.clone())));
    let terms = &mut Arc::make_mut(&mut cut.glossary).value.0;
    terms.retain(|(id, _)| !waits.contains_key(&Entity::Term(id.clone())));
    for (id, doc) in &mut cut.programmes {
        let is_used = |group: &ComparabilityGroup| uses.groups.contains(&(id.clone(), group.id.clone()));
        if !doc.value.comparability_groups.iter().all(is_used) {
            Arc::make_mut(doc).value.comparability_groups.retain(is_used);
        }
    }
}
