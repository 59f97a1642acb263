//! What several kinds of page show in the same way: links, dates, judgements, findings, measures, sources.

mod citation;
mod finding;
mod frame;
mod judgement;
mod kinds;
mod measure;
mod name_in;
mod named;
mod over_time;
mod picture;
mod prose;
mod quote;
mod recommendation;
mod reply;
mod runs;
mod structured;
mod tiles;

pub(super) use citation::meant;
pub use citation::{Citation, Citations, SourceView};
pub use finding::FindingView;
pub(super) use finding::finding_anchor;
pub use frame::{ImageView, LicenceView, Page, SiteView, Waiting};
pub use judgement::{GradeView, JudgementView};
pub(super) use kinds::Kinds;
pub use measure::MeasureView;
pub use name_in::NameIn;
pub use over_time::{Deduction, QuestionColumn, QuestionRow};
pub(super) use over_time::{comparability, threads};
pub use picture::NationalPicture;
pub use prose::escaped;
pub(super) use prose::{html, ids_in, plain_text, text_of};
pub use quote::QuoteView;
pub use recommendation::RecommendationView;
pub(super) use recommendation::addressed_to;
pub(super) use reply::is_about;
pub use reply::{RepliesDue, ReplyClock, ReplySummary};
pub use runs::Run;
pub(super) use runs::runs;
pub use structured::Structured;
pub use tiles::TileGrid;

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

/// A link to a page of this site, or to another.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
pub struct Link {
    /// The address: without the host on this site, in full elsewhere.
    pub href: Arc<str>,
    /// The words of the link.
    pub text: Arc<str>,
}

/// A date for machines and for readers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DateView {
    /// For machines: `2016-12-08`; `2016-12` or `2016` where no more is known.
    pub iso: String,
    /// For readers: `8 December 2016`, `December 2016`, `2016`.
    pub words: String,
}
