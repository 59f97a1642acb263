//! The badge: a force's newest judgements as a picture of its own, for other sites.

use std::borrow::Cow;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::force::{NewestReport, later, newest};
use super::kinds::Content;
use super::maker::{Draft, Maker, arc};
use super::parts::{Citations, JudgementView, Link};
use crate::model::ForceId;
use crate::words;

/// A picture that says in words and dots what the newest judgements are, with all that has no room in it for those
/// who cannot see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BadgeView {
    /// What the picture is: `Ambria Police: newest judgements`.
    pub title: String,
    /// All that the badge says, and what its judgements do not cover, in sentences.
    pub description: String,
    /// The name in lists and tables: `Ambria`.
    pub short_name: Arc<str>,
    /// The newest judgement of each top question, by report, the newest first; where no question got a
    /// grade, the newest report.
    pub newest: Vec<NewestReport>,
    /// Inspections of the force since then, of which this site holds no entry yet.
    pub later: Vec<Link>,
    /// Whether something was not covered by one of these reports: the picture then says where to read what.
    pub limited: bool,
}

pub(super) fn draft<'a>(maker: &Maker<'a>, id: &ForceId) -> Option<Draft<'a>> {
    let force = maker.site().force(id)?;
    let mut citations = Citations::default();
    let (newest, later) = (newest(maker, id, &mut citations), later(maker, id));
    let view = BadgeView {
        title: maker.say(words!["badge-title", force = &force.name]),
        description: in_words(maker, force.name.as_str(), &newest, &later),
        short_name: arc(&force.short_name),
        limited: newest.iter().any(NewestReport::is_limited),
        newest,
        later,
    };
    Some(Draft {
        title: view.title.clone().into(),
        description: view.description.clone(),
        crumbs: Vec::new(),
        entity: None,
        citations,
        corrections: &[],
        content: Content::Badge(view),
    })
}

/// All that the newest reports answered, for who does not see the badge.
pub(super) fn in_words(maker: &Maker<'_>, name: &str, newest: &[NewestReport], later: &[Link]) -> String {
    let words = maker.words;
    let mut said = vec![words.sentence(name)];
    for it in newest {
        said.push(reported(maker, it).into());
        let not_covered = |note: &str| maker.say(words!["badge-not-covered", note = words.sentence(note)]);
        said.extend(it.limits().map(not_covered).map(Cow::from));
    }
    if newest.is_empty() {
        said.push(maker.say(words!["badge-without-report"]).into());
    }
    let came_later = |link: &Link| maker.say(words!["badge-came-later", inspection = &link.text]);
    said.extend(later.iter().map(came_later).map(Cow::from));
    words.sentences(said)
}

/// What a report answered, in one sentence.
fn reported(maker: &Maker<'_>, NewestReport { report, published, answers, .. }: &NewestReport) -> String {
    let (report, date) = (&report.text, &published.words);
    if answers.is_empty() {
        return maker.say(words!["badge-report-without-grade", report = report, date = date]);
    }
    let answered = answers.iter().map(|answer| answered(maker, &answer.question.text, &answer.judgement));
    let answers = maker.words.row_apart(&answered.collect::<Vec<_>>());
    maker.say(words!["badge-report", report = report, date = date, answers = answers])
}

/// A question and its answer with all that belongs to it: `Legitimacy not graded (The records were being moved.)`.
fn answered(maker: &Maker<'_>, question: &str, judgement: &JudgementView) -> String {
    let (answer, deduced) = (&judgement.words, judgement.deduced);
    maker.say(match &judgement.reason {
        None => words!["badge-answer", deduced = deduced, question = question, answer = answer],
        Some(reason) => words![
            "badge-answer-because",
            deduced = deduced,
            question = question,
            answer = answer,
            reason = reason,
        ],
    })
}
