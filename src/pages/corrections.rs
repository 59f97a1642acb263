//! All corrections of the site on one page, newest first.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::kinds::Content;
use super::maker::{Draft, Maker, arc};
use super::parts::{Citations, DateView, Link};
use crate::model::{Correction, Date};

/// What the page of corrections shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CorrectionsView {
    /// Every correction of the site, newest first.
    pub corrections: Vec<CorrectionOnPage>,
}

/// A correction with the page it stands on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CorrectionOnPage {
    /// The corrected page, with its title as text.
    pub page: Link,
    /// What was corrected.
    pub correction: CorrectionView,
}

/// What a page said, and what it says now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CorrectionView {
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
    let mut dated: Vec<(Date, CorrectionOnPage)> = Vec::new();
    for document in maker.site().documents().iter().filter(|document| !document.corrections.is_empty()) {
        let Some(page) = maker.page_of(&document.entity) else { continue };
        dated.extend(document.corrections.iter().map(|correction| {
            (correction.date, CorrectionOnPage { page: page.clone(), correction: correction.into() })
        }));
    }
    dated.sort_by_key(|(date, _)| std::cmp::Reverse(*date));
    Draft {
        title: "Corrections".into(),
        description: "Every correction made on this site, newest first: what it said, and what it says now."
            .into(),
        crumbs: Vec::new(),
        entity: None,
        citations: Citations::default(),
        corrections: &[],
        content: Content::Corrections(CorrectionsView {
            corrections: dated.into_iter().map(|(_, correction)| correction).collect(),
        }),
    }
}

impl From<&Correction> for CorrectionView {
    fn from(correction: &Correction) -> CorrectionView {
        CorrectionView {
            date: correction.date.into(),
            kind: correction.kind.words(),
            was: arc(&correction.was),
            now: arc(&correction.now),
            reason: correction.reason.as_ref().map(arc),
        }
    }
}
