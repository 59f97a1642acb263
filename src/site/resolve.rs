//! From documents to the site: finds what every name means, and says which names mean nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::tz::TimeZone;

use crate::field;
use crate::model::{
    Block, Entries, ForceId, Inline, Inspection, InspectionId, Named, ProgrammeId, Prose, QuestionId,
    Recommendation, RecommendationRef, Source, SourceId,
};
use crate::problem::{Problem, Problems, Rule, nearest};
use crate::read::{Doc, Docs};
use crate::text::{FieldPath, FileName, Place};

use super::links::{LinkFault, destination};
use super::names::Names;
use super::references::{self, Name};
use super::{Site, attachments, rules};

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
    let names = Names::of(docs);
    let vocabulary = |name: &str| FileName::new(format!("content/vocabulary/{name}.yaml"));
    let mut site = Site {
        settings,
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
        press: BTreeMap::new(),
        pages: docs.pages.clone(),
        attachments: BTreeMap::new(),
        threads: BTreeMap::new(),
    };
    // Reports, replies and press releases get their force and inspection from where they lie.
    let mut at_home = |inspection: &InspectionId, force: &ForceId, file: &FileName| {
        lies_right(&names, &site, inspection, force, file, &mut problems)
    };
    let mut reports = docs.reports.clone();
    reports.retain(|(inspection, force), doc| at_home(inspection, force, &doc.file));
    // While a report cannot be read nobody knows from when on it is public, nor what hangs on it.
    let mut replies = docs.replies.clone();
    replies.retain(|(inspection, force, _), doc| {
        at_home(inspection, force, &doc.file) && !names.is_broken_report(inspection, force)
    });
    let mut press = docs.press.clone();
    press.retain(|(inspection, force), doc| {
        at_home(inspection, force, &doc.file) && !names.is_broken_report(inspection, force)
    });
    (site.reports, site.replies, site.press) = (reports, replies, press);
    site.rethread();
    site.attachments = attachments::owners(&site, docs, &names, &mut problems);

    let finder = Finder { names: &names, site: &site, attachments: &docs.attachments };
    finder.names_in_documents(&mut problems);
    finder.continued_twice(&mut problems);
    (Some(site), problems)
}

fn empty<K, V>(file: FileName) -> Arc<Doc<Entries<K, V>>> {
    Arc::new(Doc { file, value: Entries::default(), body: Prose::default() })
}

