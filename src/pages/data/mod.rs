//! The site as data: which rows each table has, and the files that are made of them.

mod described;
mod downloads;
mod files;
mod judgements;
mod known;
mod labels;
mod page;
mod recommendations;
mod replies;
mod said;

use std::borrow::Borrow;
use std::sync::Arc;

use super::maker::{Maker, arc};
use super::route::Route;
use crate::data::{self, Download, Head, Part, Row, SourceCells, Table};
use crate::model::{Entries, ForceId, Inspection, InspectionId, Report, Source, SourceId, ThemeId};
use crate::site::Entity;

pub(super) use downloads::DownloadsView;
pub use page::DataView;
pub(super) use page::draft;

impl Maker<'_> {
    /// Hands the rows that a table has on a part of the site to somebody, one by one.
    fn rows(&self, table: Table, part: &Part, to: &mut impl Taking) {
        match table {
            Table::Judgements => self.judgement_rows(part, &mut |row| to.take(&row)),
            Table::Findings => self.finding_rows(part, &mut |row| to.take(&row)),
            Table::Measures => self.measure_rows(part, &mut |row| to.take(&row)),
            Table::Recommendations => self.recommendation_rows(part, &mut |row| to.take(&row)),
            Table::Answers => self.answer_rows(part, &mut |row| to.take(&row)),
            Table::Replies => self.reply_rows(part, &mut |row| to.take(&row)),
            Table::Corrections => self.correction_rows(part).iter().for_each(|row| to.take(row)),
            Table::Totals => self.total_rows().iter().for_each(|row| to.take(row)),
            Table::Forces => self.force_rows().iter().for_each(|row| to.take(row)),
            Table::Inspections => self.inspection_rows().iter().for_each(|row| to.take(row)),
            Table::Questions => self.question_rows().iter().for_each(|row| to.take(row)),
            Table::Grades => self.grade_rows().iter().for_each(|row| to.take(row)),
            Table::Labels => self.label_rows(&mut |row| to.take(&row)),
        }
    }

    /// How many rows a table has on a part of the site. Of the large tables none is made to be counted.
    fn count(&self, table: Table, part: &Part) -> usize {
        let mut count = 0;
        match table {
            Table::Judgements => self.each_judgement(part, &mut |_| count += 1),
            Table::Findings => self.each_finding(part, &mut |_| count += 1),
            Table::Measures => self.each_measure(part, &mut |_| count += 1),
            Table::Recommendations => count = self.recommendations_in(part).len(),
            _ => {
                let mut counted = Counted(0);
                self.rows(table, part, &mut counted);
                count = counted.0;
            }
        }
        count
    }

    fn head(&self) -> Head {
        let settings = &self.site().settings.value;
        Head {
            site: arc(&settings.title),
            address: self.plan.address.clone(),
            edition: self.visible.day().into(),
            licence: arc(&settings.licence.name),
            licence_address: arc(&settings.licence.address),
            attribution: arc(&settings.licence.attribution),
        }
    }

    fn schema(&self, of: data::Description) -> String {
        self.full_address(&Route::Download(Download::Schema(of)))
    }

    /// Themes by their ids, as far as they are seen.
    fn theme_ids(&self, themes: &[ThemeId]) -> Vec<Arc<str>> {
        ids(themes.iter().filter(|theme| self.site().themes.value.get(theme).is_some()))
    }

    fn page(&self, entity: Entity) -> String {
        self.full_address(&Route::Entity(entity))
    }

    /// The forces that rows of a part can be on.
    fn forces_in(&self, part: &Part) -> Vec<&ForceId> {
        match part {
            Part::Force(id) => self.site().forces.get_key_value(id).map(|(id, _)| id).into_iter().collect(),
            _ => self.site().forces.keys().collect(),
        }
    }

    /// The inspections that have something to say of a part, oldest first.
    fn inspections_in(&self, part: &Part) -> Vec<Within<'_>> {
        let mut inspections = self.site().newest_inspections();
        inspections.reverse();
        (inspections.into_iter())
            .filter(|(id, _)| match part {
                Part::Site | Part::Force(_) => true,
                Part::Inspection(wanted) => wanted == *id,
                Part::Question(thread) => {
                    let thread = self.site().threads.get(thread);
                    thread.is_some_and(|thread| thread.questions.iter().any(|at| at.inspection == **id))
                }
            })
            .map(|(id, doc)| Within::new(id, &doc.value))
            .collect()
    }
}

/// Who takes the rows of a table, whatever their type.
trait Taking {
    fn take<R: Row>(&mut self, row: &R);
}

/// Counts rows.
struct Counted(usize);

impl Taking for Counted {
    fn take<R: Row>(&mut self, _: &R) {
        self.0 += 1;
    }
}

/// An inspection, with the words that many rows say of it.
struct Within<'a> {
    id: &'a InspectionId,
    inspection: &'a Inspection,
    name: Arc<str>,
    title: Arc<str>,
    year: Arc<str>,
}

impl<'a> Within<'a> {
    fn new(id: &'a InspectionId, inspection: &'a Inspection) -> Within<'a> {
        Within {
            id,
            inspection,
            name: id.as_str().into(),
            title: arc(&inspection.short_title),
            year: arc(&inspection.year),
        }
    }
}

/// How the date of a report is known; of one that has no date of its own, that of its inspection.
fn published_note(inspection: &Inspection, report: Option<&Report>) -> Option<Arc<str>> {
    let own = report.filter(|report| report.published.is_some() || report.published_note.is_some());
    own.map_or(&inspection.published_note, |report| &report.published_note).as_ref().map(arc)
}

/// The source that `id` means in a file with these sources, of an inspection with those.
fn source(
    id: Option<&SourceId>,
    sources: &Entries<SourceId, Source>,
    inherited: &Entries<SourceId, Source>,
) -> Option<SourceCells> {
    super::parts::meant(id, sources, Some(inherited)).map(SourceCells::from)
}

/// Ids as they stand in a list.
fn ids<'a>(ids: impl IntoIterator<Item = &'a (impl Borrow<str> + 'a)>) -> Vec<Arc<str>> {
    ids.into_iter().map(|id| id.borrow().into()).collect()
}
