//! All corrections of the site, newest first: on one page, and as a feed.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::kinds::Content;
use super::maker::{Draft, Maker, arc};
use super::parts::{Citations, DateView, Link, ids_in};
use super::route::Route;
use crate::model::{Correction, Date, Published};
use crate::site::Entity;

/// What the page of corrections shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CorrectionsView {
    /// Every correction of the site, newest first.
    pub corrections: Vec<CorrectionOnPage>,
    /// The address of the same as a feed.
    pub feed: Arc<str>,
}

/// What the feed of corrections holds (RFC 4287).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CorrectionsFeedView {
    /// The full address of the page that shows the same.
    pub page: String,
    /// The instant of the newest correction, or of the newest inspection where nothing has been corrected yet:
    /// `2026-12-08T00:00:00+00:00` (RFC 3339).
    pub updated: String,
    /// Every correction of the site, newest first.
    pub entries: Vec<CorrectionInFeed>,
}

/// A correction in the feed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CorrectionInFeed {
    /// The full address at which it stands on its page; it never changes, so it is also its name.
    pub address: String,
    /// The title of the corrected page.
    pub title: Arc<str>,
    /// The beginning of its day (RFC 3339).
    pub updated: String,
    /// What was corrected.
    pub correction: CorrectionView,
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
    /// How much it matters. One of `typing mistake`, `fact`, `grade`.
    pub kind: &'static str,
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
    made(Content::Corrections(CorrectionsView { corrections, feed: maker.href(&Route::CorrectionsFeed) }))
}

/// The same as a feed.
pub(super) fn feed<'a>(maker: &Maker<'a>) -> Draft<'a> {
    let begins = |date: Date| {
        let zone = &maker.site().zone;
        // Where the clocks skip midnight, the day begins when they have.
        let begin = date.last_day().to_zoned(zone.clone()).expect("a day of the calendar is in every zone");
        begin.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
    };
    let entries: Vec<CorrectionInFeed> = every_correction(maker)
        .into_iter()
        .map(|known| CorrectionInFeed {
            address: maker.in_full(&known.page.href),
            title: known.page.text,
            updated: begins(known.correction.date),
            correction: known.view,
        })
        .collect();
    let newest_inspection = || {
        let published =
            maker.site().inspections.keys().filter_map(|id| maker.site().inspection_published(id));
        published.max_by_key(Published::order).map(|published| begins(published.date))
    };
    let updated = (entries.first().map(|entry| entry.updated.clone()))
        .or_else(newest_inspection)
        .unwrap_or_else(|| begins(maker.visible.day()));
    let page = maker.full_address(&Route::Corrections);
    made(Content::CorrectionsFeed(CorrectionsFeedView { page, updated, entries }))
}

fn made<'a>(content: Content) -> Draft<'a> {
    Draft {
        title: "Corrections".into(),
        description: "Every correction made on this site, newest first: what it said, and what it says now."
            .into(),
        crumbs: Vec::new(),
        entity: None,
        citations: Citations::default(),
        corrections: &[],
        content,
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

/// Every correction of the site, newest first: those in the fields of a document, and those in its words.
pub(super) fn every_correction<'a>(maker: &Maker<'a>) -> Vec<KnownCorrection<'a>> {
    let mut all: Vec<KnownCorrection<'a>> = Vec::new();
    for document in maker.site().documents() {
        let Some(page) = maker.page_of(&document.entity) else { continue };
        // Of a programme, whose words are a part of a page, only the page counts here.
        let href = page.href.split('#').next().unwrap_or_default();
        let mut add = |correction: &'a Correction, view: CorrectionView| {
            let page = Link { href: format!("{href}#{}", view.anchor).into(), text: page.text.clone() };
            all.push(KnownCorrection { document: document.entity.clone(), page, correction, view });
        };
        for (correction, view) in document.corrections.iter().zip(views(document.corrections)) {
            add(correction, view);
        }
        let mut anchors = Anchors::in_words(Some(&document.entity));
        for correction in document.body.corrections() {
            add(correction, CorrectionView::of(correction, &mut anchors));
        }
    }
    all.sort_by_key(|known| Reverse(known.correction.date));
    all
}

/// The corrections in the fields of one page, in their order, each with an anchor of its own.
pub(super) fn views(corrections: &[Correction]) -> Vec<CorrectionView> {
    let mut anchors = Anchors::default();
    corrections.iter().map(|correction| CorrectionView::of(correction, &mut anchors)).collect()
}

impl CorrectionView {
    fn of(correction: &Correction, anchors: &mut Anchors) -> CorrectionView {
        CorrectionView {
            anchor: anchors.next(correction.date),
            date: correction.date.into(),
            kind: correction.kind.words(),
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
