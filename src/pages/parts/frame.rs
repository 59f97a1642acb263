//! What every page has: the site it belongs to, its title and address, the way to it, its sources.

use std::sync::Arc;

use serde::Serialize;

use super::{DateView, Link, SourceView, Structured};

/// The site, the same on every page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SiteView {
    pub title: Arc<str>,
    pub description: Arc<str>,
    pub publisher: Arc<str>,
    pub email: Option<Arc<str>>,
    /// The main entries of the menu.
    pub menu: Vec<Link>,
    /// The entries of the footer: about, methodology, accessibility ...
    pub footer: Vec<Link>,
    pub home: Link,
    /// The address of the index of forces.
    pub forces: Arc<str>,
    /// The address of the words by which forces are found, for the script of the search field.
    pub find: Arc<str>,
    pub licence: LicenceView,
    pub disclaimer: Option<Arc<str>>,
    /// The day of this edition.
    pub edition: DateView,
    /// Whether this is the team's own edition, in which drafts and embargoed things are shown.
    pub newsroom: bool,
}

/// Terms of use.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LicenceView {
    pub name: Arc<str>,
    pub href: Arc<str>,
    pub attribution: Arc<str>,
}

/// What is particular to one page, whatever its kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Page {
    /// The one heading of level 1, and the beginning of the title.
    pub title: Arc<str>,
    /// One sentence for search engines.
    pub description: String,
    /// The language tag: `en-GB`.
    pub language: Arc<str>,
    /// The full address.
    pub canonical: String,
    /// The address on this site, without the host.
    pub href: Arc<str>,
    /// The pages above this one, from the home page down, without the page itself.
    pub breadcrumbs: Vec<Link>,
    /// The entry of the menu under which the page stands.
    pub section: Option<Arc<str>>,
    /// In the order in which the page refers to them; `number` from 1.
    pub sources: Vec<SourceView>,
    pub corrections: Vec<super::super::corrections::CorrectionView>,
    /// In the newsroom's edition: what the page waits for before it is public.
    pub waiting: Option<Waiting>,
    /// The day of what the page retells, where that was published once: a report, a press release, a reply.
    pub published: Option<DateView>,
    /// What is shown where people share a link to the page.
    pub image: Option<ImageView>,
    /// What the page is about, for machines (JSON-LD).
    pub structured: Option<Structured>,
}

/// A picture for those who show links.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ImageView {
    /// The full address.
    pub address: String,
    pub width: u32,
    pub height: u32,
    /// The same in words.
    pub alt: String,
}

impl ImageView {
    /// Every such picture has the same size: the one that is asked for.
    pub const SIZE: (u32, u32) = (1200, 630);

    pub(in crate::pages) fn new(address: String, alt: String) -> ImageView {
        let (width, height) = ImageView::SIZE;
        ImageView { address, width, height, alt }
    }
}

/// What something waits for before the public may see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Waiting {
    /// Whether it is a draft rather than embargoed.
    pub draft: bool,
    /// `Embargoed until 00:01 on 8 December 2026`, `Draft`.
    pub words: String,
}
