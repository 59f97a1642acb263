//! The view: all that a template sees of a page.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::kinds::Content;
use super::parts::{Page, SiteView};

/// Everything that the template of a page is offered: `site`, `page` and `view`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct View<V = Content> {
    #[serde(skip)]
    pub template: &'static str,
    /// The site, the same on every page.
    pub site: Arc<SiteView>,
    /// What every page has, whatever its kind.
    pub page: Page,
    /// What is particular to the kind of page.
    pub view: V,
}
