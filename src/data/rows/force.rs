//! Forces and other bodies.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{ForceKind, Noun};

/// A police force, or another body that is inspected or replies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ForceRow {
    /// The permanent name, as in addresses: `leicestershire`.
    pub id: Arc<str>,
    /// The full name.
    pub name: Arc<str>,
    /// The name in lists and tables.
    pub short_name: Arc<str>,
    /// The word that the body uses of itself.
    pub noun: Noun,
    /// What kind of body it is.
    pub kind: ForceKind,
    /// The nation that it polices.
    pub nation: Arc<str>,
    /// The region; absent for bodies of the whole country.
    pub region: Option<Arc<str>>,
    /// The Office for National Statistics' code of the police force area.
    pub ons_code: Option<Arc<str>>,
    /// The name in Welsh, where there is one; the table `labels` has the names in all languages of the site.
    pub welsh_name: Option<Arc<str>>,
    /// Names that it had before.
    pub former_names: Vec<Arc<str>>,
    /// Other names by which people look for it.
    pub other_names: Vec<Arc<str>>,
    /// Local authorities whose area it polices.
    pub areas: Vec<Arc<str>>,
    /// Forces whose areas share a land border, by their ids.
    pub neighbours: Vec<Arc<str>>,
    /// Its own website.
    pub website: Option<Arc<str>>,
    /// The page of its card on this site.
    #[schemars(extend("format" = "uri"))]
    pub page: String,
}
