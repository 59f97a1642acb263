//! All corrections of the site on one page, newest first.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::kinds::Content;
use super::maker::{Draft, Maker, arc};
use super::parts::{Citations, DateView, Link, ids_in};
use crate::model::{Correction, Date};
use crate::site::Entity;
use crate::words;

/// What the page of corrections shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CorrectionsView {
    /// Every correction of the site, newest first.
    pub corrections: Vec<CorrectionOnPage>,
}

/// A correction with the page it stands on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CorrectionOnPage {
    /// The place on the corrected page where it stands, with the page's title as text.
    pub page: Link,
    /// What was corrected.
    pub correction: CorrectionView,
}

/// What a page said, and what it says now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CorrectionView {
    /// The anchor on its page: `correction-2026-12-08`; of several of one day, the second is
    /// `correction-2026-12-08-2`. In somebody's words it begins as all their ids do: `text-correction-2026-12-08`.
    pub anchor: String,
    /// When it was corrected.
    pub date: DateView,
    /// How much it matters, for readers: `typing mistake`, `fact`, `grade`.
    pub kind: Arc<str>,
    /// What the page said.
    pub was: Arc<str>,
    /// What it says now.
    pub now: Arc<str>,
    /// Why it was changed, where that helps.
    pub reason: Option<Arc<str>>,
}

/// The page of corrections.
pub(super) fn draft<'a>(maker: &Maker<'a>) -> Draft<'a> {
    let corrections = every_correction(maker).into_iter().map(CorrectionOnPage::from).collect();
    Draft {
        title: maker.say(words!["title-corrections"]).into(),
        description: maker.say(words!["description-corrections"]),
        crumbs: Vec::new(),
        entity: None,
        citations: Citations::default(),
        corrections: &[],
        content: Content::Corrections(CorrectionsView { corrections }),
    }
}

/// A correction as it is written and as it is shown, with the place where it stands.
pub(super) struct KnownCorrection<'a> {
    pub document: Entity,
    pub page: Link,
    pub correction: &'a Correction,
    pub view: CorrectionView,
}

impl From<KnownCorrection<'_>> for CorrectionOnPage {
    fn from(known: KnownCorrection<'_>) -> CorrectionOnPage {
        CorrectionOnPage { page: known.page, correction: known.view }
    }
}

/// Every correction of the site, newest first.
pub(super) fn every_correction<'a>(maker: &Maker<'a>) -> Vec<KnownCorrection<'a>> {
    corrections_of_all(maker, maker.site().documents().into_iter().map(|document| document.entity))
}

/// The corrections of these documents, newest first.
pub(super) fn corrections_of_all<'a>(
    maker: &Maker<'a>,
    documents: impl Iterator<Item = Entity>,
) -> Vec<KnownCorrection<'a>> {
    let mut all: Vec<_> = documents.flat_map(|entity| corrections_of(maker, &entity)).collect();
    all.sort_by_key(|known| Reverse(known.correction.date));
    all
}

/// The corrections of a document: those in its fields, and those in its words.
pub(super) fn corrections_of<'a>(maker: &Maker<'a>, entity: &Entity) -> Vec<KnownCorrection<'a>> {
    let Some((body, fields)) = maker.site().document(entity) else { return Vec::new() };
    let in_words = body.corrections();
    // As a rule there are none, and nobody has to know the page.
    if fields.is_empty() && in_words.is_empty() {
        return Vec::new();
    }
    let Some(page) = maker.page_of(entity) else { return Vec::new() };
    // Of a programme, whose words are a part of a page, only the page counts here.
    let address = page.href.split('#').next().unwrap_or_default();
    let known = |(correction, view): (&'a Correction, CorrectionView)| {
        let page = Link { href: format!("{address}#{}", view.anchor).into(), text: page.text.clone() };
        KnownCorrection { document: entity.clone(), page, correction, view }
    };
    let mut anchors = Anchors::in_words(Some(entity));
    let in_words = in_words.into_iter().map(|it| (it, CorrectionView::of(maker, it, &mut anchors)));
    fields.iter().zip(views(maker, fields)).chain(in_words).map(known).collect()
}

/// The corrections in the fields of one page, in their order, each with an anchor of its own.
pub(super) fn views(maker: &Maker<'_>, corrections: &[Correction]) -> Vec<CorrectionView> {
    let mut anchors = Anchors::default();
    corrections.iter().map(|correction| CorrectionView::of(maker, correction, &mut anchors)).collect()
}

impl CorrectionView {
    fn of(maker: &Maker<'_>, correction: &Correction, anchors: &mut Anchors) -> CorrectionView {
        CorrectionView {
            anchor: anchors.next(correction.date),
            date: maker.date(correction.date),
            kind: maker.correction_kind(correction.kind),
            was: arc(&correction.was),
            now: arc(&correction.now),
            reason: correction.reason.as_ref().map(arc),
        }
    }
}

/// The anchors of corrections, one after the other as they stand in a document. They are the names of corrections in
/// the feed, so they follow from the day and not from the words, which somebody may mend.
#[derive(Default)]
pub(super) struct Anchors {
    begin: String,
    of_day: BTreeMap<Date, u32>,
}

impl Anchors {
    /// Those in the words of a thing; fields and words of one page have anchors of their own.
    pub(super) fn in_words(of: Option<&Entity>) -> Anchors {
        Anchors { begin: ids_in(of), of_day: BTreeMap::new() }
    }

    /// The anchor of the next correction, made on that day.
    pub(super) fn next(&mut self, date: Date) -> String {
        let nth = self.of_day.entry(date).or_default();
        *nth += 1;
        let (begin, day) = (&self.begin, date.iso());
        match nth {
            1 => format!("{begin}correction-{day}"),
            nth => format!("{begin}correction-{day}-{nth}"),
        }
    }
}
