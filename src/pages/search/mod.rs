//! Searching the whole site: the page on which readers do it, and the words that its script looks in.
//!
//! All words are in one file, `search/words.json`, which a browser asks for once somebody searches. A first answer is then one
//! request, nothing of what is sought goes to a server, and any server of files will do. The price is that the file grows with the
//! content: 23 kB compressed for the 594 pages of this repository, 80 kB for 1,000 made-up pages with much longer reports, 1 MB and
//! two seconds in the browser for 10,000. A site that large would have one file for each year.

mod answers;
mod documents;
mod people;
mod shelf;
mod words;

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::kinds::Content;
use super::machine;
use super::maker::{Draft, Maker};
use super::parts::Link;
use super::route::Route;

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

/// A list of the site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SearchList {
    /// The page with the list.
    pub page: Link,
    /// What it leads to, in a sentence.
    pub about: &'static str,
}

/// The page of the search.
pub(super) fn draft<'a>(maker: &Maker<'a>) -> Draft<'a> {
    let list = |(route, text, about)| SearchList { page: maker.link(&route, text), about };
    let view = SearchView {
        words: maker.href(&Route::SearchWords),
        lists: lists().map(list).into(),
        answers: answers::shown(maker),
    };
    Draft {
        title: "Search".into(),
        description: "Search forces, inspections, findings, recommendations, replies, themes and people."
            .into(),
        ..machine::draft(Content::Search(Box::new(view)))
    }
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
