//! The rows of findings and measures: what was said of a force in its report, and of the country in the national one.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::super::maker::{Maker, arc};
use super::super::parts::finding_anchor;
use super::judgements::scope_notes;
use super::{Within, published_note, source};
use crate::data::{FindingRow, MeasureRow, Part, SaidOf, name_of_words};
use crate::model::{
    Entries, Finding, ForceId, MeasureValue, Phrase, Published, RecommendationRef, Source, SourceId, meant_id,
};
use crate::site::{Entity, ThreadId, question_ref};

/// A report, or the national report of an inspection.
struct Speaker<'a> {
    force: Option<&'a ForceId>,
    published: Option<Published>,
    published_note: Option<Arc<str>>,
    sources: &'a Entries<SourceId, Source>,
    findings: &'a [Finding],
    measures: &'a [MeasureValue],
    scope_notes: Vec<Arc<str>>,
    page: String,
}

impl Speaker<'_> {
    fn about(&self) -> SaidOf {
        if self.force.is_some() { SaidOf::Force } else { SaidOf::Nation }
    }

    fn force(&self) -> Option<Arc<str>> {
        self.force.map(|force| force.as_str().into())
    }

    /// How the permanent names of all that it says begin.
    fn begin(&self, within: &Within<'_>) -> String {
        match self.force {
            Some(force) => format!("{}/{force}", within.id),
            None => within.id.to_string(),
        }
    }
}

