//! Sources: who says so, and where it can be read.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Date, Entries, Phrase, SourceId};

/// A publication that facts on this site come from.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The title of the publication.
    pub title: Phrase,
    /// Who published it.
    pub publisher: Phrase,
    /// When it was published, as far as is known.
    pub date: Option<Date>,
    /// Where it can be read; empty where it is no longer to be had online.
    pub address: Option<Phrase>,
    /// What a reader should know: second-hand, no longer online, date taken from elsewhere.
    pub note: Option<Phrase>,
}

/// The sources of a file by id. A fact without `source` comes from the first of them.
pub(super) type Sources = Entries<SourceId, Source>;
