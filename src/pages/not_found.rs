//! The page for addresses that lead nowhere.

use schemars::JsonSchema;
use serde::Serialize;

use super::kinds::Content;
use super::maker::{Draft, Maker};
use super::parts::{Citations, Link};
use super::route::Route;
use crate::words;

/// What the page for addresses that lead nowhere offers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct NotFoundView {
    /// Pages to go to instead, with words that say what they are.
    pub ways: Vec<Link>,
}

/// The page for addresses that lead nowhere.
pub(super) fn draft<'a>(maker: &Maker<'a>) -> Draft<'a> {
    let ways = [
        (Route::Forces, words!["way-to-forces"]),
        (Route::Search, words!["way-to-search"]),
        (Route::Inspections, words!["way-to-inspections"]),
        (Route::Themes, words!["way-to-themes"]),
        (Route::Home, words!["way-to-home"]),
    ];
    let link = |(route, text)| maker.link_if_there(&route, &maker.say(text));
    let ways = ways.into_iter().filter_map(link).collect();
    Draft {
        title: maker.say(words!["title-not-found"]).into(),
        description: maker.say(words!["description-not-found"]),
        crumbs: Vec::new(),
        entity: None,
        citations: Citations::default(),
        corrections: &[],
        content: Content::NotFound(NotFoundView { ways }),
    }
}
