//! The rows of labels: what each thing is called in the main language, and in every other what its twin says.

use std::sync::Arc;

use super::super::maker::{Maker, arc};
use super::super::route::Route;
use super::Within;
use crate::data::{LabelKind, LabelRow, LabelSays, Part};
use crate::field;
use crate::model::{Glossary, Inspection, Measures, Phrase, Programme, Scales, Themes};
use crate::read::Doc;
use crate::site::{Entity, Site, ThreadId, question_ref};
use crate::text::FieldPath;

/// Gathers the labels of things in all languages, the main one first.
struct Labels<'m, 'a> {
    makers: Vec<&'m Maker<'a>>,
    each: &'m mut dyn FnMut(LabelRow),
}

/// What is labelled.
struct Thing {
    kind: LabelKind,
    id: Arc<str>,
    page: Option<Route>,
}

impl Thing {
    fn new(kind: LabelKind, id: impl AsRef<str>) -> Thing {
        Thing { kind, id: id.as_ref().into(), page: None }
    }

    fn on(self, page: Route) -> Thing {
        Thing { page: Some(page), ..self }
    }
}

impl<'a> Labels<'_, 'a> {
    /// Hands over some words of a thing, in every language in which they are written. They stand at the end of `path` in
    /// the document that `doc` finds.
    fn say<T: 'a>(
        &mut self,
        thing: &Thing,
        says: LabelSays,
        path: &FieldPath,
        doc: impl Fn(&'a Site) -> Option<&'a Arc<Doc<T>>>,
        words: impl Fn(&'a T) -> Option<&'a Phrase>,
    ) {
        for maker in &self.makers {
            let Some(doc) = doc(maker.site()) else { continue };
            // What is not translated stands on the site in the main language, whose label it is.
            let is_own = maker.language.is_none() || doc.twin.as_ref().is_some_and(|twin| twin.says(path));
            let Some(words) = words(&doc.value).filter(|_| is_own) else { continue };
            let (Thing { kind, id, page }, language) = (thing, maker.language());
            (self.each)(LabelRow {
                id: format!("{}/{id}/{}/{language}", kind.id(), says.id()),
                kind: *kind,
                thing: id.clone(),
                says,
                language,
                label: arc(words),
                page: page.as_ref().map(|page| maker.full_address(page)),
            });
        }
    }
}

impl<'a> Maker<'a> {
    /// What everything that other tables name is called.
    pub(super) fn label_rows(&self, each: &mut dyn FnMut(LabelRow)) {
        let mut labels = Labels { makers: self.all().collect(), each };
        self.force_labels(&mut labels);
        self.programme_labels(&mut labels);
        self.inspection_labels(&mut labels);
        self.question_labels(&mut labels);
        self.grade_labels(&mut labels);
        self.word_labels(&mut labels);
        self.page_labels(&mut labels);
    }

    fn force_labels(&self, labels: &mut Labels<'_, 'a>) {
        for id in self.site().forces.keys() {
            let doc = |site: &'a Site| site.forces.get(id);
            let thing = Thing::new(LabelKind::Force, id.as_str()).on(Route::Entity(Entity::Force(id.clone())));
            labels.say(&thing, LabelSays::Name, &field!["name"], doc, |force| Some(&force.name));
            labels.say(&thing, LabelSays::ShortName, &field!["short_name"], doc, |force| Some(&force.short_name));
        }
    }

    fn programme_labels(&self, labels: &mut Labels<'_, 'a>) {
        for (id, programme) in &self.site().programmes {
            let doc = |site: &'a Site| site.programmes.get(id);
            let page = Route::Entity(Entity::Programme(id.clone()));
            let thing = Thing::new(LabelKind::Programme, id.as_str()).on(page);
            labels.say(&thing, LabelSays::Name, &field!["title"], doc, |programme| Some(&programme.title));
            labels.say(&thing, LabelSays::Meaning, &field!["summary"], doc, |programme| Some(&programme.summary));
            for (at, group) in programme.value.comparability_groups.iter().enumerate() {
                let thing = Thing::new(LabelKind::ComparabilityGroup, format!("{id}/{}", group.id));
                let way = |name| field!["comparability_groups", at, name];
                let group = |known: &'a Programme| known.comparability_groups.iter().find(|known| known.id == group.id);
                labels.say(&thing, LabelSays::Name, &way("title"), doc, |known| Some(&group(known)?.title));
                labels.say(&thing, LabelSays::Meaning, &way("explanation"), doc, |known| Some(&group(known)?.explanation));
            }
        }
    }

    fn inspection_labels(&self, labels: &mut Labels<'_, 'a>) {
        for Within { id, .. } in self.inspections_in(&Part::Site) {
            let doc = |site: &'a Site| site.inspections.get(id);
            let page = Route::Entity(Entity::Inspection(id.clone()));
            let thing = Thing::new(LabelKind::Inspection, id.as_str()).on(page);
            labels.say(&thing, LabelSays::Name, &field!["title"], doc, |known| Some(&known.title));
            labels.say(&thing, LabelSays::ShortName, &field!["short_title"], doc, |known| Some(&known.short_title));
        }
    }

