//! The finder of names: goes through every document and says which names in it lead to nothing.

use std::collections::BTreeSet;

use crate::field;
use crate::model::{
    Entries, ForceId, Inspection, InspectionId, ProgrammeId, Recommendation, Source, SourceId,
};
use crate::problem::{Mend, Problem, Problems, Rule, nearest};
use crate::read::Doc;
use crate::text::{FieldPath, FileName, Place};

use super::entity::Entity;
use super::names::Names;
use super::references::{self, Name};
use super::timetable::Item;
use super::{Site, renamed, rules};

/// The things of a file that names in it may lead to.
pub(super) struct Around<'a> {
    file: &'a FileName,
    sources: Option<&'a Entries<SourceId, Source>>,
    /// Of what hangs on an inspection: the inspection's.
    inherited: Option<&'a Doc<Inspection>>,
    recommendations: &'a [Recommendation],
}

/// What is wrong with a name.
pub(super) struct Fault {
    pub rule: &'static Rule,
    pub message: String,
    pub remedy: String,
    /// The name as it is written, and the one that was probably meant.
    pub meant: Option<Meant>,
}

/// A name in place of another.
pub(super) struct Meant {
    pub written: String,
    pub known: String,
    /// Whether the site itself says that the one is now called by the other.
    pub is_renamed: bool,
}

impl Meant {
    /// What writes the name that was meant, where the other stands at `place`.
    pub fn mend(&self, place: &Place) -> Mend {
        let mend = Mend::name(place.clone(), &self.written, &self.known);
        Mend { is_certain: mend.is_certain || self.is_renamed, ..mend }
    }
}

/// Looks for names that lead to nothing, on a site that is otherwise put together.
pub(super) struct Finder<'a> {
    pub names: &'a Names,
    pub site: &'a Site,
    /// Files beside the content, those of unreadable owners included.
    pub attachments: &'a BTreeSet<FileName>,
}

impl<'a> Finder<'a> {
    /// Every name and link in every document.
    pub fn names_in_documents(&self, problems: &mut Problems) {
        let site = self.site;
        let settings = Around::of(&site.settings.file);
        for (at, period) in site.settings.value.quiet_periods.iter().enumerate() {
            let way = || field!["quiet_periods", at, "forces"];
            references::forces(&period.forces, &way, &mut self.visitor(&settings, problems));
        }
        let measures = Around::of(&site.measures.file);
        for (id, measure) in site.measures.value.iter() {
            let way = || field![id.as_str(), "themes"];
            references::themes(&measure.themes, &way, &mut self.visitor(&measures, problems));
        }
        for doc in site.forces.values() {
            let way = || field!["neighbours"];
            let around = Around::of(&doc.file);
            references::forces(&doc.value.neighbours, &way, &mut self.visitor(&around, problems));
        }
        for (id, doc) in &site.inspections {
            let around = Around {
                sources: Some(&doc.value.sources),
                recommendations: &doc.value.recommendations,
                ..Around::of(&doc.file)
            };
            references::of_inspection(id, &doc.value, &mut self.visitor(&around, problems));
        }
        for ((inspection, _), doc) in &site.reports {
            let around = Around {
                sources: Some(&doc.value.sources),
                inherited: site.inspections.get(inspection).map(|doc| &**doc),
                recommendations: &doc.value.recommendations,
                ..Around::of(&doc.file)
            };
            references::of_report(inspection, &doc.value, &mut self.visitor(&around, problems));
        }
        for doc in site.replies.values() {
            let around = Around::of(&doc.file);
            references::of_reply(&doc.value, &mut self.visitor(&around, problems));
        }
        for ((inspection, _), doc) in &site.press {
            let around = Around {
                sources: Some(&doc.value.sources),
                inherited: site.inspections.get(inspection).map(|doc| &**doc),
                ..Around::of(&doc.file)
            };
            references::quotes(&doc.value.quotes, &mut self.visitor(&around, problems));
        }
        self.names_in_releases(problems);
        for document in site.documents() {
            self.prose(document.file, document.body, problems);
        }
    }

    /// What releases let out: things that are there, and of a kind that can go out.
    fn names_in_releases(&self, problems: &mut Problems) {
        for doc in self.site.releases.values() {
            for (at, name) in doc.value.goes_out.iter().enumerate() {
                if let Some((message, remedy, near)) = self.release_fault(name.as_str()) {
                    let place = Place::field(&doc.file, field!["goes_out", at]);
                    let mend = near.map(|near| Mend::name(place.clone(), name.as_str(), &near));
                    let problem = Problem::new(&rules::UNKNOWN_RELEASE_ITEM, place, message);
                    problems.push(problem.remedy(remedy).mend(mend));
                }
            }
        }
    }

