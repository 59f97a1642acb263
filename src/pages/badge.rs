//! The badge: a force's newest judgements as a picture of its own, for other sites.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::force::{NewestReport, later, newest};
use super::kinds::Content;
use super::maker::{Draft, Maker, arc};
use super::parts::{Citations, JudgementView, Link};
use crate::model::ForceId;

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
        title: format!("{}: newest judgements", force.name),
        description: in_words(force.name.as_str(), &newest, &later),
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
pub(super) fn in_words(name: &str, newest: &[NewestReport], later: &[Link]) -> String {
    let mut words = format!("{name}.");
    for it in newest {
        words += &format!(" {}, published {}: ", it.report.text, it.published.words);
        let answers: Vec<String> = (it.answers.iter())
            .map(|answer| format!("{} {}", answer.question.text, judged(&answer.judgement)))
            .collect();
        words += &if answers.is_empty() { "no grade".to_owned() } else { answers.join("; ") };
        words.push('.');
        for note in it.limits() {
            words += &format!(" Not covered: {}", ended(note));
        }
    }
    if newest.is_empty() {
        words += " No report on this site yet.";
    }
    for link in later {
        words += &format!(" Not covered: {}, which came later.", link.text);
    }
    words
}

/// The judgement with all that belongs to it: `not graded (The records were being moved.)`.
fn judged(judgement: &JudgementView) -> String {
    let deduced = judgement.deduced.then_some("deduced");
    let beside: Vec<&str> = judgement.reason.as_deref().into_iter().chain(deduced).collect();
    match beside.is_empty() {
        true => judgement.words.to_string(),
        false => format!("{} ({})", judgement.words, beside.join(", ")),
    }
}

/// With a full stop, if there is no end yet.
fn ended(text: &str) -> String {
    if text.ends_with(['.', '!', '?']) { text.to_owned() } else { format!("{text}.") }
}