impl Maker<'_> {
    /// What inspectors found, as it stands in the reports.
    pub(super) fn finding_rows(&self, part: &Part) -> Vec<FindingRow> {
        let mut rows = Vec::new();
        for within in self.inspections_in(part) {
            for speaker in self.speakers(part, &within) {
                let mut names = Names::default();
                for (at, finding) in speaker.findings.iter().enumerate() {
                    // All are named, so that a name is the same whatever the part.
                    let mut row = self.finding_row(&within, &speaker, finding, &mut names);
                    row.page = format!("{}#{}", row.page, finding_anchor(at));
                    rows.extend(self.is_asked_in(part, &within, finding).then_some(row));
                }
            }
        }
        rows
    }

    fn finding_row(
        &self,
        within: &Within<'_>,
        speaker: &Speaker<'_>,
        finding: &Finding,
        names: &mut Names,
    ) -> FindingRow {
        let name = format!("{}/finding-{}", speaker.begin(within), name_of_words(finding.text.as_str()));
        FindingRow {
            id: names.next(name),
            inspection: within.name.clone(),
            inspection_title: within.title.clone(),
            year: within.year.clone(),
            published: speaker.published.map(Into::into),
            published_note: speaker.published_note.clone(),
            about: speaker.about(),
            force: speaker.force(),
            force_name: speaker.force.and_then(|force| Some(arc(&self.site().force(force)?.name))),
            kind: finding.kind,
            text: arc(&finding.text),
            themes: self.theme_ids(&finding.themes),
            question: finding.question.as_ref().map(|question| question.as_str().into()),
            recommendations: (finding.recommendations.iter())
                .map(|id| RecommendationRef {
                    inspection: within.id.clone(),
                    force: speaker.force.cloned(),
                    recommendation: id.clone(),
                })
                .map(|at| at.to_string())
                .collect(),
            discharged: finding.discharged.map(Into::into),
            scope_notes: speaker.scope_notes.clone(),
            source: source(finding.source.as_ref(), speaker.sources, &within.inspection.sources),
            page: speaker.page.clone(),
        }
    }

    /// What was measured, as it stands in the reports.
    pub(super) fn measure_rows(&self, part: &Part) -> Vec<MeasureRow> {
        let mut rows = Vec::new();
        if matches!(part, Part::Question(_)) {
            return rows;
        }
        for within in self.inspections_in(part) {
            for speaker in self.speakers(part, &within) {
                let mut names = Names::default();
                rows.extend(
                    (speaker.measures.iter())
                        .filter_map(|value| self.measure_row(&within, &speaker, value, &mut names)),
                );
            }
        }
        rows
    }

    fn measure_row(
        &self,
        within: &Within<'_>,
        speaker: &Speaker<'_>,
        value: &MeasureValue,
        names: &mut Names,
    ) -> Option<MeasureRow> {
        let view = self.measure(value)?;
        Some(MeasureRow {
            id: names.next(format!(
                "{}/{}/{}",
                speaker.begin(within),
                value.measure,
                period_name(&value.period)
            )),
            inspection: within.name.clone(),
            inspection_title: within.title.clone(),
            year: within.year.clone(),
            published: speaker.published.map(Into::into),
            published_note: speaker.published_note.clone(),
            about: speaker.about(),
            force: speaker.force(),
            force_name: speaker.force.and_then(|force| Some(arc(&self.site().force(force)?.name))),
            measure: value.measure.as_str().into(),
            measure_title: view.title,
            value: value.value,
            of: value.of,
            unit: view.unit,
            period: arc(&value.period),
            basis: view.basis,
            definition: view.definition,
            note: view.note,
            themes: self.theme_ids(&self.site().measures.value.get(&value.measure)?.themes),
            source: source(value.source.as_ref(), speaker.sources, &within.inspection.sources),
            page: speaker.page.clone(),
        })
    }

    /// The national report of an inspection and its reports on forces, as far as they belong to a part.
    fn speakers<'a>(&'a self, part: &Part, within: &Within<'a>) -> Vec<Speaker<'a>> {
        let site = self.site();
        let (of, inspection) = (within.id, within.inspection);
        let national = (!matches!(part, Part::Force(_))).then(|| Speaker {
            force: None,
            published: site.inspection_published(of),
            published_note: published_note(within.inspection, None),
            sources: &inspection.sources,
            findings: &inspection.findings,
            measures: &inspection.measures,
            scope_notes: Vec::new(),
            page: self.page(Entity::Inspection(of.clone())),
        });
        let reports: Vec<_> = match part {
            Part::Force(on) => {
                let key = (of.clone(), on.clone());
                site.reports.get_key_value(&key).map(|((_, on), doc)| (on, &**doc)).into_iter().collect()
            }
            _ => site.reports_of(of).collect(),
        };
        let reports = reports.into_iter().map(|(on, doc)| Speaker {
            force: Some(on),
            published: site.report_published(of, on),
            published_note: published_note(within.inspection, Some(&doc.value)),
            sources: &doc.value.sources,
            findings: &doc.value.findings,
            measures: &doc.value.measures,
            scope_notes: scope_notes(doc),
            page: self.page(Entity::Report(of.clone(), on.clone())),
        });
        national.into_iter().chain(reports).collect()
    }

    /// Whether a finding belongs to the question that a part is about, if it is about one.
    fn is_asked_in(&self, part: &Part, within: &Within<'_>, finding: &Finding) -> bool {
        let Part::Question(thread) = part else { return true };
        let asked = finding.question.as_ref().map(|question| question_ref(within.id, question));
        asked.and_then(|at| ThreadId::of(self.site(), &at)).is_some_and(|of| of == *thread)
    }
}

/// A period as a part of a name: its words, and where signs of it are no letters of words (`2024/25`), what tells it from
/// another of the same words.
fn period_name(period: &Phrase) -> String {
    let words = meant_id(period.as_str()).unwrap_or_default();
    if words.replace('-', " ") == period.as_str().to_lowercase() {
        return words;
    }
    let told_apart = name_of_words(period.as_str());
    if words.is_empty() { told_apart } else { format!("{words}-{told_apart}") }
}

/// Names that are given once: of several that would be the same, the second ends in `-2`.
#[derive(Default)]
struct Names {
    given: BTreeMap<String, u32>,
}

impl Names {
    fn next(&mut self, name: String) -> String {
        let nth = self.given.entry(name.clone()).or_default();
        *nth += 1;
        if *nth == 1 { name } else { format!("{name}-{nth}") }
    }
}
