//! The map of the site for search engines (sitemaps.org), with the day on which each page last said something else.

use std::collections::BTreeMap;

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::Serialize;

use super::corrections::corrections_of;
use super::kinds::Content;
use super::languages::InLanguage;
use super::machine;
use super::maker::{Draft, Maker};
use super::page::SOURCES;
use super::regions::compared;
use super::route::Route;
use crate::model::{ForceId, InspectionId, ThemeId};
use crate::site::{Entity, ThreadId};

/// What `sitemap.xml` holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SitemapView {
    /// Every page for people, in alphabetical order of addresses; none where there are too many for one site map.
    pub pages: Vec<Mapped>,
    /// The site maps that hold them then.
    pub parts: Vec<Mapped>,
}

/// A page in the site map, or a site map.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Mapped {
    /// The full address.
    pub address: String,
    /// When what it shows last changed (RFC 3339); absent where nothing on it has a date, since a wrong one is worse.
    pub changed: Option<String>,
    /// The page in each language of the site; none on a site of one language, and of a site map.
    pub languages: Vec<InLanguage>,
}

/// How many pages a site map may hold (sitemaps.org/protocol.html: "no more than 50,000 URLs and must be no larger than
/// 50MB"; so many addresses of ours are half of that).
pub(super) const MOST_IN_A_SITEMAP: usize = 50_000;

/// The site map, or the list of several.
pub(super) fn draft<'a>(maker: &Maker<'a>) -> Draft<'a> {
    let pages = maker.mapped();
    let most = maker.plan.pages_in_a_sitemap;
    let view = if pages.len() <= most {
        SitemapView { pages: pages.iter().map(|page| page.view(maker)).collect(), parts: Vec::new() }
    } else {
        let parts = (1..).zip(pages.chunks(most)).map(|(number, pages)| {
            let changed = pages.iter().filter_map(|page| page.changed).max();
            Found { route: &Route::SitemapPart(number), changed }.view(maker)
        });
        SitemapView { pages: Vec::new(), parts: parts.collect() }
    };
    machine::draft(Content::Sitemap(view))
}

/// One of several, counted from 1.
pub(super) fn part<'a>(maker: &Maker<'a>, number: usize) -> Draft<'a> {
    let pages = maker.mapped().chunks(maker.plan.pages_in_a_sitemap).nth(number - 1).unwrap_or_default();
    let pages = pages.iter().map(|page| page.view(maker)).collect();
    machine::draft(Content::Sitemap(SitemapView { pages, parts: Vec::new() }))
}

/// A page, and when it last changed.
pub(super) struct Found<'a> {
    route: &'a Route,
    changed: Option<Timestamp>,
}

impl Found<'_> {
    fn view(&self, maker: &Maker<'_>) -> Mapped {
        Mapped {
            address: maker.full_address(self.route),
            changed: self.changed.map(|instant| maker.instant(instant)),
            languages: maker.languages(self.route.page()),
        }
    }
}

impl<'a> Maker<'a> {
    /// Every page for people, in alphabetical order of addresses.
    fn mapped(&self) -> &[Found<'a>] {
        self.mapped.get_or_init(|| {
            let changes = Changes::of(self);
            let listed = self.plan.routes.iter().map(|(_, route)| route).filter(|route| route.is_listed());
            let mut pages: Vec<Found<'a>> =
                listed.map(|route| Found { route, changed: changes.of_page(route.page()) }).collect();
            pages.sort_by_cached_key(|page| self.full_address(page.route));
            pages
        })
    }
}

