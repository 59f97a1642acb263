//! The rows of labels: what each thing is called in the main language, and in every other what its twin says.

use std::sync::Arc;

use super::super::maker::{Maker, arc};
use super::super::route::Route;
use super::Within;
use crate::data::LabelKind as Kind;
use crate::data::LabelSays::{self, InFull, Meaning, Name, ShortName, UnitOfMany, UnitOfOne};
use crate::data::{LabelRow, Part};
use crate::field;
use crate::model::{
    Force, Glossary, Grade, Inspection, Measures, Page, Phrase, Programme, Question, Scales, Themes,
};
use crate::read::Doc;
use crate::site::{Entity, Site, ThreadId, question_ref};
use crate::text::FieldPath;

/// What is labelled.
struct Thing {
    kind: Kind,
    id: Arc<str>,
    page: Option<Route>,
}

impl Thing {
    fn with_page(kind: Kind, id: impl ToString, page: Entity) -> Thing {
        Thing { page: Some(Route::Entity(page)), ..Thing::without_page(kind, id) }
    }

    fn without_page(kind: Kind, id: impl ToString) -> Thing {
        Thing { kind, id: id.to_string().into(), page: None }
    }
}

/// Some words of a thing: which they are, the way to them in their document, and how they are found there.
type Words<'w, 'a, T> = (LabelSays, FieldPath, &'w dyn Fn(&'a T) -> Option<&'a Phrase>);

/// Hands over the labels of things in all languages, the main one first.
struct Labels<'m, 'a> {
    makers: Vec<&'m Maker<'a>>,
    each: &'m mut dyn FnMut(LabelRow),
}

impl<'a> Labels<'_, 'a> {
    /// The words of a thing in every language in which they are written. They stand in the document that `doc` finds.
    fn say<T: 'a>(
        &mut self,
        thing: &Thing,
        doc: impl Fn(&'a Site) -> Option<&'a Arc<Doc<T>>>,
        words: &[Words<'_, 'a, T>],
    ) {
        let Thing { kind, id, page } = thing;
        for (says, path, find) in words {
            for maker in &self.makers {
                let Some(doc) = doc(maker.site()) else { continue };
                // What is not translated stands on the site in the main language, whose label it is.
                let is_own =
                    maker.language.is_none() || doc.twin.as_ref().is_some_and(|twin| twin.says(path));
                let Some(words) = find(&doc.value).filter(|_| is_own) else { continue };
                let language = maker.language();
                (self.each)(LabelRow {
                    id: format!("{}/{id}/{}/{language}", kind.id(), says.id()),
                    kind: *kind,
                    thing: id.clone(),
                    says: *says,
                    language,
                    label: arc(words),
                    page: page.as_ref().map(|page| maker.full_address(page)),
                });
            }
        }
    }
}

impl<'a> Maker<'a> {
    /// What everything that other tables name by its id is called.
    pub(super) fn label_rows(&self, each: &mut dyn FnMut(LabelRow)) {
        let mut labels = Labels { makers: self.all().collect(), each };
        self.force_labels(&mut labels);
        self.programme_labels(&mut labels);
        self.inspection_labels(&mut labels);
        self.question_labels(&mut labels);
        self.grade_labels(&mut labels);
        self.theme_labels(&mut labels);
        self.measure_labels(&mut labels);
        self.term_labels(&mut labels);
        self.page_labels(&mut labels);
    }

    fn force_labels(&self, labels: &mut Labels<'_, 'a>) {
        for id in self.site().forces.keys() {
            let thing = Thing::with_page(Kind::Force, id, Entity::Force(id.clone()));
            let words: [Words<'_, '_, Force>; 2] = [
                (Name, field!["name"], &|force| Some(&force.name)),
                (ShortName, field!["short_name"], &|force| Some(&force.short_name)),
            ];
            labels.say(&thing, |site| site.forces.get(id), &words);
        }
    }

    fn programme_labels(&self, labels: &mut Labels<'_, 'a>) {
        for (id, programme) in &self.site().programmes {
            let thing = Thing::with_page(Kind::Programme, id, Entity::Programme(id.clone()));
            let words: [Words<'_, '_, Programme>; 2] = [
                (Name, field!["title"], &|programme| Some(&programme.title)),
                (Meaning, field!["summary"], &|programme| Some(&programme.summary)),
            ];
            labels.say(&thing, |site| site.programmes.get(id), &words);
            for (at, group) in programme.value.comparability_groups.iter().enumerate() {
                let thing = Thing::without_page(Kind::ComparabilityGroup, format!("{id}/{}", group.id));
                let way = |name| field!["comparability_groups", at, name];
                let words: [Words<'_, '_, Programme>; 2] = [
                    (Name, way("title"), &|it| Some(&it.comparability_groups.get(at)?.title)),
                    (Meaning, way("explanation"), &|it| Some(&it.comparability_groups.get(at)?.explanation)),
                ];
                labels.say(&thing, |site| site.programmes.get(id), &words);
            }
        }
    }

