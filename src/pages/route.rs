//! Routes: which pages there are, and at which address each stands.

use std::collections::BTreeMap;

use super::feed::FeedOf;
use super::regions::{compared, is_compared};
use crate::data::{Download, Part};
use crate::field;
use crate::model::{ForceId, InspectionId, PageId};
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::release::Visible;
use crate::site::{ACCESSIBILITY, Document, Entity, Site};
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

/// A page or file of the public site.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Route {
    Home,
    /// The words by which forces are found, for the search field.
    Find,
    /// Where readers search the whole site.
    Search,
    /// All that can be found there, for its script.
    SearchWords,
    Forces,
    Inspections,
    Questions,
    Themes,
    Replies,
    /// The register of recommendations.
    Recommendations,
    Glossary,
    Corrections,
    /// The site as data: what can be had, and what every field means.
    Data,
    /// A file of data.
    Download(Download),
    /// Where readers choose the forces that they want to see side by side.
    Compare,
    /// A force beside its neighbours.
    CompareForce(ForceId),
    /// The forces of a region, by its word in addresses.
    CompareRegion(String),
    /// The page of a force, an inspection, a report and so on.
    Entity(Entity),
    /// A force's card in short, to stand in the pages of other sites.
    Card(ForceId),
    /// The same as a picture.
    Badge(ForceId),
    /// An address that always leads to the newest report on a force.
    Latest(ForceId),
    /// A press release as plain text.
    PressText(InspectionId, ForceId),
    /// By which people and programs follow what a page shows.
    Feed(FeedOf),
    /// What is coming, and by when replies are due, for people's calendars.
    Calendar,
    /// A file that lies beside the content, published as it is.
    File(FileName, Entity),
    /// An old address that leads to a page.
    Redirect {
        from: String,
        to: Box<Route>,
    },
    /// The picture that is shown where people share a link to this page.
    Social(Box<Route>),
    NotFound,
    Sitemap,
    /// One of several site maps, counted from 1, where one cannot hold all pages.
    SitemapPart(usize),
    Robots,
    /// What the edition says, fact by fact, for the next one to be held against; room `record` writes it.
    Record,
    /// What a web server is to know of the edition.
    Hosting(Hosting),
}

/// A file by which a web server learns how to serve the edition; room `hosting` writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Hosting {
    /// Headers for hosts that read `_headers`, such as Netlify and Cloudflare Pages.
    Headers,
    /// Addresses that lead on, for hosts that read `_redirects`.
    Redirects,
    Nginx,
    Caddy,
}

impl Hosting {
    pub const ALL: [Hosting; 4] = [Hosting::Headers, Hosting::Redirects, Hosting::Nginx, Hosting::Caddy];

    /// Where it lies in the output folder.
    pub fn file(self) -> &'static str {
        match self {
            Hosting::Headers => "_headers",
            Hosting::Redirects => "_redirects",
            Hosting::Nginx => "_server/nginx.conf",
            Hosting::Caddy => "_server/Caddyfile",
        }
    }
}

impl Route {
    /// The address below the site's own, without a leading slash: `forces/ambria/`; an anchor where the
    /// thing is a part of a page.
    pub fn address(&self) -> String {
        match self {
            Route::Home => String::new(),
            Route::Find => "find.json".into(),
            Route::Search => "search/".into(),
            Route::SearchWords => "search/words.json".into(),
            Route::Forces => "forces/".into(),
            Route::Inspections => "inspections/".into(),
            Route::Questions => "questions/".into(),
            Route::Themes => "themes/".into(),
            Route::Replies => "replies/".into(),
            Route::Recommendations => "recommendations/".into(),
            Route::Glossary => "glossary/".into(),
            Route::Corrections => "corrections/".into(),
            Route::Data => "data/".into(),
            Route::Download(download) => download.file(),
            Route::Compare => "compare/".into(),
            Route::CompareForce(force) => format!("compare/{force}/"),
            Route::CompareRegion(region) => format!("compare/regions/{}/", encoded(region)),
            Route::Entity(entity) => address_of(entity),
            Route::Card(force) => format!("forces/{force}/card/"),
            Route::Badge(force) => format!("forces/{force}/card/badge.svg"),
            Route::Latest(force) => format!("forces/{force}/latest/"),
            Route::PressText(inspection, force) => {
                format!("inspections/{inspection}/press/{force}/press-release.txt")
            }
            Route::Feed(of) => format!("{}feed.xml", of.page().address()),
            Route::Calendar => "calendar.ics".into(),
            // Files stand in the folder of the page they belong to.
            Route::File(file, owner) => format!("{}{}", address_of(owner), encoded(file.last())),
            Route::Redirect { from, .. } => from.clone(),
            Route::Social(page) => format!("{}social.png", page.address()),
            Route::NotFound => "404.html".into(),
            Route::Sitemap => "sitemap.xml".into(),
            Route::SitemapPart(number) => format!("sitemap-{number}.xml"),
            Route::Robots => "robots.txt".into(),
            Route::Record => "record.json".into(),
            Route::Hosting(hosting) => hosting.file().into(),
        }
    }