    fn question_labels(&self, labels: &mut Labels<'_, 'a>) {
        for Within { id, inspection, .. } in self.inspections_in(&Part::Site) {
            let doc = |site: &'a Site| site.inspections.get(id);
            for (at, question) in inspection.questions.iter().enumerate() {
                let asked = question_ref(id, &question.id);
                let Some(thread) = ThreadId::of(self.site(), &asked) else { continue };
                let page = Route::Entity(Entity::Question(thread));
                let thing = Thing::new(LabelKind::Question, asked.to_string()).on(page);
                let way = |name| field!["questions", at, name];
                let of = |known: &'a Inspection| known.questions.get(at);
                labels.say(&thing, LabelSays::Name, &way("title"), doc, |known| Some(&of(known)?.title));
                labels.say(&thing, LabelSays::InFull, &way("wording"), doc, |known| of(known)?.wording.as_ref());
            }
        }
    }

    fn grade_labels(&self, labels: &mut Labels<'_, 'a>) {
        let doc = |site: &'a Site| Some(&site.scales);
        for (id, scale) in self.site().scales.value.iter() {
            let thing = Thing::new(LabelKind::Scale, id.as_str());
            let path = field![id.as_str(), "title"];
            labels.say(&thing, LabelSays::Name, &path, doc, |scales| Some(&scales.get(id)?.title));
            for (at, grade) in scale.grades.iter().enumerate() {
                let thing = Thing::new(LabelKind::Grade, format!("{id}/{}", grade.id));
                let way = |name| field![id.as_str(), "grades", at, name];
                let of = |scales: &'a Scales| Some(scales.get(id)?.grade(&grade.id)?.1);
                labels.say(&thing, LabelSays::Name, &way("words"), doc, |known| Some(&of(known)?.words));
                labels.say(&thing, LabelSays::Meaning, &way("definition"), doc, |known| Some(&of(known)?.definition));
            }
        }
    }

    /// Themes, measures and terms.
    fn word_labels(&self, labels: &mut Labels<'_, 'a>) {
        let site = self.site();
        let doc = |site: &'a Site| Some(&site.themes);
        for id in site.themes.value.keys() {
            let thing = Thing::new(LabelKind::Theme, id.as_str()).on(Route::Entity(Entity::Theme(id.clone())));
            let (way, of) = (|name| field![id.as_str(), name], |known: &'a Themes| known.get(id));
            labels.say(&thing, LabelSays::Name, &way("title"), doc, |known| Some(&of(known)?.title));
            labels.say(&thing, LabelSays::Meaning, &way("description"), doc, |known| Some(&of(known)?.description));
        }
        let doc = |site: &'a Site| Some(&site.measures);
        for id in site.measures.value.keys() {
            let thing = Thing::new(LabelKind::Measure, id.as_str());
            let (way, of) = (|name| field![id.as_str(), name], |known: &'a Measures| known.get(id));
            let unit = |name| field![id.as_str(), "unit", name];
            labels.say(&thing, LabelSays::Name, &way("title"), doc, |known| Some(&of(known)?.title));
            labels.say(&thing, LabelSays::UnitOfOne, &unit("one"), doc, |known| Some(&of(known)?.unit.one));
            labels.say(&thing, LabelSays::UnitOfMany, &unit("many"), doc, |known| Some(&of(known)?.unit.many));
            labels.say(&thing, LabelSays::Meaning, &way("definition"), doc, |known| Some(&of(known)?.definition));
        }
        let doc = |site: &'a Site| Some(&site.glossary);
        for id in site.glossary.value.keys() {
            let thing = Thing::new(LabelKind::Term, id.as_str()).on(Route::Entity(Entity::Term(id.clone())));
            let (way, of) = (|name| field![id.as_str(), name], |known: &'a Glossary| known.get(id));
            labels.say(&thing, LabelSays::Name, &way("term"), doc, |known| Some(&of(known)?.term));
            labels.say(&thing, LabelSays::InFull, &way("long_form"), doc, |known| of(known)?.long_form.as_ref());
            labels.say(&thing, LabelSays::Meaning, &way("definition"), doc, |known| Some(&of(known)?.definition));
        }
    }

    fn page_labels(&self, labels: &mut Labels<'_, 'a>) {
        for id in self.site().pages.keys() {
            let doc = |site: &'a Site| site.pages.get(id);
            let thing = Thing::new(LabelKind::Page, id.as_str()).on(Route::Entity(Entity::Page(id.clone())));
            labels.say(&thing, LabelSays::Name, &field!["title"], doc, |page| Some(&page.title));
            labels.say(&thing, LabelSays::Meaning, &field!["description"], doc, |page| Some(&page.description));
        }
    }
}
