//! The index of replies.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::kinds::Content;
use super::maker::{Draft, Maker};
use super::parts::{Citations, RepliesDue, ReplySummary};
use super::route::Route;
use crate::words;

/// The index of replies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RepliesView {
    /// Every reply, newest first.
    pub replies: Vec<ReplySummary>,
    /// Where the replies stand that the law asks policing bodies for, the newest inspection first.
    pub due: Vec<RepliesDue>,
    /// The address of the calendar of what is coming and of last days for replies.
    pub calendar: Arc<str>,
}

/// The index of replies.
pub(super) fn draft<'a>(maker: &Maker<'a>) -> Draft<'a> {
    let mut replies = maker.replies();
    replies.reverse();
    let inspections = maker.site().newest_inspections();
    let due = inspections.into_iter().filter_map(|(of, _)| RepliesDue::of(maker, of)).collect();
    Draft {
        title: maker.say(words!["title-replies"]).into(),
        description: maker.say(words!["description-replies"]),
        crumbs: Vec::new(),
        entity: None,
        citations: Citations::default(),
        corrections: &[],
        content: Content::Replies(RepliesView { replies, due, calendar: maker.href(&Route::Calendar) }),
    }
}
