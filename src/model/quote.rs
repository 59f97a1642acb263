//! What people said, in reported speech.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Date, OneOrMany, Phrase, SourceId, ThemeId};

/// A person with the role they held at the time.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// The name, with rank or title.
    pub name: Phrase,
    /// The role at the time.
    pub role: Phrase,
}

/// What a person said, in reported speech, with the role they held on that date.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Quote {
    /// Who said it.
    pub person: Phrase,
    /// The role that the person held on that day.
    pub role: Phrase,
    /// The day on which it was said.
    pub date: Date,
    /// What was said, in reported speech.
    pub text: Phrase,
    /// Whether the words are about the force or the whole country.
    #[serde(default)]
    pub about: About,
    /// The themes that it is about, by id.
    #[serde(default)]
    pub themes: OneOrMany<ThemeId>,
    /// Which of the sources says so, by its id; the first of the file where nothing is written.
    pub source: Option<SourceId>,
}

/// What a quote is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum About {
    /// The force.
    #[default]
    Force,
    /// The whole country.
    Nation,
}
