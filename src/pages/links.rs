//! Links: the address of every route, and the words by which pages lead to a thing.

use std::sync::Arc;

use crate::model::{ForceId, InspectionId, QuestionRef, ThemeId};
use crate::site::{Entity, ThreadId};
use crate::words;

use super::accessibility;
use super::maker::Maker;
use super::parts::Link;
use super::route::{HOME, Route};

impl Maker<'_> {
    /// The page in the language of this maker.
    fn spoken<'r>(&'r self, route: &'r Route) -> &'r Route {
        self.plan.routes.spoken(self.language, route)
    }

    /// The address of a route in the language of this maker. What is a part of a page stands where that page does.
    fn address(&self, route: &Route) -> String {
        let page = match route {
            Route::Entity(Entity::Programme(_) | Entity::Release(_)) => Route::Inspections,
            Route::Entity(Entity::Term(_)) => Route::Glossary,
            Route::Entity(Entity::Page(id)) if id.as_str() == HOME => Route::Home,
            _ => return self.spoken(route).address(),
        };
        let anchor = route.address().split_once('#').map(|(_, anchor)| format!("#{anchor}"));
        self.spoken(&page).address() + &anchor.unwrap_or_default()
    }

    /// Whether there is such a page in the language of this maker.
    pub(super) fn has(&self, route: &Route) -> bool {
        self.plan.routes.has_spoken(self.language, route)
    }

    /// The address of a route on its host.
    pub(super) fn href(&self, route: &Route) -> Arc<str> {
        format!("{}{}", self.plan.base, self.address(route)).into()
    }

    /// The address of a route with its host.
    pub(super) fn full_address(&self, route: &Route) -> String {
        format!("{}{}", self.plan.address, self.address(route))
    }

    /// The address of a page of this site, as its links have it, with its host.
    pub(super) fn in_full(&self, href: &str) -> String {
        format!("{}{}", self.plan.address, href.strip_prefix(&*self.plan.base).unwrap_or(href))
    }

    pub(super) fn link(&self, route: &Route, text: impl AsRef<str>) -> Link {
        Link { href: self.href(route), text: text.as_ref().into() }
    }

    /// A link to a page that not every site has; `None` where it is not there.
    pub(super) fn link_if_there(&self, route: &Route, text: &str) -> Option<Link> {
        self.has(route).then(|| self.link(route, text))
    }

    /// The address of a page or file that not every site has.
    pub(super) fn href_if_there(&self, route: &Route) -> Option<Arc<str>> {
        self.has(route).then(|| self.href(route))
    }

    /// A link to a force's card with its short name; `None` if the force is not visible.
    pub(super) fn force(&self, id: &ForceId) -> Option<Link> {
        let force = self.site().force(id)?;
        Some(self.link(&Route::Entity(Entity::Force(id.clone())), force.short_name.as_str()))
    }

    /// A link to a force's card with its full name.
    pub(super) fn force_in_full(&self, id: &ForceId) -> Option<Link> {
        let force = self.site().force(id)?;
        Some(self.link(&Route::Entity(Entity::Force(id.clone())), force.name.as_str()))
    }

    /// A link to an inspection with its title.
    pub(super) fn inspection(&self, id: &InspectionId) -> Option<Link> {
        let inspection = self.site().inspection(id)?;
        Some(self.link(&Route::Entity(Entity::Inspection(id.clone())), inspection.title.as_str()))
    }

    /// A link to a force's report with the inspection's short title; `None` if there is none.
    pub(super) fn report(&self, of: &InspectionId, on: &ForceId) -> Option<Link> {
        self.site().report(of, on)?;
        let inspection = self.site().inspection(of)?;
        Some(
            self.link(
                &Route::Entity(Entity::Report(of.clone(), on.clone())),
                inspection.short_title.as_str(),
            ),
        )
    }

    pub(super) fn theme(&self, id: &ThemeId) -> Option<Link> {
        let theme = self.site().themes.value.get(id)?;
        Some(self.link(&Route::Entity(Entity::Theme(id.clone())), theme.title.as_str()))
    }

    pub(super) fn themes(&self, ids: &[ThemeId]) -> Vec<Link> {
        ids.iter().filter_map(|id| self.theme(id)).collect()
    }

    /// A link to a question over time, with the title that it has in that inspection.
    pub(super) fn question(&self, at: &QuestionRef) -> Option<Link> {
        let question = self.site().question(at)?;
        let thread: ThreadId = ThreadId::of(self.site(), at)?;
        Some(self.link(&Route::Entity(Entity::Question(thread)), question.title.as_str()))
    }

    /// A link to the page of a document with the title that the page has.
    pub fn page_of(&self, entity: &Entity) -> Option<Link> {
        let site = self.site();
        let title: String = match entity {
            Entity::Force(id) => site.force(id)?.name.to_string(),
            Entity::Inspection(id) => site.inspection(id)?.title.to_string(),
            Entity::Report(of, on) => {
                let (force, inspection) = (site.force(on)?, site.inspection(of)?);
                self.say(words!["title-report", force = &force.name, inspection = &inspection.short_title])
            }
            Entity::Reply(of, on, party) => {
                let reply = &site.replies.get(&(of.clone(), on.clone(), *party))?.value;
                self.say(words!["reply-of", person = &reply.person])
            }
            Entity::Press(of, on) => site.press.get(&(of.clone(), on.clone()))?.value.headline.to_string(),
            Entity::Page(id) => site.pages.get(id)?.value.title.to_string(),
            Entity::Accessibility => accessibility::title(self),
            Entity::Programme(id) => site.programmes.get(id)?.value.title.to_string(),
            Entity::Release(_) | Entity::Theme(_) | Entity::Question(_) | Entity::Term(_) => return None,
        };
        Some(self.link(&Route::Entity(entity.clone()), title))
    }

    /// Files published with an entity.
    pub(super) fn files(&self, owner: &Entity) -> Vec<Link> {
        (self.plan.files.get(owner).into_iter().flatten())
            .map(|file| self.link(&Route::File(file.clone(), owner.clone()), file.last()))
            .collect()
    }
}
