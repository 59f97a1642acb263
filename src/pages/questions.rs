//! The index of questions by programme.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::inspection::depth;
use super::kinds::Content;
use super::maker::{Draft, Maker, arc};
use super::parts::{Citations, Link};
use crate::model::ProgrammeId;
use crate::site::{ThreadId, question_ref};
use crate::words;

/// The index of questions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct QuestionsView {
    /// Every programme that asks questions.
    pub programmes: Vec<ProgrammeQuestions>,
}

/// The questions of a programme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ProgrammeQuestions {
    /// The name of the programme: `PEEL`.
    pub title: Arc<str>,
    /// Its questions, those of the newest inspection first; each is followed by its parts.
    pub questions: Vec<QuestionSummary>,
}

/// A question in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct QuestionSummary {
    /// The question over the years, with its title as text.
    pub page: Link,
    /// The question in full.
    pub wording: Option<Arc<str>>,
    /// How deep it stands: 0 for a top question, 1 for a part of it, and so on.
    pub depth: usize,
    /// The years in which it was asked: `2016`, `2018/19`.
    pub years: Vec<Arc<str>>,
}

/// The index of questions.
pub(super) fn draft<'a>(maker: &Maker<'a>) -> Draft<'a> {
    let site = maker.site();
    let programmes = (site.programmes.iter())
        .map(|(id, doc)| ProgrammeQuestions {
            title: arc(&doc.value.title),
            questions: of_programme(maker, id),
        })
        .filter(|programme| !programme.questions.is_empty())
        .collect();
    Draft {
        title: maker.say(words!["title-questions"]).into(),
        description: maker.say(words!["description-questions"]),
        crumbs: Vec::new(),
        entity: None,
        citations: Citations::default(),
        corrections: &[],
        content: Content::Questions(QuestionsView { programmes }),
    }
}

/// The questions of a programme, those of the newest inspection first, each with its parts behind it.
fn of_programme(maker: &Maker<'_>, programme: &ProgrammeId) -> Vec<QuestionSummary> {
    let site = maker.site();
    let mut listed: Vec<ThreadId> = Vec::new();
    let mut summaries = Vec::new();
    for (of, doc) in site.newest_inspections() {
        for question in &doc.value.questions {
            let at = question_ref(of, &question.id);
            let Some(id) =
                ThreadId::of(site, &at).filter(|id| id.programme == *programme && !listed.contains(id))
            else {
                continue;
            };
            let (Some(page), Some(thread)) = (maker.question(&at), site.threads.get(&id)) else { continue };
            summaries.push(QuestionSummary {
                page,
                wording: question.wording.as_ref().map(arc),
                depth: depth(&doc.value, question),
                years: (thread.questions.iter())
                    .filter_map(|at| Some(arc(&site.inspection(&at.inspection)?.year)))
                    .collect(),
            });
            listed.push(id);
        }
    }
    summaries
}
