//! The words by which people look for a force, for the search field in the header of every page.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::kinds::Content;
use super::machine;
use super::maker::{Draft, Maker, arc};
use crate::model::{Force, Phrase};

/// What `find.json` holds for the script of the search field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FindView {
    /// Every force and body, in alphabetical order of ids.
    pub forces: Vec<FindEntry>,
}

/// A force and the words by which it can be found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FindEntry {
    /// The full name of the force.
    pub name: Arc<str>,
    /// The address of its card on this site.
    pub href: Arc<str>,
    /// Its areas and towns, and its other and former names, also those in other languages.
    pub words: Vec<Arc<str>>,
}

/// Every word by which people look for a force beside its own name.
pub(super) fn words(force: &Force) -> impl Iterator<Item = &Phrase> {
    (force.areas.iter().chain(&force.towns).chain(&force.other_names))
        .chain(force.names_in.values())
        .chain(force.former_names.iter().map(|former| &former.name))
}

/// `find.json`, which the script of the search field asks for.
pub(super) fn draft<'a>(maker: &Maker<'a>) -> Draft<'a> {
    let entry = |(id, doc): (_, &Arc<crate::read::Doc<Force>>)| {
        let link = maker.force_in_full(id)?;
        Some(FindEntry { name: link.text, href: link.href, words: words(&doc.value).map(arc).collect() })
    };
    machine::draft(Content::Find(FindView { forces: maker.site().forces.iter().filter_map(entry).collect() }))
}
