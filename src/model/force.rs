//! Police forces and other inspected or replying bodies: `content/forces/<force>.md`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::correction::Correction;
use super::source::Sources;
use super::{Date, ForceId, Phrase, StyleExceptions};

/// `content/forces/<force>.md`; what is written below the front matter introduces the force.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Force {
    /// The full name: `Leicestershire Police`.
    pub name: Phrase,
    /// The name in lists and tables: `Leicestershire`.
    pub short_name: Phrase,
    /// The word the body uses of itself.
    pub noun: Noun,
    pub kind: ForceKind,
    pub nation: Phrase,
    pub region: Option<Phrase>,
    /// The Office for National Statistics' code of the police force area.
    pub ons_code: Option<Phrase>,
    /// The name in Welsh, for Welsh forces.
    pub welsh_name: Option<Phrase>,
    #[serde(default)]
    pub former_names: Vec<FormerName>,
    /// Other names people look for: abbreviations, everyday names.
    #[serde(default)]
    pub other_names: Vec<Phrase>,
    pub website: Option<Phrase>,
    /// Local authorities whose area the force polices.
    #[serde(default)]
    pub areas: Vec<Phrase>,
    #[serde(default)]
    pub towns: Vec<Phrase>,
    /// Forces whose areas share a land border.
    #[serde(default)]
    pub neighbours: Vec<ForceId>,
    pub tile: Option<Tile>,
    /// Who has held the force to account, oldest first.
    #[serde(default)]
    pub policing_bodies: Vec<PolicingBody>,
    /// Who oversees a body that has no local policing body.
    pub oversight: Option<Phrase>,
    pub note: Option<Phrase>,
    #[serde(default)]
    pub sources: Sources,
    #[serde(default)]
    pub corrections: Vec<Correction>,
    /// Old addresses that lead to this page.
    #[serde(default)]
    pub aliases: Vec<Phrase>,
    #[serde(default)]
    pub style_exceptions: StyleExceptions,
    #[serde(default)]
    pub draft: bool,
}

/// Force, constabulary, or another kind of body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Noun {
    /// A force.
    Force,
    /// A constabulary.
    Constabulary,
    /// A service.
    Service,
    /// An agency.
    Agency,
}

impl Noun {
    pub fn words(self) -> &'static str {
        match self {
            Noun::Force => "force",
            Noun::Constabulary => "constabulary",
            Noun::Service => "service",
            Noun::Agency => "agency",
        }
    }
}

/// What kind of body it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ForceKind {
    /// One of the territorial forces of England and Wales: `all-forces` means these.
    Territorial,
    /// A territorial force elsewhere, such as Northern Ireland.
    Elsewhere,
    /// A force with a special task, such as the railways.
    Special,
    /// A body that is not a police force.
    Agency,
}

/// A name that the force had before.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormerName {
    pub name: Phrase,
    /// Until when, where it is known.
    pub until: Option<Date>,
}

/// The force's square on the tile grid, rows and columns from 0 at the top left.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tile {
    pub row: u8,
    pub column: u8,
    /// Three to five letters: `Leic`.
    pub letters: Phrase,
    /// Whether the square stands apart from the map because the body has no area on it.
    #[serde(default)]
    pub detached: bool,
}

/// Who holds the chief constable to account, and from when to when.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PolicingBody {
    pub kind: PolicingBodyKind,
    pub title: Phrase,
    pub from: Option<Date>,
    pub to: Option<Date>,
    /// Whether no source has confirmed the dates.
    #[serde(default)]
    pub unconfirmed: bool,
}

/// The kinds of local policing body (Police Act 1996, section 101; Police Reform and Social Responsibility
/// Act 2011).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PolicingBodyKind {
    PoliceAuthority,
    Commissioner,
    PoliceFireAndCrimeCommissioner,
    Mayor,
    CommonCouncil,
}