    /// The file in the output folder that answers the address.
    pub fn file(&self) -> String {
        match self {
            Route::File(file, owner) => return format!("{}{}", address_of(owner), file.last()),
            Route::CompareRegion(region) => return format!("compare/regions/{region}/index.html"),
            Route::Hosting(hosting) => return hosting.file().to_owned(),
            _ => {}
        }
        let mut file = self.address();
        let is_folder = file.is_empty() || file.ends_with('/');
        if !is_folder && file.rsplit('/').next().is_some_and(|last| last.contains('.')) {
            return file;
        }
        file.push_str(if is_folder { "index.html" } else { "/index.html" });
        file
    }

    /// Whether the page belongs into the site map: a page of its own, for people.
    pub fn is_listed(&self) -> bool {
        !matches!(
            self,
            Route::Find
                | Route::Feed(_)
                | Route::Calendar
                | Route::Download(_)
                | Route::SearchWords
                | Route::NotFound
                | Route::Sitemap
                | Route::SitemapPart(_)
                | Route::Robots
                | Route::Record
                | Route::Redirect { .. }
                | Route::Card(_)
                | Route::Badge(_)
                | Route::Latest(_)
                | Route::Social(_)
                | Route::File(..)
                | Route::PressText(..)
                | Route::Hosting(_)
        )
    }
}

fn address_of(entity: &Entity) -> String {
    match entity {
        Entity::Force(force) => format!("forces/{force}/"),
        Entity::Programme(programme) => format!("inspections/#programme-{programme}"),
        // Of an announced release title and instant are public; its name is not.
        Entity::Release(_) => "inspections/#coming".to_owned(),
        Entity::Inspection(inspection) => format!("inspections/{inspection}/"),
        Entity::Report(inspection, force) => format!("inspections/{inspection}/{force}/"),
        Entity::Reply(inspection, force, party) => {
            format!("inspections/{inspection}/replies/{force}-{}/", party.id())
        }
        Entity::Press(inspection, force) => format!("inspections/{inspection}/press/{force}/"),
        Entity::Page(page) if page.as_str() == HOME => String::new(),
        Entity::Page(page) => format!("{page}/"),
        Entity::Accessibility => format!("{ACCESSIBILITY}/"),
        Entity::Theme(theme) => format!("themes/{theme}/"),
        Entity::Question(thread) => format!("questions/{thread}/"),
        Entity::Term(term) => format!("glossary/#term-{term}"),
    }
}

