//! What can be found: every thing of the site once, in the words by which people look for it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::super::accessibility;
use super::super::find;
use super::super::forces::judged_everywhere;
use super::super::maker::{Maker, arc};
use super::super::parts::{MeasureView, addressed_to, finding_anchor, ids_in};
use super::super::route::{HOME, Route};
use super::chapters::chapters;
use super::shelf::{Owner, Shelf, Standing, thing};
use super::words::SearchDocument;
use super::{answers, people};
use crate::model::{Addressee, Finding, FindingKind, ForceId, InspectionId, MeasureValue, Phrase, Prose};
use crate::site::Entity;
use crate::strings::Message;
use crate::words;

impl Maker<'_> {
    /// The bytes of `search/words.json`: everything that is visible, once. They are data like those for spreadsheets: their
    /// schema is a promise, and no theme has a say in them.
    pub fn search_words(&self) -> Vec<u8> {
        let mut shelf = Shelf::of(self);
        shelf.forces();
        shelf.inspections();
        shelf.vocabulary();
        shelf.pages();
        shelf.accessibility();
        shelf.people();
        shelf.finish()
    }
}

impl<'a> Shelf<'_, 'a> {
    fn forces(&mut self) {
        let site = self.maker.site();
        let judged = judged_everywhere(self.maker);
        for (at, (id, doc)) in site.forces.iter().enumerate() {
            let judged = judged.as_ref().filter(|at| site.judgement(id, at).is_some());
            let newest = judged.and_then(|at| {
                let about = site.inspection(&at.inspection)?.short_title.to_string();
                Some((about, answers::in_short(self.maker.judgement(id, at))))
            });
            let mut words: Vec<&str> = Vec::new();
            for word in find::words(&doc.value).map(Phrase::as_str) {
                // A town is often an area too.
                if !words.contains(&word) {
                    words.push(word);
                }
            }
            let document = SearchDocument {
                forces: vec![at],
                answers: newest.map(|answer| self.answer(answer)).into_iter().collect(),
                ..thing("force", arc(&doc.value.name), self.maker.words.row(&words))
            };
            self.put(Entity::Force(id.clone()), document);
        }
    }

    fn inspections(&mut self) {
        for (at, (of, doc)) in self.maker.site().newest_inspections().into_iter().enumerate() {
            let inspection = &doc.value;
            let entity = Entity::Inspection(of.clone());
            let document = SearchDocument {
                themes: self.themes_of(&inspection.findings),
                inspections: vec![at],
                ..thing(
                    "inspection",
                    arc(&inspection.title),
                    self.line.text([Some(&inspection.summary)], &doc.body),
                )
            };
            self.put(entity.clone(), document);
            if let Some(page) = self.maker.inspection(of) {
                let owner = Owner { inspection: of, force: None, entity, page };
                self.parts(&owner, &inspection.findings, &inspection.measures);
            }
            self.reports(of, at);
        }
        self.recommendations();
    }

    fn reports(&mut self, of: &'a InspectionId, at: usize) {
        let site = self.maker.site();
        for (on, doc) in site.reports_of(of) {
            let (report, entity) = (&doc.value, Entity::Report(of.clone(), on.clone()));
            let forces: Vec<usize> = self.force_at.get(on).copied().into_iter().collect();
            let Some(page) = self.maker.page_of(&entity) else { continue };
            let notes = report.scope_notes.iter().map(|note| Some(&note.text));
            let answers = answers::of_report(self.maker, of, on);
            let document = SearchDocument {
                forces: forces.clone(),
                themes: self.themes_of(&report.findings),
                inspections: vec![at],
                answers: answers.into_iter().map(|answer| self.answer(answer)).collect(),
                ..thing(
                    "report",
                    page.text.clone(),
                    self.line.text(std::iter::once(report.headline.as_ref()).chain(notes), &doc.body),
                )
            };
            self.put(entity.clone(), document);
            let owner = Owner { inspection: of, force: Some(on), entity, page };
            self.parts(&owner, &report.findings, &report.measures);
            if let Some(press) = site.press.get(&(of.clone(), on.clone())) {
                let text = self.line.text(press.value.found.iter().map(Some), &press.body);
                let document = SearchDocument {
                    forces: forces.clone(),
                    inspections: vec![at],
                    ..thing("press", arc(&press.value.headline), text)
                };
                self.put(Entity::Press(of.clone(), on.clone()), document);
            }
        }
        for ((about, on, party), doc) in site.replies.iter().filter(|((about, ..), _)| about == of) {
            let entity = Entity::Reply(about.clone(), on.clone(), *party);
            let (Some(page), Some(inspection)) = (self.maker.page_of(&entity), site.inspection(of)) else {
                continue;
            };
            let reply = &doc.value;
            let answered =
                reply.answers.iter().flat_map(|answer| [answer.action.as_ref(), answer.no_action.as_ref()]);
            let also = reply.also_about.iter().filter_map(|id| self.inspection_at.get(id).copied());
            let document = SearchDocument {
                forces: self.force_at.get(on).copied().into_iter().collect(),
                inspections: std::iter::once(at).chain(also).collect(),
                ..thing(
                    "reply",
                    self.say(words![
                        "reply-as-found",
                        reply = &page.text,
                        inspection = &inspection.short_title,
                    ]),
                    self.line.text(
                        [Some(&reply.summary), Some(&reply.role)].into_iter().chain(answered),
                        &doc.body,
                    ),
                )
            };
            self.put(entity, document);
        }
    }

    /// What was found and measured.
    fn parts(&mut self, owner: &Owner<'a>, findings: &[Finding], measures: &[MeasureValue]) {
        let mut titles: BTreeMap<FindingKind, Arc<str>> = BTreeMap::new();
        for (at, finding) in findings.iter().enumerate() {
            let title = titles
                .entry(finding.kind)
                .or_insert_with(|| self.part_as_found(owner, &self.maker.finding_kind(finding.kind)));
            let themes = self.themes(&finding.themes);
            let document =
                SearchDocument { themes, ..thing("finding", title.clone(), finding.text.to_string()) };
            self.put_part(owner, Some(finding_anchor(at)), document);
        }
        for value in measures {
            let Some(view) = self.maker.measure(value) else { continue };
            let themes = self.maker.site().measures.value.get(&value.measure);
            let themes = themes.map_or_else(Vec::new, |measure| self.themes(&measure.themes));
            let title = self.part_as_found(owner, &view.title);
            let said = self.measure_as_found(&view, value);
            self.put_part(owner, None, SearchDocument { themes, ..thing("measure", title, said) });
        }
    }

    /// The title of a finding or a measure, with the report in which it stands: `Efforts: Ambria, Integrity 2026`.
    fn part_as_found(&self, owner: &Owner<'a>, part: &str) -> Arc<str> {
        let site = self.maker.site();
        let inspection = site.inspection(owner.inspection).map_or("", |it| it.short_title.as_str());
        self.say(match owner.force.and_then(|force| site.force(force)) {
            Some(force) => {
                words!["part-as-found-on", part = part, force = &force.short_name, inspection = inspection]
            }
            None => words!["part-as-found", part = part, inspection = inspection],
        })
    }

    /// A number is never shown without unit, period and basis.
    fn measure_as_found(&self, view: &MeasureView, MeasureValue { of, .. }: &MeasureValue) -> String {
        let maker = self.maker;
        let (number, unit, period) = (&view.value, &view.unit, &view.period);
        let mut said = maker.say(match of.map(|of| maker.words.number(of)) {
            Some(whole) => {
                words!["measure-as-found-of", number = number, whole = whole, unit = unit, period = period]
            }
            None => words!["measure-as-found", number = number, unit = unit, period = period],
        });
        if let Some(basis) = &view.basis {
            said = maker.say(words!["measure-as-found-by", measure = said, basis = basis]);
        }
        if let Some(note) = &view.note {
            said = maker.say(words!["measure-as-found-noted", measure = said, note = note]);
        }
        said
    }

    fn say(&self, message: Message<'_>) -> Arc<str> {
        self.maker.say(message).into()
    }

    fn recommendations(&mut self) {
        let site = self.maker.site();
        for (at, recommendation, _) in site.recommendations() {
            let (Some(link), Some((inspection, doc))) =
                (self.maker.recommendation(&at), site.inspections.get_key_value(&at.inspection))
            else {
                continue;
            };
            let force = at.force.as_ref().and_then(|force| Some(site.forces.get_key_value(force)?.0));
            let entity = match force {
                Some(force) => Entity::Report(inspection.clone(), force.clone()),
                None => Entity::Inspection(inspection.clone()),
            };
            let asked: Vec<&ForceId> = (recommendation.addressed_to.iter())
                .filter_map(|addressee| match addressee {
                    Addressee::Force(force) => Some(force),
                    _ => None,
                })
                .collect();
            let notes = recommendation.history.iter().map(|step| step.note.as_ref());
            let title = self.say(words![
                "recommendation-as-found",
                addressees = addressed_to(self.maker, recommendation),
                inspection = &doc.value.short_title,
            ]);
            let document = SearchDocument {
                forces: asked.into_iter().filter_map(|force| self.force_at.get(force).copied()).collect(),
                themes: self.themes(&recommendation.themes),
                ..thing(
                    "recommendation",
                    title,
                    self.line
                        .text(std::iter::once(Some(&recommendation.text)).chain(notes), &Prose::default()),
                )
            };
            self.put_part(&Owner { inspection, force, entity, page: link }, None, document);
        }
    }

    fn vocabulary(&mut self) {
        let site = self.maker.site();
        for (id, thread) in &site.threads {
            let newest = thread
                .questions
                .iter()
                .rev()
                .find_map(|at| Some((self.maker.question(at)?, site.question(at)?)));
            let Some((page, question)) = newest else { continue };
            let asked =
                thread.questions.iter().filter_map(|at| self.inspection_at.get(&at.inspection).copied());
            let document = SearchDocument {
                inspections: asked.collect(),
                ..thing("question", page.text, self.line.text([question.wording.as_ref()], &Prose::default()))
            };
            self.put(Entity::Question(id.clone()), document);
        }
        for (at, (id, theme)) in site.themes.value.iter().enumerate() {
            let document = SearchDocument {
                themes: vec![at],
                ..thing("theme", arc(&theme.title), theme.description.to_string())
            };
            self.put(Entity::Theme(id.clone()), document);
        }
        for (id, term) in site.glossary.value.iter() {
            let text = self.line.text([term.long_form.as_ref(), Some(&term.definition)], &Prose::default());
            self.put(Entity::Term(id.clone()), thing("term", arc(&term.term), text));
        }
    }

    fn pages(&mut self) {
        for (id, doc) in self.maker.site().pages.iter().filter(|(id, _)| id.as_str() != HOME) {
            let (entity, title) = (Entity::Page(id.clone()), &doc.value.title);
            for chapter in chapters(self.maker.words, &doc.body) {
                let Some((anchor, heading)) = chapter.heading else {
                    let text = self.line.whole_text([Some(&doc.value.description)], &chapter.body);
                    self.put(entity.clone(), thing("page", arc(title), text));
                    continue;
                };
                let page = self.maker.href(&Route::Entity(entity.clone()));
                let document = SearchDocument {
                    href: Some(format!("{page}#{}{anchor}", ids_in(Some(&entity))).into()),
                    waiting: self.waiting(&entity),
                    ..thing(
                        "page",
                        self.say(words!["chapter-as-found", page = title, heading = heading]),
                        self.line.whole_text([], &chapter.body),
                    )
                };
                self.add(&document);
            }
        }
    }

    fn accessibility(&mut self) {
        if let Some(text) = accessibility::searched(self.maker) {
            self.put(Entity::Accessibility, thing("page", accessibility::title(self.maker).into(), text));
        }
    }

    fn people(&mut self) {
        for (name, speaker) in people::speakers(self.maker) {
            let known = speaker.pages.iter().filter(|page| self.pages.contains_key(page));
            // Where all waits that a person says, the person waits as long.
            let waiting = known.clone().map(|page| self.waiting(page));
            let waiting = waiting.reduce(|one, other| one.and(other)).flatten();
            let pages: Vec<&Standing> = known.map(|page| &self.pages[page]).collect();
            let every = |of: fn(&Standing) -> &[usize]| {
                let all: BTreeSet<usize> = pages.iter().flat_map(|page| of(page)).copied().collect();
                all.into_iter().collect()
            };
            let roles: Vec<&str> = speaker.roles.iter().map(|role| role.as_str()).collect();
            let document = SearchDocument {
                forces: every(|page| &page.forces),
                inspections: every(|page| &page.inspections),
                pages: pages.iter().map(|page| page.at).collect(),
                waiting,
                ..thing("person", arc(name), self.maker.words.row_apart(&roles))
            };
            self.add(&document);
        }
    }
}
