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
    let ways = vec![
        maker.link(&Route::Forces, "Find a force"),
        maker.link(&Route::Search, "Search the whole site"),
        maker.link(&Route::Inspections, "All inspections"),
        maker.link(&Route::Themes, "All themes"),
        maker.link(&Route::Home, "The home page"),
    ];
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