/// A name as it stands in an address (RFC 3986, section 2): `Report%20%231.pdf`.
fn encoded(name: &str) -> String {
    let mut encoded = String::with_capacity(name.len());
    for byte in name.bytes() {
        match byte {
            b'-' | b'.' | b'_' | b'~' => encoded.push(byte.into()),
            _ if byte.is_ascii_alphanumeric() => encoded.push(byte.into()),
            _ => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    encoded
}

/// The page in `content/pages/` whose words introduce the home page.
pub const HOME: &str = "home";

/// Every page and file of an edition, by the file that answers its address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Routes {
    by_file: BTreeMap<String, Route>,
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
    /// The routes of what is visible, and a problem for each address that two of them claim.
    ///
    /// A site map holds at most `most` pages; where there are more, there are several.
    pub(super) fn of(visible: &Visible, most: usize) -> (Routes, Problems) {
        let site = visible.site();
        let mut claims = Vec::new();
        let theme_place = Place::file(&site.settings.file);
        for route in fixed(site).chain(Hosting::ALL.map(Route::Hosting)) {
            claims.push(Claim::of(route, theme_place.clone()));
        }
        for (entity, file) in entities(site) {
            let (page, place) = (Route::Entity(entity), Place::file(&file));
            claims.extend(FeedOf::on(&page).map(|of| Claim::of(Route::Feed(of), place.clone())));
            claims.push(Claim::of(page, place));
        }
        for part in parts(site) {
            let file = part.entity().map_or_else(|| site.settings.file.clone(), |entity| entity.file(site));
            let downloads = Download::of_part(&part).map(Route::Download);
            claims.extend(downloads.map(|route| Claim::of(route, Place::file(&file))));
        }
        for (force, doc) in &site.forces {
            for route in [Route::Card, Route::Badge, Route::Latest] {
                claims.push(Claim::of(route(force.clone()), Place::file(&doc.file)));
            }
        }
        for (id, doc) in site.forces.iter().filter(|(_, doc)| is_compared(&doc.value)) {
            let place = Place::file(&doc.file);
            claims.push(Claim::of(Route::CompareForce(id.clone()), place));
        }
        for (word, region) in compared(site) {
            let first = region.forces.first().and_then(|id| site.forces.get(*id));
            let place = first.map_or_else(|| theme_place.clone(), |doc| Place::file(&doc.file));
            claims.push(Claim::of(Route::CompareRegion(word), place));
        }
        for ((inspection, force), doc) in &site.press {
            let route = Route::PressText(inspection.clone(), force.clone());
            claims.push(Claim::of(route, Place::file(&doc.file)));
        }
        if site.settings.value.social_images {
            for (page, place) in pictured(site) {
                claims.push(Claim::of(Route::Social(Box::new(page)), place));
            }
        }
        for (file, owner) in &site.attachments {
            claims.push(Claim::of(Route::File(file.clone(), owner.clone()), Place::file(file)));
        }
        for Document { entity, file, aliases, .. } in with_page(site) {
            for (at, alias) in aliases.iter().enumerate() {
                let from = alias.as_str().trim_start_matches('/').to_owned();
                let route = Route::Redirect { from, to: Box::new(Route::Entity(entity.clone())) };
                let place = Place::field(file, field!["aliases", at]);
                claims.push(Claim::of(route, place));
            }
        }
        let pages = claims.iter().filter(|claim| claim.route.is_listed()).count();
        let parts = if pages > most { pages.div_ceil(most) } else { 0 };
        claims.extend((1..=parts).map(|part| Claim::of(Route::SitemapPart(part), theme_place.clone())));
        Routes::settled(claims)
    }

    /// The routes that were claimed, each file by the first who claimed it, and a problem for every other.
    fn settled(mut claims: Vec<Claim>) -> (Routes, Problems) {
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
        (Routes { by_file: claims.into_iter().map(|claim| (claim.file, claim.route)).collect() }, problems)
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

#[cfg(test)]
mod tests {
    use super::Route;
    use crate::site::Entity;
    use crate::text::FileName;

    #[test]
    fn a_file_keeps_its_name_and_its_address_can_be_followed() {
        let route = |name: &str| {
            let file = FileName::new(format!("content/inspections/i/{name}"));
            Route::File(file, Entity::Inspection("i".into()))
        };
        let report = route("Zoë’s report #1.pdf");
        assert_eq!(report.file(), "inspections/i/Zoë’s report #1.pdf");
        assert_eq!(report.address(), "inspections/i/Zo%C3%AB%E2%80%99s%20report%20%231.pdf");
        assert_eq!(route("LICENCE").file(), "inspections/i/LICENCE");
    }
}
