//! Programmes of inspections: `content/programmes/<programme>.md`.

use schemars::JsonSchema;
use serde::Deserialize;

use super::source::Sources;
use super::{GroupId, Phrase, StyleExceptions};

/// `content/programmes/<programme>.md`; what is written below the front matter introduces the programme.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Programme {
    /// The name of the programme.
    pub title: Phrase,
    /// One sentence for lists.
    pub summary: Phrase,
    /// `false` if none of its inspections gives grades.
    pub graded: Option<bool>,
    /// Groups of inspections whose grades may be compared.
    #[serde(default)]
    pub comparability_groups: Vec<ComparabilityGroup>,
    /// The publications that this file’s facts come from, by id; a fact that names none comes from the first.
    #[serde(default)]
    pub sources: Sources,
    /// Rules of style that this file may break, each with the reason.
    #[serde(default)]
    #[schemars(extend("x-same-in-every-language" = true))]
    pub style_exceptions: StyleExceptions,
}

/// Inspections whose grades may be compared over time; a trend is said only inside one group.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ComparabilityGroup {
    /// Its id, by which inspections name it.
    pub id: GroupId,
    /// `PEEL 2015 to 2018/19`.
    pub title: Phrase,
    /// Why these may be compared with each other and not with others.
    pub explanation: Phrase,
}
