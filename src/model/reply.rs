//! Replies of policing bodies and forces: `content/inspections/<inspection>/replies/<force>-<party>.md`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::correction::Correction;
use super::source::Sources;
use super::{Date, ForceId, InspectionId, OneOrMany, Phrase, Published, RecommendationRef, StyleExceptions};

/// `content/inspections/<inspection>/replies/<force>-<party>.md`; below the front matter stands what they
/// said, in reported speech.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reply {
    /// One sentence: the gist of the reply.
    pub summary: Phrase,
    /// Who replies.
    pub person: Phrase,
    /// The role the person held on the date of the reply.
    pub role: Phrase,
    /// The day on which the reply was published.
    pub date: Date,
    /// How the date is known, where the source does not simply give it.
    pub date_note: Option<Phrase>,
    /// When this reply becomes public on this site, if later than its report.
    pub published: Option<Published>,
    /// Other inspections that the same reply is about.
    #[serde(default)]
    pub also_about: OneOrMany<InspectionId>,
    /// An answer for each recommendation (Police Act 1996, section 55(6)).
    #[serde(default)]
    pub answers: Vec<Answer>,
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

impl Reply {
    /// On which force a reply is and who replies, by the name of its file without its ending:
    /// `north-ambria-policing-body`.
    pub fn of_whom(stem: &str) -> Option<(ForceId, Party)> {
        Party::ALL.into_iter().find_map(|party| {
            let force = stem.strip_suffix(party.id())?.strip_suffix('-')?;
            Some((ForceId::new(force), party))
        })
    }
}

/// Who replies; the end of the file's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Party {
    /// The local policing body: a commissioner, a mayor, the City's Common Council.
    PolicingBody,
    /// The force itself.
    Force,
}

impl Party {
    pub const ALL: [Party; 2] = [Party::PolicingBody, Party::Force];

    /// The word in file names and addresses.
    pub fn id(self) -> &'static str {
        match self {
            Party::PolicingBody => "policing-body",
            Party::Force => "force",
        }
    }
}

/// What is done about one recommendation, or why nothing is.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// The recommendation that is answered.
    pub recommendation: RecommendationRef,
    /// The action taken or proposed.
    pub action: Option<Phrase>,
    /// Why no action is taken.
    pub no_action: Option<Phrase>,
}
