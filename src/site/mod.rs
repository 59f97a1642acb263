//! The content as a whole, every name resolved: which force, which inspection, which question is meant.
//!
//! The law of this room: after it, an id leads to the thing it names. What names nothing is a problem here
//! and is silent in every later room.

mod asked;
mod attachments;
mod document;
mod entity;
mod finder;
mod in_prose;
mod labels;
mod links;
mod mentions;
mod names;
mod references;
mod register;
mod renamed;
mod reply_clock;
mod resolve;
mod rules;
mod thread;
mod timetable;
mod translation;
mod undated;
mod uses;
mod wording;
mod words;

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::tz::TimeZone;

use crate::model::{
    Date, Force, ForceId, ForceKind, Glossary, Grade, GradeId, Inspected, Inspection, InspectionId,
    Judgement, LanguageTag, Measures, Page, PageId, Party, PressRelease, Programme, ProgrammeId, Question,
    QuestionId, QuestionRef, Release, ReleaseId, Reply, Report, Scale, Scales, Settings, Statement, Themes,
};
use crate::read::{Doc, Gaps};
use crate::text::{FieldPath, FileName};

use asked::{Asked, Lent};

pub use document::Document;
pub use entity::{ACCESSIBILITY, Entity};
pub use links::{Destination, LinkFault, destination};
pub use mentions::VisitName;
pub use references::Name;
pub use register::{Register, ReplyKey};
pub use reply_clock::{ReplyClock, ReplyState};
pub use resolve::resolve;
pub use rules::RULES;
pub use thread::{Thread, ThreadId};
pub use timetable::{Appointment, Item, RELEASED_KINDS, Timetable};
pub use uses::Uses;
pub use wording::{Part, Wording, plain};
pub use words::Words;

/// All content, with every name resolved. Cheap to clone: the documents are shared.
#[derive(Clone, Debug)]
pub struct Site {
    pub settings: Arc<Doc<Settings>>,
    /// The language in which it is written, as far as there are twins in it.
    pub language: LanguageTag,
    /// The same site in each of its further languages; only the one in the main language has any.
    pub translations: BTreeMap<LanguageTag, Arc<Site>>,
    pub zone: TimeZone,
    pub scales: Arc<Doc<Scales>>,
    pub themes: Arc<Doc<Themes>>,
    pub measures: Arc<Doc<Measures>>,
    pub glossary: Arc<Doc<Glossary>>,
    pub forces: BTreeMap<ForceId, Arc<Doc<Force>>>,
    pub programmes: BTreeMap<ProgrammeId, Arc<Doc<Programme>>>,
    pub inspections: BTreeMap<InspectionId, Arc<Doc<Inspection>>>,
    pub reports: BTreeMap<(InspectionId, ForceId), Arc<Doc<Report>>>,
    pub replies: BTreeMap<(InspectionId, ForceId, Party), Arc<Doc<Reply>>>,
    /// Under which other inspections the replies lie that say that they are about a report too: those of policing
    /// bodies, by the inspection and the force of the report. Some of them may have been taken out since.
    pub also_about: BTreeMap<(InspectionId, ForceId), Vec<InspectionId>>,
    pub press: BTreeMap<(InspectionId, ForceId), Arc<Doc<PressRelease>>>,
    pub pages: BTreeMap<PageId, Arc<Doc<Page>>>,
    /// The accessibility statement; `None` where there is none, or it could not be read.
    pub accessibility: Option<Arc<Doc<Statement>>>,
    /// What goes out together. In what the public may see, only announced ones that are still to come, with nothing
    /// but title and instant.
    pub releases: BTreeMap<ReleaseId, Arc<Doc<Release>>>,
    /// What goes out with which release.
    pub timetable: Timetable,
    /// Files that are published as they are, each with what it goes out with.
    pub attachments: BTreeMap<FileName, Entity>,
    /// Questions that continue each other through the years.
    pub threads: BTreeMap<ThreadId, Thread>,
    /// What is not known of files that could not be read in full.
    pub gaps: BTreeMap<FileName, Gaps>,
}

impl Site {
    /// Whether every content file could be read in full. Where one could not, nothing can be said of sums.
    pub fn is_complete(&self) -> bool {
        self.gaps.is_empty()
    }

    /// Whether something at or below `path` in a file may be missing or guessed at.
    pub fn is_open(&self, file: &FileName, path: &FieldPath) -> bool {
        self.gaps.get(file).is_some_and(|gaps| gaps.touch(path))
    }

