//! What the preview says beside a page: which edition it belongs to, and what is wrong.

use serde::Serialize;

use crate::read::Located;

/// All that stands in the panel of one page; the script of the preview reads it as JSON.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Panel {
    /// The edition that the page belongs to, in words: `Newsroom edition, 25 November 2026`.
    pub edition: String,
    /// The editions that can be looked at: the newsroom's, what is public now, and what will be public at each
    /// instant that is to come, in the order of their time.
    pub choices: Vec<Choice>,
    /// The file that a person would open to change the page; nothing where there is no page.
    pub file: Option<String>,
    /// Whether the page is shown as it last was, since something that it is made from is broken.
    pub is_last_good: bool,
    /// Problems of the files that this page is made from, errors first.
    pub here: Vec<Located>,
    /// All other problems of the site, errors first.
    pub elsewhere: Vec<Located>,
    /// How many problems there are beside these, where there are too many to tell.
    pub further: usize,
    /// Whether the other pages are still being looked at, so that more problems may come.
    pub is_looking: bool,
}

/// An edition that can be looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Choice {
    /// The word by which it is asked for: `newsroom`, `public`, `2026-12-08T00:01:00Z`.
    pub name: String,
    /// In words: `Public from 00:01 on 8 December 2026`.
    pub words: String,
    /// What is new in it: `Legitimacy 2026 and 43 reports`.
    pub note: Option<String>,
    pub is_chosen: bool,
}
