//! What a public reply answers to a recommendation that waits: it would tell of both.

use std::sync::Arc;

use crate::site::{ReplyKey, Site};

/// Takes out the answers to recommendations that are not there.
pub(super) fn cut(site: &mut Site) {
    let answers_more = |key: &&ReplyKey| {
        let answers = &site.replies[*key].value.answers;
        answers.iter().any(|answer| site.recommendation(&answer.recommendation).is_none())
    };
    let keys: Vec<ReplyKey> = site.replies.keys().filter(answers_more).cloned().collect();
    for key in keys {
        let Some(mut doc) = site.replies.remove(&key) else { continue };
        let reply = &mut Arc::make_mut(&mut doc).value;
        reply.answers.retain(|answer| site.recommendation(&answer.recommendation).is_some());
        site.replies.insert(key, doc);
    }
}
