//! A press release, as a page and as plain text for e-mail.

use std::sync::Arc;

use serde::Serialize;

use super::parts::{DateView, Link, QuoteView};

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PressView {
    pub force: Link,
    pub inspection: Link,
    /// The report, where there is one.
    pub report: Option<Link>,
    pub inspectorate: Arc<str>,
    pub force_short_name: Arc<str>,
    pub published: DateView,
    /// Until when it must not be published; only in the newsroom's edition.
    pub embargo: Option<String>,
    /// The background, as HTML and as plain text.
    pub body: String,
    pub body_text: String,
    pub found: Vec<Arc<str>>,
    pub quotes: Vec<QuoteView>,
    pub where_to_read: Option<Arc<str>>,
    pub notes_to_editors: Vec<Arc<str>>,
    pub contacts: Vec<ContactView>,
    /// The same as plain text.
    pub text_page: Link,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ContactView {
    pub name: Arc<str>,
    pub phone: Option<Arc<str>>,
    pub email: Option<Arc<str>>,
    pub hours: Option<Arc<str>>,
    pub note: Option<Arc<str>>,
}