/// Whether the force and the inspection that a file lies under are there to be read.
fn lies_right(
    names: &Names,
    site: &Site,
    inspection: &InspectionId,
    force: &ForceId,
    file: &FileName,
    problems: &mut Problems,
) -> bool {
    if !names.inspections.contains(inspection) {
        problems.push(
            Problem::new(
                &rules::UNKNOWN_INSPECTION,
                Place::file(file),
                format!("the folder {inspection} has no index.md, so there is no such inspection"),
            )
            .remedy(suggestion(
                inspection.as_str(),
                names.inspections.iter().map(InspectionId::as_str),
                "write content/inspections/<inspection>/index.md for it, or move this file into the right folder",
            )),
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

/// The things of a file that names in it may lead to.
struct Around<'a> {
    file: &'a FileName,
    sources: Option<&'a Entries<SourceId, Source>>,
    inherited: Option<&'a Entries<SourceId, Source>>,
    recommendations: &'a [Recommendation],
}

struct Finder<'a> {
    names: &'a Names,
    site: &'a Site,
    /// Files beside the content, those of unreadable owners included.
    attachments: &'a BTreeSet<FileName>,
}

impl<'a> Finder<'a> {
    fn names_in_documents(&self, problems: &mut Problems) {
        let site = self.site;
        for (at, period) in site.settings.value.quiet_periods.iter().enumerate() {
            for (nth, force) in period.forces.iter().enumerate() {
                let around = Around::of(&site.settings.file);
                self.find(
                    &around,
                    Name::Force(force),
                    &|| field!["quiet_periods", at, "forces", nth],
                    problems,
                );
            }
        }
        for (id, measure) in site.measures.value.iter() {
            let around = Around::of(&site.measures.file);
            let mut visit =
                |name: Name<'a>, way: &dyn Fn() -> FieldPath| self.find(&around, name, way, problems);
            references::themes(&measure.themes, &|| field![id.as_str(), "themes"], &mut visit);
        }
        for doc in site.forces.values() {
            let around = Around::of(&doc.file);
            let mut visit =
                |name: Name<'a>, way: &dyn Fn() -> FieldPath| self.find(&around, name, way, problems);
            references::of_forces("neighbours", &doc.value.neighbours, &mut visit);
            self.prose(&doc.file, &doc.body, problems);
        }
        for doc in site.programmes.values() {
            self.prose(&doc.file, &doc.body, problems);
        }
        for (id, doc) in &site.inspections {
            let around = Around {
                sources: Some(&doc.value.sources),
                recommendations: &doc.value.recommendations,
                ..Around::of(&doc.file)
            };
            let mut visit =
                |name: Name<'a>, way: &dyn Fn() -> FieldPath| self.find(&around, name, way, problems);
            references::of_inspection(id, &doc.value, &mut visit);
            self.prose(&doc.file, &doc.body, problems);
        }
        for ((inspection, _), doc) in &site.reports {
            let around = Around {
                sources: Some(&doc.value.sources),
                inherited: site.inspection(inspection).map(|inspection| &inspection.sources),
                recommendations: &doc.value.recommendations,
                ..Around::of(&doc.file)
            };
            let mut visit =
                |name: Name<'a>, way: &dyn Fn() -> FieldPath| self.find(&around, name, way, problems);
            references::of_report(inspection, &doc.value, &mut visit);
            self.prose(&doc.file, &doc.body, problems);
        }
        for doc in site.replies.values() {
            let around = Around::of(&doc.file);
            let mut visit =
                |name: Name<'a>, way: &dyn Fn() -> FieldPath| self.find(&around, name, way, problems);
            references::of_reply(&doc.value, &mut visit);
            self.prose(&doc.file, &doc.body, problems);
        }
        for ((inspection, _), doc) in &site.press {
            let around = Around {
                sources: Some(&doc.value.sources),
                inherited: site.inspection(inspection).map(|inspection| &inspection.sources),
                ..Around::of(&doc.file)
            };
            let mut visit =
                |name: Name<'a>, way: &dyn Fn() -> FieldPath| self.find(&around, name, way, problems);
            references::quotes(&doc.value.quotes, &mut visit);
            self.prose(&doc.file, &doc.body, problems);
        }
        for doc in site.pages.values() {
            self.prose(&doc.file, &doc.body, problems);
        }
    }

    /// One name: a problem if it leads to nothing.
    fn find(
        &self,
        around: &Around<'_>,
        name: Name<'a>,
        way: &dyn Fn() -> FieldPath,
        problems: &mut Problems,
    ) {
        if let Some((rule, message, remedy)) = self.fault(around, name) {
            problems.push(Problem::new(rule, Place::field(around.file, way()), message).remedy(remedy));
        }
    }

    /// What is wrong with a name, and what to write instead; `None` if it leads somewhere.
    fn fault(&self, around: &Around<'_>, name: Name<'_>) -> Option<(&'static Rule, String, String)> {
        let Finder { names, site, .. } = self;
        let unknown = |rule: &'static Rule, kind: &str, written: &str, known: Vec<&str>| {
            let remedy = match nearest(written, known.iter().copied()) {
                Some(name) => format!("did you mean `{name}`?"),
                None if known.is_empty() || known.len() > 12 => rule.mend.to_owned(),
                None => format!("{}: {}", rule.mend, listed(&known)),
            };
            Some((rule, format!("there is no {kind} `{written}`"), remedy))
        };
        match name {
            Name::Force(force) if !names.forces.contains(force) => unknown(
                &rules::UNKNOWN_FORCE,
                "force",
                force.as_str(),
                names.forces.iter().map(ForceId::as_str).collect(),
            ),
            Name::Inspection(inspection) if !names.inspections.contains(inspection) => {
                let known = names.inspections.iter().map(InspectionId::as_str).collect();
                unknown(&rules::UNKNOWN_INSPECTION, "inspection", inspection.as_str(), known)
            }
            Name::Programme(programme) if !names.programmes.contains(programme) => {
                let known = names.programmes.iter().map(ProgrammeId::as_str).collect();
                unknown(&rules::UNKNOWN_PROGRAMME, "programme", programme.as_str(), known)
            }
            Name::Group(programme, group) => {
                let programme = &site.programmes.get(programme)?.value;
                let known: Vec<&str> =
                    programme.comparability_groups.iter().map(|known| known.id.as_str()).collect();
                if known.contains(&group.as_str()) {
                    return None;
                }
                unknown(&rules::UNKNOWN_GROUP, "comparability group", group.as_str(), known)
            }
            Name::Scale(scale) if names.scales && site.scales.value.get(scale).is_none() => {
                let known = site.scales.value.keys().map(|id| id.as_str()).collect();
                unknown(&rules::UNKNOWN_SCALE, "scale", scale.as_str(), known)
            }
            Name::Theme(theme) if names.themes && site.themes.value.get(theme).is_none() => {
                let known = site.themes.value.keys().map(|id| id.as_str()).collect();
                unknown(&rules::UNKNOWN_THEME, "theme", theme.as_str(), known)
            }
            Name::Measure(measure) if names.measures && site.measures.value.get(measure).is_none() => {
                let known = site.measures.value.keys().map(|id| id.as_str()).collect();
                unknown(&rules::UNKNOWN_MEASURE, "measure", measure.as_str(), known)
            }
            Name::Question(inspection, question) => {
                if names.is_broken_inspection(inspection) {
                    return None;
                }
                let Some(asked) = site.inspection(inspection) else {
                    return self.fault(around, Name::Inspection(inspection));
                };
                let known: Vec<&str> = asked.questions.iter().map(|known| known.id.as_str()).collect();
                if known.contains(&question.as_str()) {
                    return None;
                }
                let kind = format!("question in {inspection} named");
                unknown(&rules::UNKNOWN_QUESTION, &kind, question.as_str(), known)
            }
            Name::Recommendation(reference) => {
                let broken = names.is_broken_inspection(&reference.inspection)
                    || reference
                        .force
                        .as_ref()
                        .is_some_and(|force| names.is_broken_report(&reference.inspection, force));
                if broken || site.recommendation(reference).is_some() {
                    return None;
                }
                let known =
                    site.recommendations_of(reference).iter().map(|known| known.id.as_str()).collect();
                unknown(&rules::UNKNOWN_RECOMMENDATION, "recommendation", &reference.to_string(), known)
            }
            Name::OwnRecommendation(id) if !around.recommendations.iter().any(|known| known.id == *id) => {
                let known = around.recommendations.iter().map(|known| known.id.as_str()).collect();
                unknown(
                    &rules::UNKNOWN_RECOMMENDATION,
                    "recommendation in this file named",
                    id.as_str(),
                    known,
                )
            }
            Name::Source(id) => {
                let known: Vec<&str> = (around.sources.iter().chain(around.inherited.iter()))
                    .flat_map(|sources| sources.keys().map(SourceId::as_str))
                    .collect();
                if known.contains(&id.as_str()) {
                    return None;
                }
                unknown(&rules::UNKNOWN_SOURCE, "source", id.as_str(), known)
            }
            _ => None,
        }
    }

    /// The links, pictures and named blocks in somebody's words.
    fn prose(&self, file: &'a FileName, prose: &'a Prose, problems: &mut Problems) {
        prose.each_inline(&mut |inline| match inline {
            Inline::Link { target, at, .. } => {
                if let Err(fault) = destination(self.site, file, target)
                    && let Some((rule, message, remedy)) = self.link_fault(target, fault)
                {
                    problems.push(Problem::new(rule, Place::bytes(file, at.clone()), message).remedy(remedy));
                }
            }
            Inline::Image { file: picture, at, .. } => {
                let there = file.join(picture).is_some_and(|picture| self.attachments.contains(&picture));
                if !there {
                    let message = format!("there is no picture `{picture}` beside this file");
                    problems.push(
                        Problem::new(&rules::BROKEN_LINK, Place::bytes(file, at.clone()), message)
                            .remedy("put the picture into the same folder and write its file name"),
                    );
                }
            }
            _ => {}
        });
        prose.each_block(&mut |block| {
            let Block::Named { named, at } = block else { return };
            let around = Around::of(file);
            for name in names_in(named) {
                if let Some((rule, message, remedy)) = self.fault(&around, name) {
                    problems.push(Problem::new(rule, Place::bytes(file, at.clone()), message).remedy(remedy));
                }
            }
        });
    }

    fn link_fault(&self, target: &str, fault: LinkFault) -> Option<(&'static Rule, String, String)> {
        match fault {
            LinkFault::Form => Some((
                &rules::BROKEN_LINK,
                format!("`{target}` is no link that leads to something on this site"),
                rules::BROKEN_LINK.mend.to_owned(),
            )),
            LinkFault::Missing(entity) if self.names.is_broken(&entity) => None,
            LinkFault::Missing(_) => {
                let known: Vec<String> = self.linkable();
                Some((
                    &rules::BROKEN_LINK,
                    format!("`{target}` leads to something that is not there"),
                    suggestion(target, known.iter().map(String::as_str), rules::BROKEN_LINK.mend),
                ))
            }
            LinkFault::MissingFile(file) if self.attachments.contains(&FileName::new(&file)) => None,
            LinkFault::MissingFile(file) => Some((
                &rules::BROKEN_LINK,
                format!("there is no file {file}"),
                "check the folder and the file name; `../` leads one folder up".to_owned(),
            )),
            LinkFault::MissingAnchor(anchor) => Some((
                &rules::BROKEN_ANCHOR,
                format!("the page has no heading with the anchor `#{anchor}`"),
                rules::BROKEN_ANCHOR.mend.to_owned(),
            )),
        }
    }

    /// What links by id can lead to, for suggestions.
    fn linkable(&self) -> Vec<String> {
        let Finder { names, site, .. } = self;
        (names.forces.iter().map(|id| format!("force:{id}")))
            .chain(names.inspections.iter().map(|id| format!("inspection:{id}")))
            .chain(names.pages.iter().map(|id| format!("page:{id}")))
            .chain(names.programmes.iter().map(|id| format!("programme:{id}")))
            .chain(site.themes.value.keys().map(|id| format!("theme:{id}")))
            .chain(site.glossary.value.keys().map(|id| format!("term:{id}")))
            .chain(site.threads.keys().map(|id| format!("question:{id}")))
            .collect()
    }

    fn continued_twice(&self, problems: &mut Problems) {
        for thread in self.site.threads.values() {
            for pair in thread.questions.windows(2).filter(|pair| pair[0].inspection == pair[1].inspection) {
                let Some(doc) = self.site.inspections.get(&pair[1].inspection) else { continue };
                let index = |id: &QuestionId| {
                    doc.value.questions.iter().position(|question| question.id == *id).unwrap_or(0)
                };
                let place = |id: &QuestionId| Place::field(&doc.file, field!["questions", index(id)]);
                problems.push(
                    Problem::new(
                        &rules::QUESTION_CONTINUED_TWICE,
                        place(&pair[1].question),
                        format!(
                            "the questions `{}` and `{}` continue the same earlier question",
                            pair[0].question, pair[1].question
                        ),
                    )
                    .also(place(&pair[0].question), "the other one"),
                );
            }
        }
    }
}