/// When documents last said something, put together as pages show them.
struct Changes<'m, 'a> {
    maker: &'m Maker<'a>,
    /// When each document last said something. Many pages show the same ones.
    said: BTreeMap<Entity, Option<Timestamp>>,
    /// Of the site's documents of each kind.
    inspections: Newest,
    reports: Newest,
    replies: Newest,
    press: Newest,
    pages: Newest,
    corrections: Newest,
    /// Last days for replies that were over, and reports that set one.
    clocks: Newest,
    /// What reports, replies and press releases on a force say.
    on_force: BTreeMap<ForceId, Newest>,
    /// What an inspection says, and what is said in it and to it.
    in_inspection: BTreeMap<InspectionId, Newest>,
    on_theme: BTreeMap<ThemeId, Newest>,
}

/// The last of several instants.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Newest(Option<Timestamp>);

impl Newest {
    fn add(&mut self, instant: Option<Timestamp>) {
        self.0 = self.0.max(instant);
    }
}

impl<'m, 'a> Changes<'m, 'a> {
    fn of(maker: &'m Maker<'a>) -> Changes<'m, 'a> {
        let mut changes = Changes {
            maker,
            said: BTreeMap::new(),
            inspections: Newest::default(),
            reports: Newest::default(),
            replies: Newest::default(),
            press: Newest::default(),
            pages: Newest::default(),
            corrections: Newest::default(),
            clocks: Newest::default(),
            on_force: BTreeMap::new(),
            in_inspection: BTreeMap::new(),
            on_theme: BTreeMap::new(),
        };
        for document in maker.site().documents() {
            changes.note(document.entity);
        }
        changes
    }

    fn note(&mut self, entity: Entity) {
        let maker = self.maker;
        let said = maker.last_said(&entity);
        let corrected = corrections_of(maker, &entity).into_iter();
        let corrected = corrected.map(|known| maker.beginning(known.correction.date));
        self.corrections.add(corrected.max());
        match &entity {
            Entity::Inspection(of) => {
                self.inspections.add(said);
                self.in_inspection.entry(of.clone()).or_default().add(said);
                // It stands on the page of the one whose recommendations it went back to.
                if let Some(earlier) = maker.site().inspection(of).and_then(|it| it.follows.clone()) {
                    self.in_inspection.entry(earlier).or_default().add(maker.went_out(&entity));
                }
            }
            Entity::Report(of, on) => {
                self.reports.add(said);
                let ran_out = maker.ran_out(of, on);
                if maker.site().has_reply_clock(of, on) {
                    self.clocks.add(ran_out.max(maker.went_out(&entity)));
                }
                self.on_force.entry(on.clone()).or_default().add(said.max(ran_out));
                self.in_inspection.entry(of.clone()).or_default().add(said.max(ran_out));
            }
            Entity::Press(of, on) => {
                self.press.add(said);
                self.on_force.entry(on.clone()).or_default().add(said);
                self.in_inspection.entry(of.clone()).or_default().add(said);
            }
            Entity::Reply(of, on, party) => {
                self.replies.add(said);
                self.on_force.entry(on.clone()).or_default().add(said);
                let reply = maker.site().replies.get(&(of.clone(), on.clone(), *party));
                let others = reply.into_iter().flat_map(|doc| doc.value.also_about.iter());
                for about in others.chain([of]) {
                    self.in_inspection.entry(about.clone()).or_default().add(said);
                }
            }
            // Nobody says when it was announced, and with it nothing has been said yet.
            Entity::Release(_) => {}
            _ => self.pages.add(said),
        }
        for theme in maker.themes_of(&entity) {
            self.on_theme.entry(theme).or_default().add(said);
        }
        self.said.insert(entity, said);
    }

    /// When a document last said something; of what is no document, nobody knows.
    fn last_said(&self, entity: &Entity) -> Option<Timestamp> {
        self.said.get(entity).copied().flatten()
    }

