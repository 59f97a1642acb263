//! All corrections of the site on one page, newest first.

use std::sync::Arc;

use serde::Serialize;

use super::parts::{DateView, Link};

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CorrectionsView {
    pub corrections: Vec<CorrectionOnPage>,
}

/// A correction with the page it stands on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CorrectionOnPage {
    pub page: Link,
    pub correction: CorrectionView,
}

/// What a page said, and what it says now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CorrectionView {
    pub date: DateView,
    /// `typing mistake`, `fact`, `grade`
    pub kind: &'static str,
    pub was: Arc<str>,
    pub now: Arc<str>,
    pub reason: Option<Arc<str>>,
}
