//! Feeds, by which people and programs follow the site, a force, a theme, an inspection, the corrections or the replies
//! (Atom, RFC 4287).

mod answers;
mod entry;
mod since;

use std::cmp::Reverse;
use std::sync::Arc;

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::Serialize;

use super::corrections::corrections_of;
use super::kinds::Content;
use super::maker::{Draft, Maker, arc};
use super::parts::{Citations, is_about};
use super::route::Route;
use crate::model::{ForceId, InspectionId, ThemeId};
use crate::site::Entity;
use crate::words;

pub use entry::FeedEntry;
use entry::Told;

/// What a feed is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FeedOf {
    Site,
    Force(ForceId),
    Theme(ThemeId),
    Inspection(InspectionId),
    Corrections,
    Replies,
}

/// What a feed holds (RFC 4287).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FeedView {
    /// What it is about. One of `site`, `force`, `theme`, `inspection`, `corrections`, `replies`.
    pub of: &'static str,
    /// The full address of the page that shows the same.
    pub page: String,
    /// The instant of the newest of its entries; where it has none, that of the site's first inspection:
    /// `2026-12-08T00:01:00+00:00` (RFC 3339).
    pub updated: String,
    /// How many entries it holds at most, where it does not hold all: older ones are only on the pages.
    pub at_most: Option<usize>,
    /// The full address under which the names of themes are known.
    pub themes: String,
    /// Its entries; what changed last stands first.
    pub entries: Vec<FeedEntry>,
}

/// The feed of a page, for its head and for readers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FeedLink {
    /// The address of the feed on this site, without the host.
    pub href: Arc<str>,
    /// What it is about. One of `site`, `force`, `theme`, `inspection`, `corrections`, `replies`.
    pub of: &'static str,
    /// The name of what it is about: `Ambria Police`; for the site its title.
    pub name: Arc<str>,
}

/// How many entries a feed holds that grows with the years. RFC 4287 knows no limit, and readers ask again and again for the whole
/// file. With an inspection come its page, 43 reports and 43 press releases, and on some days two come out; whoever asks
/// once a day must miss none of them.
const NEWEST: usize = 200;

impl FeedOf {
    /// The feed that follows what a page shows.
    pub(super) fn on(page: &Route) -> Option<FeedOf> {
        Some(match page {
            Route::Home => FeedOf::Site,
            Route::Entity(Entity::Force(id)) => FeedOf::Force(id.clone()),
            Route::Entity(Entity::Theme(id)) => FeedOf::Theme(id.clone()),
            Route::Entity(Entity::Inspection(id)) => FeedOf::Inspection(id.clone()),
            Route::Corrections => FeedOf::Corrections,
            Route::Replies => FeedOf::Replies,
            _ => return None,
        })
    }

    /// The page that shows the same; the feed stands beside it.
    pub(super) fn page(&self) -> Route {
        match self {
            FeedOf::Site => Route::Home,
            FeedOf::Force(id) => Route::Entity(Entity::Force(id.clone())),
            FeedOf::Theme(id) => Route::Entity(Entity::Theme(id.clone())),
            FeedOf::Inspection(id) => Route::Entity(Entity::Inspection(id.clone())),
            FeedOf::Corrections => Route::Corrections,
            FeedOf::Replies => Route::Replies,
        }
    }

    /// Whether it holds the newest of so many entries only. What is about one force or one inspection is always held as a
    /// whole; the others grow with the years.
    fn is_cut(&self, entries: usize) -> bool {
        match self {
            FeedOf::Site => true,
            FeedOf::Theme(_) | FeedOf::Corrections | FeedOf::Replies => entries > NEWEST,
            FeedOf::Force(_) | FeedOf::Inspection(_) => false,
        }
    }

    /// The word for it in templates.
    fn word(&self) -> &'static str {
        match self {
            FeedOf::Site => "site",
            FeedOf::Force(_) => "force",
            FeedOf::Theme(_) => "theme",
            FeedOf::Inspection(_) => "inspection",
            FeedOf::Corrections => "corrections",
            FeedOf::Replies => "replies",
        }
    }
}

