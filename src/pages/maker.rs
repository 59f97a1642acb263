//! The maker of views: what is visible, its routes, and the sentences that several pages share.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::model::{ForceId, InspectionId, Phrase, ThemeId};
use crate::problem::Problems;
use crate::release::Visible;
use crate::site::{Entity, Site, ThreadId};
use crate::text::FileName;

use super::parts::{Citations, DateView, Known, LicenceView, Link, Page, SiteView, Waiting};
use super::route::{HOME, Route, Routes};
use super::view::{Content, View};
use super::{
    corrections, force, forces, glossary, home, inspection, inspections, machine, not_found, page, press,
    question, questions, replies, reply, report, theme, themes,
};

/// Makes the view of every route of what is visible. A pure function of the release and the site's address.
pub struct Maker<'a> {
    pub(super) visible: &'a Visible,
    pub(super) routes: Routes,
    /// The path of the site: `/`, or `/cards/`.
    base: String,
    /// The full address of the site, with a slash at its end.
    address: String,
    site_view: Arc<SiteView>,
    /// The inspections that this site holds a report of, by force, oldest first.
    reports_on: BTreeMap<&'a ForceId, Vec<&'a InspectionId>>,
    /// The replies about each force.
    pub(super) replies_on: BTreeMap<&'a ForceId, Vec<Known<'a>>>,
    /// The files that are published with each entity, by name.
    files: BTreeMap<&'a Entity, Vec<&'a FileName>>,
}

/// The way to a page and its particulars, while it is being made.
pub(super) struct Draft<'a> {
    pub template: &'static str,
    pub title: Arc<str>,
    pub description: String,
    /// Entries of the menu and pages between home and this page.
    pub crumbs: Vec<Link>,
    pub entity: Option<Entity>,
    pub citations: Citations<'a>,
    pub corrections: &'a [crate::model::Correction],
    pub content: Content,
}

impl<'a> Maker<'a> {
    /// A maker for what is visible; `address` is where the site will stand, `https://cards.example/`.
    /// The problems are addresses that two pages claim.
    pub fn new(visible: &'a Visible, address: &str) -> (Maker<'a>, Problems) {
        let (routes, problems) = Routes::of(visible);
        let address = format!("{}/", address.trim_end_matches('/'));
        let base = base_of(&address);
        let site = visible.site();
        let mut reports_on: BTreeMap<&ForceId, Vec<&InspectionId>> = BTreeMap::new();
        for (inspection, _) in site.newest_inspections().into_iter().rev() {
            for (force, _) in site.reports_of(inspection) {
                reports_on.entry(force).or_default().push(inspection);
            }
        }
        let mut replies_on: BTreeMap<&ForceId, Vec<Known<'_>>> = BTreeMap::new();
        for (key, doc) in &site.replies {
            replies_on.entry(&key.1).or_default().push((key, &doc.value));
        }
        let mut files: BTreeMap<&Entity, Vec<&FileName>> = BTreeMap::new();
        site.attachments.iter().for_each(|(file, owner)| files.entry(owner).or_default().push(file));
        let mut maker = Maker {
            visible,
            routes,
            base,
            address,
            site_view: Arc::new(SiteView::default()),
            reports_on,
            replies_on,
            files,
        };
        maker.site_view = Arc::new(maker.site_view());
        (maker, problems)
    }

    /// Every page and file of this edition.
    pub fn routes(&self) -> &Routes {
        &self.routes
    }

    /// The path of the site: `/`, or `/cards/`.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// The view of a route; `None` for a file, which is passed on as it is.
    pub fn view(&self, route: &Route) -> Option<View> {
        let draft = match route {
            Route::Home => home::draft(self),
            Route::Forces => forces::draft(self),
            Route::Inspections => inspections::draft(self),
            Route::Questions => questions::draft(self),
            Route::Themes => themes::draft(self),
            Route::Replies => replies::draft(self),
            Route::Glossary => glossary::draft(self),
            Route::Corrections => corrections::draft(self),
            Route::NotFound => not_found::draft(self),
            Route::Sitemap => machine::sitemap(self),
            Route::Robots => machine::robots(self),
            Route::Redirect { to, .. } => machine::redirect(self, to),
            Route::PressText(of, on) => Draft { template: "press.txt", ..press::draft(self, of, on)? },
            Route::File(..) => return None,
            Route::Entity(entity) => match entity {
                Entity::Force(id) => force::draft(self, id)?,
                Entity::Inspection(id) => inspection::draft(self, id)?,
                Entity::Report(of, on) => report::draft(self, of, on)?,
                Entity::Reply(of, on, party) => reply::draft(self, of, on, *party)?,
                Entity::Press(of, on) => press::draft(self, of, on)?,
                Entity::Page(id) => page::draft(self, id)?,
                Entity::Theme(id) => theme::draft(self, id)?,
                Entity::Question(id) => question::draft(self, id)?,
                Entity::Programme(_) | Entity::Term(_) => return None,
            },
        };
        Some(self.finish(route, draft))
    }

    fn finish(&self, route: &Route, draft: Draft<'a>) -> View {
        let mut breadcrumbs = Vec::new();
        if *route != Route::Home {
            breadcrumbs.push(self.site_view.home.clone());
        }
        let section =
            draft.crumbs.first().map(|link| link.text.clone()).or_else(|| Some(draft.title.clone()));
        breadcrumbs.extend(draft.crumbs);
        View {
            template: draft.template,
            site: self.site_view.clone(),
            page: Page {
                title: draft.title,
                description: draft.description,
                language: self.language(),
                canonical: self.full_address(route),
                href: self.href(route),
                breadcrumbs,
                section,
                sources: draft.citations.views(),
                corrections: draft.corrections.iter().map(corrections::CorrectionView::from).collect(),
                waiting: draft.entity.and_then(|entity| self.waiting(&entity)),
            },
            view: draft.content,
        }
    }

