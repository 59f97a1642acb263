//! What a person said, in reported speech.

use std::sync::Arc;

use serde::Serialize;

use super::{Citation, DateView, Link};

/// Reported speech with name, role and date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct QuoteView {
    pub person: Arc<str>,
    pub role: Arc<str>,
    pub date: DateView,
    pub text: Arc<str>,
    /// Whether it is about the whole country.
    pub national: bool,
    pub themes: Vec<Link>,
    pub citation: Option<Citation>,
}
