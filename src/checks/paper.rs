//! What content files of every kind have in common, so that a rule about quotes is written once and not
//! once for each kind of file that may hold a quote.

use crate::field;
use crate::model::{
    Correction, Entries, Finding, ForceId, Inspection, MeasureValue, Published, Quote, Recommendation,
    Source, SourceId,
};
use crate::read::Doc;
use crate::site::{Appointment, Entity, Site};
use crate::text::{FileName, Place};

type Sources = Entries<SourceId, Source>;

/// A content file of any kind, with those of the common parts that its kind has.
#[derive(Clone, Copy)]
pub(super) struct Paper<'a> {
    pub file: &'a FileName,
    /// The force it is about, if it is about one.
    pub force: Option<&'a ForceId>,
    /// The inspection it is about or part of.
    pub inspection: Option<&'a Inspection>,
    /// The moment that stands in the file itself, or in the release that names it.
    pub own_moment: Option<Published>,
    /// The release that names it, if one does.
    pub appointment: Option<&'a Appointment>,
    /// The moment of what it goes out with, and therefore not before.
    pub parent_moment: Option<Published>,
    pub corrections: &'a [Correction],
    pub sources: &'a Sources,
    /// The inspection whose sources it may name as well.
    pub inherits: Option<&'a Doc<Inspection>>,
    pub findings: &'a [Finding],
    pub measures: &'a [MeasureValue],
    pub quotes: &'a [Quote],
    pub recommendations: &'a [Recommendation],
}

impl<'a> Paper<'a> {
    fn new(file: &'a FileName, sources: &'a Sources) -> Paper<'a> {
        Paper {
            file,
            force: None,
            inspection: None,
            own_moment: None,
            appointment: None,
            parent_moment: None,
            corrections: &[],
            sources,
            inherits: None,
            findings: &[],
            measures: &[],
            quotes: &[],
            recommendations: &[],
        }
    }

    /// Where its own moment is written.
    pub fn place_of_moment(&self) -> Place {
        match self.appointment {
            Some(appointment) => appointment.place(),
            None => Place::field(self.file, field!["published"]),
        }
    }

    /// A paper with its own moment.
    fn dated(self, site: &'a Site, entity: &Entity) -> Paper<'a> {
        Paper { own_moment: site.own_published(entity), appointment: site.appointment(entity), ..self }
    }

    /// When it becomes public; `None` for what is public from the beginning.
    pub fn published(&self) -> Option<Published> {
        self.own_moment.or(self.parent_moment)
    }
}

/// Every content file of the site except settings and vocabulary, one after the other: many rules ask for them at the
/// same time, and together they would fill much memory.
pub(super) fn papers(site: &Site) -> impl Iterator<Item = Paper<'_>> {
    let forces = site.forces.iter().map(|(force, doc)| Paper {
        force: Some(force),
        corrections: &doc.value.corrections,
        ..Paper::new(&doc.file, &doc.value.sources)
    });
    let programmes = site.programmes.values().map(|doc| Paper::new(&doc.file, &doc.value.sources));
    let pages = site.pages.iter().map(|(id, doc)| Paper {
        corrections: &doc.value.corrections,
        ..Paper::new(&doc.file, &doc.value.sources).dated(site, &Entity::Page(id.clone()))
    });
    let inspections = site.inspections.iter().map(|(id, doc)| Paper {
        inspection: Some(&doc.value),
        corrections: &doc.value.corrections,
        findings: &doc.value.findings,
        measures: &doc.value.measures,
        quotes: &doc.value.quotes,
        recommendations: &doc.value.recommendations,
        ..Paper::new(&doc.file, &doc.value.sources).dated(site, &Entity::Inspection(id.clone()))
    });
    let reports = site.reports.iter().map(|((inspection, force), doc)| Paper {
        force: Some(force),
        // A report whose date is explained may be older than the national one, as some really are.
        parent_moment: (site.inspection(inspection))
            .filter(|_| doc.value.published.is_none() || doc.value.published_note.is_none())
            .and_then(|_| site.inspection_published(inspection)),
        inspection: site.inspection(inspection),
        corrections: &doc.value.corrections,
        inherits: site.inspections.get(inspection).map(|doc| &**doc),
        findings: &doc.value.findings,
        measures: &doc.value.measures,
        quotes: &doc.value.quotes,
        recommendations: &doc.value.recommendations,
        ..Paper::new(&doc.file, &doc.value.sources)
            .dated(site, &Entity::Report(inspection.clone(), force.clone()))
    });
    let replies = site.replies.iter().map(|((inspection, force, party), doc)| Paper {
        force: Some(force),
        parent_moment: site.report_published(inspection, force),
        inspection: site.inspection(inspection),
        corrections: &doc.value.corrections,
        ..Paper::new(&doc.file, &doc.value.sources)
            .dated(site, &Entity::Reply(inspection.clone(), force.clone(), *party))
    });
    let press = site.press.iter().map(|((inspection, force), doc)| Paper {
        force: Some(force),
        parent_moment: site.report_published(inspection, force),
        inspection: site.inspection(inspection),
        corrections: &doc.value.corrections,
        inherits: site.inspections.get(inspection).map(|doc| &**doc),
        quotes: &doc.value.quotes,
        ..Paper::new(&doc.file, &doc.value.sources)
            .dated(site, &Entity::Press(inspection.clone(), force.clone()))
    });
    forces.chain(programmes).chain(pages).chain(inspections).chain(reports).chain(replies).chain(press)
}
