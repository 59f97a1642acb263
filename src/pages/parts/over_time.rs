//! A question through the years as a table: inspections as columns, forces as rows, and what may be compared.

use std::collections::BTreeMap;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::super::maker::{Maker, arc};
use super::super::regions::region_of;
use super::super::trend::{Trend, not_comparable, trend_over_years, why_no_trend};
use super::{DateView, JudgementView, Link};
use crate::model::{ForceId, QuestionRef};
use crate::site::{Thread, ThreadId, question_ref};
use crate::words;

/// An inspection that asked the question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct QuestionColumn {
    /// The inspection, with its title as text.
    pub inspection: Link,
    /// The year that the assessment is called by: `2016`, `2018/19`.
    pub year: Arc<str>,
    /// When the inspection was published.
    pub published: DateView,
    /// How the question was worded then, where it differs from the newest wording.
    pub wording: Option<Arc<str>>,
}

/// A force with its answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct QuestionRow {
    /// The force's id, the same on every page: `kent`.
    pub id: Arc<str>,
    /// The force's card, with its short name as text.
    pub force: Link,
    /// Where the force is at home; the nation, where it has no region.
    pub region: Arc<str>,
    /// The nation it is in.
    pub nation: Arc<str>,
    /// One for each column.
    pub judgements: Vec<JudgementView>,
    /// Whether this site holds any of them.
    pub held: bool,
    /// The trend as a sentence, where one may be said: `good, as in 2015`.
    pub trend: Option<String>,
    /// Why no trend is said.
    pub no_trend: Option<String>,
}

/// Why this site takes some grades for known, and of which forces.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Deduction {
    /// How this site knows the grades, in a sentence.
    pub reason: Arc<str>,
    /// The ids of the forces, with spaces between them.
    pub forces: String,
}

/// Every thread of questions, those of the newest inspection first.
pub(in crate::pages) fn threads<'a>(maker: &Maker<'a>) -> Vec<(&'a ThreadId, &'a Thread)> {
    let site = maker.site();
    let mut threads: Vec<(&ThreadId, &Thread)> = Vec::new();
    for (inspection, doc) in site.newest_inspections() {
        for question in &doc.value.questions {
            let Some(id) = ThreadId::of(site, &question_ref(inspection, &question.id)) else { continue };
            let Some((id, thread)) = site.threads.get_key_value(&id) else { continue };
            if !threads.iter().any(|(known, _)| *known == id) {
                threads.push((id, thread));
            }
        }
    }
    threads
}

impl QuestionColumn {
    /// The inspections that asked the questions of a thread, oldest first.
    pub(in crate::pages) fn of(maker: &Maker<'_>, thread: &Thread) -> Vec<QuestionColumn> {
        let site = maker.site();
        let newest = thread.questions.last().and_then(|at| site.question(at)?.wording.as_ref());
        (thread.questions.iter())
            .filter_map(|at| {
                let inspection = site.inspection(&at.inspection)?;
                let wording = site.question(at)?.wording.as_ref();
                Some(QuestionColumn {
                    inspection: maker.inspection(&at.inspection)?,
                    year: arc(&inspection.year),
                    published: maker.day_of(&at.inspection)?,
                    wording: wording.filter(|&then| Some(then) != newest).map(arc),
                })
            })
            .collect()
    }
}

impl QuestionRow {
    /// The answers of a force in every inspection that asked.
    pub(in crate::pages) fn of(maker: &Maker<'_>, thread: &Thread, id: &ForceId) -> Option<QuestionRow> {
        let site = maker.site();
        let force = site.force(id)?;
        let trend = trend_over_years(maker, id, thread);
        Some(QuestionRow {
            id: id.as_str().into(),
            force: maker.force(id)?,
            region: maker.place(region_of(force)),
            nation: maker.place(&force.nation),
            judgements: (thread.questions.iter())
                .map(|at| JudgementView::in_a_table(maker, id, at))
                .collect(),
            held: thread.questions.iter().any(|at| site.judgement(id, at).is_some()),
            no_trend: why_no_trend(maker, id, thread, &trend),
            trend: match trend {
                Trend::Said(words) => Some(words),
                _ => None,
            },
        })
    }
}

impl Deduction {
    /// The reasons behind the grades of some rows, each once.
    pub(in crate::pages) fn of(rows: &[QuestionRow]) -> Vec<Deduction> {
        let mut forces: BTreeMap<&Arc<str>, Vec<&str>> = BTreeMap::new();
        for row in rows {
            let deduced = row.judgements.iter().filter(|judgement| judgement.deduced);
            for reason in deduced.filter_map(|judgement| judgement.basis_reason.as_ref()) {
                let known = forces.entry(reason).or_default();
                if known.last() != Some(&&*row.id) {
                    known.push(&row.id);
                }
            }
        }
        (forces.into_iter())
            .map(|(reason, forces)| Deduction { reason: reason.clone(), forces: forces.join(" ") })
            .collect()
    }
}

/// Which of the inspections may be compared with each other, and which may not, and why.
pub(in crate::pages) fn comparability(maker: &Maker<'_>, thread: &Thread) -> Vec<String> {
    let site = maker.site();
    let mut sentences = years_together(maker, thread);
    for at in &thread.questions {
        let Some(inspection) = site.inspection(&at.inspection) else { continue };
        let group =
            inspection.comparability_group.as_ref().zip(site.programmes.get(&inspection.programme)).and_then(
                |(id, programme)| programme.value.comparability_groups.iter().find(|group| group.id == *id),
            );
        let group = group.map(|group| {
            maker.say(words!["comparability-group", title = &group.title, explanation = &group.explanation])
        });
        for sentence in group.into_iter().chain(parted(maker, at)) {
            if !sentences.contains(&sentence) {
                sentences.push(sentence);
            }
        }
    }
    sentences
}

/// Why a question may not be compared with the one that it continues.
fn parted(maker: &Maker<'_>, at: &QuestionRef) -> Option<String> {
    not_comparable(maker, at, maker.site().question(at)?.previous.as_ref()?)
}

/// `Grades of 2015, 2016 and 2017 may be compared.`
fn years_together(maker: &Maker<'_>, thread: &Thread) -> Vec<String> {
    let site = maker.site();
    let mut runs: Vec<Vec<&str>> = Vec::new();
    for at in &thread.questions {
        let (Some(inspection), Some(question)) = (site.inspection(&at.inspection), site.question(at)) else {
            continue;
        };
        let year = inspection.year.as_str();
        match runs.last_mut() {
            Some(run) if parted(maker, at).is_none() => run.push(year),
            _ => runs.push(vec![year]),
        }
        if site.scale(inspection, question).is_none() {
            runs.pop();
        }
    }
    (runs.iter().filter(|years| years.len() > 1))
        .map(|years| maker.say(words!["comparable-years", years = maker.words.list(years)]))
        .collect()
}
