//! Every wording of the content that readers will see, with its place.

use std::borrow::Cow;

use super::Site;
use crate::field;
use crate::model::{
    Block, Finding, Inline, MeasureValue, Named, Phrase, Prose, Quote, Recommendation, State, Statement,
};
use crate::text::{FieldPath, FileName, Place};

/// Words that readers will see, without the marks of Markdown.
pub struct Wording<'w> {
    pub file: &'w FileName,
    pub part: Part,
    pub words: &'w str,
    place: &'w dyn Fn() -> Place,
}

impl Wording<'_> {
    /// Where the words stand; made only when somebody asks.
    pub fn place(&self) -> Place {
        (self.place)()
    }
}

/// As what the words stand in their file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Running text: a paragraph of the body, or a field that holds sentences.
    Text,
    /// What a person said.
    Quote,
    /// A reason or a note, which may well be the same in several places.
    Note,
    Heading,
    /// A cell or the caption of a table.
    Cell,
}

/// Receives a wording.
type Visit<'v> = dyn FnMut(Wording<'_>) + 'v;

impl Site {
    /// Calls `visit` with every wording that this site publishes as its own: not with titles of sources, and not
    /// with what a correction says that a page said.
    pub fn each_wording(&self, visit: &mut Visit<'_>) {
        self.each_wording_of_the_vocabulary(visit);
        let mut words = Words { file: &self.settings.file, visit };
        words.phrase(&self.settings.value.description, || field!["description"]);
        words.one(&self.settings.value.disclaimer, || field!["disclaimer"]);
        for doc in self.forces.values() {
            let mut words = Words { file: &doc.file, visit };
            words.one(&doc.value.note, || field!["note"]);
            words.body(&doc.body);
        }
        for doc in self.programmes.values() {
            let mut words = Words { file: &doc.file, visit };
            words.phrase(&doc.value.summary, || field!["summary"]);
            let explanations = doc.value.comparability_groups.iter().map(|group| &group.explanation);
            words.list(explanations, &|at| field!["comparability_groups", at, "explanation"]);
            words.body(&doc.body);
        }
        if let Some(doc) = &self.accessibility {
            let mut words = Words { file: &doc.file, visit };
            words.statement(&doc.value);
        }
        for doc in self.pages.values() {
            let mut words = Words { file: &doc.file, visit };
            words.phrase(&doc.value.description, || field!["description"]);
            words.body(&doc.body);
        }
        for doc in self.inspections.values() {
            let inspection = &doc.value;
            let mut words = Words { file: &doc.file, visit };
            words.phrase(&inspection.summary, || field!["summary"]);
            words.one(&inspection.comparability_note, || field!["comparability_note"]);
            words.list(inspection.method.iter().map(|note| &note.text), &|at| field!["method", at, "text"]);
            words.list(inspection.context.iter().map(|item| &item.text), &|at| field!["context", at, "text"]);
            words.list(&inspection.shared_text, &|at| field!["shared_text", at]);
            words.list(&inspection.notes_to_editors, &|at| field!["notes_to_editors", at]);
            words.found(
                &inspection.findings,
                &inspection.measures,
                &inspection.quotes,
                &inspection.recommendations,
            );
            words.body(&doc.body);
        }
        for doc in self.reports.values() {
            let report = &doc.value;
            let mut words = Words { file: &doc.file, visit };
            words.one(&report.headline, || field!["headline"]);
            for (question, judgement) in report.judgements.iter() {
                let field = |field: &str| field!["judgements", question.as_str(), field];
                if let Some(scope) = &judgement.scope {
                    words.note(scope, || field("scope"));
                }
                if let Some(reason) = &judgement.basis_reason {
                    words.note(reason, || field("basis_reason"));
                }
                if let State::NotGraded(reason) | State::NotInspected(Some(reason)) = &judgement.state {
                    words.note(reason, || field("reason"));
                }
            }
            for (at, note) in report.scope_notes.iter().enumerate() {
                words.note(&note.text, || field!["scope_notes", at, "text"]);
            }
            words.found(&report.findings, &report.measures, &report.quotes, &report.recommendations);
            words.body(&doc.body);
        }
        for doc in self.replies.values() {
            let mut words = Words { file: &doc.file, visit };
            words.phrase(&doc.value.summary, || field!["summary"]);
            for (at, answer) in doc.value.answers.iter().enumerate() {
                words.one(&answer.action, || field!["answers", at, "action"]);
                words.one(&answer.no_action, || field!["answers", at, "no_action"]);
            }
            words.body(&doc.body);
        }
        for doc in self.press.values() {
            let mut words = Words { file: &doc.file, visit };
            words.phrase(&doc.value.headline, || field!["headline"]);
            words.list(&doc.value.found, &|at| field!["found", at]);
            words.one(&doc.value.where_to_read, || field!["where_to_read"]);
            words.list(&doc.value.notes_to_editors, &|at| field!["notes_to_editors", at]);
            words.found(&[], &[], &doc.value.quotes, &[]);
            words.body(&doc.body);
        }
    }

    fn each_wording_of_the_vocabulary(&self, visit: &mut Visit<'_>) {
        let mut words = Words { file: &self.scales.file, visit };
        for (scale, grades) in self.scales.value.iter() {
            let definitions = grades.grades.iter().map(|grade| &grade.definition);
            words.list(definitions, &|at| field![scale.as_str(), "grades", at, "definition"]);
        }
        let mut words = Words { file: &self.themes.file, visit };
        for (id, theme) in self.themes.value.iter() {
            words.phrase(&theme.description, || field![id.as_str(), "description"]);
        }
        let mut words = Words { file: &self.measures.file, visit };
        for (id, measure) in self.measures.value.iter() {
            words.phrase(&measure.definition, || field![id.as_str(), "definition"]);
        }
        let mut words = Words { file: &self.glossary.file, visit };
        for (id, term) in self.glossary.value.iter() {
            words.phrase(&term.definition, || field![id.as_str(), "definition"]);
        }
    }
}

