//! The releases that are still to come: what readers may be told beforehand, by title and instant, and nothing else.

use std::sync::Arc;

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::Serialize;

use super::maker::{Maker, arc, arcs};
use super::parts::{DateView, Waiting, plain_text};
use crate::model::Published;
use crate::site::Entity;

/// A release that is still to come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ComingView {
    /// What is coming, as it is announced.
    pub title: Arc<str>,
    /// When: `00:01 on Tuesday 8 December 2026`; for machines with the offset of its zone.
    pub when: DateView,
    /// The zone in which that time is meant: `Europe/London`.
    pub zone: Arc<str>,
    /// In the newsroom's edition: why readers do not see this line.
    pub waiting: Option<Waiting>,
    /// In the newsroom's edition: the note for the team, a paragraph each.
    pub note: Vec<String>,
    /// In the newsroom's edition: what goes out, as it is named in the release.
    pub goes_out: Vec<Arc<str>>,
}

/// What is still to come, the next first.
pub(super) fn coming(maker: &Maker<'_>) -> Vec<ComingView> {
    announced(maker).into_iter().map(|(_, view)| view).collect()
}

/// The same with the moment of each.
pub(super) fn announced(maker: &Maker<'_>) -> Vec<(Published, ComingView)> {
    let site = maker.site();
    let mut coming: Vec<(Option<Timestamp>, (Published, ComingView))> = (site.releases.iter())
        .map(|(id, doc)| (id, doc, doc.value.published.instant(&site.zone).ok()))
        // A draft does not go out; so it stays, however long its instant has passed.
        .filter(|(_, doc, instant)| doc.value.draft || instant.is_none_or(|at| at > maker.visible.moment()))
        .map(|(id, doc, instant)| {
            let release = &doc.value;
            let view = ComingView {
                title: arc(&release.title),
                when: DateView {
                    iso: iso(maker, release.published),
                    words: maker.words.published_in_full(&release.published),
                },
                zone: arc(&site.settings.value.time_zone),
                waiting: maker.waiting(&Entity::Release(id.clone())),
                note: plain_text(maker.words, &doc.body)
                    .split("\n\n")
                    .filter(|text| !text.is_empty())
                    .map(str::to_owned)
                    .collect(),
                goes_out: arcs(&release.goes_out),
            };
            (instant, (release.published, view))
        })
        .collect();
    coming.sort_by_key(|(instant, _)| *instant);
    coming.into_iter().map(|(_, view)| view).collect()
}

/// The instant for machines, with its offset where it has a time of day (RFC 3339).
fn iso(maker: &Maker<'_>, published: Published) -> String {
    let zone = &maker.site().zone;
    match published.instant(zone) {
        Ok(instant) if published.time.is_some() => {
            instant.to_zoned(zone.clone()).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
        }
        _ => published.date.iso(),
    }
}
