//! Replies, and by when the law wants one.

use std::sync::Arc;

use serde::Serialize;

use super::{DateView, Link};

/// A reply in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReplySummary {
    pub page: Link,
    /// `the policing body` or `the force`
    pub party: &'static str,
    pub person: Arc<str>,
    pub role: Arc<str>,
    pub date: DateView,
    pub summary: Arc<str>,
    pub force: Link,
    pub inspection: Link,
}

/// By when the local policing body's comments were due (Police Act 1996, section 55, as in force from
/// 2 May 2017: before the end of 56 days beginning with the day of publication).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReplyClock {
    pub due: DateView,
    /// Whether this site holds the reply. That it does not is no proof that none was published.
    pub held: bool,
    pub words: String,
}
