//! What a person said, in reported speech.

use std::sync::Arc;

use serde::Serialize;

use super::super::maker::{Maker, arc};
use super::{Citation, DateView, Link};
use crate::model::{About, Quote, SourceId};

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

impl QuoteView {
    pub(in crate::pages) fn of(
        maker: &Maker<'_>,
        quote: &Quote,
        cite: &mut dyn FnMut(Option<&SourceId>) -> Option<Citation>,
    ) -> QuoteView {
        QuoteView {
            person: arc(&quote.person),
            role: arc(&quote.role),
            date: quote.date.into(),
            text: arc(&quote.text),
            national: quote.about == About::Nation,
            themes: maker.themes(&quote.themes),
            citation: cite(quote.source.as_ref()),
        }
    }
}
