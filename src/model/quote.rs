//! What people said, in reported speech.

use serde::Deserialize;

use super::{Date, OneOrMany, Phrase, SourceId, ThemeId};

/// A person with the role they held at the time.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    pub name: Phrase,
    pub role: Phrase,
}

/// What a person said, in reported speech, with the role they held on that date.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quote {
    pub person: Phrase,
    pub role: Phrase,
    pub date: Date,
    /// What was said, in reported speech.
    pub text: Phrase,
    /// Whether the words are about the force or the whole country.
    #[serde(default)]
    pub about: About,
    #[serde(default)]
    pub themes: OneOrMany<ThemeId>,
    pub source: Option<SourceId>,
}

/// What a quote is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum About {
    #[default]
    Force,
    Nation,
}
