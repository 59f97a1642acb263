//! Pages for machines: sitemap.xml, robots.txt, and redirects from old addresses.

use serde::Serialize;

use super::maker::{Draft, Maker};
use super::parts::Citations;
use super::route::Route;
use super::view::Content;

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

/// The map of the site for search engines (sitemaps.org).
pub(super) fn sitemap<'a>(maker: &Maker<'a>) -> Draft<'a> {
    let mut addresses: Vec<String> = (maker.routes().iter())
        .filter(|(_, route)| route.is_listed())
        .map(|(_, route)| maker.full_address(route))
        .collect();
    addresses.sort();
    draft("sitemap.xml", Content::Sitemap(SitemapView { addresses }))
}

/// What search engines may visit (RFC 9309).
pub(super) fn robots<'a>(maker: &Maker<'a>) -> Draft<'a> {
    draft("robots.txt", Content::Robots(RobotsView { sitemap: maker.full_address(&Route::Sitemap) }))
}

/// A page at an old address that leads to the new one.
pub(super) fn redirect<'a>(maker: &Maker<'a>, to: &Route) -> Draft<'a> {
    let view = RedirectView { target: maker.full_address(to), href: maker.href(to).to_string() };
    Draft { title: "This page has moved".into(), ..draft("redirect.html", Content::Redirect(view)) }
}

fn draft<'a>(template: &'static str, content: Content) -> Draft<'a> {
    Draft {
        template,
        title: "".into(),
        description: String::new(),
        crumbs: Vec::new(),
        entity: None,
        citations: Citations::default(),
        corrections: &[],
        content,
    }
}
