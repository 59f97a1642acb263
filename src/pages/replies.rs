//! The index of replies.

use serde::Serialize;

use super::parts::ReplySummary;

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RepliesView {
    /// Newest first.
    pub replies: Vec<ReplySummary>,
}
