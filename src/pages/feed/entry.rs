//! An entry of a feed: an inspection, a report, a press release, a reply, or a correction.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::Serialize;

use super::super::corrections::{CorrectionOnPage, CorrectionView, KnownCorrection};
use super::super::maker::{Maker, arc};
use super::super::parts::Waiting;
use super::super::route::Route;
use super::answers::{FeedAnswer, answers, scope_notes};
use super::since::{Since, since};
use crate::model::{Finding, MeasureValue, Quote, Recommendation, ThemeId};
use crate::site::{Entity, Site};
use crate::words;

/// An entry of a feed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FeedEntry {
    /// The full address at which it can be read; it never changes, so it is also its name.
    pub address: String,
    /// What it is. One of `inspection`, `report`, `press-release`, `reply`, `correction`.
    pub kind: &'static str,
    /// The title of its page; of a correction, that of the corrected page.
    pub title: Arc<str>,
    /// What it says, in a sentence or two; of a correction there is none, since it stands in full in `correction`.
    pub summary: Option<String>,
    /// When it was published (RFC 3339).
    pub published: String,
    /// The last dated thing that it says: its publication, a correction, a step in the history of a recommendation, an
    /// area for improvement that was mended (RFC 3339).
    pub updated: String,
    /// Who says it: the inspectorate, the person who replied, or the publisher of the site.
    pub author: Arc<str>,
    /// The themes that it touches.
    pub themes: Vec<FeedTheme>,
    /// Of a report: its answers in words, top questions only; never a blank.
    pub answers: Vec<FeedAnswer>,
    /// Of a report: what it says it did not look at.
    pub scope: Vec<Arc<str>>,
    /// What it said later than its publication, the newest first.
    pub since: Vec<Since>,
    /// Of a correction: what the page said, and what it says now.
    pub correction: Option<CorrectionView>,
    /// In the newsroom's edition: what it waits for before it is public.
    pub waiting: Option<Waiting>,
}

/// A theme that an entry touches.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FeedTheme {
    /// Its name in addresses: `second-jobs`.
    pub id: Arc<str>,
    /// Its title: `Second jobs`.
    pub title: Arc<str>,
}

/// Something that a feed may tell, as far as it has to be known to put it into its order.
pub(super) struct Told {
    pub(super) updated: Timestamp,
    pub(super) published: Timestamp,
    /// Where it stands, below the site's own address.
    pub(super) href: Arc<str>,
    what: What,
}

enum What {
    Document(Entity),
    Correction(CorrectionOnPage),
}

impl Told {
    /// A document that feeds tell of. Where nobody says when it goes out, it never does; the checks say so.
    pub(super) fn document(maker: &Maker<'_>, entity: Entity) -> Option<Told> {
        if !matches!(
            entity,
            Entity::Inspection(_) | Entity::Report(..) | Entity::Press(..) | Entity::Reply(..)
        ) {
            return None;
        }
        Some(Told {
            published: maker.went_out(&entity)?,
            updated: maker.last_said(&entity)?,
            href: maker.href(&Route::Entity(entity.clone())),
            what: What::Document(entity),
        })
    }

    pub(super) fn correction(maker: &Maker<'_>, known: KnownCorrection<'_>) -> Told {
        let day = maker.beginning(known.correction.date);
        let href = known.page.href.clone();
        Told { updated: day, published: day, href, what: What::Correction(known.into()) }
    }

