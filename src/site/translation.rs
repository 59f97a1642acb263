//! The site as it stands in its further languages: the same things, with the words of their twins where there are any.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::field;
use crate::model::LanguageTag;
use crate::problem::{Problem, Problems, nearest};
use crate::read::{Doc, Docs, Translated};
use crate::text::{FileName, Place};

use super::document::Document;
use super::entity::Entity;
use super::finder::Finder;
use super::names::Names;
use super::{Site, rules};

/// The site in each of its further languages, and the names in twins that lead nowhere.
pub(super) fn translations(
    site: &Site,
    docs: &Docs,
    names: &Names,
    problems: &mut Problems,
) -> BTreeMap<LanguageTag, Arc<Site>> {
    let languages = &site.settings.value.languages;
    let further = languages.iter().skip(1).filter(|tag| **tag != site.language);
    let no_twins = Docs::default();
    let translation = |tag: &LanguageTag| {
        let twins = docs.twins.get(tag).unwrap_or(&no_twins);
        let translation = site.in_language(tag, &[docs.passages.as_deref().unwrap_or(&no_twins), twins]);
        let finder = Finder { names, site: &translation, attachments: &docs.attachments };
        let mut found = Problems::default();
        finder.names_in_documents(&mut found);
        problems.extend(translation.in_twins(found));
        (tag.clone(), Arc::new(translation))
    };
    further.map(translation).collect()
}

/// Looks for twins and settings of languages that the site does not have.
pub(super) fn unknown_languages(site: &Site, docs: &Docs, problems: &mut Problems) {
    let languages = &site.settings.value.languages;
    let further: Vec<&str> = languages.iter().skip(1).map(LanguageTag::as_str).collect();
    let fault = |tag: &LanguageTag, place: Place, what: &str, others: usize| {
        let more = match others {
            0 => String::new(),
            1 => ", and so is one more file".to_owned(),
            others => format!(", and so are {others} more files"),
        };
        if *tag == site.language {
            let message = format!(
                "{what} in `{tag}`, the site’s main language, whose words stand in the original{more}"
            );
            let problem = Problem::new(&rules::UNKNOWN_LANGUAGE, place, message);
            return problem.remedy("move its words into the original, or name the language that it is in");
        }
        let message = format!("{what} in the language `{tag}`, which site.yaml does not list{more}");
        let problem = Problem::new(&rules::UNKNOWN_LANGUAGE, place, message);
        match nearest(tag.as_str(), further.iter().copied()) {
            Some(near) => problem.remedy(format!("did you mean `{near}`? {}", rules::UNKNOWN_LANGUAGE.mend)),
            None => problem,
        }
    };
    if site.gaps.contains_key(&site.settings.file) && site.is_open(&site.settings.file, &field!["languages"])
    {
        return;
    }
    for (tag, twins) in docs.twins.iter().filter(|(tag, _)| !further.contains(&tag.as_str())) {
        // Of a language it is said once, and not of every file in it.
        if let Some(file) = twins.files().min() {
            let place = Place::file(file);
            problems.push(fault(tag, place, "this file is a translation", twins.files().count() - 1));
        }
    }
    for tag in site.settings.value.translations.keys().filter(|tag| !further.contains(&tag.as_str())) {
        let place = Place::key(&site.settings.file, field!["translations", tag.as_str()]);
        problems.push(fault(tag, place, "these are translations", 0));
    }
}

impl Site {
    /// The same site with the words of these documents, the later before the earlier: those of the main language marked as
    /// passages, and those of twins.
    fn in_language(&self, tag: &LanguageTag, worded: &[&Docs]) -> Site {
        let mut site = Site { language: tag.clone(), translations: BTreeMap::new(), ..self.clone() };
        worded.iter().for_each(|docs| site.lay(docs));
        site.keep_names_of_forces(self);
        site.call_contact_by_its_name(
            &self.settings.value.contacts.iter().map(|known| &known.name).collect::<Vec<_>>(),
        );
        site
    }

    fn lay(&mut self, worded: &Docs) {
        // Only what is on this site: nobody asks here again what a document hangs on.
        macro_rules! lay {
            ($($kind:ident),*) => {$(
                for (key, known) in &mut self.$kind {
                    worded.$kind.get(key).into_iter().for_each(|doc| *known = doc.clone());
                }
            )*};
        }
        lay!(forces, programmes, inspections, reports, replies, press, pages, releases);
        lay_one(&mut self.settings, &worded.settings);
        lay_one(&mut self.scales, &worded.scales);
        lay_one(&mut self.themes, &worded.themes);
        lay_one(&mut self.measures, &worded.measures);
        lay_one(&mut self.glossary, &worded.glossary);
        self.accessibility.iter_mut().for_each(|known| lay_one(known, &worded.accessibility));
        self.gaps.extend(worded.broken.clone());
    }

