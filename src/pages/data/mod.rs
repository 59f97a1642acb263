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
use crate::model::{Entries, ForceId, Inspection, InspectionId, Source, SourceId, ThemeId};
use crate::site::Entity;

pub(super) use downloads::DownloadsView;
pub use page::DataView;
pub(super) use page::draft;

impl Maker<'_> {
    /// The bytes of a file of data; `None` where it is about something that is not visible.
    pub fn download(&self, download: &Download) -> Option<Vec<u8>> {
        Some(match download {
            Download::Rows(table, part, form) => self.table(*table, part, *form),
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

    fn table(&self, table: Table, part: &Part, form: Form) -> Vec<u8> {
        match table {
            Table::Judgements => self.written(&self.judgement_rows(part), form),
            Table::Findings => self.written(&self.finding_rows(part), form),
            Table::Measures => self.written(&self.measure_rows(part), form),
            Table::Recommendations => self.written(&self.recommendation_rows(part), form),
            Table::Answers => self.written(&self.answer_rows(part), form),
            Table::Replies => self.written(&self.reply_rows(part), form),
            Table::Corrections => self.written(&self.correction_rows(part), form),
            Table::Totals => self.written(&self.total_rows(), form),
            Table::Forces => self.written(&self.force_rows(), form),
            Table::Inspections => self.written(&self.inspection_rows(), form),
            Table::Questions => self.written(&self.question_rows(), form),
            Table::Grades => self.written(&self.grade_rows(), form),
        }
    }

    fn written<R: Row>(&self, rows: &[R], form: Form) -> Vec<u8> {
        match form {
            Form::Csv => data::csv(rows, &self.head()),
            Form::Json => data::json(rows, &self.head(), &self.schema(data::Description::Table(R::TABLE))),
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

/// Whether rows on a force belong to a part.
fn is_on(part: &Part, force: &ForceId) -> bool {
    match part {
        Part::Force(wanted) => wanted == force,
        _ => true,
    }
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
