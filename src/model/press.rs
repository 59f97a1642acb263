//! Press releases: `content/inspections/<inspection>/press/<force>.md`.

use schemars::JsonSchema;
use serde::Deserialize;

use super::correction::Correction;
use super::source::Sources;
use super::{Contact, Phrase, Published, Quote, StyleExceptions};

/// `content/inspections/<inspection>/press/<force>.md`; below the front matter stands the background.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PressRelease {
    /// The headline.
    pub headline: Phrase,
    /// When it goes out, if not with the report.
    pub published: Option<Published>,
    /// What was found, one point each, under "In <force>, <inspectorate> found:".
    #[serde(default)]
    pub found: Vec<Phrase>,
    /// What people said of it, in reported speech.
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
    /// The publications that this file’s facts come from, by id; a fact that names none comes from the first.
    #[serde(default)]
    pub sources: Sources,
    /// What was wrong on the page after it was published, and what it says now; entries are added and never taken
    /// away.
    #[serde(default)]
    pub corrections: Vec<Correction>,
    /// Addresses at which the page stood before, such as `/old/page/`; they lead to it.
    #[serde(default)]
    #[schemars(extend("x-same-in-every-language" = true))]
    pub aliases: Vec<Phrase>,
    /// Rules of style that this file may break, each with the reason.
    #[serde(default)]
    #[schemars(extend("x-same-in-every-language" = true))]
    pub style_exceptions: StyleExceptions,
    /// Whether it stays out of every public edition; `candour serve` shows it.
    #[serde(default)]
    pub draft: bool,
}
