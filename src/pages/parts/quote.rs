//! What a person said, in reported speech.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::super::maker::{Maker, arc};
use super::{Citation, DateView, Link};
use crate::model::{About, Quote, SourceId};

/// Reported speech with name, role and date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct QuoteView {
    /// Who said it.
    pub person: Arc<str>,
    /// The role the person held on that date.
    pub role: Arc<str>,
    /// When it was said.
    pub date: DateView,
    /// What was said, in reported speech.
    pub text: Arc<str>,
    /// Whether it is about the whole country.
    pub national: bool,
    /// The themes that it touches.
    pub themes: Vec<Link>,
    /// Its source on this page.
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
            date: maker.date(quote.date),
            text: arc(&quote.text),
            national: quote.about == About::Nation,
            themes: maker.themes(&quote.themes),
            citation: cite(quote.source.as_ref()),
        }
    }
}