    pub(super) fn view(self, maker: &Maker<'_>) -> Option<FeedEntry> {
        let site = maker.site();
        let told = FeedEntry {
            address: maker.in_full(&self.href),
            kind: "correction",
            title: "".into(),
            summary: None,
            published: maker.instant(self.published),
            updated: maker.instant(self.updated),
            author: arc(&site.settings.value.publisher.name),
            themes: Vec::new(),
            answers: Vec::new(),
            scope: Vec::new(),
            since: Vec::new(),
            correction: None,
            waiting: None,
        };
        let entity = match self.what {
            What::Correction(CorrectionOnPage { page, correction }) => {
                return Some(FeedEntry { title: page.text, correction: Some(correction), ..told });
            }
            What::Document(entity) => entity,
        };
        let about = match &entity {
            Entity::Inspection(of) => {
                let inspection = site.inspection(of)?;
                FeedEntry {
                    kind: "inspection",
                    author: arc(&inspection.inspectorate),
                    summary: Some(inspection.summary.to_string()),
                    ..told
                }
            }
            Entity::Report(of, on) => {
                let (inspection, force) = (site.inspection(of)?, site.force(on)?);
                let headline = site.report(of, on)?.value.headline.as_ref().map(ToString::to_string);
                let plain = || {
                    maker.say(words![
                        "description-report",
                        inspectorate = &inspection.inspectorate,
                        force = &force.name,
                        inspection = &inspection.short_title,
                    ])
                };
                FeedEntry {
                    kind: "report",
                    author: arc(&inspection.inspectorate),
                    summary: Some(headline.unwrap_or_else(plain)),
                    answers: answers(maker, of, on),
                    scope: scope_notes(maker, of, on),
                    ..told
                }
            }
            Entity::Press(of, on) => {
                let (inspection, force) = (site.inspection(of)?, site.force(on)?);
                FeedEntry {
                    kind: "press-release",
                    author: arc(&inspection.inspectorate),
                    summary: Some(maker.say(words![
                        "description-press",
                        force = &force.name,
                        inspection = &inspection.short_title,
                    ])),
                    ..told
                }
            }
            Entity::Reply(of, on, party) => {
                let reply = &site.replies.get(&(of.clone(), on.clone(), *party))?.value;
                FeedEntry {
                    kind: "reply",
                    author: arc(&reply.person),
                    summary: Some(reply.summary.to_string()),
                    ..told
                }
            }
            _ => return None,
        };
        Some(FeedEntry {
            title: maker.title_in_feed(&entity)?,
            themes: (site.themes.value.iter())
                .filter(|(id, _)| maker.themes_of(&entity).contains(id))
                .map(|(id, theme)| FeedTheme { id: id.as_str().into(), title: arc(&theme.title) })
                .collect(),
            since: since(maker, &entity),
            waiting: maker.waiting(&entity),
            ..about
        })
    }
}

impl Maker<'_> {
    /// The title of the page; of a reply with what it replies to, since one person replies more than once.
    fn title_in_feed(&self, entity: &Entity) -> Option<Arc<str>> {
        let site = self.site();
        Some(match entity {
            Entity::Reply(of, on, party) => {
                let reply = &site.replies.get(&(of.clone(), on.clone(), *party))?.value;
                let (inspection, force) = (site.inspection(of)?, site.force(on)?);
                let said = words![
                    "reply-in-feed",
                    person = &reply.person,
                    force = &force.name,
                    inspection = &inspection.short_title,
                ];
                self.say(said).into()
            }
            _ => self.page_of(entity)?.text,
        })
    }

    /// The themes that an inspection or a report touches in what it found, measured, quoted or recommended; those of the
    /// recommendations that a reply answers.
    pub(in crate::pages) fn themes_of(&self, entity: &Entity) -> BTreeSet<ThemeId> {
        let site = self.site();
        let mut themes = BTreeSet::new();
        match entity {
            Entity::Inspection(of) => {
                if let Some(it) = site.inspection(of) {
                    add(site, &mut themes, (&it.findings, &it.measures, &it.quotes, &it.recommendations));
                }
            }
            Entity::Report(of, on) => {
                if let Some(it) = site.report(of, on).map(|doc| &doc.value) {
                    add(site, &mut themes, (&it.findings, &it.measures, &it.quotes, &it.recommendations));
                }
            }
            Entity::Reply(of, on, party) => {
                let reply = site.replies.get(&(of.clone(), on.clone(), *party));
                for answer in reply.iter().flat_map(|doc| &doc.value.answers) {
                    let asked = &answer.recommendation;
                    let known = match &asked.force {
                        Some(on) => site.report(&asked.inspection, on).map(|doc| &doc.value.recommendations),
                        None => site.inspection(&asked.inspection).map(|it| &it.recommendations),
                    };
                    let known = known.into_iter().flatten().filter(|it| it.id == asked.recommendation);
                    themes.extend(known.flat_map(|it| it.themes.iter().cloned()));
                }
            }
            _ => {}
        }
        themes
    }
}

type Found<'a> = (&'a [Finding], &'a [MeasureValue], &'a [Quote], &'a [Recommendation]);

fn add(site: &Site, themes: &mut BTreeSet<ThemeId>, (findings, measures, quotes, asked): Found<'_>) {
    themes.extend(findings.iter().flat_map(|it| it.themes.iter().cloned()));
    let measures = measures.iter().filter_map(|it| site.measures.value.get(&it.measure));
    themes.extend(measures.flat_map(|it| it.themes.iter().cloned()));
    themes.extend(quotes.iter().flat_map(|it| it.themes.iter().cloned()));
    themes.extend(asked.iter().flat_map(|it| it.themes.iter().cloned()));
}
