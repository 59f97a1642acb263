//! What a document said after it was published: so that who is told that an entry changed is told what did.

use std::cmp::Reverse;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::super::maker::{Maker, arc};
use super::super::parts::DateView;
use crate::model::{Date, Finding, Recommendation};
use crate::site::Entity;

/// Something that a document said later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Since {
    /// The day on which it was said.
    pub date: DateView,
    /// What was said. One of `correction`, `progress`, `mended`.
    pub kind: &'static str,
    /// Where a recommendation stands from then on: `in progress`; of a correction, how much it matters: `grade`.
    pub state: Option<Arc<str>>,
    /// The recommendation, the area for improvement, or what the page now says.
    pub text: Arc<str>,
}

/// What a document said after its publication, the newest first.
pub(super) fn since(maker: &Maker<'_>, entity: &Entity) -> Vec<Since> {
    let site = maker.site();
    let nothing: (&[Finding], &[Recommendation]) = (&[], &[]);
    let (findings, recommendations) = match entity {
        Entity::Inspection(of) => {
            site.inspection(of).map_or(nothing, |it| (&it.findings, &it.recommendations))
        }
        Entity::Report(of, on) => {
            site.report(of, on).map_or(nothing, |doc| (&doc.value.findings, &doc.value.recommendations))
        }
        _ => nothing,
    };
    let mut dated: Vec<(Date, Since)> = Vec::new();
    let mut add = |date: Date, kind, state, text| {
        dated.push((date, Since { date: maker.date(date), kind, state, text }));
    };
    for finding in findings {
        if let Some(date) = finding.discharged {
            add(date, "mended", None, arc(&finding.text));
        }
    }
    for recommendation in recommendations {
        for step in &recommendation.history {
            add(
                step.date,
                "progress",
                Some(maker.recommendation_state(step.state)),
                arc(&recommendation.text),
            );
        }
    }
    let (body, fields) = site.document(entity).map_or((None, &[][..]), |(body, fields)| (Some(body), fields));
    for it in fields.iter().chain(body.into_iter().flat_map(|body| body.corrections())) {
        add(it.date, "correction", Some(maker.correction_kind(it.kind)), arc(&it.now));
    }
    let published = maker.went_out(entity);
    // What is corrected was public; any other step may be older than the page that tells of it.
    let is_later = |date: Date| published.is_none_or(|published| maker.beginning(date) > published);
    dated.retain(|(date, since)| since.kind == "correction" || is_later(*date));
    dated.sort_by_key(|(date, _)| Reverse(date.last_day()));
    dated.into_iter().map(|(_, since)| since).collect()
}
