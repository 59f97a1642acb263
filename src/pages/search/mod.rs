//! Searching the whole site: the page on which readers do it, and the words that its script looks in.
//!
//! All words are in one file, `search/words.json`, which a browser asks for once somebody searches. A first answer is then one
//! request, nothing of what is sought goes to a server, and any server of files will do. The price is that the file grows with the
//! content: 23 kB compressed for the 594 pages of this repository, 80 kB for 1,000 made-up pages with much longer reports, 1 MB and
//! two seconds in the browser for 10,000. A site that large would have one file for each year.

mod answers;
mod chapters;
mod documents;
mod people;
mod shelf;
mod words;

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::kinds::Content;
use super::machine;
use super::maker::{Draft, Maker, arc};
use super::parts::Link;
use super::route::{HOME, Route};
use crate::site::Entity;
use crate::strings::Message;
use crate::words;

use answers::ShownAnswer;
pub(super) use shelf::opening_of;
pub use words::SearchWords;

/// The page on which readers search the whole site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SearchView {
    /// The address of `search/words.json`, for the script of the page.
    pub words: Arc<str>,
    /// The lists by which everything can be reached without a search.
    pub lists: Vec<SearchList>,
    /// Every answer that a result may show, once, for the script to show it as other pages do.
    pub answers: Vec<ShownAnswer>,
}

/// A list of the site, or a page of a site that has nothing but pages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SearchList {
    /// The page with the list.
    pub page: Link,
    /// What it leads to, in a sentence.
    pub about: Arc<str>,
}

/// The page of the search.
pub(super) fn draft<'a>(maker: &Maker<'a>) -> Draft<'a> {
    let has_registers = maker.has(&Route::Forces);
    let view = SearchView {
        words: maker.href(&Route::SearchWords),
        // Where there are registers, the pages stand at the foot of every page.
        lists: if has_registers {
            registers(maker).collect()
        } else {
            pages(maker).chain(registers(maker)).collect()
        },
        answers: answers::shown(maker),
    };
    let description = match has_registers {
        true => words!["search-description"],
        false => words!["search-description-of-pages"],
    };
    Draft {
        title: maker.say(words!["title-search"]).into(),
        description: maker.say(description),
        ..machine::draft(Content::Search(Box::new(view)))
    }
}

/// The pages of the site, each with what it says of itself.
fn pages(maker: &Maker<'_>) -> impl Iterator<Item = SearchList> {
    let pages = maker.site().pages.iter().filter(|(id, _)| id.as_str() != HOME);
    pages.map(|(id, doc)| SearchList {
        page: maker.link(&Route::Entity(Entity::Page(id.clone())), doc.value.title.as_str()),
        about: arc(&doc.value.description),
    })
}

/// The registers that are there.
fn registers(maker: &Maker<'_>) -> impl Iterator<Item = SearchList> {
    let list = |(route, title, list): (Route, Message<'_>, &str)| {
        let page = maker.plan.routes.has(&route).then(|| maker.link(&route, maker.say(title)))?;
        Some(SearchList { page, about: maker.say(words!["list-leads-to", list = list]).into() })
    };
    lists().into_iter().filter_map(list)
}

/// The lists that lead to everything, each with its title and the word by which it says what it leads to.
fn lists() -> [(Route, Message<'static>, &'static str); 10] {
    [
        (Route::Forces, words!["title-forces"], "forces"),
        (Route::Inspections, words!["title-inspections"], "inspections"),
        (Route::Questions, words!["title-questions"], "questions"),
        (Route::Themes, words!["title-themes"], "themes"),
        (Route::Recommendations, words!["title-recommendations"], "recommendations"),
        (Route::Replies, words!["title-replies"], "replies"),
        (Route::Compare, words!["menu-compare"], "compare"),
        (Route::Glossary, words!["title-glossary"], "glossary"),
        (Route::Corrections, words!["title-corrections"], "corrections"),
        (Route::Data, words!["title-data"], "data"),
    ]
}
