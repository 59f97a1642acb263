//! What a site says of the languages beside its main one: whom it owes them, and the words of their addresses.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Entries, LanguageTag, OneOrMany, Phrase};

/// The further languages of a site by their tags; each is one of `languages`.
pub type Translations = Entries<LanguageTag, Translation>;

/// What a site says of one of its further languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Translation {
    /// The nations whose forces are owed all their pages in this language, as forces name them: `Wales` (Welsh Language
    /// (Wales) Measure 2011).
    #[serde(default)]
    pub nations: OneOrMany<Phrase>,
    /// The words that addresses have in this language, each under the word of the main language: `forces: heddluoedd`.
    #[serde(default)]
    pub addresses: Entries<Phrase, Phrase>,
}
