//! The record of what is visible.

use super::{Account, Fact, Kind, Name, Record, Step, listed};
use crate::field;
use crate::model::{
    Addressee, Correction, ForceId, HistoryEntry, Inspection, InspectionId, MeasureValue, Published,
    Recommendation, RecommendationRef, Report,
};
use crate::pages::{JudgementView, Maker, MeasureView, Plan};
use crate::read::Doc;
use crate::release::Visible;
use crate::site::{Entity, Site, question_ref};
use crate::text::{FileName, Place};

impl Record {
    /// What an edition of `visible` says, of which `plan` was made.
    pub fn of(visible: &Visible, plan: &Plan) -> Record {
        let mut drawing =
            Drawing { maker: Maker::new(visible, plan), site: visible.site(), record: Record::default() };
        drawing.documents();
        drawing.names();
        for (of, doc) in &visible.site().inspections {
            drawing.inspection(of, doc);
        }
        drawing.reports();
        drawing.recommendations();
        drawing.record
    }
}

/// A record that is being drawn up.
struct Drawing<'a> {
    maker: Maker<'a>,
    site: &'a Site,
    record: Record,
}

impl Drawing<'_> {
    fn fact(&mut self, kind: Kind, name: String, fact: Fact) {
        // The same measure may stand twice in a file for the same period; then both are said.
        let nth = |name: &str, nth: usize| if nth == 1 { name.to_owned() } else { format!("{name} ({nth})") };
        let free = (1..).map(|number| nth(&name, number));
        let name = free.into_iter().find(|name| !self.record.facts.contains_key(&(kind, name.clone())));
        self.record.facts.insert((kind, name.expect("numbers do not end")), fact);
    }

    /// What every document has: a title, corrections.
    fn documents(&mut self) {
        for document in self.site.documents() {
            let Some(page) = self.maker.page_of(&document.entity) else { continue };
            let name = document.entity.to_string();
            self.record.documents.insert(name.clone(), page.text.to_string());
            let corrections = document.corrections.iter().chain(document.body.corrections());
            let steps: Vec<Step> = corrections.map(step_of).collect();
            if !steps.is_empty() {
                let place = Some(Place::field(document.file, field!["corrections"]));
                let account = Account { of: name.clone(), about: page.text.to_string(), steps, place };
                self.record.accounts.insert((Kind::Correction, name), account);
            }
        }
        let replies = self.site.replies.iter().map(|((of, on, party), doc)| {
            (Entity::Reply(of.clone(), on.clone(), *party), doc.value.date, &doc.file)
        });
        for (entity, date, file) in replies {
            let place = Place::field(file, field!["date"]);
            self.date(entity.to_string(), &entity, "dated", (date.iso(), date.words()), place);
        }
    }

    /// What forces, questions, measures and grades are called, and where grades stand on their scale.
    fn names(&mut self) {
        let site = self.site;
        for (id, doc) in &site.forces {
            let place = |field| Place::field(&doc.file, field![field]);
            self.name("name of the force", id.as_str(), doc.value.name.as_str(), place("name"));
            self.name(
                "short name of the force",
                id.as_str(),
                doc.value.short_name.as_str(),
                place("short_name"),
            );
        }
        for (of, doc) in &site.inspections {
            for (at, question) in doc.value.questions.iter().enumerate() {
                let place = Place::field(&doc.file, field!["questions", at, "title"]);
                let sort = format!("title, in {of}, of the question");
                self.name(&sort, question.id.as_str(), question.title.as_str(), place);
            }
        }
        for (id, measure) in site.measures.value.iter() {
            let place = Place::field(&site.measures.file, field![id.as_str(), "title"]);
            self.name("title of the measure", id.as_str(), measure.title.as_str(), place);
        }
        for (scale, grades) in site.scales.value.iter() {
            for (at, grade) in grades.grades.iter().enumerate() {
                let place =
                    |field| Place::field(&site.scales.file, field![scale.as_str(), "grades", at, field]);
                let sort = |what: &str| format!("{what}, on the scale {scale}, of the grade");
                self.name(&sort("name"), grade.id.as_str(), grade.words.as_str(), place("words"));
                self.name(&sort("sentence"), grade.id.as_str(), grade.sentence.as_str(), place("sentence"));
                self.name(&sort("place"), grade.id.as_str(), &format!("{}", at + 1), place("id"));
            }
        }
    }

    fn name(&mut self, sort: &str, id: &str, words: &str, place: Place) {
        let name = Name { words: words.to_owned(), place: Some(place) };
        self.record.names.entry(sort.to_owned()).or_default().insert(id.to_owned(), name);
    }

    /// A date of a document, as it is written and in words.
    fn date(&mut self, name: String, of: &Entity, what: &str, (value, says): (String, String), place: Place) {
        let Some(page) = self.maker.page_of(of) else { return };
        let about = format!("{}, {what}", page.text);
        self.fact(Kind::Date, name, Fact { of: of.to_string(), about, says, value, place: Some(place) });
    }

    fn inspection(&mut self, of: &InspectionId, doc: &Doc<Inspection>) {
        let entity = Entity::Inspection(of.clone());
        let inspection = &doc.value;
        if let Some(published) = self.site.inspection_published(of) {
            let place = Place::field(&doc.file, field!["published"]);
            self.date(entity.to_string(), &entity, "published", in_both(published), place);
        }
        if let Some(fieldwork) = &inspection.fieldwork {
            let value = format!("{} to {}", fieldwork.from.iso(), fieldwork.to.iso());
            let says = format!("{} to {}", fieldwork.from.words(), fieldwork.to.words());
            let place = Place::field(&doc.file, field!["fieldwork"]);
            self.date(format!("fieldwork:{of}"), &entity, "fieldwork", (value, says), place);
        }
        self.numbers(&entity, inspection.short_title.as_str(), &inspection.measures, &doc.file);
        self.totals(of, doc);
    }

    fn totals(&mut self, of: &InspectionId, doc: &Doc<Inspection>) {
        let inspection = &doc.value;
        for (at, totals) in inspection.totals.iter().enumerate() {
            let at_question = question_ref(of, &totals.question);
            let title = self.site.question(&at_question).map(|question| question.title.to_string());
            let about = format!("{}, {}", inspection.short_title, title.unwrap_or_default());
            let place = |path| Some(Place::field(&doc.file, path));
            let graded = totals.counts.iter().map(|(grade, count)| {
                let words = self.site.grade(&at_question, grade).map(|(.., grade)| grade.words.to_string());
                let words = words.unwrap_or_else(|| grade.to_string());
                (grade.to_string(), words, *count, place(field!["totals", at, "counts", grade.as_str()]))
            });
            let not_graded = (totals.not_graded > 0).then(|| {
                let place = place(field!["totals", at, "not_graded"]);
                ("not-graded".to_owned(), "not graded".to_owned(), totals.not_graded, place)
            });
            let all: Vec<_> = graded.chain(not_graded).collect();
            for (grade, words, count, place) in all {
                let fact = Fact {
                    of: Entity::Inspection(of.clone()).to_string(),
                    about: format!("{about}, forces {words}"),
                    says: count.to_string(),
                    value: count.to_string(),
                    place,
                };
                self.fact(Kind::Total, format!("{of}/{}/{grade}", totals.question), fact);
            }
        }
    }

    fn reports(&mut self) {
        let site = self.site;
        for ((of, on), doc) in &site.reports {
            let (Some(force), Some(inspection)) = (site.force(on), site.inspection(of)) else { continue };
            let entity = Entity::Report(of.clone(), on.clone());
            let about = format!("{}, {}", force.short_name, inspection.short_title);
            if let Some(published) = site.report_published(of, on) {
                let place = Place::field(&doc.file, field!["published"]);
                self.date(entity.to_string(), &entity, "published", in_both(published), place);
            }
            self.judgements((of, on), &about, doc);
            self.numbers(&entity, &about, &doc.value.measures, &doc.file);
        }
    }

    fn judgements(&mut self, (of, on): (&InspectionId, &ForceId), about: &str, doc: &Doc<Report>) {
        for (question, _) in doc.value.judgements.iter() {
            let at = question_ref(of, question);
            let title = self.site.question(&at).map(|question| question.title.to_string());
            let view = self.maker.judgement(on, &at);
            let fact = Fact {
                of: Entity::Report(of.clone(), on.clone()).to_string(),
                about: format!("{about}, {}", title.unwrap_or_else(|| question.to_string())),
                says: judged(&view),
                value: match (&view.grade, view.state) {
                    (Some(grade), "graded") => grade.id.to_string(),
                    (_, state) => state.to_owned(),
                },
                place: Some(Place::field(&doc.file, field!["judgements", question.as_str()])),
            };
            self.fact(Kind::Judgement, format!("{of}/{on}/{question}"), fact);
        }
    }

    fn numbers(&mut self, of: &Entity, about: &str, measures: &[MeasureValue], file: &FileName) {
        for (at, value) in measures.iter().enumerate() {
            let Some(view) = self.maker.measure(value) else { continue };
            let whole = value.of.map(|of| format!(" of {of}")).unwrap_or_default();
            let fact = Fact {
                of: of.to_string(),
                about: format!("{about}, {}, {}", view.title, view.period),
                says: measured(&view),
                value: format!("{}{whole} {}", value.value, view.unit),
                place: Some(Place::field(file, field!["measures", at, "value"])),
            };
            let (_, of) = fact.of.split_once(':').unwrap_or_default();
            self.fact(Kind::Number, format!("{of}/{}/{}", value.measure, value.period), fact);
        }
    }

    /// To whom a recommendation is made, as far as they are seen.
    fn addressed(&self, recommendation: &Recommendation) -> String {
        let addressees = recommendation.addressed_to.iter().filter_map(|addressee| match addressee {
            Addressee::AllForces => Some("all forces".to_owned()),
            Addressee::PolicingBodies => Some("policing bodies".to_owned()),
            Addressee::NationalBodies => Some("national bodies".to_owned()),
            Addressee::Force(force) => self.site.force(force).map(|_| force.to_string()),
        });
        listed(&addressees.collect::<Vec<_>>())
    }

    fn recommendations(&mut self) {
        for (at, recommendation, file) in self.site.recommendations() {
            let of = match &at.force {
                Some(force) => Entity::Report(at.inspection.clone(), force.clone()),
                None => Entity::Inspection(at.inspection.clone()),
            };
            let Some(page) = self.maker.page_of(&of) else { continue };
            let (name, about) = (at.to_string(), format!("{}, {}", page.text, recommendation.id));
            let place = |field: &str| Some(place_of(self.site, &at, file, field));
            let (text, history) = (place("text"), place("history"));
            let fact = Fact {
                of: of.to_string(),
                about: about.clone(),
                says: recommendation.text.to_string(),
                value: recommendation.text.to_string(),
                place: text,
            };
            self.record.facts.insert((Kind::Recommendation, name.clone()), fact);
            let addressed = self.addressed(recommendation);
            let fact = Fact {
                of: of.to_string(),
                about: format!("{about}, to"),
                says: addressed.clone(),
                value: addressed,
                place: place("addressed_to"),
            };
            self.record.facts.insert((Kind::Recommendation, format!("{name}, to")), fact);
            let steps = steps_of(recommendation);
            let account = Account { of: of.to_string(), about: about.clone(), steps, place: history };
            self.record.accounts.insert((Kind::Recommendation, name.clone()), account);
            if let Some(due) = recommendation.due {
                let fact = Fact {
                    of: of.to_string(),
                    about: format!("{about}, due"),
                    says: due.words(),
                    value: due.iso(),
                    place: place("due"),
                };
                self.record.facts.insert((Kind::Date, format!("due:{name}")), fact);
            }
        }
    }
}

