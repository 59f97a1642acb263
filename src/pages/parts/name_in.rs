//! What a body calls itself in other languages.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::super::maker::arc;
use crate::model::Force;
use crate::text::passage;

/// A name in another language than the page’s.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct NameIn {
    /// The tag of the language: `cy`.
    pub language: Arc<str>,
    /// The name: `Heddlu Gwent`.
    pub name: Arc<str>,
}

impl NameIn {
    /// The names of a body by which the page does not call it already.
    pub(in crate::pages) fn of(force: &Force) -> Vec<NameIn> {
        let called = passage::unmarked(force.name.to_string());
        let others = force.names_in.iter().filter(|(_, name)| name.as_str() != called);
        others.map(|(tag, name)| NameIn { language: tag.as_str().into(), name: arc(name) }).collect()
    }
}
