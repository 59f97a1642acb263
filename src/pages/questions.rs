//! The index of questions by programme.

use std::sync::Arc;

use serde::Serialize;

use super::inspection::depth;
use super::maker::{Draft, Maker, arc};
use super::parts::{Citations, Link};
use super::view::Content;
use crate::model::ProgrammeId;
use crate::site::{ThreadId, question_ref};

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct QuestionsView {
    pub programmes: Vec<ProgrammeQuestions>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ProgrammeQuestions {
    pub title: Arc<str>,
    pub questions: Vec<QuestionSummary>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct QuestionSummary {
    pub page: Link,
    pub wording: Option<Arc<str>>,
    pub depth: usize,
    /// The years in which it was asked.
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
        template: "questions.html",
        title: "Questions".into(),
        description: "What inspections ask, and how all forces answered over the years.".into(),
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
