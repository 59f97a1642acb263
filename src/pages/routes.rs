//! The routes of an edition: which pages and files it has, each at an address of its own.

use std::collections::BTreeMap;

use super::addresses::Translated;
use super::feed::FeedOf;
use super::regions::{compared, is_compared};
use super::route::{HOME, Hosting, Route};
use crate::data::{Download, Part};
use crate::field;
use crate::model::{LanguageTag, PageId};
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::release::Visible;
use crate::site::{Document, Entity, Site};
use crate::text::{FileName, Place};

/// Two pages cannot share an address: one of them would be lost.
pub const TWO_PAGES_AT_ONE_ADDRESS: Rule = Rule {
    name: "two-pages-at-one-address",
    severity: Severity::Error,
    why: "Of two pages at one address readers could only ever see one, and nobody would notice.",
    mend: "rename one of the files, or take away the alias",
};

/// What to do with an accessibility statement that was written by hand before its file was.
const BY_HAND: &str = "the statement is made from content/accessibility.yaml: move what the other page says into it, and take \
                       that page away";

/// Every page and file of an edition, by the file that answers its address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Routes {
    by_file: BTreeMap<String, Route>,
    /// The pages in other languages than the main one.
    spoken: BTreeMap<LanguageTag, BTreeMap<Route, Route>>,
}

/// Who wants to stand where.
struct Claim {
    file: String,
    route: Route,
    place: Place,
}

impl Claim {
    fn of(route: Route, place: Place) -> Claim {
        Claim { file: route.file(), route, place }
    }
}

impl Routes {
    /// The routes of what is visible, in each language of the site, and a problem for each address that two of them claim.
    ///
    /// A site map holds at most `most` pages; where there are more, there are several.
    pub(super) fn of(visible: &Visible, most: usize) -> (Routes, Problems) {
        let site = visible.site();
        let theme_place = Place::file(&site.settings.file);
        let mut claims: Vec<Claim> =
            claimed(site).into_iter().map(|(route, place)| Claim::of(route, place)).collect();
        if visible.is_newsroom() && !visible.translations().is_empty() {
            claims.push(Claim::of(Route::Translations, theme_place.clone()));
        }
        let (mut spoken, mut faults) = (BTreeMap::new(), Problems::default());
        for (language, visible) in visible.translations() {
            let addresses = Translated::new(visible.site(), language);
            faults.extend(addresses.faults());
            let prefix = addresses.prefix();
            let mut pages = BTreeMap::new();
            for (page, place) in claimed(visible.site()).into_iter().filter(|(route, _)| route.is_spoken()) {
                let route = Route::In {
                    language: language.clone(),
                    address: format!("{prefix}{}", page.address_by(&addresses)),
                    file: format!("{prefix}{}", page.file_by(&addresses)),
                    page: Box::new(page.clone()),
                };
                claims.push(Claim::of(route.clone(), place));
                pages.insert(page, route);
            }
            spoken.insert(language.clone(), pages);
        }
        let pages = claims.iter().filter(|claim| claim.route.is_listed()).count();
        let parts = if pages > most { pages.div_ceil(most) } else { 0 };
        claims.extend((1..=parts).map(|part| Claim::of(Route::SitemapPart(part), theme_place.clone())));
        let (by_file, mut problems) = settled(claims);
        problems.extend(faults);
        (Routes { by_file, spoken }, problems)
    }

    /// The route of a page in a language other than the main one; of what is there once for all languages, that.
    pub(super) fn spoken<'a>(&'a self, language: Option<&LanguageTag>, page: &'a Route) -> &'a Route {
        let pages = language.and_then(|language| self.spoken.get(language));
        pages.and_then(|pages| pages.get(page)).unwrap_or(page)
    }

    /// Whether there is a page in a language, or once for all languages.
    pub(super) fn has_spoken(&self, language: Option<&LanguageTag>, page: &Route) -> bool {
        match language.filter(|_| page.is_spoken()) {
            Some(language) => self.spoken.get(language).is_some_and(|pages| pages.contains_key(page)),
            None => self.has(page),
        }
    }

    /// The route that a file of the output folder comes from: every address leads back to its route.
    pub fn at(&self, file: &str) -> Option<&Route> {
        self.by_file.get(file)
    }

    /// Whether a route is one of them.
    pub fn has(&self, route: &Route) -> bool {
        self.at(&route.file()) == Some(route)
    }

    /// Every route with its file, in the order of the files.
    pub fn iter(&self) -> impl Iterator<Item = (&String, &Route)> {
        self.by_file.iter()
    }
}

