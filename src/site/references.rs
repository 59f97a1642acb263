//! Every name that a document mentions, with the way to it.

use crate::field;
use crate::model::{
    Addressee, Finding, ForceId, GroupId, Inspected, Inspection, InspectionId, MeasureId, MeasureValue,
    OneOrMany, ProgrammeId, QuestionId, Quote, Recommendation, RecommendationId, RecommendationRef, Reply,
    Report, ScaleId, SourceId, State, ThemeId,
};
use crate::text::{FieldPath, FileName, Place, Step};

/// A name and what kind of thing it should lead to.
#[derive(Clone, Copy)]
pub enum Name<'a> {
    Force(&'a ForceId),
    Inspection(&'a InspectionId),
    Programme(&'a ProgrammeId),
    Group(&'a ProgrammeId, &'a GroupId),
    Scale(&'a ScaleId),
    Theme(&'a ThemeId),
    Measure(&'a MeasureId),
    Question(&'a InspectionId, &'a QuestionId),
    /// A recommendation anywhere on the site.
    Recommendation(&'a RecommendationRef),
    /// A recommendation of the same file.
    OwnRecommendation(&'a RecommendationId),
    Source(&'a SourceId),
}

/// Receives each name; the way to it is made only when it is wanted.
pub(super) type Visit<'v, 'a> = dyn FnMut(Name<'a>, &dyn Fn() -> FieldPath) + 'v;

/// The place of a name at the end of a way. The name of an answered question is itself the key; its value is not what is
/// meant.
pub(super) fn place(file: &FileName, name: Name<'_>, way: FieldPath) -> Place {
    let is_key = matches!((name, way.0.last()), (Name::Question(_, id), Some(Step::Key(key))) if **key == *id.as_str());
    if is_key { Place::key(file, way) } else { Place::field(file, way) }
}

pub(super) fn of_inspection<'a>(id: &'a InspectionId, inspection: &'a Inspection, visit: &mut Visit<'_, 'a>) {
    visit(Name::Programme(&inspection.programme), &|| field!["programme"]);
    if let Some(follows) = &inspection.follows {
        visit(Name::Inspection(follows), &|| field!["follows"]);
    }
    if let Some(group) = &inspection.comparability_group {
        visit(Name::Group(&inspection.programme, group), &|| field!["comparability_group"]);
    }
    if let Some(scale) = &inspection.scale {
        visit(Name::Scale(scale), &|| field!["scale"]);
    }
    for (at, inspected) in inspection.inspected.iter().enumerate() {
        if let Inspected::Body(force) = inspected {
            visit(Name::Force(force), &|| field!["inspected", at]);
        }
    }
    for (at, question) in inspection.questions.iter().enumerate() {
        if let Some(parent) = &question.parent {
            visit(Name::Question(id, parent), &|| field!["questions", at, "parent"]);
        }
        if let Some(scale) = &question.scale {
            visit(Name::Scale(scale), &|| field!["questions", at, "scale"]);
        }
        if let Some(previous) = &question.previous {
            visit(Name::Question(&previous.inspection, &previous.question), &|| {
                field!["questions", at, "previous"]
            });
        }
    }
    for (at, totals) in inspection.totals.iter().enumerate() {
        visit(Name::Question(id, &totals.question), &|| field!["totals", at, "question"]);
        source(&totals.source, &|| field!["totals", at, "source"], visit);
    }
    for (at, note) in inspection.method.iter().enumerate() {
        source(&note.source, &|| field!["method", at, "source"], visit);
    }
    for (at, item) in inspection.context.iter().enumerate() {
        source(&item.source, &|| field!["context", at, "source"], visit);
    }
    findings(id, &inspection.findings, visit);
    measures(&inspection.measures, visit);
    quotes(&inspection.quotes, visit);
    recommendations(&inspection.recommendations, visit);
}

pub(super) fn of_report<'a>(id: &'a InspectionId, report: &'a Report, visit: &mut Visit<'_, 'a>) {
    for (question, judgement) in report.judgements.iter() {
        visit(Name::Question(id, question), &|| field!["judgements", question.as_str()]);
        if let State::CarriedOver(from) = &judgement.state {
            visit(Name::Inspection(from), &|| field!["judgements", question.as_str(), "from"]);
        }
        source(&judgement.source, &|| field!["judgements", question.as_str(), "source"], visit);
    }
    for (at, note) in report.scope_notes.iter().enumerate() {
        source(&note.source, &|| field!["scope_notes", at, "source"], visit);
    }
    findings(id, &report.findings, visit);
    measures(&report.measures, visit);
    quotes(&report.quotes, visit);
    recommendations(&report.recommendations, visit);
}

pub(super) fn of_reply<'a>(reply: &'a Reply, visit: &mut Visit<'_, 'a>) {
    for (at, inspection) in reply.also_about.iter().enumerate() {
        visit(Name::Inspection(inspection), &|| field!["also_about", at]);
    }
    for (at, answer) in reply.answers.iter().enumerate() {
        visit(Name::Recommendation(&answer.recommendation), &|| field!["answers", at, "recommendation"]);
    }
}

pub(super) fn forces<'a>(forces: &'a [ForceId], way: &dyn Fn() -> FieldPath, visit: &mut Visit<'_, 'a>) {
    for (at, force) in forces.iter().enumerate() {
        visit(Name::Force(force), &|| way().then(at));
    }
}

fn findings<'a>(id: &'a InspectionId, findings: &'a [Finding], visit: &mut Visit<'_, 'a>) {
    for (at, finding) in findings.iter().enumerate() {
        themes(&finding.themes, &|| field!["findings", at, "themes"], visit);
        if let Some(question) = &finding.question {
            visit(Name::Question(id, question), &|| field!["findings", at, "question"]);
        }
        for (nth, recommendation) in finding.recommendations.iter().enumerate() {
            let way = || field!["findings", at, "recommendations", nth];
            visit(Name::OwnRecommendation(recommendation), &way);
        }
        source(&finding.source, &|| field!["findings", at, "source"], visit);
    }
}

fn measures<'a>(measures: &'a [MeasureValue], visit: &mut Visit<'_, 'a>) {
    for (at, measure) in measures.iter().enumerate() {
        visit(Name::Measure(&measure.measure), &|| field!["measures", at, "measure"]);
        source(&measure.source, &|| field!["measures", at, "source"], visit);
    }
}

pub(super) fn quotes<'a>(quotes: &'a [Quote], visit: &mut Visit<'_, 'a>) {
    for (at, quote) in quotes.iter().enumerate() {
        themes(&quote.themes, &|| field!["quotes", at, "themes"], visit);
        source(&quote.source, &|| field!["quotes", at, "source"], visit);
    }
}

fn recommendations<'a>(recommendations: &'a [Recommendation], visit: &mut Visit<'_, 'a>) {
    for (at, recommendation) in recommendations.iter().enumerate() {
        themes(&recommendation.themes, &|| field!["recommendations", at, "themes"], visit);
        for (nth, addressee) in recommendation.addressed_to.iter().enumerate() {
            if let Addressee::Force(force) = addressee {
                visit(Name::Force(force), &|| field!["recommendations", at, "addressed_to", nth]);
            }
        }
        for (nth, entry) in recommendation.history.iter().enumerate() {
            if let Some(successor) = &entry.superseded_by {
                let way = || field!["recommendations", at, "history", nth, "superseded_by"];
                visit(Name::Recommendation(successor), &way);
            }
            source(&entry.source, &|| field!["recommendations", at, "history", nth, "source"], visit);
        }
        source(&recommendation.source, &|| field!["recommendations", at, "source"], visit);
    }
}

pub(super) fn themes<'a>(
    themes: &'a OneOrMany<ThemeId>,
    way: &dyn Fn() -> FieldPath,
    visit: &mut Visit<'_, 'a>,
) {
    for (at, theme) in themes.iter().enumerate() {
        // A single theme may stand without a list; its place is then the nearest thing on the way.
        visit(Name::Theme(theme), &|| way().then(at));
    }
}

fn source<'a>(source: &'a Option<SourceId>, way: &dyn Fn() -> FieldPath, visit: &mut Visit<'_, 'a>) {
    if let Some(source) = source {
        visit(Name::Source(source), way);
    }
}
