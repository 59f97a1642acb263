//! A page that belongs to no force and no inspection: about, methodology, accessibility, sources.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use super::maker::{Draft, Maker, arc};
use super::parts::{Citations, SourceView, html};
use super::view::Content;
use crate::model::PageId;
use crate::site::Entity;

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

/// A page of `content/pages/`.
pub(super) fn draft<'a>(maker: &Maker<'a>, id: &PageId) -> Option<Draft<'a>> {
    let doc = maker.site().pages.get(id)?;
    let mut citations = Citations::default();
    citations.list(&doc.value.sources);
    let view = PageView {
        body: html(maker, &doc.file, &doc.body),
        all_sources: if id.as_str() == SOURCES { all_sources(maker) } else { Vec::new() },
    };
    Some(Draft {
        template: "page.html",
        title: arc(&doc.value.title),
        description: doc.value.description.to_string(),
        crumbs: Vec::new(),
        entity: Some(Entity::Page(id.clone())),
        citations,
        corrections: &doc.value.corrections,
        content: Content::Page(view),
    })
}

/// The page that ends with the list of every source of the site.
const SOURCES: &str = "sources";

fn all_sources(maker: &Maker<'_>) -> Vec<PublisherSources> {
    let site = maker.site();
    let mut citations = Citations::default();
    site.forces.values().for_each(|doc| citations.list(&doc.value.sources));
    site.programmes.values().for_each(|doc| citations.list(&doc.value.sources));
    site.inspections.values().for_each(|doc| citations.list(&doc.value.sources));
    site.reports.values().for_each(|doc| citations.list(&doc.value.sources));
    site.replies.values().for_each(|doc| citations.list(&doc.value.sources));
    site.press.values().for_each(|doc| citations.list(&doc.value.sources));
    site.pages.values().for_each(|doc| citations.list(&doc.value.sources));
    let mut publishers: BTreeMap<Arc<str>, Vec<SourceView>> = BTreeMap::new();
    for source in citations.views() {
        publishers.entry(source.publisher.clone()).or_default().push(source);
    }
    publishers
        .into_iter()
        .map(|(publisher, mut sources)| {
            sources.sort_by(|a, b| (&a.title, &a.href).cmp(&(&b.title, &b.href)));
            PublisherSources { publisher, sources }
        })
        .collect()
}
