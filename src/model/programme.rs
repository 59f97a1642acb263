//! Programmes of inspections: `content/programmes/<programme>.md`.

use serde::Deserialize;

use super::source::Sources;
use super::{GroupId, Phrase, StyleExceptions};

/// `content/programmes/<programme>.md`; what is written below the front matter introduces the programme.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Programme {
    pub title: Phrase,
    /// One sentence for lists.
    pub summary: Phrase,
    /// `false` if none of its inspections gives grades.
    pub graded: Option<bool>,
    #[serde(default)]
    pub comparability_groups: Vec<ComparabilityGroup>,
    #[serde(default)]
    pub sources: Sources,
    #[serde(default)]
    pub style_exceptions: StyleExceptions,
}

/// Inspections whose grades may be compared over time; a trend is said only inside one group.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ComparabilityGroup {
    pub id: GroupId,
    /// `PEEL 2015 to 2018/19`.
    pub title: Phrase,
    /// Why these may be compared with each other and not with others.
    pub explanation: Phrase,
}