    /// When what a page shows last changed.
    fn of_page(&self, route: &Route) -> Option<Timestamp> {
        let maker = self.maker;
        let newest = |all: &[Newest]| all.iter().copied().max().and_then(|Newest(instant)| instant);
        let everything = [self.inspections, self.reports, self.replies, self.press, self.pages, self.clocks];
        match route {
            Route::Home | Route::Data => newest(&everything),
            Route::Forces => newest(&[self.reports]),
            Route::Inspections => newest(&[self.inspections, self.reports, self.pages]),
            Route::Questions => newest(&[self.inspections]),
            Route::Themes => newest(&[self.inspections, self.reports]),
            Route::Replies => newest(&[self.replies, self.clocks]),
            Route::Recommendations => newest(&[self.inspections, self.reports, self.replies]),
            Route::Corrections => newest(&[self.corrections]),
            Route::CompareForce(id) => {
                let near = maker.site().force(id).into_iter().flat_map(|force| force.neighbours.iter());
                near.chain([id]).filter_map(|id| self.of_force(id)).max()
            }
            Route::CompareRegion(word) => {
                let forces = compared(maker.site()).remove(word)?.forces;
                forces.into_iter().filter_map(|id| self.of_force(id)).max()
            }
            Route::Entity(entity) => match entity {
                Entity::Force(id) => self.of_force(id).max(self.last_said(entity)),
                Entity::Inspection(of) => newest(&[*self.in_inspection.get(of)?]),
                Entity::Report(of, on) => self.of_report(of, on),
                Entity::Theme(id) => newest(&[*self.on_theme.get(id)?]),
                Entity::Question(thread) => self.of_question(thread),
                Entity::Page(id) if id.as_str() == SOURCES => newest(&everything),
                Entity::Accessibility => {
                    let statement = &maker.site().accessibility.as_ref()?.value;
                    Some(maker.beginning(statement.last_looked_at()))
                }
                _ => self.last_said(entity),
            },
            _ => None,
        }
    }

    /// The card of a force tells of what is said on it, and of the inspections that it was part of.
    fn of_force(&self, id: &ForceId) -> Option<Timestamp> {
        let site = self.maker.site();
        let part_of = site.inspections.iter().filter(|(_, doc)| site.is_inspected(&doc.value, id));
        let inspections = part_of.filter_map(|(of, _)| self.last_said(&Entity::Inspection(of.clone())));
        inspections.chain(self.on_force.get(id).and_then(|newest| newest.0)).max()
    }

    /// A report names its press release, the replies to it, its inspection, and the next report on the force.
    fn of_report(&self, of: &InspectionId, on: &ForceId) -> Option<Timestamp> {
        let maker = self.maker;
        let documents = [
            Entity::Report(of.clone(), on.clone()),
            Entity::Press(of.clone(), on.clone()),
            Entity::Inspection(of.clone()),
        ];
        let replies = maker
            .known_replies_on(on)
            .filter(|((with, ..), reply)| with == of || reply.also_about.contains(of));
        let replies = replies.map(|((of, on, party), _)| Entity::Reply(of.clone(), on.clone(), *party));
        let said = documents.into_iter().chain(replies).filter_map(|entity| self.last_said(&entity));
        let programme = |of: &InspectionId| Some(&maker.site().inspection(of)?.programme);
        let mut later = maker.inspections_of(on).iter().skip_while(|other| *other != of).skip(1);
        let next = later.find(|other| programme(other) == programme(of));
        let next = next.and_then(|next| maker.went_out(&Entity::Report(next.clone(), on.clone())));
        said.chain(next).chain(maker.ran_out(of, on)).max()
    }

    /// A question over time shows the answers of all reports that gave one.
    fn of_question(&self, thread: &ThreadId) -> Option<Timestamp> {
        let site = self.maker.site();
        let asked = site.threads.get(thread)?.questions.iter().map(|at| &at.inspection);
        let documents = asked.flat_map(|of| {
            let reports = site.reports_of(of).map(|(on, _)| Entity::Report(of.clone(), on.clone()));
            reports.chain([Entity::Inspection(of.clone())])
        });
        documents.filter_map(|entity| self.last_said(&entity)).max()
    }
}
