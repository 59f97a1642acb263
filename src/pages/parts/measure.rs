//! A measure for readers: a number is never shown without unit, period and basis.

use std::sync::Arc;

use serde::Serialize;

use super::{Citation, Link};

/// The value of a measure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MeasureView {
    pub id: Arc<str>,
    pub title: Arc<str>,
    pub definition: Arc<str>,
    /// The number with thousands separated: `23,043`.
    pub value: String,
    /// `applications`, in singular or plural as the value wants.
    pub unit: Arc<str>,
    /// `of 44`, where the source gives the whole.
    pub of: Option<String>,
    pub period: Arc<str>,
    pub basis: Option<Arc<str>>,
    pub note: Option<Arc<str>>,
    pub themes: Vec<Link>,
    /// The same measure for the whole country in the same inspection: `357 instances, 2012 research`.
    pub national: Option<String>,
    pub citation: Option<Citation>,
}
