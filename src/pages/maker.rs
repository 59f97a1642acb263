//! The maker of views: what is visible, its routes, and the sentences that several pages share.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use crate::model::{Date, ForceId, InspectionId, LanguageTag, Phrase};
use crate::release::Visible;
use crate::site::{Entity, Register, Site};
use crate::strings::{Language, Message};
use crate::words;

use super::asked::Asked;
use super::feed::FeedOf;
use super::kinds::Content;
use super::parts::{
    Citations, DateView, ImageView, Kinds, LicenceView, Link, Page, SiteView, Structured, Waiting,
};
use super::plan::Plan;
use super::route::{HOME, Route};
use super::sitemap::Found;
use super::view::View;
use super::{
    accessibility, badge, calendar, card, compare, corrections, data, feed, find, force, forces, glossary,
    home, inspection, inspections, machine, not_found, page, press, question, questions, recommendations,
    replies, reply, report, search, sitemap, social, theme, themes, translations,
};

/// Makes the view of every route of what is visible. A pure function of the release and its plan; what several pages
/// ask for is found out once, when the first of them asks.
pub struct Maker<'a> {
    pub(super) visible: &'a Visible,
    pub(super) plan: &'a Plan,
    /// In which language its pages are, where that is not the main one.
    pub(super) language: Option<&'a LanguageTag>,
    /// Who makes the pages in the other languages; only the maker for the main one knows them.
    others: BTreeMap<&'a LanguageTag, Maker<'a>>,
    /// What all its pages say of the site.
    site_view: Arc<SiteView>,
    /// The words of the language in which its pages are.
    pub(super) words: &'a Language,
    /// The words for kinds, states and parties in that language.
    pub(super) kinds: Kinds,
    /// What all replies answer.
    pub(super) register: OnceLock<Register<'a>>,
    /// What the replies about a force answer.
    pub(super) registers: Asked<ForceId, Arc<Register<'a>>>,
    /// The words for the picture of each page that has one.
    pub(super) alts: Asked<Route, Option<Arc<str>>>,
    /// The pages of all site maps.
    pub(super) mapped: OnceLock<Vec<Found<'a>>>,
}

/// The way to a page and its particulars, while it is being made.
pub(super) struct Draft<'a> {
    pub title: Arc<str>,
    pub description: String,
    /// Entries of the menu and pages between home and this page.
    pub crumbs: Vec<Link>,
    pub entity: Option<Entity>,
    pub citations: Citations<'a>,
    pub corrections: &'a [crate::model::Correction],
    pub content: Content,
}