/// `good, deduced by this site`.
fn judged(view: &JudgementView) -> String {
    let words = std::iter::once(&*view.words).chain(view.basis.as_deref()).chain(view.scope.as_deref());
    words.collect::<Vec<_>>().join(", ")
}

/// `23,043 applications`, `9 of 44 forces`.
fn measured(view: &MeasureView) -> String {
    let words = std::iter::once(view.value.as_str()).chain(view.of.as_deref()).chain([&*view.unit]);
    words.collect::<Vec<_>>().join(" ")
}

/// The day of a publication, to which the minute may be added later, and the words for it.
fn in_both(published: Published) -> (String, String) {
    (published.date.iso(), published.words())
}

/// The reason may be worded anew; what was wrong and what is right may not.
fn step_of(correction: &Correction) -> Step {
    Step {
        date: correction.date.iso(),
        what: correction.kind.words().to_owned(),
        words: format!("“{}”, was “{}”", correction.now, correction.was),
    }
}

/// By which recommendation one was superseded is no part of a step: while that one is not public, nor is its name.
fn steps_of(recommendation: &Recommendation) -> Vec<Step> {
    let step = |entry: &HistoryEntry| Step {
        date: entry.date.iso(),
        what: entry.state.words().to_owned(),
        words: entry.note.as_ref().map(ToString::to_string).unwrap_or_default(),
    };
    recommendation.history.iter().map(step).collect()
}

/// Where a field of a recommendation is written.
fn place_of(site: &Site, at: &RecommendationRef, file: &FileName, field: &str) -> Place {
    let known = match &at.force {
        Some(force) => site.report(&at.inspection, force).map(|doc| &doc.value.recommendations),
        None => site.inspection(&at.inspection).map(|inspection| &inspection.recommendations),
    };
    let position = known.and_then(|known| known.iter().position(|known| known.id == at.recommendation));
    Place::field(file, field!["recommendations", position.unwrap_or_default(), field])
}

/// In which file a name of this sort is written. Whoever has the record alone learns it from here.
pub(super) fn file_of_name(sort: &str, id: &str) -> FileName {
    let asked = sort.strip_prefix("title, in ").and_then(|rest| rest.strip_suffix(", of the question"));
    FileName::new(match asked {
        Some(inspection) => format!("content/inspections/{inspection}/index.md"),
        None if sort.ends_with("of the force") => format!("content/forces/{id}.md"),
        None if sort.ends_with("of the measure") => "content/vocabulary/measures.yaml".to_owned(),
        None => "content/vocabulary/scales.yaml".to_owned(),
    })
}
