//! The rows of findings and measures: what was said of a force in its report, and of the country in the national one.

use std::sync::Arc;

use super::super::maker::{Maker, arc};
use super::super::names::Names;
use super::super::parts::finding_anchor;
use super::judgements::scope_notes;
use super::{Within, published_note, source};
use crate::data::{FindingRow, MeasureRow, Part, SaidOf, name_of_words};
use crate::model::{
    Entries, Finding, ForceId, MeasureValue, Phrase, Published, RecommendationRef, Report, Source, SourceId,
    meant_id,
};
use crate::read::Doc;
use crate::site::{Entity, ThreadId, question_ref};

/// A report, or the national report of an inspection.
struct Speaker<'a> {
    force: Option<&'a ForceId>,
    report: Option<&'a Doc<Report>>,
    published: Option<Published>,
    published_note: Option<Arc<str>>,
    sources: &'a Entries<SourceId, Source>,
    findings: &'a [Finding],
    measures: &'a [MeasureValue],
}

/// The permanent name of a row, and where it stands.
struct Named {
    name: String,
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
    pub(super) fn finding_rows(&self, part: &Part, each: &mut dyn FnMut(FindingRow)) {
        self.each_said(part, &mut |within, speaker| {
            let page = self.page_said_on(within, speaker);
            let mut names = Names::default();
            for (at, finding) in speaker.findings.iter().enumerate() {
                // All are named, so that a name is the same whatever the part.
                let name =
                    format!("{}/finding-{}", speaker.begin(within), name_of_words(finding.text.as_str()));
                let name = names.next(name);
                if self.is_asked_in(part, within, finding) {
                    let page = format!("{page}#{}", finding_anchor(at));
                    each(self.finding_row(within, speaker, finding, Named { name, page }));
                }
            }
        });
    }

    /// Every finding of which a part has a row.
    pub(super) fn each_finding(&self, part: &Part, each: &mut dyn FnMut(&Finding)) {
        self.each_said(part, &mut |within, speaker| {
            let of_part = speaker.findings.iter().filter(|finding| self.is_asked_in(part, within, finding));
            of_part.for_each(&mut *each);
        });
    }

    fn finding_row(
        &self,
        within: &Within<'_>,
        speaker: &Speaker<'_>,
        finding: &Finding,
        named: Named,
    ) -> FindingRow {
        FindingRow {
            id: named.name,
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
            scope_notes: speaker.report.map(scope_notes).unwrap_or_default(),
            source: source(finding.source.as_ref(), speaker.sources, &within.inspection.sources),
            page: named.page,
        }
    }

    /// What was measured, as it stands in the reports.
    pub(super) fn measure_rows(&self, part: &Part, each: &mut dyn FnMut(MeasureRow)) {
        self.each_said(part, &mut |within, speaker| {
            let page = self.page_said_on(within, speaker);
            let mut names = Names::default();
            for value in self.measures_in(part, speaker) {
                let period = period_name(&value.period);
                let name = names.next(format!("{}/{}/{period}", speaker.begin(within), value.measure));
                self.measure_row(within, speaker, value, Named { name, page: page.clone() })
                    .into_iter()
                    .for_each(&mut *each);
            }
        });
    }

    /// Every value of which a part has a row.
    pub(super) fn each_measure(&self, part: &Part, each: &mut dyn FnMut(&MeasureValue)) {
        self.each_said(part, &mut |_, speaker| self.measures_in(part, speaker).for_each(&mut *each));
    }

    /// What a speaker measured; nothing of it belongs to a question.
    fn measures_in<'a>(&self, part: &Part, speaker: &Speaker<'a>) -> impl Iterator<Item = &'a MeasureValue> {
        let measures = if matches!(part, Part::Question(_)) { &[] } else { speaker.measures };
        let known = &self.site().measures.value;
        measures.iter().filter(|value| known.get(&value.measure).is_some())
    }

    fn measure_row(
        &self,
        within: &Within<'_>,
        speaker: &Speaker<'_>,
        value: &MeasureValue,
        named: Named,
    ) -> Option<MeasureRow> {
        let view = self.measure(value)?;
        Some(MeasureRow {
            id: named.name,
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
            page: named.page,
        })
    }

    /// The national report of every inspection and its reports on forces, as far as they belong to a part.
    fn each_said(&self, part: &Part, each: &mut dyn FnMut(&Within<'_>, &Speaker<'_>)) {
        let site = self.site();
        for within in &self.inspections_in(part) {
            let of = within.id;
            match part {
                Part::Force(on) => {
                    if let Some(report) = site.report(of, on) {
                        each(within, &self.speaker_on(within, on, report));
                    }
                }
                _ => {
                    each(within, &self.national_speaker(within));
                    for (on, report) in site.reports_of(of) {
                        each(within, &self.speaker_on(within, on, report));
                    }
                }
            }
        }
    }

    fn national_speaker<'a>(&self, within: &Within<'a>) -> Speaker<'a> {
        let inspection = within.inspection;
        Speaker {
            force: None,
            report: None,
            published: self.site().inspection_published(within.id),
            published_note: published_note(inspection, None),
            sources: &inspection.sources,
            findings: &inspection.findings,
            measures: &inspection.measures,
        }
    }

    fn speaker_on<'a>(&self, within: &Within<'a>, on: &'a ForceId, report: &'a Doc<Report>) -> Speaker<'a> {
        let Report { sources, findings, measures, .. } = &report.value;
        Speaker {
            force: Some(on),
            report: Some(report),
            published: self.site().report_published(within.id, on),
            published_note: published_note(within.inspection, Some(&report.value)),
            sources,
            findings,
            measures,
        }
    }

    fn page_said_on(&self, within: &Within<'_>, speaker: &Speaker<'_>) -> String {
        self.page(match speaker.force {
            Some(on) => Entity::Report(within.id.clone(), on.clone()),
            None => Entity::Inspection(within.id.clone()),
        })
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