impl<'a> Maker<'a> {
    /// A maker for what is visible, of which `plan` was made.
    pub fn new(visible: &'a Visible, plan: &'a Plan) -> Maker<'a> {
        let translations = visible.translations().iter();
        let others = translations.map(|(tag, visible)| (tag, Maker::of(visible, plan, Some(tag))));
        Maker { others: others.collect(), ..Maker::of(visible, plan, None) }
    }

    fn of(visible: &'a Visible, plan: &'a Plan, language: Option<&'a LanguageTag>) -> Maker<'a> {
        Maker {
            visible,
            plan,
            language,
            others: BTreeMap::new(),
            site_view: plan.site_views.get(&language.cloned()).cloned().unwrap_or_default(),
            words: plan.words(language),
            kinds: Kinds::default(),
            register: OnceLock::new(),
            registers: Asked::default(),
            alts: Asked::default(),
            mapped: OnceLock::new(),
        }
    }

    /// Who makes the page of a route: the maker for its language.
    pub fn speaking(&self, route: &Route) -> &Maker<'a> {
        match route {
            Route::In { language, .. } => self.others.get(language).unwrap_or(self),
            _ => self,
        }
    }

    /// The view of a route; `None` for a file, which is passed on as it is.
    pub fn view(&self, route: &Route) -> Option<View> {
        let draft = match route {
            Route::In { page, .. } => return self.speaking(route).view(page),
            Route::Home => home::draft(self),
            Route::Find => find::draft(self),
            Route::Search => search::draft(self),
            Route::Forces => forces::draft(self),
            Route::Inspections => inspections::draft(self),
            Route::Questions => questions::draft(self),
            Route::Themes => themes::draft(self),
            Route::Replies => replies::draft(self),
            Route::Recommendations => recommendations::draft(self),
            Route::Glossary => glossary::draft(self),
            Route::Corrections => corrections::draft(self),
            Route::Data => data::draft(self),
            Route::Compare => compare::choose(self),
            Route::CompareForce(id) => compare::of_force(self, id)?,
            Route::CompareRegion(region) => compare::of_region(self, region)?,
            Route::NotFound => not_found::draft(self),
            Route::Feed(of) => feed::draft(self, of)?,
            Route::Translations => translations::draft(self),
            Route::Calendar => calendar::draft(self),
            Route::Sitemap => sitemap::draft(self),
            Route::SitemapPart(number) => sitemap::part(self, *number),
            Route::Robots => machine::robots(self),
            Route::Redirect { to, .. } => machine::redirect(self, to),
            Route::Card(force) => card::draft(self, force)?,
            Route::Badge(force) => badge::draft(self, force)?,
            Route::Latest(force) => machine::latest(self, force)?,
            Route::PressText(of, on) => press::text_draft(self, of, on)?,
            Route::Social(page) => social::draft(self, page)?,
            Route::File(..) | Route::Download(_) | Route::SearchWords | Route::Record | Route::Hosting(_) => {
                return None;
            }
            Route::Entity(entity) => match entity {
                Entity::Force(id) => force::draft(self, id)?,
                Entity::Inspection(id) => inspection::draft(self, id)?,
                Entity::Report(of, on) => report::draft(self, of, on)?,
                Entity::Reply(of, on, party) => reply::draft(self, of, on, *party)?,
                Entity::Press(of, on) => press::draft(self, of, on)?,
                Entity::Page(id) => page::draft(self, id)?,
                Entity::Accessibility => accessibility::draft(self)?,
                Entity::Theme(id) => theme::draft(self, id)?,
                Entity::Question(id) => question::draft(self, id)?,
                Entity::Programme(_) | Entity::Release(_) | Entity::Term(_) => return None,
            },
        };
        Some(self.finish(route, draft))
    }

    fn finish(&self, route: &Route, draft: Draft<'a>) -> View {
        let mut breadcrumbs = Vec::new();
        if *route != Route::Home {
            breadcrumbs.push(self.site_view.home.clone());
        }
        let section =
            draft.crumbs.first().map(|link| link.text.clone()).or_else(|| Some(draft.title.clone()));
        breadcrumbs.extend(draft.crumbs);
        let mut page = Page {
            title: draft.title,
            description: draft.description,
            language: self.language(),
            direction: self.words.direction(),
            languages: self.languages(route),
            told_in: self.told_in(route),
            awaits_review: self.awaits_review(route),
            canonical: self.full_address(route),
            href: self.href(route),
            breadcrumbs,
            section,
            sources: draft.citations.views(self),
            corrections: corrections::views(self, draft.corrections),
            waiting: draft.entity.and_then(|entity| self.waiting(&entity)),
            published: self.published_as_article(route),
            feed: None,
            image: None,
            structured: None,
        };
        if route.is_listed() {
            page.feed = self.feed_of(route);
        }
        if route.is_listed() || *route == Route::NotFound {
            page.image = self.image_of(route);
            page.structured = Some(Structured::of(self, route, &page));
        }
        View { template: draft.content.template(), site: self.site_view.clone(), page, view: draft.content }
    }

    /// What all pages in the language of this maker say of the site.
    pub(super) fn site_view(&self) -> SiteView {
        let settings = &self.site().settings.value;
        let pages: Vec<Link> = (self.site().pages.keys())
            .filter(|id| id.as_str() != HOME)
            .filter_map(|id| self.page_of(&Entity::Page(id.clone())))
            .collect();
        let there = |routes: Vec<(Route, Message<'_>)>| -> Vec<Link> {
            let links = routes.into_iter();
            links.filter_map(|(route, text)| self.link_if_there(&route, &self.say(text))).collect()
        };
        let registers = there(vec![
            (Route::Forces, words!["title-forces"]),
            (Route::Compare, words!["menu-compare"]),
            (Route::Inspections, words!["title-inspections"]),
            (Route::Questions, words!["title-questions"]),
            (Route::Themes, words!["title-themes"]),
            (Route::Recommendations, words!["title-recommendations"]),
            (Route::Replies, words!["title-replies"]),
        ]);
        let statement =
            self.site().accessibility.is_some().then(|| self.page_of(&Entity::Accessibility)).flatten();
        let last = there(vec![
            (Route::Data, words!["title-data"]),
            (Route::Search, words!["title-search"]),
            (Route::Glossary, words!["title-glossary"]),
            (Route::Corrections, words!["title-corrections"]),
            (Route::Translations, words!["title-translations"]),
        ]);
        // Where there are no registers, the pages are the site.
        let (menu, pages) = if registers.is_empty() { (pages, Vec::new()) } else { (registers, pages) };
        let footer = pages.into_iter().chain(statement).chain(last).collect();
        SiteView {
            title: arc(&settings.title),
            description: arc(&settings.description),
            publisher: arc(&settings.publisher.name),
            email: settings.publisher.email.as_ref().map(arc),
            menu,
            footer,
            home: self.link(&Route::Home, self.say(words!["title-home"])),
            forces: self.href_if_there(&Route::Forces),
            find: self.href_if_there(&Route::Find),
            feed: self.href_if_there(&Route::Feed(FeedOf::Site)),
            search: self.href(&Route::Search),
            licence: LicenceView {
                name: arc(&settings.licence.name),
                href: arc(&settings.licence.address),
                attribution: arc(&settings.licence.attribution),
            },
            disclaimer: settings.disclaimer.as_ref().map(arc),
            edition: self.date(self.visible.day()),
            newsroom: self.visible.is_newsroom(),
        }
    }

    /// The picture of a page where links to it are shown: that of the force or the inspection that it is about,
    /// or of the home page.
    fn image_of(&self, route: &Route) -> Option<ImageView> {
        let pictured = match route {
            Route::Entity(
                Entity::Force(force)
                | Entity::Report(_, force)
                | Entity::Reply(_, force, _)
                | Entity::Press(_, force),
            ) => Route::Entity(Entity::Force(force.clone())),
            Route::Entity(Entity::Inspection(_)) => route.clone(),
            _ => Route::Home,
        };
        let picture = Route::Social(Box::new(pictured.clone()));
        self.has(&picture).then_some(())?;
        Some(ImageView::new(self.full_address(&picture), social::alt(self, &pictured)?))
    }

    /// The day of what was published once and is not written on: a report, a press release, a reply.
    fn published_as_article(&self, route: &Route) -> Option<DateView> {
        let site = self.site();
        match route {
            Route::Entity(Entity::Inspection(of)) => self.day_of(of),
            Route::Entity(Entity::Report(of, on)) => self.published(of, on),
            Route::Entity(Entity::Press(of, on)) => Some(self.date(site.press_published(of, on)?.date)),
            Route::Entity(Entity::Reply(of, on, party)) => {
                Some(self.date(site.replies.get(&(of.clone(), on.clone(), *party))?.value.date))
            }
            _ => None,
        }
    }

    pub(super) fn site(&self) -> &'a Site {
        self.visible.site()
    }

    /// A sentence in the language of the page.
    pub(super) fn say(&self, message: Message<'_>) -> String {
        self.words.say(message)
    }

    /// A date as the language of the page writes it.
    pub(super) fn date(&self, date: Date) -> DateView {
        DateView { iso: date.iso(), words: self.words.date(date) }
    }

    /// All makers, the one for the main language first.
    pub(super) fn all(&self) -> impl Iterator<Item = &Maker<'a>> {
        std::iter::once(self).chain(self.others.values())
    }

    /// The tag of the language in which its pages are.
    pub(super) fn language(&self) -> Arc<str> {
        self.site().language.as_str().into()
    }

    /// The day on which an inspection is published.
    pub(super) fn day_of(&self, inspection: &InspectionId) -> Option<DateView> {
        self.site().inspection_published(inspection).map(|published| self.date(published.date))
    }

    /// The day on which a report is published.
    pub(super) fn published(&self, of: &InspectionId, on: &ForceId) -> Option<DateView> {
        self.site().report_published(of, on).map(|published| self.date(published.date))
    }

    pub(super) fn waiting(&self, entity: &Entity) -> Option<Waiting> {
        Some(Waiting::of(self, self.visible.awaiting(entity)?))
    }

    /// The inspections of which this site holds a report on the force, oldest first.
    pub(super) fn inspections_of(&self, force: &ForceId) -> &'a [InspectionId] {
        self.plan.reports_on.get(force).map_or(&[], Vec::as_slice)
    }

    /// The inspection whose report on the force came out last.
    pub(super) fn latest_of(&self, force: &ForceId) -> Option<&'a InspectionId> {
        let published = |of: &&InspectionId| {
            self.site()
                .report_published(of, force)
                .map(|published| (published.date.last_day(), published.time))
        };
        self.inspections_of(force).iter().max_by_key(published)
    }
}

/// A shared copy of a phrase for a view.
pub(super) fn arc(phrase: &Phrase) -> Arc<str> {
    phrase.as_str().into()
}

pub(super) fn arcs(phrases: &[Phrase]) -> Vec<Arc<str>> {
    phrases.iter().map(arc).collect()
}
