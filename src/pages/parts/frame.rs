//! What every page has: the site it belongs to, its title and address, the way to it, its sources.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::super::maker::Maker;
use super::{DateView, Link, SourceView, Structured};
use crate::release::Awaiting;
use crate::words;

/// The site, the same on every page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SiteView {
    /// The name of the site.
    pub title: Arc<str>,
    /// One sentence on the site, for search engines.
    pub description: Arc<str>,
    /// Who publishes the site.
    pub publisher: Arc<str>,
    /// The publisher's e-mail address.
    pub email: Option<Arc<str>>,
    /// The main entries of the menu: the registers, or all pages of a site that has nothing but pages.
    pub menu: Vec<Link>,
    /// The entries of the footer: about, methodology, accessibility ...
    pub footer: Vec<Link>,
    /// The home page.
    pub home: Link,
    /// The address of the index of forces; absent on a site that has nothing but pages.
    pub forces: Option<Arc<str>>,
    /// The address of `find.json`, for the script of the search field; absent on a site that has nothing but pages.
    pub find: Option<Arc<str>>,
    /// The address of the feed of the whole site; absent on a site that has nothing but pages.
    pub feed: Option<Arc<str>>,
    /// The address of the page on which the whole site is searched.
    pub search: Arc<str>,
    /// Terms of use.
    pub licence: LicenceView,
    /// What the site is not, for the footer of every page.
    pub disclaimer: Option<Arc<str>>,
    /// The day of this edition.
    pub edition: DateView,
    /// Whether this is the team's own edition, in which drafts and embargoed things are shown.
    pub newsroom: bool,
}

/// Terms of use.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LicenceView {
    /// The name of the licence: `Open Government Licence v3.0`.
    pub name: Arc<str>,
    /// The full address of its text.
    pub href: Arc<str>,
    /// The line that whoever uses the contents should print.
    pub attribution: Arc<str>,
}

/// What is particular to one page, whatever its kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Page {
    /// The title: the one heading of level 1.
    pub title: Arc<str>,
    /// One sentence on the page, for search engines.
    pub description: String,
    /// The language of the page as a tag: `en-GB`.
    pub language: Arc<str>,
    /// In which direction the script of that language runs: `ltr` (left to right) or `rtl`.
    pub direction: &'static str,
    /// The page in each language of the site, the main one first; none on a site of one language.
    pub languages: Vec<super::super::InLanguage>,
    /// In which other language what the page tells is written, since it is not translated.
    pub told_in: Option<super::super::ToldIn>,
    /// In the newsroom’s edition: whether the page is a translation at which no translator has looked yet.
    pub awaits_review: bool,
    /// The full address of the page, with its host.
    pub canonical: String,
    /// The address of the page on this site, without the host.
    pub href: Arc<str>,
    /// The pages above this one, from the home page down, without the page itself.
    pub breadcrumbs: Vec<Link>,
    /// The text of the first page below home on the way here, or else its own title, by which the menu marks
    /// its entry: `Forces`.
    pub section: Option<Arc<str>>,
    /// The sources in the order in which the page refers to them.
    pub sources: Vec<SourceView>,
    /// What has been corrected on this page.
    pub corrections: Vec<super::super::corrections::CorrectionView>,
    /// In the newsroom's edition: what the page waits for before it is public.
    pub waiting: Option<Waiting>,
    /// The day of what the page retells, where that was published once: a report, a press release, a reply.
    pub published: Option<DateView>,
    /// The feed that follows what the page shows, where it has one of its own.
    pub feed: Option<super::super::feed::FeedLink>,
    /// What is shown where people share a link to the page.
    pub image: Option<ImageView>,
    /// What the page is about, for machines (JSON-LD).
    #[schemars(with = "Option<serde_json::Value>")]
    pub structured: Option<Structured>,
}

/// A picture for those who show links.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ImageView {
    /// The full address.
    pub address: String,
    /// How wide it is, in pixels.
    pub width: u32,
    /// How high it is, in pixels.
    pub height: u32,
    /// The same in words.
    pub alt: Arc<str>,
}

impl ImageView {
    /// Every such picture has the same size: the one that is asked for.
    pub const SIZE: (u32, u32) = (1200, 630);

    pub(in crate::pages) fn new(address: String, alt: Arc<str>) -> ImageView {
        let (width, height) = ImageView::SIZE;
        ImageView { address, width, height, alt }
    }
}

/// What something waits for before the public may see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Waiting {
    /// Whether it is a draft; else it is embargoed.
    pub draft: bool,
    /// The same for readers: `Embargoed until 00:01 on 8 December 2026`, `Draft`.
    pub words: String,
}

impl Waiting {
    pub(in crate::pages) fn of(maker: &Maker<'_>, awaiting: &Awaiting) -> Waiting {
        let words = match awaiting {
            Awaiting::Draft => maker.say(words!["waiting-as-draft"]),
            Awaiting::Until { published, .. } => {
                maker.say(words!["waiting-until", when = maker.words.published(published)])
            }
            Awaiting::Unannounced => maker.say(words!["waiting-unannounced"]),
            Awaiting::Unknown => maker.say(words!["waiting-unknown"]),
            Awaiting::Impossible => maker.say(words!["waiting-impossible"]),
        };
        Waiting { draft: *awaiting == Awaiting::Draft, words }
    }
}
