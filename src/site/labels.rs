//! The words by which things are called on pages, beside the [wordings](super::Wording) that say something of them.

use super::Site;
use crate::field;
use crate::model::{Person, Phrase, Quote};
use crate::text::{FieldPath, FileName};

/// Receives a label, its file and the way to it.
type Visit<'v> = dyn FnMut(&FileName, FieldPath, &Phrase) + 'v;

impl Site {
    /// Calls `visit` with every label that this site publishes as its own: not with names of people, places and
    /// publications, which may be the same in every language.
    pub fn each_label(&self, visit: &mut Visit<'_>) {
        visit(&self.settings.file, field!["title"], &self.settings.value.title);
        self.each_label_of_the_vocabulary(visit);
        for doc in self.forces.values() {
            visit(&doc.file, field!["name"], &doc.value.name);
            for (at, body) in doc.value.policing_bodies.iter().enumerate() {
                visit(&doc.file, field!["policing_bodies", at, "title"], &body.title);
            }
        }
        for doc in self.programmes.values() {
            visit(&doc.file, field!["title"], &doc.value.title);
            for (at, group) in doc.value.comparability_groups.iter().enumerate() {
                visit(&doc.file, field!["comparability_groups", at, "title"], &group.title);
            }
        }
        for doc in self.inspections.values() {
            let inspection = &doc.value;
            visit(&doc.file, field!["title"], &inspection.title);
            visit(&doc.file, field!["short_title"], &inspection.short_title);
            role(&doc.file, "lead_inspector", &inspection.lead_inspector, visit);
            for (at, question) in inspection.questions.iter().enumerate() {
                let mut label = |name: &str, phrase: &Phrase| {
                    visit(&doc.file, field!["questions", at, name], phrase);
                };
                label("title", &question.title);
                question.wording.iter().for_each(|wording| label("wording", wording));
                question.subject.iter().for_each(|subject| label("subject", subject));
            }
            roles(&doc.file, &inspection.quotes, visit);
        }
        for doc in self.reports.values() {
            role(&doc.file, "inspector", &doc.value.inspector, visit);
            roles(&doc.file, &doc.value.quotes, visit);
        }
        for doc in self.replies.values() {
            visit(&doc.file, field!["role"], &doc.value.role);
        }
        for doc in self.press.values() {
            roles(&doc.file, &doc.value.quotes, visit);
        }
        for doc in self.pages.values() {
            visit(&doc.file, field!["title"], &doc.value.title);
        }
        if let Some(doc) = &self.accessibility {
            visit(&doc.file, field!["answer_within"], &doc.value.answer_within);
            for (at, issue) in doc.value.non_compliance.iter().enumerate() {
                visit(&doc.file, field!["non_compliance", at, "plan"], &issue.plan);
            }
        }
        for doc in self.releases.values().filter(|doc| doc.value.announced) {
            visit(&doc.file, field!["title"], &doc.value.title);
        }
    }

    fn each_label_of_the_vocabulary(&self, visit: &mut Visit<'_>) {
        for (id, scale) in self.scales.value.iter() {
            visit(&self.scales.file, field![id.as_str(), "title"], &scale.title);
            for (at, grade) in scale.grades.iter().enumerate() {
                let way = |name: &str| field![id.as_str(), "grades", at, name];
                visit(&self.scales.file, way("words"), &grade.words);
                visit(&self.scales.file, way("sentence"), &grade.sentence);
            }
        }
        for (id, theme) in self.themes.value.iter() {
            visit(&self.themes.file, field![id.as_str(), "title"], &theme.title);
        }
        for (id, measure) in self.measures.value.iter() {
            visit(&self.measures.file, field![id.as_str(), "title"], &measure.title);
            visit(&self.measures.file, field![id.as_str(), "unit", "one"], &measure.unit.one);
            visit(&self.measures.file, field![id.as_str(), "unit", "many"], &measure.unit.many);
        }
    }
}

fn role(file: &FileName, field: &str, person: &Option<Person>, visit: &mut Visit<'_>) {
    if let Some(person) = person {
        visit(file, field![field, "role"], &person.role);
    }
}

fn roles(file: &FileName, quotes: &[Quote], visit: &mut Visit<'_>) {
    for (at, quote) in quotes.iter().enumerate() {
        visit(file, field!["quotes", at, "role"], &quote.role);
    }
}
