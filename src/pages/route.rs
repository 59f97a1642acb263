//! Routes: what can stand at an address of the site, and which address that is.

use super::addresses::{Addresses, Plain};
use super::feed::FeedOf;
use crate::data::Download;
use crate::model::{ForceId, InspectionId, LanguageTag};
use crate::site::{ACCESSIBILITY, Entity};
use crate::text::FileName;

/// A page or file of the public site.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Route {
    /// A page in another language than the main one. Its address, and the file that answers it, were put together when
    /// the routes were.
    In {
        language: LanguageTag,
        page: Box<Route>,
        address: String,
        file: String,
    },
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
    /// The register of translations, which only the team sees.
    Translations,
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
        self.address_by(&Plain)
    }

    /// The same in the words of a language.
    pub(super) fn address_by(&self, by: &impl Addresses) -> String {
        let folder = |name| by.folder(name);
        match self {
            Route::In { address, .. } => address.clone(),
            Route::Home => String::new(),
            Route::Find => "find.json".into(),
            Route::Search => format!("{}/", folder("search")),
            Route::SearchWords => format!("{}/words.json", folder("search")),
            Route::Forces => format!("{}/", folder("forces")),
            Route::Inspections => format!("{}/", folder("inspections")),
            Route::Questions => format!("{}/", folder("questions")),
            Route::Themes => format!("{}/", folder("themes")),
            Route::Replies => format!("{}/", folder("replies")),
            Route::Recommendations => format!("{}/", folder("recommendations")),
            Route::Glossary => format!("{}/", folder("glossary")),
            Route::Corrections => format!("{}/", folder("corrections")),
            Route::Data => format!("{}/", folder("data")),
            Route::Download(download) => download.file(),
            Route::Compare => format!("{}/", folder("compare")),
            Route::CompareForce(force) => format!("{}/{}/", folder("compare"), by.force(force)),
            Route::CompareRegion(region) => {
                format!("{}/{}/{}/", folder("compare"), folder("regions"), encoded(region))
            }
            Route::Entity(entity) => address_of(entity, by),
            Route::Card(force) => format!("{}{}/", address_of_force(force, by), folder("card")),
            Route::Badge(force) => format!("{}{}/badge.svg", address_of_force(force, by), folder("card")),
            Route::Latest(force) => format!("{}{}/", address_of_force(force, by), folder("latest")),
            Route::PressText(of, on) => {
                format!("{}press-release.txt", address_of(&Entity::Press(of.clone(), on.clone()), by))
            }
            Route::Feed(of) => format!("{}feed.xml", of.page().address_by(by)),
            Route::Translations => "translations/".into(),
            Route::Calendar => "calendar.ics".into(),
            // Files stand in the folder of the page they belong to.
            Route::File(file, owner) => format!("{}{}", address_of(owner, by), encoded(file.last())),
            Route::Redirect { from, .. } => from.clone(),
            Route::Social(page) => format!("{}social.png", page.address_by(by)),
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
        self.file_by(&Plain)
    }

    /// The same in the words of a language.
    pub(super) fn file_by(&self, by: &impl Addresses) -> String {
        match self {
            Route::In { file, .. } => return file.clone(),
            Route::File(file, owner) => return format!("{}{}", address_of(owner, by), file.last()),
            Route::CompareRegion(region) => {
                return format!("{}/{}/{region}/index.html", by.folder("compare"), by.folder("regions"));
            }
            Route::Hosting(hosting) => return hosting.file().to_owned(),
            _ => {}
        }
        let mut file = self.address_by(by);
        let is_folder = file.is_empty() || file.ends_with('/');
        if !is_folder && file.rsplit('/').next().is_some_and(|last| last.contains('.')) {
            return file;
        }
        file.push_str(if is_folder { "index.html" } else { "/index.html" });
        file
    }

    /// The page, whatever its language.
    pub fn page(&self) -> &Route {
        match self {
            Route::In { page, .. } => page,
            page => page,
        }
    }

    /// Whether there is one for each language of the site. What holds no sentences, or those of all languages, is there
    /// once, and so is what lies beside the content.
    pub fn is_spoken(&self) -> bool {
        !matches!(
            self,
            Route::Download(_)
                | Route::File(..)
                | Route::Redirect { .. }
                | Route::Sitemap
                | Route::SitemapPart(_)
                | Route::Robots
                | Route::Record
                | Route::Translations
                | Route::Hosting(_)
        )
    }

    /// Whether the page belongs into the site map: a page of its own, for people.
    pub fn is_listed(&self) -> bool {
        !matches!(
            self.page(),
            Route::Find
                | Route::Feed(_)
                | Route::Calendar
                | Route::Download(_)
                | Route::SearchWords
                | Route::NotFound
                | Route::Translations
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

/// Where a force's card, and what lies beside it, stands.
fn address_of_force(force: &ForceId, by: &impl Addresses) -> String {
    format!("{}/{}/", by.folder("forces"), by.force(force))
}

fn address_of(entity: &Entity, by: &impl Addresses) -> String {
    let folder = |name| by.folder(name);
    let inspection = |of: &InspectionId| format!("{}/{}/", folder("inspections"), by.inspection(of));
    match entity {
        Entity::Force(force) => address_of_force(force, by),
        Entity::Programme(programme) => format!("{}/#programme-{programme}", folder("inspections")),
        // Of an announced release title and instant are public; its name is not.
        Entity::Release(_) => format!("{}/#coming", folder("inspections")),
        Entity::Inspection(of) => inspection(of),
        Entity::Report(of, on) => format!("{}{}/", inspection(of), by.force(on)),
        Entity::Reply(of, on, party) => {
            format!("{}{}/{}-{}/", inspection(of), folder("replies"), by.force(on), party.id())
        }
        Entity::Press(of, on) => format!("{}{}/{}/", inspection(of), folder("press"), by.force(on)),
        Entity::Page(page) if page.as_str() == HOME => String::new(),
        Entity::Page(page) => format!("{}/", by.page(page)),
        Entity::Accessibility => format!("{}/", folder(ACCESSIBILITY)),
        Entity::Theme(theme) => format!("{}/{theme}/", folder("themes")),
        Entity::Question(thread) => format!("{}/{thread}/", folder("questions")),
        Entity::Term(term) => format!("{}/#term-{term}", folder("glossary")),
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