    /// A body that is called otherwise here keeps the name that it has in the main language.
    fn keep_names_of_forces(&mut self, main: &Site) {
        for (id, doc) in &mut self.forces {
            let is_named = doc.twin.as_ref().is_some_and(|twin| twin.says(&field!["name"]));
            if let Some(known) = main.force(id).filter(|known| is_named && known.name != doc.value.name) {
                Arc::make_mut(doc).value.names_in.0.insert(0, (main.language.clone(), known.name.clone()));
            }
        }
    }

    /// The statement names a contact of the settings by its name, which is another one in another language.
    fn call_contact_by_its_name(&mut self, names: &[&crate::model::Phrase]) {
        let Some(doc) = &mut self.accessibility else { return };
        let at = names.iter().position(|name| **name == doc.value.contact);
        let name = at.and_then(|at| self.settings.value.contacts.get(at)).map(|known| &known.name);
        if let Some(name) = name.filter(|name| **name != doc.value.contact) {
            Arc::make_mut(doc).value.contact = name.clone();
        }
    }

    /// In which language the words of a thing stand on this site: in its own where there is a twin of the document that
    /// they are written in, and otherwise in the main one.
    pub fn language_of(&self, entity: &Entity) -> &LanguageTag {
        let main = self.settings.value.languages.first().unwrap_or(&self.language);
        if self.twin(entity).is_some() { &self.language } else { main }
    }

    /// Whether this document of the site has a twin in one of the further languages, or one that could not be read.
    pub fn has_twin_in(&self, tag: &LanguageTag, document: &Document<'_>) -> bool {
        self.translations.get(tag).is_some_and(|translation| {
            translation.twin(&document.entity).is_some()
                || translation.gaps.contains_key(&tag.twin_of(document.file))
        })
    }

    /// What the twin of a thing says on this site, if the document that it is written in has one.
    pub fn twin(&self, entity: &Entity) -> Option<&Translated> {
        fn of<T>(doc: Option<&Arc<Doc<T>>>) -> Option<&Translated> {
            doc?.twin.as_deref()
        }
        match entity {
            Entity::Force(id) => of(self.forces.get(id)),
            Entity::Programme(id) => of(self.programmes.get(id)),
            Entity::Inspection(id) => of(self.inspections.get(id)),
            Entity::Report(inspection, force) => self.report(inspection, force)?.twin.as_deref(),
            Entity::Reply(inspection, force, party) => {
                of(self.replies.get(&(inspection.clone(), force.clone(), *party)))
            }
            Entity::Press(inspection, force) => of(self.press.get(&(inspection.clone(), force.clone()))),
            Entity::Page(id) => of(self.pages.get(id)),
            Entity::Accessibility => of(self.accessibility.as_ref()),
            Entity::Release(id) => of(self.releases.get(id)),
            Entity::Theme(id) => {
                of(Some(&self.themes)).filter(|twin| twin.says(&field![id.as_str(), "title"]))
            }
            Entity::Term(id) => {
                of(Some(&self.glossary)).filter(|twin| twin.says(&field![id.as_str(), "definition"]))
            }
            // It is called as the last inspection that asked it calls it.
            Entity::Question(thread) => {
                let last = self.threads.get(thread)?.questions.last()?;
                of(self.inspections.get(&last.inspection))
            }
        }
    }

    /// Every twin on this site with its file.
    pub fn twins(&self) -> Vec<(&FileName, &Translated)> {
        let mut twins = Vec::new();
        macro_rules! add {
            ($($docs:expr),*) => {$(
                for doc in $docs {
                    twins.extend(doc.twin.as_deref().map(|twin| (&doc.file, twin)));
                }
            )*};
        }
        add!([&self.settings], [&self.scales], [&self.themes], [&self.measures], [&self.glossary]);
        add!(
            self.forces.values(),
            self.programmes.values(),
            self.inspections.values(),
            self.reports.values()
        );
        add!(self.replies.values(), self.press.values(), self.pages.values(), self.accessibility.iter());
        add!(self.releases.values());
        twins
    }

    /// What of these problems, found in this site, is about what a twin says itself, at the places where it is written
    /// there. The rest is the original's, and has been found there.
    pub fn in_twins(&self, problems: Problems) -> Problems {
        if problems.0.is_empty() {
            return problems;
        }
        let twins: BTreeMap<&FileName, &Translated> = self.twins().into_iter().collect();
        let own =
            |problem: &Problem| twins.get(&problem.place.file)?.as_written(&problem.place.file, problem);
        problems.0.iter().filter_map(own).collect()
    }
}

/// The document becomes its twin, if there is one.
fn lay_one<T>(known: &mut Arc<Doc<T>>, twin: &Option<Arc<Doc<T>>>) {
    twin.iter().for_each(|twin| *known = twin.clone());
}
