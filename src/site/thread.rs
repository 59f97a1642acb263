//! Threads: one question through the years, from the inspection that first asked it.

use std::collections::BTreeMap;
use std::fmt;

use crate::field;
use crate::model::{ProgrammeId, QuestionId, QuestionRef};
use crate::problem::{Problem, Problems};
use crate::text::Place;

use super::rules::QUESTION_CONTINUED_TWICE;
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
        site.question(at)?;
        let first = site.continued(at).last().unwrap_or(at);
        let programme = site.inspection(&first.inspection)?.programme.clone();
        Some(ThreadId { programme, question: first.question.clone() })
    }
}

impl Site {
    /// The questions that `at` continues, the latest first, as far back as they are on this site.
    ///
    /// `previous` must be earlier, which `checks` enforces; but the preview shows what is wrong as well, so a
    /// circle is not walked for ever: nothing continues more questions than there are inspections.
    pub fn continued<'a>(&'a self, at: &QuestionRef) -> impl Iterator<Item = &'a QuestionRef> {
        let previous = move |at: &QuestionRef| {
            self.question(at)?.previous.as_ref().filter(|previous| self.question(previous).is_some())
        };
        std::iter::successors(previous(at), move |at| previous(at)).take(self.inspections.len())
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

/// Looks for questions of one inspection that continue the same earlier one.
pub(super) fn continued_twice(site: &Site, problems: &mut Problems) {
    for thread in site.threads.values() {
        for pair in thread.questions.windows(2).filter(|pair| pair[0].inspection == pair[1].inspection) {
            let Some(doc) = site.inspections.get(&pair[1].inspection) else { continue };
            let place = |at: &QuestionRef| {
                let index = doc.value.questions.iter().position(|question| question.id == at.question);
                Place::field(&doc.file, field!["questions", index.unwrap_or(0)])
            };
            let message = format!(
                "the questions `{}` and `{}` continue the same earlier question",
                pair[0].question, pair[1].question
            );
            let problem = Problem::new(&QUESTION_CONTINUED_TWICE, place(&pair[1]), message);
            problems.push(problem.also(place(&pair[0]), "the other one"));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::model::QuestionRef;
    use crate::read::read;
    use crate::site::resolve;
    use crate::source::Tree;

    const SETTINGS: &str = "title: T\ndescription: D\naddress: https://cards.example/\n\
        publisher: {name: P}\nlicence: {name: L, address: https://l.example/, attribution: A}\n";

    fn inspection(year: u16, previous: &str) -> String {
        format!(
            "---\ntitle: I {year}\nshort_title: I {year}\nsummary: S\nprogramme: p\nkind: all-force\n\
             inspectorate: O\nyear: {year}\npublished: {year}-12-08\n\
             questions:\n  - {{id: q, title: Q, previous: {previous}/q}}\n---\n"
        )
    }

    #[test]
    fn a_circle_of_questions_is_not_walked_for_ever() {
        let tree = Tree::of_texts([
            ("content/site.yaml", SETTINGS),
            ("content/programmes/p.md", "---\ntitle: P\nsummary: S\n---\n"),
            ("content/inspections/a/index.md", &inspection(2015, "b")),
            ("content/inspections/b/index.md", &inspection(2016, "a")),
            ("content/inspections/c/index.md", &inspection(2017, "b")),
        ]);
        let (site, _) = resolve(&read(&tree, None).docs);
        let site = site.expect("settings that can be read");
        let at = QuestionRef { inspection: "c".into(), question: "q".into() };
        let continued: Vec<&str> = site.continued(&at).map(|at| at.inspection.as_str()).collect();
        assert_eq!(continued, ["b", "a", "b"]);
    }
}
