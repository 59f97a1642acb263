//! Sources: each fact carries the number of its source, and the page lists the sources once.

use std::collections::BTreeMap;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::super::maker::{Maker, arc};
use super::DateView;
use crate::model::{Entries, Phrase, Source, SourceId};

/// The number of a source on this page; its anchor is `source-<number>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Citation {
    /// The number, from 1.
    pub number: usize,
}

/// A source in the list at the foot of a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SourceView {
    /// The number by which the page refers to it, from 1.
    pub number: usize,
    /// The title of the publication.
    pub title: Arc<str>,
    /// Who published it: `HMIC`.
    pub publisher: Arc<str>,
    /// When it was published, as far as is known.
    pub date: Option<DateView>,
    /// Where it can be read; absent where it is no longer to be had online.
    pub href: Option<Arc<str>>,
    /// What a reader should know: second-hand, no longer online, date taken from elsewhere.
    pub note: Option<Arc<str>>,
}

/// The sources of a page in the making, in the order in which they are first cited.
#[derive(Default)]
pub struct Citations<'a> {
    listed: Vec<&'a Source>,
    /// Where each stands, by what makes it that source.
    positions: BTreeMap<Same<'a>, usize>,
}

/// Sources with the same address, title and publisher are one, whatever their files call them.
type Same<'a> = (Option<&'a str>, &'a str, &'a str);

impl<'a> Citations<'a> {
    /// The number of what `id` means in a file with `sources`, whose inspection has `inherited`; without an
    /// id, the file's first source. `None` where there is none.
    pub fn cite(
        &mut self,
        id: Option<&SourceId>,
        sources: &'a Entries<SourceId, Source>,
        inherited: Option<&'a Entries<SourceId, Source>>,
    ) -> Option<Citation> {
        let source = meant(id, sources, inherited)?;
        let address = source.address.as_ref().map(Phrase::as_str);
        let position = self.positions.entry((address, source.title.as_str(), source.publisher.as_str()));
        let position = *position.or_insert_with(|| {
            self.listed.push(source);
            self.listed.len() - 1
        });
        Some(Citation { number: position + 1 })
    }

    /// Lists all sources of a file, cited or not.
    pub fn list(&mut self, sources: &'a Entries<SourceId, Source>) {
        for id in sources.keys() {
            self.cite(Some(id), sources, None);
        }
    }

    pub(in crate::pages) fn views(&self, maker: &Maker<'_>) -> Vec<SourceView> {
        let numbered = self.listed.iter().enumerate();
        numbered.map(|(position, source)| SourceView::new(maker, position + 1, source)).collect()
    }
}

/// The source that `id` means in a file with `sources`, whose inspection has `inherited`; without an id, the file's first
/// source. `None` where there is none.
pub fn meant<'a>(
    id: Option<&SourceId>,
    sources: &'a Entries<SourceId, Source>,
    inherited: Option<&'a Entries<SourceId, Source>>,
) -> Option<&'a Source> {
    match id {
        Some(id) => sources.get(id).or_else(|| inherited?.get(id)),
        None => sources.iter().next().or_else(|| inherited?.iter().next()).map(|(_, source)| source),
    }
}

impl SourceView {
    pub(in crate::pages) fn new(maker: &Maker<'_>, number: usize, source: &Source) -> SourceView {
        SourceView {
            number,
            title: arc(&source.title),
            publisher: arc(&source.publisher),
            date: source.date.map(|date| maker.date(date)),
            href: source.address.as_ref().map(arc),
            note: source.note.as_ref().map(arc),
        }
    }
}
