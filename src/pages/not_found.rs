//! The page for addresses that lead nowhere.

use schemars::JsonSchema;
use serde::Serialize;

use super::kinds::Content;
use super::maker::{Draft, Maker};
use super::parts::{Citations, Link};
use super::route::Route;

/// What the page for addresses that lead nowhere offers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct NotFoundView {
    /// Pages to go to instead, with words that say what they are.
    pub ways: Vec<Link>,
}

/// The page for addresses that lead nowhere.
pub(super) fn draft<'a>(maker: &Maker<'a>) -> Draft<'a> {
    let ways = [
        (Route::Forces, "Find a force"),
        (Route::Search, "Search the whole site"),
        (Route::Inspections, "All inspections"),
        (Route::Themes, "All themes"),
        (Route::Home, "The home page"),
    ];
    let ways = ways.iter().filter_map(|(route, text)| maker.link_if_there(route, text)).collect();
    Draft {
        title: "Page not found".into(),
        description: "There is no page at this address.".into(),
        crumbs: Vec::new(),
        entity: None,
        citations: Citations::default(),
        corrections: &[],
        content: Content::NotFound(NotFoundView { ways }),
    }
}