    pub fn force(&self, id: &ForceId) -> Option<&Force> {
        self.forces.get(id).map(|doc| &doc.value)
    }

    pub fn inspection(&self, id: &InspectionId) -> Option<&Inspection> {
        self.inspections.get(id).map(|doc| &doc.value)
    }

    pub fn report(&self, inspection: &InspectionId, force: &ForceId) -> Option<&Doc<Report>> {
        self.reports.get(&Lent(inspection, force, None) as &dyn Asked).map(|doc| &**doc)
    }

    pub fn question(&self, at: &QuestionRef) -> Option<&Question> {
        self.inspection(&at.inspection)?.questions.iter().find(|question| question.id == at.question)
    }

    pub fn judgement(&self, force: &ForceId, at: &QuestionRef) -> Option<&Judgement> {
        self.report(&at.inspection, force)?.value.judgements.get(&at.question)
    }

    /// The scale of a question; `None` for a question that never gets a grade.
    pub fn scale(&self, inspection: &Inspection, question: &Question) -> Option<&Scale> {
        if question.graded == Some(false) {
            return None;
        }
        self.scales.value.get(question.scale.as_ref().or(inspection.scale.as_ref())?)
    }

    /// A grade with its rank (1 for the best) and the number of grades of its scale.
    pub fn grade(&self, at: &QuestionRef, grade: &GradeId) -> Option<(usize, usize, &Grade)> {
        let scale = self.scale(self.inspection(&at.inspection)?, self.question(at)?)?;
        let (rank, grade) = scale.grade(grade)?;
        Some((rank, scale.grades.len(), grade))
    }

    /// Every body that an inspection inspected, in alphabetical order of ids.
    pub fn inspected(&self, inspection: &Inspection) -> Vec<&ForceId> {
        self.forces.keys().filter(|force| self.is_inspected(inspection, force)).collect()
    }

    /// Whether an inspection inspected a body; never so of one that is not on this site.
    pub fn is_inspected(&self, inspection: &Inspection, force: &ForceId) -> bool {
        let is_territorial = || self.force(force).is_some_and(|force| force.kind == ForceKind::Territorial);
        inspection.inspected.iter().any(|inspected| match inspected {
            Inspected::AllForces => is_territorial(),
            Inspected::Body(id) => id == force && self.forces.contains_key(force),
        })
    }

    /// Whether every body that an inspection names as inspected is on this site.
    pub fn knows_inspected(&self, inspection: &Inspection) -> bool {
        inspection.inspected.iter().all(|inspected| match inspected {
            Inspected::AllForces => true,
            Inspected::Body(id) => self.forces.contains_key(id),
        })
    }

    /// The reports of an inspection with the forces they are about, in alphabetical order of ids.
    pub fn reports_of<'a>(
        &'a self,
        inspection: &'a InspectionId,
    ) -> impl Iterator<Item = (&'a ForceId, &'a Doc<Report>)> {
        let first = (inspection.clone(), ForceId::new(""));
        let from_there = self.reports.range(first..);
        from_there.take_while(move |((of, _), _)| of == inspection).map(|((_, on), doc)| (on, &**doc))
    }

    /// The thread that a question belongs to.
    pub fn thread_of(&self, at: &QuestionRef) -> Option<&Thread> {
        self.threads.get(&ThreadId::of(self, at)?)
    }

    /// The inspections of this site, newest first.
    pub fn newest_inspections(&self) -> Vec<(&InspectionId, &Arc<Doc<Inspection>>)> {
        let mut inspections: Vec<_> = self.inspections.iter().collect();
        inspections.sort_by_cached_key(|(id, _)| {
            let published =
                self.inspection_published(id).map(|published| (published.date.last_day(), published.time));
            (std::cmp::Reverse(published), (*id).clone())
        });
        inspections
    }

    /// The day on which `moment` falls where the site is at home.
    pub fn day(&self, moment: jiff::Timestamp) -> Date {
        Date::of(moment, &self.zone)
    }

    /// Threads made anew from the questions that are there, after something was taken out.
    pub(crate) fn rethread(&mut self) {
        self.threads = thread::threads(self);
    }
}

/// A question named by its inspection and itself.
pub fn question_ref(inspection: &InspectionId, question: &QuestionId) -> QuestionRef {
    QuestionRef { inspection: inspection.clone(), question: question.clone() }
}
