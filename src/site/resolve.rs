//! From documents to the site: finds what every name means, and says which names mean nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::tz::TimeZone;

use crate::field;
use crate::model::{Entries, ForceId, InspectionId, LanguageTag, Prose, Recommendation, RecommendationRef};
use crate::problem::{Problem, Problems, Rule, nearest};
use crate::read::{Doc, Docs};
use crate::text::{FileName, Place};

use super::finder::Finder;
use super::names::Names;
use super::timetable::Timetable;
use super::undated;
use super::{Site, attachments, reply_clock, rules, thread, translation};

/// The site that the documents make, and every name in them that leads nowhere.
///
/// A document whose own force or inspection is unknown is left out. `None` without readable settings, since
/// then nobody can say when anything is published.
pub fn resolve(docs: &Docs) -> (Option<Site>, Problems) {
    let mut problems = Problems::default();
    let Some(settings) = docs.settings.clone() else { return (None, problems) };
    let zone = TimeZone::get(settings.value.time_zone.as_str()).unwrap_or_else(|_| {
        problems.push(Problem::new(
            &rules::UNKNOWN_TIME_ZONE,
            Place::field(&settings.file, field!["time_zone"]),
            format!("there is no time zone `{}`", settings.value.time_zone),
        ));
        TimeZone::UTC
    });
    let mut names = Names::of(docs);
    let vocabulary = |name: &str| FileName::new(format!("content/vocabulary/{name}.yaml"));
    let language = settings.value.languages.first().cloned().unwrap_or_else(|| LanguageTag::new("en"));
    let mut site = Site {
        settings,
        language,
        translations: BTreeMap::new(),
        zone,
        scales: docs.scales.clone().unwrap_or_else(|| empty(vocabulary("scales"))),
        themes: docs.themes.clone().unwrap_or_else(|| empty(vocabulary("themes"))),
        measures: docs.measures.clone().unwrap_or_else(|| empty(vocabulary("measures"))),
        glossary: docs.glossary.clone().unwrap_or_else(|| empty(vocabulary("glossary"))),
        forces: docs.forces.clone(),
        programmes: docs.programmes.clone(),
        inspections: docs.inspections.clone(),
        reports: BTreeMap::new(),
        replies: BTreeMap::new(),
        also_about: BTreeMap::new(),
        press: BTreeMap::new(),
        pages: docs.pages.clone(),
        accessibility: docs.accessibility.clone(),
        releases: docs.releases.clone(),
        timetable: Timetable::of(&docs.releases),
        attachments: BTreeMap::new(),
        threads: BTreeMap::new(),
        gaps: docs.broken.clone(),
    };
    undated::leave_out(&mut site, &mut names, &mut problems);
    // Reports, replies and press releases get their force and inspection from where they lie.
    let mut without_index = BTreeSet::new();
    let mut at_home = |inspection: &InspectionId, force: &ForceId, file: &FileName| {
        lies_right(&names, &site, (inspection, force), file, &mut without_index, &mut problems)
    };
    let mut reports = docs.reports.clone();
    reports.retain(|(inspection, force), doc| at_home(inspection, force, &doc.file));
    // While a report cannot be read nobody knows from when on it is public, nor what hangs on it.
    let is_unread = |inspection: &InspectionId, force: &ForceId| {
        names.is_broken_report(inspection, force)
            && !docs.reports.contains_key(&(inspection.clone(), force.clone()))
    };
    let mut replies = docs.replies.clone();
    replies.retain(|(inspection, force, _), doc| {
        at_home(inspection, force, &doc.file) && !is_unread(inspection, force)
    });
    let mut press = docs.press.clone();
    press.retain(|(inspection, force), doc| {
        at_home(inspection, force, &doc.file) && !is_unread(inspection, force)
    });
    (site.reports, site.replies, site.press) = (reports, replies, press);
    site.also_about = reply_clock::also_about(&site);
    site.rethread();
    site.attachments = attachments::owners(&site, docs, &names, &mut problems);

    let finder = Finder { names: &names, site: &site, attachments: &docs.attachments };
    finder.names_in_documents(&mut problems);
    thread::continued_twice(&site, &mut problems);
    let mut once = |is_there: bool, rule: &Rule, name: &str| {
        let file = vocabulary(name);
        if !is_there && !docs.broken.contains_key(&file) {
            keep_first(&mut problems, rule, &format!("write the file {file}, which is missing"));
        }
    };
    once(docs.scales.is_some(), &rules::UNKNOWN_SCALE, "scales");
    once(docs.themes.is_some(), &rules::UNKNOWN_THEME, "themes");
    once(docs.measures.is_some(), &rules::UNKNOWN_MEASURE, "measures");
    translation::unknown_languages(&site, docs, &mut problems);
    site.translations = translation::translations(&site, docs, &names, &mut problems);
    (Some(site), problems)
}

