//! A page in the languages of the site: where it stands in each, and in which its document is.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::maker::Maker;
use super::route::{HOME, Route};
use crate::site::Entity;
use crate::strings::Language;

/// A page in one of the languages of the site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct InLanguage {
    /// The tag of the language: `cy`.
    pub language: Arc<str>,
    /// The language by its own name: `Cymraeg`.
    pub name: String,
    /// In which direction its script runs: `ltr` or `rtl`.
    pub direction: &'static str,
    /// The address of the page in that language, without the host.
    pub href: String,
    /// The same with its host.
    pub address: String,
    /// Whether it is this page.
    pub is_this: bool,
}

/// The language in which what a page tells is written, where that is another than the page’s.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ToldIn {
    /// The tag of the language: `en-GB`.
    pub language: Arc<str>,
    /// The language by its own name: `English`.
    pub name: String,
}

impl Maker<'_> {
    /// The page in each language of the site in which it is there, the main one first; none where that is one alone.
    pub(super) fn languages(&self, page: &Route) -> Vec<InLanguage> {
        let plan = self.plan;
        if plan.site_views.len() < 2 {
            return Vec::new();
        }
        let in_each =
            plan.site_views.keys().filter(|language| plan.routes.has_spoken(language.as_ref(), page));
        let languages: Vec<InLanguage> = in_each
            .map(|language| {
                let words = plan.words(language.as_ref());
                let address = plan.routes.spoken(language.as_ref(), page).address();
                InLanguage {
                    language: words.tag.as_str().into(),
                    name: words.name(),
                    direction: words.direction(),
                    href: format!("{}{address}", plan.base),
                    address: format!("{}{address}", plan.address),
                    is_this: language.as_ref() == self.language,
                }
            })
            .collect();
        if languages.len() > 1 { languages } else { Vec::new() }
    }

    /// The words of the main language, where the pages of this maker are in another.
    pub fn main_language(&self) -> Option<&Language> {
        self.language.map(|_| self.plan.words(None))
    }

    /// Whether the page is a translation that no translator has looked at, which only the team is told.
    pub(super) fn awaits_review(&self, page: &Route) -> bool {
        let twin = document_of(page).and_then(|document| self.site().twin(&document));
        self.visible.is_newsroom() && twin.is_some_and(|twin| twin.twin.awaits_review())
    }

    /// The main language, where the document of a page has no twin in the language of the page.
    pub(super) fn told_in(&self, page: &Route) -> Option<ToldIn> {
        let main = self.main_language()?;
        let document = document_of(page)?;
        let is_told = document.is_on(self.site()) && self.site().twin(&document).is_none();
        is_told.then(|| ToldIn { language: main.tag.as_str().into(), name: main.name() })
    }
}

/// The document whose page it is.
fn document_of(page: &Route) -> Option<Entity> {
    match page {
        Route::Entity(entity) => Some(entity.clone()),
        Route::Home => Some(Entity::Page(HOME.into())),
        _ => None,
    }
}
