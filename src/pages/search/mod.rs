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

use answers::ShownAnswer;
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
        true => "Search forces, inspections, findings, recommendations, replies, themes and people.",
        false => "Search all pages of this site.",
    };
    Draft {
        title: "Search".into(),
        description: description.into(),
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
    let list = move |(route, text, about): (Route, &str, &str)| {
        Some(SearchList { page: maker.link_if_there(&route, text)?, about: about.into() })
    };
    lists().into_iter().filter_map(list)
}

/// The lists that lead to everything, each with its name and what it leads to.
fn lists() -> [(Route, &'static str, &'static str); 10] {
    [
        (Route::Forces, "Forces", "Every police force by nation and region, each with its report card."),
        (
            Route::Inspections,
            "Inspections",
            "Every inspection, the newest first, with its report on each force.",
        ),
        (Route::Questions, "Questions", "What inspections ask, with all answers over the years."),
        (Route::Themes, "Themes", "What was found on each theme, across years and forces."),
        (
            Route::Recommendations,
            "Recommendations",
            "What forces and others were asked to do, and what became of it.",
        ),
        (Route::Replies, "Replies", "What policing bodies and forces said to the reports on them."),
        (Route::Compare, "Compare", "Forces side by side, question by question."),
        (Route::Glossary, "Glossary", "Words and abbreviations of inspections, and what each grade means."),
        (Route::Corrections, "Corrections", "What this site said wrongly, and what it says now."),
        (Route::Data, "Data", "All of it as files for spreadsheets and programs."),
    ]
}