    /// What looks at each name of a file.
    fn visitor<'s>(
        &'s self,
        around: &'s Around<'_>,
        problems: &'s mut Problems,
    ) -> impl FnMut(Name<'a>, &dyn Fn() -> FieldPath) + 's {
        move |name, way| self.find(around, name, way, problems)
    }

    /// One name: a problem if it leads to nothing.
    fn find(
        &self,
        around: &Around<'_>,
        name: Name<'a>,
        way: &dyn Fn() -> FieldPath,
        problems: &mut Problems,
    ) {
        if let Some(Fault { rule, message, remedy, meant }) = self.fault(around, name) {
            let place = references::place(around.file, name, way());
            let mend = meant.map(|meant| meant.mend(&place));
            problems.push(Problem::new(rule, place, message).remedy(remedy).mend(mend));
        }
    }

    /// What is wrong with a name, and what to write instead; `None` if it leads somewhere.
    pub fn fault(&self, around: &Around<'_>, name: Name<'_>) -> Option<Fault> {
        let Finder { names, site, .. } = self;
        let unknown = |rule: &'static Rule, kind: &str, written: &str, known: Vec<&str>| {
            let renamed = renamed::known_as(site, name);
            let near = renamed.or_else(|| nearest(written, known.iter().copied()));
            let remedy = match near {
                Some(known) if renamed.is_some() => format!("write `{known}`, as it is called now"),
                Some(known) => format!("did you mean `{known}`?"),
                None if known.is_empty() || known.len() > 12 => rule.mend.to_owned(),
                None => format!("{}: {}", rule.mend, listed(&known)),
            };
            let meant = near.map(|known| Meant {
                written: written.to_owned(),
                known: known.to_owned(),
                is_renamed: renamed.is_some(),
            });
            Some(Fault { rule, message: format!("there is no {kind} `{written}`"), remedy, meant })
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
                let doc = site.programmes.get(programme)?;
                if names.is_open(&doc.file, "comparability_groups") {
                    return None;
                }
                let known: Vec<&str> =
                    doc.value.comparability_groups.iter().map(|known| known.id.as_str()).collect();
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
                if self.is_open(|| Entity::Inspection(inspection.clone()), "questions") {
                    return None;
                }
                let Some(asked) = site.inspection(inspection) else {
                    return self.fault(around, Name::Inspection(inspection));
                };
                if asked.questions.iter().any(|known| known.id == *question) {
                    return None;
                }
                let known: Vec<&str> = asked.questions.iter().map(|known| known.id.as_str()).collect();
                let kind = format!("question in {inspection} named");
                unknown(&rules::UNKNOWN_QUESTION, &kind, question.as_str(), known)
            }
            Name::Recommendation(reference) => {
                let inspection = &reference.inspection;
                let holder = || match &reference.force {
                    Some(force) => Entity::Report(inspection.clone(), force.clone()),
                    None => Entity::Inspection(inspection.clone()),
                };
                if self.is_open(holder, "recommendations") || site.recommendation(reference).is_some() {
                    return None;
                }
                let known =
                    site.recommendations_of(reference).iter().map(|known| known.id.as_str()).collect();
                let fault =
                    unknown(&rules::UNKNOWN_RECOMMENDATION, "recommendation", &reference.to_string(), known);
                // What is near is the last part of the name alone.
                fault.map(|fault| Fault { meant: None, ..fault })
            }
            Name::OwnRecommendation(id)
                if !around.recommendations.iter().any(|known| known.id == *id)
                    && !names.is_open(around.file, "recommendations") =>
            {
                let known = around.recommendations.iter().map(|known| known.id.as_str()).collect();
                unknown(
                    &rules::UNKNOWN_RECOMMENDATION,
                    "recommendation in this file named",
                    id.as_str(),
                    known,
                )
            }
            Name::Source(id) => {
                let known = || {
                    (around.sources.into_iter())
                        .chain(around.inherited.map(|doc| &doc.value.sources))
                        .flat_map(|sources| sources.keys())
                };
                if known().any(|known| known == id) || around.may_have_more(names, "sources") {
                    return None;
                }
                let known: Vec<&str> = known().map(SourceId::as_str).collect();
                unknown(&rules::UNKNOWN_SOURCE, "source", id.as_str(), known)
            }
            _ => None,
        }
    }

    /// What is wrong with a name in a release, and what to write instead; `None` if that thing can go out.
    fn release_fault(&self, name: &str) -> Option<(String, String, Option<String>)> {
        let item = Item::named(name);
        let is_broken = match &item {
            Some(Item::Thing(entity)) => self.names.is_broken(entity),
            Some(Item::Measure(_)) => !self.names.measures,
            None => false,
        };
        if is_broken || item.as_ref().is_some_and(|item| item.is_on(self.site)) {
            return None;
        }
        let by_itself = match name.split_once(':') {
            Some(("force", _)) => Some("a force is public unless its own file says `draft: true`"),
            Some(("programme" | "question", _)) => {
                Some("a programme and its questions are told of with the first inspection that is public")
            }
            _ => None,
        };
        if let Some(why) = by_itself {
            let message = format!("`{name}` cannot go out with a release");
            return Some((message, format!("take it out: {why}"), None));
        }
        let known = self.site.items();
        let near = nearest(name, known.iter().map(String::as_str));
        let remedy = match near {
            Some(near) => format!("did you mean `{near}`?"),
            None => rules::UNKNOWN_RELEASE_ITEM.mend.to_owned(),
        };
        Some((format!("`{name}` names nothing that could go out"), remedy, near.map(str::to_owned)))
    }

    /// Whether something in the list `field` of the file of an entity may be missing or guessed at. Where every
    /// file could be read in full, nobody is asked which file that is.
    fn is_open(&self, entity: impl FnOnce() -> Entity, field: &str) -> bool {
        !self.names.gaps.is_empty() && self.names.is_open(&entity().file(self.site), field)
    }
}

impl<'a> Around<'a> {
    pub fn of(file: &'a FileName) -> Around<'a> {
        Around { file, sources: None, inherited: None, recommendations: &[] }
    }

    /// Whether the list `field` of the file, or of the inspection it hangs on, may hold more than is known.
    fn may_have_more(&self, names: &Names, field: &str) -> bool {
        names.is_open(self.file, field)
            || self.inherited.is_some_and(|inspection| names.is_open(&inspection.file, field))
    }
}

fn listed(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}