    fn inspection_labels(&self, labels: &mut Labels<'_, 'a>) {
        for Within { id, .. } in self.inspections_in(&Part::Site) {
            let thing = Thing::with_page(Kind::Inspection, id, Entity::Inspection(id.clone()));
            let words: [Words<'_, '_, Inspection>; 2] = [
                (Name, field!["title"], &|inspection| Some(&inspection.title)),
                (ShortName, field!["short_title"], &|inspection| Some(&inspection.short_title)),
            ];
            labels.say(&thing, |site| site.inspections.get(id), &words);
        }
    }

    fn question_labels(&self, labels: &mut Labels<'_, 'a>) {
        for Within { id, inspection, .. } in self.inspections_in(&Part::Site) {
            for (at, question) in inspection.questions.iter().enumerate() {
                let asked = question_ref(id, &question.id);
                let Some(thread) = ThreadId::of(self.site(), &asked) else { continue };
                let thing = Thing::with_page(Kind::Question, asked, Entity::Question(thread));
                let way = |name| field!["questions", at, name];
                let of =
                    |inspection: &'a Inspection| -> Option<&'a Question> { inspection.questions.get(at) };
                let words: [Words<'_, '_, Inspection>; 2] = [
                    (Name, way("title"), &|inspection| Some(&of(inspection)?.title)),
                    (InFull, way("wording"), &|inspection| of(inspection)?.wording.as_ref()),
                ];
                labels.say(&thing, |site| site.inspections.get(id), &words);
            }
        }
    }

    fn grade_labels(&self, labels: &mut Labels<'_, 'a>) {
        for (id, scale) in self.site().scales.value.iter() {
            let thing = Thing::without_page(Kind::Scale, id);
            let words: [Words<'_, '_, Scales>; 1] =
                [(Name, field![id.as_str(), "title"], &|scales| Some(&scales.get(id)?.title))];
            labels.say(&thing, |site| Some(&site.scales), &words);
            for (at, grade) in scale.grades.iter().enumerate() {
                let thing = Thing::without_page(Kind::Grade, format!("{id}/{}", grade.id));
                let way = |name| field![id.as_str(), "grades", at, name];
                let of = |scales: &'a Scales| -> Option<&'a Grade> { scales.get(id)?.grades.get(at) };
                let words: [Words<'_, '_, Scales>; 2] = [
                    (Name, way("words"), &|scales| Some(&of(scales)?.words)),
                    (Meaning, way("definition"), &|scales| Some(&of(scales)?.definition)),
                ];
                labels.say(&thing, |site| Some(&site.scales), &words);
            }
        }
    }

    fn theme_labels(&self, labels: &mut Labels<'_, 'a>) {
        for id in self.site().themes.value.keys() {
            let thing = Thing::with_page(Kind::Theme, id, Entity::Theme(id.clone()));
            let words: [Words<'_, '_, Themes>; 2] = [
                (Name, field![id.as_str(), "title"], &|themes| Some(&themes.get(id)?.title)),
                (Meaning, field![id.as_str(), "description"], &|themes| Some(&themes.get(id)?.description)),
            ];
            labels.say(&thing, |site| Some(&site.themes), &words);
        }
    }

    fn measure_labels(&self, labels: &mut Labels<'_, 'a>) {
        for id in self.site().measures.value.keys() {
            let thing = Thing::without_page(Kind::Measure, id);
            let unit = |name| field![id.as_str(), "unit", name];
            let words: [Words<'_, '_, Measures>; 4] = [
                (Name, field![id.as_str(), "title"], &|measures| Some(&measures.get(id)?.title)),
                (Meaning, field![id.as_str(), "definition"], &|measures| Some(&measures.get(id)?.definition)),
                (UnitOfOne, unit("one"), &|measures| Some(&measures.get(id)?.unit.one)),
                (UnitOfMany, unit("many"), &|measures| Some(&measures.get(id)?.unit.many)),
            ];
            labels.say(&thing, |site| Some(&site.measures), &words);
        }
    }

    fn term_labels(&self, labels: &mut Labels<'_, 'a>) {
        for id in self.site().glossary.value.keys() {
            let thing = Thing::with_page(Kind::Term, id, Entity::Term(id.clone()));
            let words: [Words<'_, '_, Glossary>; 3] = [
                (Name, field![id.as_str(), "term"], &|terms| Some(&terms.get(id)?.term)),
                (InFull, field![id.as_str(), "long_form"], &|terms| terms.get(id)?.long_form.as_ref()),
                (Meaning, field![id.as_str(), "definition"], &|terms| Some(&terms.get(id)?.definition)),
            ];
            labels.say(&thing, |site| Some(&site.glossary), &words);
        }
    }

    fn page_labels(&self, labels: &mut Labels<'_, 'a>) {
        for id in self.site().pages.keys() {
            let thing = Thing::with_page(Kind::Page, id, Entity::Page(id.clone()));
            let words: [Words<'_, '_, Page>; 2] = [
                (Name, field!["title"], &|page| Some(&page.title)),
                (Meaning, field!["description"], &|page| Some(&page.description)),
            ];
            labels.say(&thing, |site| site.pages.get(id), &words);
        }
    }
}