/// Every page and file of a site, each with the place of what brings it.
fn claimed(site: &Site) -> Vec<(Route, Place)> {
    let mut claims = Vec::new();
    let theme_place = Place::file(&site.settings.file);
    for route in fixed(site).chain(Hosting::ALL.map(Route::Hosting)) {
        claims.push((route, theme_place.clone()));
    }
    for (entity, file) in entities(site) {
        let (page, place) = (Route::Entity(entity), Place::file(&file));
        claims.extend(FeedOf::on(&page).map(|of| (Route::Feed(of), place.clone())));
        claims.push((page, place));
    }
    for part in parts(site) {
        let file = part.entity().map_or_else(|| site.settings.file.clone(), |entity| entity.file(site));
        let downloads = Download::of_part(&part).map(Route::Download);
        claims.extend(downloads.map(|route| (route, Place::file(&file))));
    }
    for (force, doc) in &site.forces {
        for route in [Route::Card, Route::Badge, Route::Latest] {
            claims.push((route(force.clone()), Place::file(&doc.file)));
        }
    }
    for (id, doc) in site.forces.iter().filter(|(_, doc)| is_compared(&doc.value)) {
        let place = Place::file(&doc.file);
        claims.push((Route::CompareForce(id.clone()), place));
    }
    for (word, region) in compared(site) {
        let first = region.forces.first().and_then(|id| site.forces.get(*id));
        let place = first.map_or_else(|| theme_place.clone(), |doc| Place::file(&doc.file));
        claims.push((Route::CompareRegion(word), place));
    }
    for ((inspection, force), doc) in &site.press {
        let route = Route::PressText(inspection.clone(), force.clone());
        claims.push((route, Place::file(&doc.file)));
    }
    if site.settings.value.social_images {
        for (page, place) in pictured(site) {
            claims.push((Route::Social(Box::new(page)), place));
        }
    }
    for (file, owner) in &site.attachments {
        claims.push((Route::File(file.clone(), owner.clone()), Place::file(file)));
    }
    for Document { entity, file, aliases, .. } in with_page(site) {
        for (at, alias) in aliases.iter().enumerate() {
            let from = alias.as_str().trim_start_matches('/').to_owned();
            let route = Route::Redirect { from, to: Box::new(Route::Entity(entity.clone())) };
            let place = Place::field(file, field!["aliases", at]);
            claims.push((route, place));
        }
    }
    claims
}

/// The routes that were claimed, each file by the first who claimed it, and a problem for every other.
fn settled(mut claims: Vec<Claim>) -> (BTreeMap<String, Route>, Problems) {
    // A stable sort, so that of those who claim a file the first stays the first.
    claims.sort_by(|one, other| one.file.cmp(&other.file));
    let mut problems = Problems::default();
    claims.dedup_by(|claim, first| {
        let is_taken = claim.file == first.file;
        if is_taken {
            let message = format!("the address /{} is taken already", claim.route.address());
            let problem = Problem::new(&TWO_PAGES_AT_ONE_ADDRESS, claim.place.clone(), message);
            let is_statement = |route: &Route| matches!(route, Route::Entity(Entity::Accessibility));
            let problem = match is_statement(&claim.route) || is_statement(&first.route) {
                true => problem.remedy(BY_HAND),
                false => problem,
            };
            problems.push(problem.also(first.place.clone(), "this page stands there"));
        }
        is_taken
    });
    (claims.into_iter().map(|claim| (claim.file, claim.route)).collect(), problems)
}

/// What stands once on a site, at an address that no file decides.
fn fixed(site: &Site) -> impl Iterator<Item = Route> {
    let of_every_site = [
        Route::Home,
        Route::Search,
        Route::SearchWords,
        Route::Corrections,
        Route::Feed(FeedOf::Corrections),
        Route::NotFound,
        Route::Sitemap,
        Route::Robots,
        Route::Record,
    ];
    let registers = has_registers(site).then(|| {
        let pages = [
            Route::Find,
            Route::Forces,
            Route::Inspections,
            Route::Questions,
            Route::Themes,
            Route::Replies,
            Route::Recommendations,
            Route::Feed(FeedOf::Site),
            Route::Feed(FeedOf::Replies),
            Route::Calendar,
            Route::Data,
            Route::Compare,
        ];
        pages.into_iter().chain(Download::of_site().map(Route::Download))
    });
    let glossary = (has_registers(site) || !site.glossary.value.is_empty()).then_some(Route::Glossary);
    of_every_site.into_iter().chain(registers.into_iter().flatten()).chain(glossary)
}

/// Whether there is anything that a register could list. A site of nothing but pages, such as a manual, has no registers:
/// each would be an empty list, each table of the data an empty file.
fn has_registers(site: &Site) -> bool {
    let themes = site.themes.value.is_empty();
    !(site.forces.is_empty()
        && site.programmes.is_empty()
        && site.inspections.is_empty()
        && site.releases.is_empty()
        && themes)
}

/// Everything that has a page of its own, with the file that it comes from.
fn entities(site: &Site) -> impl Iterator<Item = (Entity, FileName)> {
    let home = Entity::Page(PageId::new(HOME));
    let themes = site.themes.value.keys().cloned().map(Entity::Theme);
    let questions = site.threads.keys().cloned().map(Entity::Question);
    with_page(site)
        .filter(move |document| document.entity != home)
        .map(|document| (document.entity, document.file.clone()))
        .chain(themes.chain(questions).map(|entity| {
            let file = entity.file(site);
            (entity, file)
        }))
}

/// The parts of the site that have data of their own.
fn parts(site: &Site) -> impl Iterator<Item = Part> {
    let forces = site.forces.keys().cloned().map(Part::Force);
    let inspections = site.inspections.keys().cloned().map(Part::Inspection);
    forces.chain(inspections).chain(site.threads.keys().cloned().map(Part::Question))
}

/// The pages that have a picture of their own, and where they come from.
fn pictured(site: &Site) -> impl Iterator<Item = (Route, Place)> {
    let home = (Route::Home, Place::file(&site.settings.file));
    let entities = with_page(site).filter_map(|document| {
        let has_picture = matches!(document.entity, Entity::Force(_) | Entity::Inspection(_));
        has_picture.then(|| (Route::Entity(document.entity), Place::file(document.file)))
    });
    std::iter::once(home).chain(entities)
}

/// Every document that has a page of its own; programmes and releases are parts of the index of inspections.
fn with_page(site: &Site) -> impl Iterator<Item = Document<'_>> {
    site.documents()
        .into_iter()
        .filter(|document| !matches!(document.entity, Entity::Programme(_) | Entity::Release(_)))
}