    fn site_view(&self) -> SiteView {
        let settings = &self.site().settings.value;
        let pages = (self.site().pages.iter())
            .filter(|(id, _)| id.as_str() != HOME)
            .map(|(id, doc)| self.link(&Route::Entity(Entity::Page(id.clone())), doc.value.title.as_str()));
        SiteView {
            title: arc(&settings.title),
            description: arc(&settings.description),
            publisher: arc(&settings.publisher.name),
            email: settings.publisher.email.as_ref().map(arc),
            menu: vec![
                self.link(&Route::Forces, "Forces"),
                self.link(&Route::Inspections, "Inspections"),
                self.link(&Route::Questions, "Questions"),
                self.link(&Route::Themes, "Themes"),
                self.link(&Route::Replies, "Replies"),
            ],
            footer: pages
                .chain([
                    self.link(&Route::Glossary, "Glossary"),
                    self.link(&Route::Corrections, "Corrections"),
                ])
                .collect(),
            home: self.link(&Route::Home, "Home"),
            licence: LicenceView {
                name: arc(&settings.licence.name),
                href: arc(&settings.licence.address),
                attribution: arc(&settings.licence.attribution),
            },
            disclaimer: settings.disclaimer.as_ref().map(arc),
            edition: self.visible.day().into(),
            newsroom: self.visible.is_newsroom(),
        }
    }

    pub(super) fn site(&self) -> &'a Site {
        self.visible.site()
    }

    pub(super) fn language(&self) -> Arc<str> {
        self.site().settings.value.languages.first().map_or_else(|| "en".into(), arc)
    }

    /// The address of a route on its host.
    pub(super) fn href(&self, route: &Route) -> Arc<str> {
        format!("{}{}", self.base, route.address()).into()
    }

    /// The address of a route with its host.
    pub(super) fn full_address(&self, route: &Route) -> String {
        format!("{}{}", self.address, route.address())
    }

    pub(super) fn link(&self, route: &Route, text: impl AsRef<str>) -> Link {
        Link { href: self.href(route), text: text.as_ref().into() }
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
    pub(super) fn question(&self, at: &crate::model::QuestionRef) -> Option<Link> {
        let question = self.site().question(at)?;
        let thread: ThreadId = ThreadId::of(self.site(), at)?;
        Some(self.link(&Route::Entity(Entity::Question(thread)), question.title.as_str()))
    }

    /// The day on which a report is published.
    pub(super) fn published(&self, of: &InspectionId, on: &ForceId) -> Option<DateView> {
        self.site().report_published(of, on).map(|published| published.date.into())
    }

    pub(super) fn waiting(&self, entity: &Entity) -> Option<Waiting> {
        let awaiting = self.visible.awaiting(entity)?;
        let draft = matches!(awaiting, crate::release::Awaiting::Draft);
        Some(Waiting { draft, words: awaiting.words() })
    }

    /// The inspections of which this site holds a report on the force, oldest first.
    pub(super) fn inspections_of(&self, force: &ForceId) -> &[&'a InspectionId] {
        self.reports_on.get(force).map_or(&[], Vec::as_slice)
    }

    /// A link to the page of a document with the title that the page has.
    pub(super) fn page_of(&self, entity: &Entity) -> Option<Link> {
        let site = self.site();
        let title: String = match entity {
            Entity::Force(id) => site.force(id)?.name.to_string(),
            Entity::Inspection(id) => site.inspection(id)?.title.to_string(),
            Entity::Report(of, on) => {
                format!("{}: {}", site.force(on)?.name, site.inspection(of)?.short_title)
            }
            Entity::Reply(of, on, party) => {
                format!("Reply of {}", site.replies.get(&(of.clone(), on.clone(), *party))?.value.person)
            }
            Entity::Press(of, on) => site.press.get(&(of.clone(), on.clone()))?.value.headline.to_string(),
            Entity::Page(id) => site.pages.get(id)?.value.title.to_string(),
            Entity::Programme(_) | Entity::Theme(_) | Entity::Question(_) | Entity::Term(_) => return None,
        };
        Some(self.link(&Route::Entity(entity.clone()), title))
    }

    /// Files published with an entity.
    pub(super) fn files(&self, owner: &Entity) -> Vec<Link> {
        (self.files.get(owner).into_iter().flatten())
            .map(|file| self.link(&Route::File((*file).clone(), owner.clone()), file.last()))
            .collect()
    }
}

/// A shared copy of a phrase for a view.
pub(super) fn arc(phrase: &Phrase) -> Arc<str> {
    phrase.as_str().into()
}

pub(super) fn arcs(phrases: &[Phrase]) -> Vec<Arc<str>> {
    phrases.iter().map(arc).collect()
}

/// The path of an address, with slashes at both ends.
pub fn base_of(address: &str) -> String {
    let after_scheme = address.split_once("://").map_or(address, |(_, rest)| rest);
    match after_scheme.split_once('/').map(|(_, path)| path.trim_matches('/')) {
        Some(path) if !path.is_empty() => format!("/{path}/"),
        _ => "/".to_owned(),
    }
}
