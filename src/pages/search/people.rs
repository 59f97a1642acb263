//! Who speaks on this site: inspectors, chief constables, commissioners, and on which pages.

use std::collections::BTreeMap;

use super::super::maker::Maker;
use crate::model::{Block, Named, Person, Phrase, Prose, Quote};
use crate::site::Entity;

/// A person who is named on this site.
#[derive(Default)]
pub(super) struct Speaker<'a> {
    /// The roles that the person held, the latest first.
    pub roles: Vec<&'a Phrase>,
    /// What the person answers for, said or wrote, the newest first.
    pub pages: Vec<Entity>,
}

/// Everybody who is named, by name.
pub(super) fn speakers<'a>(maker: &Maker<'a>) -> BTreeMap<&'a Phrase, Speaker<'a>> {
    let site = maker.site();
    let mut known = Known::default();
    for (of, inspection) in site.newest_inspections() {
        let here = Entity::Inspection(of.clone());
        known.answers_for(&inspection.value.lead_inspector, &here);
        known.quoted(&inspection.value.quotes, &inspection.body, &here);
        for (on, report) in site.reports_of(of) {
            let here = Entity::Report(of.clone(), on.clone());
            known.answers_for(&report.value.inspector, &here);
            known.quoted(&report.value.quotes, &report.body, &here);
            if let Some(press) = site.press.get(&(of.clone(), on.clone())) {
                known.quoted(&press.value.quotes, &press.body, &Entity::Press(of.clone(), on.clone()));
            }
        }
        for ((about, on, party), reply) in site.replies.iter().filter(|((about, ..), _)| about == of) {
            let here = Entity::Reply(about.clone(), on.clone(), *party);
            known.said(&reply.value.person, &reply.value.role, &here);
            known.quoted(&[], &reply.body, &here);
        }
    }
    for (id, page) in &site.pages {
        known.quoted(&[], &page.body, &Entity::Page(id.clone()));
    }
    known.0
}

#[derive(Default)]
struct Known<'a>(BTreeMap<&'a Phrase, Speaker<'a>>);

impl<'a> Known<'a> {
    fn said(&mut self, name: &'a Phrase, role: &'a Phrase, here: &Entity) {
        let speaker = self.0.entry(name).or_default();
        if !speaker.roles.contains(&role) {
            speaker.roles.push(role);
        }
        // All that stands on a page is seen in one go.
        if speaker.pages.last() != Some(here) {
            speaker.pages.push(here.clone());
        }
    }

    fn answers_for(&mut self, person: &'a Option<Person>, here: &Entity) {
        if let Some(person) = person {
            self.said(&person.name, &person.role, here);
        }
    }

    fn quoted(&mut self, quotes: &'a [Quote], prose: &'a Prose, here: &Entity) {
        for quote in quotes {
            self.said(&quote.person, &quote.role, here);
        }
        prose.each_block(&mut |block| {
            if let Block::Named { named: Named::Quote(quote), .. } = block {
                self.said(&quote.person, &quote.role, here);
            }
        });
    }
}
