//! A page that belongs to no force and no inspection: about, methodology, sources.

use std::collections::BTreeMap;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::kinds::Content;
use super::maker::{Draft, Maker, arc};
use super::parts::{Citations, SourceView, html};
use crate::model::{PageId, Phrase, Source};
use crate::site::Entity;

/// A page of `content/pages/`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PageView {
    /// What is written in the file, as HTML.
    pub body: String,
    /// On the page `sources` only: every source of the site, by publisher.
    pub all_sources: Vec<PublisherSources>,
}

/// The sources of one publisher.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PublisherSources {
    /// Who published them: `HMIC`.
    pub publisher: Arc<str>,
    /// The sources, in alphabetical order of their titles; `number` counts from 1 in this list.
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
pub(super) const SOURCES: &str = "sources";

fn all_sources(maker: &Maker<'_>) -> Vec<PublisherSources> {
    let mut publishers: BTreeMap<&Phrase, BTreeMap<(&Phrase, Option<&Phrase>), &Source>> = BTreeMap::new();
    for document in maker.site().documents() {
        for (_, source) in document.sources.iter() {
            let known = publishers.entry(&source.publisher).or_default();
            known.entry((&source.title, source.address.as_ref())).or_insert(source);
        }
    }
    let of_publisher = |(publisher, sources): (&Phrase, BTreeMap<_, &Source>)| {
        let mut sources: Vec<&Source> = sources.into_values().collect();
        maker.words.sort(&mut sources, |source| source.title.as_str());
        let sources = sources.into_iter().enumerate();
        PublisherSources {
            publisher: arc(publisher),
            sources: sources.map(|(position, source)| SourceView::new(maker, position + 1, source)).collect(),
        }
    };
    let mut publishers: Vec<PublisherSources> = publishers.into_iter().map(of_publisher).collect();
    maker.words.sort(&mut publishers, |sources| &sources.publisher);
    publishers
}
