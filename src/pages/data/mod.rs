//! The site as data: which rows each table has, and the files that are made of them.

mod described;
mod downloads;
mod judgements;
mod known;
mod page;
mod recommendations;
mod replies;
mod said;

use std::borrow::Borrow;
use std::sync::Arc;

use super::maker::{Maker, arc};
use super::route::Route;
use crate::data::{self, Bundle, Described, Download, Form, Head, Part, Row, SourceCells, Table};
use crate::model::{Entries, ForceId, Inspection, InspectionId, Report, Source, SourceId, ThemeId};
use crate::site::Entity;

pub(super) use downloads::DownloadsView;
pub use page::DataView;
pub(super) use page::draft;

impl Maker<'_> {
    /// The bytes of a file of data; `None` where it is about something that is not visible.
    pub fn download(&self, download: &Download) -> Option<Vec<u8>> {
        Some(match download {
            Download::Rows(table, part, form) => {
                self.rows(*table, part, Written { maker: self, form: *form })
            }
            Download::Bundle(part) => {
                let of = part.entity()?.to_string();
                data::bundle(&self.bundle(part), &of, &self.head(), &self.schema(data::Description::Bundle))
            }
            Download::Metadata => {
                let publisher = self.site().settings.value.publisher.name.as_str();
                data::metadata(&Described { head: &self.head(), publisher, language: &self.language() })
            }
            Download::Schema(of) => data::description(*of, &self.schema(*of), described::of_template),
            Download::Checksums => data::checksums(&self.archived()),
            Download::Archive => {
                let mut files = self.archived();
                files.push((Download::Checksums.name(), data::checksums(&files)));
                data::archive(&files, self.visible.day())
            }
        })
    }

    fn archived(&self) -> Vec<(String, Vec<u8>)> {
        let all = Download::of_site().filter(Download::is_archived);
        all.filter_map(|download| Some((download.name(), self.download(&download)?))).collect()
    }

    /// Hands the rows that a table has on a part of the site to somebody.
    fn rows<T: Taking>(&self, table: Table, part: &Part, taking: T) -> T::Got {
        match table {
            Table::Judgements => taking.take(&self.judgement_rows(part)),
            Table::Findings => taking.take(&self.finding_rows(part)),
            Table::Measures => taking.take(&self.measure_rows(part)),
            Table::Recommendations => taking.take(&self.recommendation_rows(part)),
            Table::Answers => taking.take(&self.answer_rows(part)),
            Table::Replies => taking.take(&self.reply_rows(part)),
            Table::Corrections => taking.take(&self.correction_rows(part)),
            Table::Totals => taking.take(&self.total_rows()),
            Table::Forces => taking.take(&self.force_rows()),
            Table::Inspections => taking.take(&self.inspection_rows()),
            Table::Questions => taking.take(&self.question_rows()),
            Table::Grades => taking.take(&self.grade_rows()),
        }
    }

    fn bundle(&self, part: &Part) -> Bundle {
        Bundle {
            judgements: self.judgement_rows(part),
            findings: self.finding_rows(part),
            measures: self.measure_rows(part),
            recommendations: self.recommendation_rows(part),
            answers: self.answer_rows(part),
            replies: self.reply_rows(part),
            corrections: self.correction_rows(part),
        }
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

/// Who asks for the rows of a table, whatever their type.
trait Taking {
    type Got;

    fn take<R: Row>(self, rows: &[R]) -> Self::Got;
}

/// Wants them as a file.
struct Written<'a> {
    maker: &'a Maker<'a>,
    form: Form,
}

impl Taking for Written<'_> {
    type Got = Vec<u8>;

    fn take<R: Row>(self, rows: &[R]) -> Vec<u8> {
        let head = self.maker.head();
        match self.form {
            Form::Csv => data::csv(rows, &head),
            Form::Json => data::json(rows, &head, &self.maker.schema(data::Description::Table(R::TABLE))),
        }
    }
}

/// Wants to know how many there are.
struct Counted;

impl Taking for Counted {
    type Got = usize;

    fn take<R: Row>(self, rows: &[R]) -> usize {
        rows.len()
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
