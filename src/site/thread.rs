//! Threads: one question through the years, from the inspection that first asked it.

use std::collections::BTreeMap;
use std::fmt;

use crate::model::{ProgrammeId, QuestionId, QuestionRef};

use super::{Site, question_ref};

/// The name of a thread: the programme and the id of the question that began it. It does not change when
/// the question is asked again.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ThreadId {
    pub programme: ProgrammeId,
    pub question: QuestionId,
}

impl fmt::Display for ThreadId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.programme, self.question)
    }
}

/// Questions that continue each other, oldest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thread {
    pub questions: Vec<QuestionRef>,
}

impl ThreadId {
    /// The thread of a question: back through `previous` as far as it goes on this site.
    pub fn of(site: &Site, at: &QuestionRef) -> Option<ThreadId> {
        let mut first = at.clone();
        // `previous` must be earlier, which `checks` enforces; the bound keeps a circle from being walked for ever.
        for _ in 0..site.inspections.len() {
            match site.question(&first)?.previous.as_ref() {
                Some(previous) if site.question(previous).is_some() => first = previous.clone(),
                _ => break,
            }
        }
        let programme = site.inspection(&first.inspection)?.programme.clone();
        Some(ThreadId { programme, question: first.question })
    }
}

/// All threads of the site.
pub(super) fn threads(site: &Site) -> BTreeMap<ThreadId, Thread> {
    let mut threads: BTreeMap<ThreadId, Thread> = BTreeMap::new();
    let mut oldest_first = site.newest_inspections();
    oldest_first.reverse();
    for (inspection, doc) in oldest_first {
        for question in &doc.value.questions {
            let at = question_ref(inspection, &question.id);
            if let Some(id) = ThreadId::of(site, &at) {
                threads.entry(id).or_insert_with(|| Thread { questions: Vec::new() }).questions.push(at);
            }
        }
    }
    threads
}
