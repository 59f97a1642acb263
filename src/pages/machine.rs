//! Pages for machines: robots.txt, and addresses that lead on to a page.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::addresses::{Addresses, Plain, Translated};
use super::kinds::Content;
use super::maker::{Draft, Maker};
use super::parts::Citations;
use super::route::Route;
use crate::model::ForceId;
use crate::site::Entity;
use crate::words;

/// What `robots.txt` holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RobotsView {
    /// The full address of the sitemap.
    pub sitemap: String,
}

/// Where an old address leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RedirectView {
    /// The full address of the page it leads to.
    pub target: String,
    /// The address on this site, without the host.
    pub href: String,
    /// The words of the link to it.
    pub words: String,
}

/// What search engines may visit (RFC 9309).
pub(super) fn robots<'a>(maker: &Maker<'a>) -> Draft<'a> {
    draft(Content::Robots(RobotsView { sitemap: maker.full_address(&Route::Sitemap) }))
}

/// A page at an old address that leads to the new one.
pub(super) fn redirect<'a>(maker: &Maker<'a>, to: &Route) -> Draft<'a> {
    leading(maker, to, maker.say(words!["page-has-moved"]), maker.say(words!["go-to-new-address"]))
}

/// The page at the address that always leads to the newest report on a force; to its card where there is none.
pub(super) fn latest<'a>(maker: &Maker<'a>, on: &ForceId) -> Option<Draft<'a>> {
    let name = &maker.site().force(on)?.name;
    let to = latest_page(maker, on);
    let (title, words) = match maker.latest_of(on) {
        Some(of) => {
            let report = maker.report(of, on)?.text;
            (words!["newest-report-on", force = name], maker.say(words!["read-report", report = &report]))
        }
        None => {
            (words!["no-report-on-force-yet", force = name], maker.say(words!["go-to-card", force = name]))
        }
    };
    Some(leading(maker, &to, maker.say(title), words))
}

/// The newest report on a force; its card where there is none.
fn latest_page(maker: &Maker<'_>, on: &ForceId) -> Route {
    Route::Entity(match maker.latest_of(on) {
        Some(of) => Entity::Report(of.clone(), on.clone()),
        None => Entity::Force(on.clone()),
    })
}

/// An address that leads on to a page, for servers that can say so themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    /// The address on this site, without the host.
    pub from: Arc<str>,
    /// Where it leads, without the host.
    pub to: Arc<str>,
    /// Whether it will never lead elsewhere.
    pub is_permanent: bool,
}

/// The folders of one language, for servers: what lies in them is not all of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folders {
    /// The path below the host under which all pages of the language stand, with slashes at both ends.
    pub base: String,
    /// The folder of the forces' pages below it, without slashes; the others likewise.
    pub forces: String,
    /// The folder of the card in short, beside a force's page.
    pub card: String,
    pub inspections: String,
    pub themes: String,
    pub corrections: String,
    pub replies: String,
}

impl Maker<'_> {
    /// The folders of each language, the main one first.
    pub fn folders(&self) -> Vec<Folders> {
        let of = |by: &dyn Fn(&'static str) -> String, prefix: &str| Folders {
            base: format!("{}{prefix}", self.plan.base),
            forces: by("forces"),
            card: by("card"),
            inspections: by("inspections"),
            themes: by("themes"),
            corrections: by("corrections"),
            replies: by("replies"),
        };
        let main = of(&|name| Plain.folder(name).to_owned(), "");
        let others = self.all().filter_map(|maker| {
            let addresses = Translated::new(maker.site(), maker.language?);
            Some(of(&|name| addresses.folder(name).to_owned(), &addresses.prefix()))
        });
        std::iter::once(main).chain(others).collect()
    }

    /// Every address that leads on, in the order of the files.
    pub fn moves(&self) -> Vec<Move> {
        let of = |route: &Route| {
            let maker = self.speaking(route);
            let (to, is_permanent) = match route.page() {
                Route::Redirect { to, .. } => (Route::clone(to), true),
                Route::Latest(force) => (latest_page(maker, force), false),
                _ => return None,
            };
            Some(Move { from: self.href(route), to: maker.href(&to), is_permanent })
        };
        self.plan.routes.iter().filter_map(|(_, route)| of(route)).collect()
    }
}

fn leading<'a>(maker: &Maker<'a>, to: &Route, title: String, words: String) -> Draft<'a> {
    let view = RedirectView { target: maker.full_address(to), href: maker.href(to).to_string(), words };
    Draft { title: title.into(), ..draft(Content::Redirect(view)) }
}

pub(super) fn draft<'a>(content: Content) -> Draft<'a> {
    Draft {
        title: "".into(),
        description: String::new(),
        crumbs: Vec::new(),
        entity: None,
        citations: Citations::default(),
        corrections: &[],
        content,
    }
}
