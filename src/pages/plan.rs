//! The plan of an edition: which pages there are and what is shown together, worked out once for all of them.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::model::{ForceId, InspectionId, LanguageTag, Party};
use crate::problem::Problems;
use crate::release::Visible;
use crate::site::Entity;
use crate::strings::{Language, Strings};
use crate::text::FileName;

use super::maker::Maker;
use super::parts::SiteView;
use super::routes::Routes;
use super::sitemap::MOST_IN_A_SITEMAP;

/// What every page of an edition relies on. It rests on which documents there are, on the settings, on the titles of
/// forces, inspections and pages, and on old addresses, but on nobody's prose.
#[derive(Clone, Debug)]
pub struct Plan {
    pub(super) routes: Routes,
    /// The words that its pages say, in each language.
    pub(super) strings: Arc<Strings>,
    /// The path of the site: `/`, or `/cards/`.
    pub(super) base: String,
    /// The full address of the site, with a slash at its end.
    pub(super) address: String,
    /// What all pages say of the site, in each language; the main one has no tag here.
    pub(super) site_views: BTreeMap<Option<LanguageTag>, Arc<SiteView>>,
    /// The inspections that this site holds a report of, by force, oldest first.
    pub(super) reports_on: BTreeMap<ForceId, Vec<InspectionId>>,
    /// The replies about each force.
    pub(super) replies_on: BTreeMap<ForceId, Vec<(InspectionId, ForceId, Party)>>,
    /// How many pages a site map may hold.
    pub(super) pages_in_a_sitemap: usize,
    /// The files that are published with each entity, by name.
    pub(super) files: BTreeMap<Entity, Vec<FileName>>,
}

impl Plan {
    /// The plan of what is visible, which says `strings`; `address` is where the site will stand,
    /// `https://cards.example/`. The problems are addresses that two pages claim.
    pub fn of(visible: &Visible, strings: &Arc<Strings>, address: &str) -> (Plan, Problems) {
        Plan::with_sitemaps_of(MOST_IN_A_SITEMAP, visible, strings, address)
    }

    /// The same, where a site map holds no more than `most` pages.
    pub fn with_sitemaps_of(
        most: usize,
        visible: &Visible,
        strings: &Arc<Strings>,
        address: &str,
    ) -> (Plan, Problems) {
        let (routes, problems) = Routes::of(visible, most);
        let address = format!("{}/", address.trim_end_matches('/'));
        let site = visible.site();
        let mut reports_on: BTreeMap<ForceId, Vec<InspectionId>> = BTreeMap::new();
        for (inspection, _) in site.newest_inspections().into_iter().rev() {
            for (force, _) in site.reports_of(inspection) {
                reports_on.entry(force.clone()).or_default().push(inspection.clone());
            }
        }
        let mut replies_on: BTreeMap<ForceId, Vec<_>> = BTreeMap::new();
        for key in site.replies.keys() {
            replies_on.entry(key.1.clone()).or_default().push(key.clone());
        }
        let mut files: BTreeMap<Entity, Vec<FileName>> = BTreeMap::new();
        for (file, owner) in &site.attachments {
            files.entry(owner.clone()).or_default().push(file.clone());
        }
        let mut plan = Plan {
            routes,
            strings: strings.clone(),
            base: base_of(&address),
            address,
            site_views: BTreeMap::new(),
            reports_on,
            replies_on,
            pages_in_a_sitemap: most,
            files,
        };
        let makers = Maker::new(visible, &plan);
        let views = makers.all().map(|maker| (maker.language.cloned(), Arc::new(maker.site_view())));
        plan.site_views = views.collect();
        (plan, problems)
    }

    /// The words of a language; `None` is the main one.
    pub(super) fn words(&self, language: Option<&LanguageTag>) -> &Language {
        self.strings.language(language.map(LanguageTag::as_str))
    }

    /// Every page and file of the edition.
    pub fn routes(&self) -> &Routes {
        &self.routes
    }

    /// The reports, replies and press releases that are about a force, as far as they are seen.
    pub fn documents_on(&self, force: &ForceId) -> Vec<Entity> {
        let reports = self.reports_on.get(force).into_iter().flatten();
        let replies = self.replies_on.get(force).into_iter().flatten();
        (reports.flat_map(|of| {
            [Entity::Report(of.clone(), force.clone()), Entity::Press(of.clone(), force.clone())]
        }))
        .chain(replies.map(|(of, on, party)| Entity::Reply(of.clone(), on.clone(), *party)))
        .collect()
    }

    /// What a correction may stand in that concerns a force: its card, what is about it, and the inspections that have a
    /// report on it, since a grade may be corrected for all of their reports at once.
    pub fn concerning(&self, force: &ForceId) -> Vec<Entity> {
        let inspections = self.reports_on.get(force).into_iter().flatten().cloned().map(Entity::Inspection);
        let own = [Entity::Force(force.clone())];
        self.documents_on(force).into_iter().chain(own).chain(inspections).collect()
    }

    /// The path of the site: `/`, or `/cards/`.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// The full address of the site, with a slash at its end.
    pub fn address(&self) -> &str {
        &self.address
    }
}

/// The path of an address, with slashes at both ends.
pub fn base_of(address: &str) -> String {
    let after_scheme = address.split_once("://").map_or(address, |(_, rest)| rest);
    match after_scheme.split_once('/').map(|(_, path)| path.trim_matches('/')) {
        Some(path) if !path.is_empty() => format!("/{path}/"),
        _ => "/".to_owned(),
    }
}
