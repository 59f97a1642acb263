//! Every wording of the content that readers will see, with its place.

use std::borrow::Cow;

use crate::field;
use crate::model::{
    Block, Finding, Inline, MeasureValue, Named, Phrase, Prose, Quote, Recommendation, State,
};
use crate::site::Site;
use crate::text::{FieldPath, FileName, Place};

/// Receives a wording; its place is made only when it is wanted.
type Visit<'v> = dyn FnMut(&str, &dyn Fn() -> Place) + 'v;

/// Calls `visit` with every wording that this site publishes as its own: not with titles of sources, and not
/// with what a correction says that a page said.
pub(super) fn each_wording(site: &Site, visit: &mut Visit<'_>) {
    for doc in site.forces.values() {
        Words { file: &doc.file, visit }.one(&doc.value.note, || field!["note"]);
        Words { file: &doc.file, visit }.body(&doc.body);
    }
    for doc in site.programmes.values() {
        Words { file: &doc.file, visit }.phrase(&doc.value.summary, || field!["summary"]);
        Words { file: &doc.file, visit }.body(&doc.body);
    }
    for doc in site.pages.values() {
        Words { file: &doc.file, visit }.phrase(&doc.value.description, || field!["description"]);
        Words { file: &doc.file, visit }.body(&doc.body);
    }
    for doc in site.inspections.values() {
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
    for doc in site.reports.values() {
        let report = &doc.value;
        let mut words = Words { file: &doc.file, visit };
        words.one(&report.headline, || field!["headline"]);
        for (question, judgement) in report.judgements.iter() {
            words.one(&judgement.scope, || field!["judgements", question.as_str(), "scope"]);
            if let State::NotGraded(reason) | State::NotInspected(Some(reason)) = &judgement.state {
                words.phrase(reason, || field!["judgements", question.as_str(), "reason"]);
            }
        }
        words.list(report.scope_notes.iter().map(|note| &note.text), &|at| field!["scope_notes", at, "text"]);
        words.found(&report.findings, &report.measures, &report.quotes, &report.recommendations);
        words.body(&doc.body);
    }
    for doc in site.replies.values() {
        let mut words = Words { file: &doc.file, visit };
        words.phrase(&doc.value.summary, || field!["summary"]);
        for (at, answer) in doc.value.answers.iter().enumerate() {
            words.one(&answer.action, || field!["answers", at, "action"]);
            words.one(&answer.no_action, || field!["answers", at, "no_action"]);
        }
        words.body(&doc.body);
    }
    for doc in site.press.values() {
        let mut words = Words { file: &doc.file, visit };
        words.phrase(&doc.value.headline, || field!["headline"]);
        words.list(&doc.value.found, &|at| field!["found", at]);
        words.list(&doc.value.notes_to_editors, &|at| field!["notes_to_editors", at]);
        words.found(&[], &[], &doc.value.quotes, &[]);
        words.body(&doc.body);
    }
}

/// The wordings of one file.
struct Words<'a, 'v, 'c> {
    file: &'a FileName,
    visit: &'v mut Visit<'c>,
}

impl Words<'_, '_, '_> {
    fn phrase(&mut self, phrase: &Phrase, way: impl Fn() -> FieldPath) {
        (self.visit)(phrase.as_str(), &|| Place::field(self.file, way()));
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

    fn found(
        &mut self,
        findings: &[Finding],
        measures: &[MeasureValue],
        quotes: &[Quote],
        recommendations: &[Recommendation],
    ) {
        self.list(findings.iter().map(|finding| &finding.text), &|at| field!["findings", at, "text"]);
        for (at, measure) in measures.iter().enumerate() {
            self.phrase(&measure.period, || field!["measures", at, "period"]);
            self.one(&measure.note, || field!["measures", at, "note"]);
        }
        self.list(quotes.iter().map(|quote| &quote.text), &|at| field!["quotes", at, "text"]);
        for (at, recommendation) in recommendations.iter().enumerate() {
            self.phrase(&recommendation.text, || field!["recommendations", at, "text"]);
            for (nth, entry) in recommendation.history.iter().enumerate() {
                self.one(&entry.note, || field!["recommendations", at, "history", nth, "note"]);
            }
        }
    }

    fn body(&mut self, prose: &Prose) {
        prose.each_block(&mut |block| match block {
            Block::Heading { content, at, .. } | Block::Paragraph { content, at } => {
                (self.visit)(&plain(content), &|| Place::bytes(self.file, at.clone()));
            }
            Block::Table(table) => {
                let cells = table.header.iter().chain(table.rows.iter().flatten());
                for content in cells.map(|cell| &cell.content).chain([&table.caption]) {
                    (self.visit)(&plain(content), &|| Place::bytes(self.file, table.at.clone()));
                }
            }
            Block::Named { named: Named::Quote(quote), at } => {
                (self.visit)(quote.text.as_str(), &|| Place::bytes(self.file, at.clone()));
            }
            _ => {}
        });
    }
}

/// The words of a line without their marks.
fn plain(content: &[Inline]) -> Cow<'_, str> {
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
