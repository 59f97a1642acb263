//! What a theme says of itself: `themes/<theme>/theme.yaml`. (The themes of inspections are in the vocabulary.)

use schemars::JsonSchema;
use serde::Deserialize;

use super::Phrase;

/// `themes/<theme>/theme.yaml`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ThemeFile {
    /// The name of the theme, for people.
    pub title: Phrase,
    /// One sentence: for whom it is, and what is particular about it.
    pub description: Phrase,
    /// Who made it.
    pub author: Option<Phrase>,
    /// Under which terms others may use the theme.
    pub licence: Option<Phrase>,
    /// The theme whose files stand in for those that this one lacks. One that extends none is complete by itself.
    pub extends: Option<Phrase>,
}
