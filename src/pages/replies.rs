//! The index of replies.

use serde::Serialize;

use super::maker::{Draft, Maker};
use super::parts::{Citations, ReplySummary};
use super::view::Content;

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RepliesView {
    /// Newest first.
    pub replies: Vec<ReplySummary>,
}

/// The index of replies.
pub(super) fn draft<'a>(maker: &Maker<'a>) -> Draft<'a> {
    let mut replies = maker.replies();
    replies.reverse();
    Draft {
        template: "replies.html",
        title: "Replies".into(),
        description: "What policing bodies and forces said in reply to inspections.".into(),
        crumbs: Vec::new(),
        entity: None,
        citations: Citations::default(),
        corrections: &[],
        content: Content::Replies(RepliesView { replies }),
    }
}
