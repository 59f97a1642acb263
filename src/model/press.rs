//! Press releases: `content/inspections/<inspection>/press/<force>.md`.

use serde::Deserialize;

use super::correction::Correction;
use super::source::Sources;
use super::{Contact, Phrase, Published, Quote, StyleExceptions};

/// `content/inspections/<inspection>/press/<force>.md`; below the front matter stands the background.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PressRelease {
    pub headline: Phrase,
    /// When it goes out, if not with the report.
    pub published: Option<Published>,
    /// What was found, one point each, under "In <force>, <inspectorate> found:".
    #[serde(default)]
    pub found: Vec<Phrase>,
    #[serde(default)]
    pub quotes: Vec<Quote>,
    /// Where the reports can be read.
    pub where_to_read: Option<Phrase>,
    /// Numbered notes; the inspection's where there are none here.
    #[serde(default)]
    pub notes_to_editors: Vec<Phrase>,
    /// Whom to ask; the site's contacts where there are none here.
    #[serde(default)]
    pub contacts: Vec<Contact>,
    #[serde(default)]
    pub sources: Sources,
    #[serde(default)]
    pub corrections: Vec<Correction>,
    #[serde(default)]
    pub aliases: Vec<Phrase>,
    #[serde(default)]
    pub style_exceptions: StyleExceptions,
    #[serde(default)]
    pub draft: bool,
}
