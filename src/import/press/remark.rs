//! What a person has to look at, with its line.

use serde::Serialize;

use super::paragraph::Lines;

/// What a person has to look at, and what can be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Remark {
    #[serde(flatten)]
    pub lines: Lines,
    pub what: String,
    pub remedy: String,
}

impl Remark {
    pub(super) fn new(lines: Lines, what: impl Into<String>, remedy: impl Into<String>) -> Remark {
        Remark { lines, what: what.into(), remedy: remedy.into() }
    }
}
