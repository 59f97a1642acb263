//! A page that belongs to no force and no inspection: about, methodology, accessibility, sources.

use std::sync::Arc;

use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PageView {
    /// As HTML.
    pub body: String,
    /// On the page `sources` only: every source of the site, by publisher.
    pub all_sources: Vec<PublisherSources>,
}

/// The sources of one publisher.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PublisherSources {
    pub publisher: Arc<str>,
    pub sources: Vec<super::parts::SourceView>,
}
