//! A finding for readers.

use std::sync::Arc;

use serde::Serialize;

use super::{Citation, DateView, Link};

/// What the inspectors found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FindingView {
    /// `area-for-improvement`
    pub kind: &'static str,
    /// `Area for improvement`
    pub kind_words: &'static str,
    pub text: Arc<str>,
    pub themes: Vec<Link>,
    pub question: Option<Link>,
    pub discharged: Option<DateView>,
    pub citation: Option<Citation>,
}
