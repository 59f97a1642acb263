//! Releases: what goes out together at one instant, `content/releases/<release>.md`.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{OneOrMany, Phrase, Published};

/// `content/releases/<release>.md`; what is written below the front matter is a note for the team.
///
/// A release has no page. What it names has no date of its own: the instant is written once, here.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Release {
    /// What readers are told is coming, if it is announced, and the team in any case.
    pub title: Phrase,
    /// When all of it becomes public, in the time of the site.
    pub published: Published,
    /// Whether title and instant may be named beforehand; nothing else ever is.
    #[serde(default)]
    pub announced: bool,
    /// What goes out, as links name it: `inspection:integrity-2026`, `report:integrity-2026/ambria`. With a thing go
    /// its reports, press releases, replies and files, unless a later moment is theirs.
    #[serde(default)]
    #[schemars(extend("x-same-in-every-language" = true))]
    pub goes_out: OneOrMany<Phrase>,
    /// Whether it stays out of every public edition; `candour serve` shows it.
    #[serde(default)]
    pub draft: bool,
}