/// Where a whole file of names is missing, that is one mistake, however many names lead there.
fn keep_first(problems: &mut Problems, rule: &Rule, remedy: &str) {
    let mut is_told = false;
    problems.0.retain_mut(|problem| {
        if problem.rule.name != rule.name {
            return true;
        }
        problem.remedy = remedy.to_owned();
        !std::mem::replace(&mut is_told, true)
    });
}

fn empty<K, V>(file: FileName) -> Arc<Doc<Entries<K, V>>> {
    Arc::new(Doc { file, value: Entries::default(), body: Prose::default(), twin: None })
}

/// Whether the force and the inspection that a file lies under are there to be read. `without_index` holds
/// the inspections of which it has been said that they are not.
fn lies_right(
    names: &Names,
    site: &Site,
    (inspection, force): (&InspectionId, &ForceId),
    file: &FileName,
    without_index: &mut BTreeSet<InspectionId>,
    problems: &mut Problems,
) -> bool {
    if !names.inspections.contains(inspection) {
        // Of a folder it is said once, and not of every file in it.
        if !without_index.insert(inspection.clone()) {
            return false;
        }
        problems.push(
            Problem::new(
                &rules::UNKNOWN_INSPECTION,
                Place::file(file),
                format!("the folder {inspection} has no index.md, so there is no such inspection"),
            )
            .remedy({
                let write = format!(
                    "write content/inspections/{inspection}/index.md; `candour new inspection {inspection}` makes one \
                     to start from"
                );
                match nearest(inspection.as_str(), names.inspections.iter().map(InspectionId::as_str)) {
                    Some(name) => format!("did you mean the folder `{name}`? Otherwise {write}"),
                    None => write,
                }
            }),
        );
    } else if !names.forces.contains(force) {
        problems.push(
            Problem::new(
                &rules::UNKNOWN_FORCE,
                Place::file(file),
                format!("the file is named after the force `{force}`, and there is no such force"),
            )
            .remedy(suggestion(
                force.as_str(),
                names.forces.iter().map(ForceId::as_str),
                "name the file after a force in content/forces/, or add the force there",
            )),
        );
    }
    site.inspections.contains_key(inspection) && site.forces.contains_key(force)
}

fn suggestion<'a>(written: &str, known: impl IntoIterator<Item = &'a str>, otherwise: &str) -> String {
    match nearest(written, known) {
        Some(name) => format!("did you mean `{name}`?"),
        None => otherwise.to_owned(),
    }
}

impl Site {
    /// The recommendation that a reference names.
    pub fn recommendation(&self, reference: &RecommendationRef) -> Option<&Recommendation> {
        self.recommendations_of(reference).iter().find(|known| known.id == reference.recommendation)
    }

    /// The recommendations of the report or inspection that a reference is about.
    pub(super) fn recommendations_of(&self, reference: &RecommendationRef) -> &[Recommendation] {
        match &reference.force {
            Some(force) => {
                self.report(&reference.inspection, force).map_or(&[], |doc| &doc.value.recommendations)
            }
            None => {
                self.inspection(&reference.inspection).map_or(&[], |inspection| &inspection.recommendations)
            }
        }
    }
}