/// A feed.
pub(super) fn draft<'a>(maker: &Maker<'a>, of: &FeedOf) -> Option<Draft<'a>> {
    let mut told = told_in(maker, of)?;
    let at_most = of.is_cut(told.len()).then_some(NEWEST);
    told.sort_by(|one, other| one.order().cmp(&other.order()));
    told.truncate(at_most.unwrap_or(usize::MAX));
    let updated: Option<Timestamp> = told.iter().map(|told| told.updated).max();
    let view = FeedView {
        of: of.word(),
        page: maker.full_address(&of.page()),
        updated: maker.instant(updated.unwrap_or_else(|| maker.site_began())),
        at_most,
        themes: maker.full_address(&Route::Themes),
        entries: told.into_iter().filter_map(|told| told.view(maker)).collect(),
    };
    Some(Draft {
        title: maker.name_of(of)?,
        description: String::new(),
        crumbs: Vec::new(),
        entity: None,
        citations: Citations::default(),
        corrections: &[],
        content: Content::Feed(Box::new(view)),
    })
}

impl Maker<'_> {
    /// The feed of a page, where it has one.
    pub(super) fn feed_of(&self, page: &Route) -> Option<FeedLink> {
        let of = FeedOf::on(page)?;
        let (word, name) = (of.word(), self.name_of(&of)?);
        Some(FeedLink { href: self.href_if_there(&Route::Feed(of))?, of: word, name })
    }

    fn name_of(&self, of: &FeedOf) -> Option<Arc<str>> {
        let site = self.site();
        Some(match of {
            FeedOf::Site => arc(&site.settings.value.title),
            FeedOf::Force(id) => arc(&site.force(id)?.name),
            FeedOf::Theme(id) => arc(&site.themes.value.get(id)?.title),
            FeedOf::Inspection(id) => arc(&site.inspection(id)?.title),
            FeedOf::Corrections => self.say(words!["title-corrections"]).into(),
            FeedOf::Replies => self.say(words!["title-replies"]).into(),
        })
    }
}

/// What a feed tells of, in no order.
fn told_in(maker: &Maker<'_>, of: &FeedOf) -> Option<Vec<Told>> {
    let site = maker.site();
    let documents = || site.documents().into_iter().map(|document| document.entity);
    let entities: Vec<Entity> = match of {
        FeedOf::Site | FeedOf::Corrections => documents().collect(),
        FeedOf::Replies => {
            site.replies.keys().map(|(of, on, party)| Entity::Reply(of.clone(), on.clone(), *party)).collect()
        }
        FeedOf::Force(id) => {
            site.force(id)?;
            maker.plan.concerning(id)
        }
        FeedOf::Inspection(id) => {
            site.inspection(id)?;
            documents().filter(|entity| belongs_to(maker, entity, id)).collect()
        }
        FeedOf::Theme(id) => {
            site.themes.value.get(id)?;
            let touches = |entity: &Entity| maker.themes_of(entity).contains(id);
            documents().filter(touches).collect()
        }
    };
    let mut told: Vec<Told> = Vec::new();
    for entity in entities {
        // A correction of what a theme touches is told in the entry of its document.
        if !matches!(of, FeedOf::Theme(_)) {
            told.extend(corrections_of(maker, &entity).into_iter().map(|it| Told::correction(maker, it)));
        }
        // Of an inspection the feed of a force tells only what was corrected.
        let is_told_whole = !matches!((of, &entity), (FeedOf::Force(_), Entity::Inspection(_)));
        if *of != FeedOf::Corrections && is_told_whole {
            told.extend(Told::document(maker, entity));
        }
    }
    Some(told)
}

/// Whether a document is an inspection or about one.
fn belongs_to(maker: &Maker<'_>, entity: &Entity, id: &InspectionId) -> bool {
    match entity {
        Entity::Inspection(of) | Entity::Report(of, _) | Entity::Press(of, _) => of == id,
        Entity::Reply(of, on, party) => {
            let reply = maker.site().replies.get(&(of.clone(), on.clone(), *party));
            reply.is_some_and(|doc| is_about(of, &doc.value, id))
        }
        _ => false,
    }
}

impl Told {
    /// What changed last stands first; of what changed together, what was published last.
    fn order(&self) -> impl Ord + '_ {
        (Reverse(self.updated), Reverse(self.published), &self.href)
    }
}