impl<'a> Around<'a> {
    fn of(file: &'a FileName) -> Around<'a> {
        Around { file, sources: None, inherited: None, recommendations: &[] }
    }
}

fn names_in(named: &Named) -> Vec<Name<'_>> {
    match named {
        Named::Judgement { inspection, force, question } => {
            vec![Name::Force(force), Name::Question(inspection, question)]
        }
        Named::Measure { inspection, force, measure } => {
            let mut names = vec![Name::Inspection(inspection), Name::Measure(measure)];
            names.extend(force.iter().map(Name::Force));
            names
        }
        Named::Quote(quote) => quote.themes.iter().map(Name::Theme).collect(),
        Named::Correction(_) => Vec::new(),
    }
}

fn listed(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

impl Site {
    /// The recommendation that a reference names.
    pub fn recommendation(&self, reference: &RecommendationRef) -> Option<&Recommendation> {
        self.recommendations_of(reference).iter().find(|known| known.id == reference.recommendation)
    }

    /// The recommendations of the report or inspection that a reference is about.
    fn recommendations_of(&self, reference: &RecommendationRef) -> &[Recommendation] {
        match &reference.force {
            Some(force) => {
                self.report(&reference.inspection, force).map_or(&[], |doc| &doc.value.recommendations)
            }
            None => self
                .inspection(&reference.inspection)
                .map_or(&[], |inspection: &Inspection| &inspection.recommendations),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::entity::Entity;
    use crate::text::FileName;

    #[test]
    fn files_lead_to_entities_and_back() {
        let file = FileName::new("content/inspections/peel-2016/replies/north-ambria-policing-body.md");
        let Some(Entity::Reply(inspection, force, _)) = Entity::of_file(&file) else { panic!("no reply") };
        assert_eq!((inspection.as_str(), force.as_str()), ("peel-2016", "north-ambria"));
    }
}
