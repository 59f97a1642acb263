//! Pages for machines: sitemap.xml, robots.txt, and redirects from old addresses.

use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SitemapView {
    /// Full addresses, in alphabetical order.
    pub addresses: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RobotsView {
    /// The full address of the sitemap.
    pub sitemap: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RedirectView {
    /// The full address of the page that took its place.
    pub target: String,
    pub href: String,
}
