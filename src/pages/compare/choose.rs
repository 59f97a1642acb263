//! The page on which readers choose the forces that they want to see side by side.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::super::kinds::Content;
use super::super::maker::{Draft, Maker};
use super::super::parts::{Citations, Link};
use super::super::regions::{compared, is_compared};
use super::super::route::Route;
use crate::words;

/// The page of the choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ChooseView {
    /// The address of this page, which the form asks with what was chosen.
    pub here: Arc<str>,
    /// In alphabetical order.
    pub forces: Vec<Choice>,
    /// The regions with more than one force, in alphabetical order.
    pub regions: Vec<Link>,
}

/// A force that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Choice {
    /// As it stands in the address: `?force=kent&force=surrey`.
    pub id: Arc<str>,
    /// The force with its neighbours.
    pub page: Link,
}

/// The page of the choice.
pub(in crate::pages) fn draft<'a>(maker: &Maker<'a>) -> Draft<'a> {
    let site = maker.site();
    let mut forces: Vec<Choice> = (site.forces.iter())
        .filter(|(_, doc)| is_compared(&doc.value))
        .map(|(id, doc)| Choice {
            id: id.as_str().into(),
            page: maker.link(&Route::CompareForce(id.clone()), doc.value.short_name.as_str()),
        })
        .collect();
    maker.words.sort(&mut forces, |force| &force.page.text);
    let mut regions: Vec<Link> = (compared(site).into_iter())
        .map(|(word, region)| maker.link(&Route::CompareRegion(word), region.name.as_str()))
        .collect();
    maker.words.sort(&mut regions, |region| &region.text);
    Draft {
        title: maker.say(words!["title-compare"]).into(),
        description: maker.say(words!["description-compare"]),
        crumbs: Vec::new(),
        entity: None,
        citations: Citations::default(),
        corrections: &[],
        content: Content::Compare(ChooseView { here: maker.href(&Route::Compare), forces, regions }),
    }
}
