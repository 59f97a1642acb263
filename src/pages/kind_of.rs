//! What kind of page or file a route is, in a word.

use crate::data::Download;
use crate::site::Entity;

use super::Route;

impl Route {
    /// The name of its kind of page, as in [`super::KINDS`], or a word for what no template makes.
    pub fn kind(&self) -> &'static str {
        match self {
            Route::In { page, .. } => page.kind(),
            Route::Home => "home",
            Route::Find => "find",
            Route::Search => "search",
            Route::SearchWords => "search-words",
            Route::Forces => "forces",
            Route::Inspections => "inspections",
            Route::Questions => "questions",
            Route::Themes => "themes",
            Route::Replies => "replies",
            Route::Translations => "translations",
            Route::Recommendations => "recommendations",
            Route::Glossary => "glossary",
            Route::Corrections => "corrections",
            Route::Data => "data",
            Route::Download(Download::Rows(..)) => "table of data",
            Route::Download(Download::Bundle(_)) => "bundle of data",
            Route::Download(_) => "description of data",
            Route::Compare => "compare",
            Route::CompareForce(_) | Route::CompareRegion(_) => "comparison",
            Route::Entity(entity) => of_entity(entity),
            Route::Card(_) => "card",
            Route::Badge(_) => "badge",
            Route::Latest(_) | Route::Redirect { .. } => "redirect",
            Route::PressText(..) => "press-text",
            Route::Feed(_) => "feed",
            Route::Calendar => "calendar",
            Route::File(..) => "file",
            Route::Social(_) => "social",
            Route::NotFound => "not-found",
            Route::Sitemap | Route::SitemapPart(_) => "sitemap",
            Route::Robots => "robots",
            Route::Record => "record",
            Route::Hosting(_) => "hosting",
        }
    }
}

fn of_entity(entity: &Entity) -> &'static str {
    match entity {
        Entity::Force(_) => "force",
        Entity::Inspection(_) => "inspection",
        Entity::Report(..) => "report",
        Entity::Reply(..) => "reply",
        Entity::Press(..) => "press",
        Entity::Theme(_) => "theme",
        Entity::Question(_) => "question",
        Entity::Accessibility => "accessibility",
        // The others have no page of their own, or one from content/pages/.
        Entity::Page(_) | Entity::Programme(_) | Entity::Release(_) | Entity::Term(_) => "page",
    }
}
