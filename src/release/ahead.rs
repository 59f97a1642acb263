//! What a public document says ahead of its day: corrections, steps in the history of a recommendation, areas for
//! improvement that are discharged, each with a date of its own. Until that day they are not there.

use std::sync::Arc;

use crate::model::{Block, Date, Force, Inspection, Named, Page, PressRelease, Prose, Reply, Report};
use crate::read::Doc;
use crate::site::{Entity, Site};

/// What in a document is shown from its own day on.
trait Dated: Clone {
    /// Every date from which on it says more.
    fn dates(&self) -> Vec<Date>;

    /// Takes out what is ahead of `day`.
    fn cut(&mut self, day: Date);
}

/// What has corrections, and no findings.
macro_rules! dated {
    ($($kind:ty),*) => {
        $(impl Dated for $kind {
            fn dates(&self) -> Vec<Date> {
                self.corrections.iter().map(|correction| correction.date).collect()
            }

            fn cut(&mut self, day: Date) {
                self.corrections.retain(|correction| !is_ahead(correction.date, day));
            }
        })*
    };
}

/// What has findings and recommendations as well.
macro_rules! dated_with_findings {
    ($($kind:ty),*) => {
        $(impl Dated for $kind {
            fn dates(&self) -> Vec<Date> {
                let corrected = self.corrections.iter().map(|correction| correction.date);
                let discharged = self.findings.iter().filter_map(|finding| finding.discharged);
                let steps = self.recommendations.iter().flat_map(|known| &known.history).map(|entry| entry.date);
                corrected.chain(discharged).chain(steps).collect()
            }

            fn cut(&mut self, day: Date) {
                self.corrections.retain(|correction| !is_ahead(correction.date, day));
                for finding in &mut self.findings {
                    finding.discharged = finding.discharged.filter(|date| !is_ahead(*date, day));
                }
                for recommendation in &mut self.recommendations {
                    recommendation.history.retain(|entry| !is_ahead(entry.date, day));
                }
            }
        })*
    };
}

dated!(Force, Page, PressRelease, Reply);
dated_with_findings!(Inspection, Report);

/// The whole site without what is ahead of `day`.
pub(super) fn cut(site: &mut Site, day: Date) {
    site.forces.values_mut().for_each(|doc| cut_doc(doc, day));
    site.inspections.values_mut().for_each(|doc| cut_doc(doc, day));
    site.reports.values_mut().for_each(|doc| cut_doc(doc, day));
    site.replies.values_mut().for_each(|doc| cut_doc(doc, day));
    site.press.values_mut().for_each(|doc| cut_doc(doc, day));
    site.pages.values_mut().for_each(|doc| cut_doc(doc, day));
    for doc in site.programmes.values_mut() {
        if corrected(&doc.body).any(|date| is_ahead(date, day)) {
            cut_prose(&mut Arc::make_mut(doc).body, day);
        }
    }
}

/// The documents of these things without what is ahead of `day`.
pub(super) fn cut_in(site: &mut Site, entities: &[Entity], day: Date) {
    for entity in entities {
        match entity {
            Entity::Force(id) => site.forces.get_mut(id).into_iter().for_each(|doc| cut_doc(doc, day)),
            Entity::Inspection(id) => {
                site.inspections.get_mut(id).into_iter().for_each(|doc| cut_doc(doc, day));
            }
            Entity::Report(of, on) => {
                let key = (of.clone(), on.clone());
                site.reports.get_mut(&key).into_iter().for_each(|doc| cut_doc(doc, day));
            }
            Entity::Reply(of, on, party) => {
                let key = (of.clone(), on.clone(), *party);
                site.replies.get_mut(&key).into_iter().for_each(|doc| cut_doc(doc, day));
            }
            Entity::Press(of, on) => {
                let key = (of.clone(), on.clone());
                site.press.get_mut(&key).into_iter().for_each(|doc| cut_doc(doc, day));
            }
            Entity::Page(id) => site.pages.get_mut(id).into_iter().for_each(|doc| cut_doc(doc, day)),
            Entity::Programme(_)
            | Entity::Accessibility
            | Entity::Release(_)
            | Entity::Theme(_)
            | Entity::Question(_)
            | Entity::Term(_) => {}
        }
    }
}

/// The days from which on the documents of a site say more than before, each with the thing that says it.
pub fn days(site: &Site) -> Vec<(Date, Entity)> {
    let entities = site.documents().into_iter().map(|document| document.entity);
    let days =
        entities.flat_map(|entity| dates(site, &entity).into_iter().map(move |date| (date, entity.clone())));
    days.collect()
}

/// The days from which on one document says more than before; none of what has no document.
pub fn dates(site: &Site, entity: &Entity) -> Vec<Date> {
    let dates = match entity {
        Entity::Force(id) => site.forces.get(id).map(|doc| dates_in(doc)),
        Entity::Programme(id) => site.programmes.get(id).map(|doc| corrected(&doc.body).collect()),
        Entity::Inspection(id) => site.inspections.get(id).map(|doc| dates_in(doc)),
        Entity::Report(of, on) => site.report(of, on).map(dates_in),
        Entity::Reply(of, on, party) => {
            site.replies.get(&(of.clone(), on.clone(), *party)).map(|doc| dates_in(doc))
        }
        Entity::Press(of, on) => site.press.get(&(of.clone(), on.clone())).map(|doc| dates_in(doc)),
        Entity::Page(id) => site.pages.get(id).map(|doc| dates_in(doc)),
        Entity::Accessibility
        | Entity::Release(_)
        | Entity::Theme(_)
        | Entity::Question(_)
        | Entity::Term(_) => None,
    };
    dates.unwrap_or_default()
}

/// Every date in a document from which on it says more, in its fields and in its words.
fn dates_in<T: Dated>(doc: &Doc<T>) -> Vec<Date> {
    let mut dates = doc.value.dates();
    dates.extend(corrected(&doc.body));
    dates
}

/// The dates of corrections in somebody's words.
fn corrected(prose: &Prose) -> impl Iterator<Item = Date> {
    prose.corrections().into_iter().map(|correction| correction.date)
}

fn cut_doc<T: Dated>(doc: &mut Arc<Doc<T>>, day: Date) {
    // Nearly every document is of the past, and then it is not copied.
    if !dates_in(doc).into_iter().any(|date| is_ahead(date, day)) {
        return;
    }
    let doc = Arc::make_mut(doc);
    doc.value.cut(day);
    cut_prose(&mut doc.body, day);
}

/// Whether `date` is after `day`. A month or a year alone is over on its last day, as it is where something is
/// published, so that nothing is said before it can have been meant to be.
fn is_ahead(date: Date, day: Date) -> bool {
    date.last_day() > day.first_day()
}

fn cut_prose(prose: &mut Prose, day: Date) {
    cut_blocks(&mut prose.blocks, day);
    prose.footnotes.iter_mut().for_each(|footnote| cut_blocks(&mut footnote.content, day));
}

fn cut_blocks(blocks: &mut Vec<Block>, day: Date) {
    blocks.retain(|block| {
        !matches!(block, Block::Named { named: Named::Correction(correction), .. } if is_ahead(correction.date, day))
    });
    for block in blocks {
        match block {
            Block::List { items, .. } => items.iter_mut().for_each(|item| cut_blocks(item, day)),
            Block::Quotation(inner) => cut_blocks(inner, day),
            _ => {}
        }
    }
}
