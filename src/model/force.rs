//! Police forces and other inspected or replying bodies: `content/forces/<force>.md`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::correction::Correction;
use super::source::Sources;
use super::{Date, Entries, ForceId, LanguageTag, Phrase, StyleExceptions};

/// `content/forces/<force>.md`; what is written below the front matter introduces the force.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Force {
    /// The full name: `Leicestershire Police`.
    pub name: Phrase,
    /// The name in lists and tables: `Leicestershire`.
    pub short_name: Phrase,
    /// The word the body uses of itself.
    pub noun: Noun,
    /// What kind of force or body it is.
    pub kind: ForceKind,
    /// The nation under which the index of forces lists it: `England`.
    #[schemars(extend("x-same-in-every-language" = true))]
    pub nation: Phrase,
    /// The region by which forces are grouped.
    #[schemars(extend("x-same-in-every-language" = true))]
    pub region: Option<Phrase>,
    /// The Office for National Statistics' code of the police force area.
    #[schemars(extend("x-same-in-every-language" = true))]
    pub ons_code: Option<Phrase>,
    /// What the body calls itself in further languages, by their tags: `cy: Heddlu Gwent`.
    #[serde(default)]
    #[schemars(extend("x-same-in-every-language" = true))]
    pub names_in: Entries<LanguageTag, Phrase>,
    /// Names that it had before, under which it can still be found.
    #[serde(default)]
    pub former_names: Vec<FormerName>,
    /// Other names people look for: abbreviations, everyday names.
    #[serde(default)]
    pub other_names: Vec<Phrase>,
    /// The address of its own website.
    pub website: Option<Phrase>,
    /// Local authorities whose area the force polices.
    #[serde(default)]
    pub areas: Vec<Phrase>,
    /// Towns and cities in its area, by which people find it.
    #[serde(default)]
    pub towns: Vec<Phrase>,
    /// Forces whose areas share a land border.
    #[serde(default)]
    pub neighbours: Vec<ForceId>,
    /// Its place on the map of tiles.
    pub tile: Option<Tile>,
    /// Who has held the force to account, oldest first.
    #[serde(default)]
    pub policing_bodies: Vec<PolicingBody>,
    /// Who oversees a body that has no local policing body.
    pub oversight: Option<Phrase>,
    /// What a reader should know of it.
    pub note: Option<Phrase>,
    /// The publications that this file’s facts come from, by id; a fact that names none comes from the first.
    #[serde(default)]
    pub sources: Sources,
    /// What was wrong on the page after it was published, and what it says now; entries are added and never taken
    /// away.
    #[serde(default)]
    pub corrections: Vec<Correction>,
    /// Old addresses that lead to this page.
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
    /// The word in YAML, by which messages choose.
    pub fn id(self) -> &'static str {
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
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FormerName {
    /// The name as it was.
    pub name: Phrase,
    /// Until when, where it is known.
    pub until: Option<Date>,
}

/// The force's square on the tile grid, rows and columns from 0 at the top left.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Tile {
    /// Counted from the top.
    pub row: u8,
    /// Counted from the left.
    pub column: u8,
    /// Three to five letters: `Leic`.
    pub letters: Phrase,
    /// Whether the square stands apart from the map because the body has no area on it.
    #[serde(default)]
    pub detached: bool,
}

/// Who holds the chief constable to account, and from when to when.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PolicingBody {
    /// What kind of body it is.
    pub kind: PolicingBodyKind,
    /// Its name: `Police and Crime Commissioner for Ambria`.
    pub title: Phrase,
    /// The day on which it took over.
    pub from: Option<Date>,
    /// The last day on which it was there; empty while it is.
    pub to: Option<Date>,
    /// Whether no source has confirmed the dates.
    #[serde(default)]
    pub unconfirmed: bool,
}

/// The kinds of local policing body (Police Act 1996, section 101; Police Reform and Social Responsibility
/// Act 2011).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PolicingBodyKind {
    /// A police authority, before November 2012.
    PoliceAuthority,
    /// A police and crime commissioner.
    Commissioner,
    /// A police, fire and crime commissioner.
    PoliceFireAndCrimeCommissioner,
    /// A mayor who has the powers of a commissioner.
    Mayor,
    /// The Common Council of the City of London.
    CommonCouncil,
}
