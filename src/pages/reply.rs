//! A reply of a policing body or a force to a report.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::kinds::Content;
use super::maker::{Draft, Maker, arc};
use super::parts::{Citations, DateView, Link, html};
use super::route::Route;
use crate::model::{ForceId, InspectionId, Party};
use crate::site::Entity;
use crate::words;

/// A reply of a policing body or a force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReplyView {
    /// The force's card, with its full name as text.
    pub force: Link,
    /// The inspection, with its title as text.
    pub inspection: Link,
    /// The report that it replies to, where there is one; the text is the inspection's short title.
    pub report: Option<Link>,
    /// Other inspections that it is about.
    pub also_about: Vec<Link>,
    /// Who replies, for readers: `the policing body`, `the force`.
    pub party: Arc<str>,
    /// The person who replied.
    pub person: Arc<str>,
    /// The role the person held on that date.
    pub role: Arc<str>,
    /// When the reply was made.
    pub date: DateView,
    /// How the date is known, where the source does not simply give it.
    pub date_note: Option<Arc<str>>,
    /// The gist of the reply, in one sentence.
    pub summary: Arc<str>,
    /// What was said, in reported speech, as HTML.
    pub body: String,
    /// The answer to each recommendation.
    pub answers: Vec<AnswerToRecommendation>,
    /// Files that are published with the reply.
    pub files: Vec<Link>,
}

/// What is done about one recommendation, or why nothing is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AnswerToRecommendation {
    /// The recommendation, with its words as text.
    pub recommendation: Link,
    /// The action taken or proposed.
    pub action: Option<Arc<str>>,
    /// Why no action is taken.
    pub no_action: Option<Arc<str>>,
}

/// The page of a reply.
pub(super) fn draft<'a>(
    maker: &Maker<'a>,
    of: &InspectionId,
    on: &ForceId,
    party: Party,
) -> Option<Draft<'a>> {
    let site = maker.site();
    let doc = site.replies.get(&(of.clone(), on.clone(), party))?;
    let (reply, inspection, force) = (&doc.value, site.inspection(of)?, site.force(on)?);
    let mut citations = Citations::default();
    citations.list(&reply.sources);
    let view = ReplyView {
        force: maker.force_in_full(on)?,
        inspection: maker.inspection(of)?,
        report: maker.report(of, on),
        also_about: reply.also_about.iter().filter_map(|other| maker.inspection(other)).collect(),
        party: maker.party(party),
        person: arc(&reply.person),
        role: arc(&reply.role),
        date: maker.date(reply.date),
        date_note: reply.date_note.as_ref().map(arc),
        summary: arc(&reply.summary),
        body: html(maker, &doc.file, &doc.body),
        files: maker.files(&Entity::Reply(of.clone(), on.clone(), party)),
        answers: (reply.answers.iter())
            .filter_map(|answer| {
                Some(AnswerToRecommendation {
                    recommendation: maker.recommendation(&answer.recommendation)?,
                    action: answer.action.as_ref().map(arc),
                    no_action: answer.no_action.as_ref().map(arc),
                })
            })
            .collect(),
    };
    Some(Draft {
        title: maker
            .say(words!["title-reply", person = &reply.person, inspection = &inspection.short_title])
            .into(),
        description: maker.say(words![
            "description-reply",
            person = &reply.person,
            role = &reply.role,
            force = &force.name,
            inspection = &inspection.title,
        ]),
        crumbs: vec![maker.link(&Route::Replies, maker.say(words!["title-replies"]))],
        entity: Some(Entity::Reply(of.clone(), on.clone(), party)),
        citations,
        corrections: &reply.corrections,
        content: Content::Reply(Box::new(view)),
    })
}