/// The wordings of one file.
struct Words<'a, 'v, 'c> {
    file: &'a FileName,
    visit: &'v mut Visit<'c>,
}

impl Words<'_, '_, '_> {
    fn say(&mut self, part: Part, words: &str, place: &dyn Fn() -> Place) {
        (self.visit)(Wording { file: self.file, part, words, place });
    }

    fn field(&mut self, part: Part, phrase: &Phrase, way: impl Fn() -> FieldPath) {
        let file = self.file;
        self.say(part, phrase.as_str(), &|| Place::field(file, way()));
    }

    fn phrase(&mut self, phrase: &Phrase, way: impl Fn() -> FieldPath) {
        self.field(Part::Text, phrase, way);
    }

    fn note(&mut self, phrase: &Phrase, way: impl Fn() -> FieldPath) {
        self.field(Part::Note, phrase, way);
    }

    fn one(&mut self, phrase: &Option<Phrase>, way: impl Fn() -> FieldPath) {
        if let Some(phrase) = phrase {
            self.phrase(phrase, way);
        }
    }

    fn list<'p>(&mut self, list: impl IntoIterator<Item = &'p Phrase>, way: &dyn Fn(usize) -> FieldPath) {
        for (at, phrase) in list.into_iter().enumerate() {
            self.phrase(phrase, || way(at));
        }
    }

    fn statement(&mut self, statement: &Statement) {
        self.list(&statement.introduction, &|at| field!["introduction", at]);
        for (at, issue) in statement.non_compliance.iter().enumerate() {
            let way = |field: &str| field!["non_compliance", at, field];
            self.phrase(&issue.what, || way("what"));
            self.phrase(&issue.effect, || way("effect"));
            self.one(&issue.alternative, || way("alternative"));
        }
        for (at, burden) in statement.disproportionate_burden.iter().enumerate() {
            let way = |field: &str| field!["disproportionate_burden", at, field];
            self.phrase(&burden.what, || way("what"));
            self.phrase(&burden.effect, || way("effect"));
            self.one(&burden.alternative, || way("alternative"));
            self.phrase(&burden.assessment.found, || way("assessment").then("found"));
        }
        for (at, outside) in statement.outside_scope.iter().enumerate() {
            let way = |field: &str| field!["outside_scope", at, field];
            self.phrase(&outside.what, || way("what"));
            self.phrase(&outside.why, || way("why"));
            self.one(&outside.alternative, || way("alternative"));
        }
        self.list(&statement.improvements, &|at| field!["improvements", at]);
        self.phrase(&statement.method, || field!["method"]);
    }

    fn found(
        &mut self,
        findings: &[Finding],
        measures: &[MeasureValue],
        quotes: &[Quote],
        recommendations: &[Recommendation],
    ) {
        self.list(findings.iter().map(|finding| &finding.text), &|at| field!["findings", at, "text"]);
        for (at, measure) in measures.iter().enumerate() {
            self.note(&measure.period, || field!["measures", at, "period"]);
            if let Some(note) = &measure.note {
                self.note(note, || field!["measures", at, "note"]);
            }
        }
        for (at, quote) in quotes.iter().enumerate() {
            self.field(Part::Quote, &quote.text, || field!["quotes", at, "text"]);
        }
        for (at, recommendation) in recommendations.iter().enumerate() {
            self.phrase(&recommendation.text, || field!["recommendations", at, "text"]);
            for (nth, entry) in recommendation.history.iter().enumerate() {
                if let Some(note) = &entry.note {
                    self.note(note, || field!["recommendations", at, "history", nth, "note"]);
                }
            }
        }
    }

    fn body(&mut self, prose: &Prose) {
        let file = self.file;
        prose.each_block(&mut |block| match block {
            Block::Heading { content, at, .. } => {
                self.say(Part::Heading, &plain(content), &|| Place::bytes(file, at.clone()));
            }
            Block::Paragraph { content, at } => {
                self.say(Part::Text, &plain(content), &|| Place::bytes(file, at.clone()));
            }
            Block::Table(table) => {
                let cells = table.header.iter().chain(table.rows.iter().flatten());
                for content in cells.map(|cell| &cell.content).chain([&table.caption]) {
                    self.say(Part::Cell, &plain(content), &|| Place::bytes(file, table.at.clone()));
                }
            }
            Block::Named { named: Named::Quote(quote), at } => {
                self.say(Part::Quote, quote.text.as_str(), &|| Place::bytes(file, at.clone()));
            }
            _ => {}
        });
    }
}

/// The words of a line without their marks.
pub fn plain(content: &[Inline]) -> Cow<'_, str> {
    if let [Inline::Text(text)] = content {
        return Cow::Borrowed(text);
    }
    let mut words = String::new();
    add_plain(content, &mut words);
    Cow::Owned(words)
}

fn add_plain(content: &[Inline], words: &mut String) {
    for inline in content {
        match inline {
            Inline::Text(text) => words.push_str(text),
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Struck(inner)
            | Inline::Link { content: inner, .. } => add_plain(inner, words),
            Inline::Break => words.push(' '),
            Inline::Code(_) | Inline::Image { .. } | Inline::FootnoteRef(_) => {}
        }
    }
}
