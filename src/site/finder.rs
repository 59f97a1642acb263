//! The finder of names: goes through every document and says which names in it lead to nothing.

use std::collections::BTreeSet;

use crate::field;
use crate::model::{
    Block, Entries, ForceId, Inline, InspectionId, Named, PageId, ProgrammeId, Prose, QuestionId,
    Recommendation, Source, SourceId, TermId, ThemeId,
};
use crate::problem::{Problem, Problems, Rule, nearest};
use crate::text::{FieldPath, FileName, Place, Step};

use super::entity::Entity;
use super::links::{LinkFault, destination};
use super::names::Names;
use super::references::{self, Name};
use super::{Site, rules};

/// What was written and the nearest known name, where one is near and is not what was written.
fn near<'n>(written: &'n str, known: impl IntoIterator<Item = &'n str>) -> Option<(&'n str, &'n str)> {
    nearest(written, known).filter(|known| *known != written).map(|known| (written, known))
}

/// The things of a file that names in it may lead to.
struct Around<'a> {
    file: &'a FileName,
    sources: Option<&'a Entries<SourceId, Source>>,
    inherited: Option<&'a Entries<SourceId, Source>>,
    recommendations: &'a [Recommendation],
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
            let way = way();
            // The name of an answered question is itself the key; its value is not what is wrong.
            let is_key = matches!((name, way.0.last()), (Name::Question(_, id), Some(Step::Key(key))) if **key == *id.as_str());
            let place = if is_key { Place::key(around.file, way) } else { Place::field(around.file, way) };
            problems.push(Problem::new(rule, place, message).remedy(remedy));
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
            LinkFault::Forbidden => None,
            LinkFault::Missing(entity) if self.names.is_broken(&entity) => None,
            LinkFault::Missing(entity) => Some((
                &rules::BROKEN_LINK,
                format!("`{target}` leads to something that is not there"),
                match self.meant(&entity) {
                    Some((written, meant)) => {
                        format!("did you mean `{}`?", target.replacen(written, meant, 1))
                    }
                    None => rules::BROKEN_LINK.mend.to_owned(),
                },
            )),
            LinkFault::MissingFile(file) if self.attachments.contains(&FileName::new(&file)) => None,
            LinkFault::MissingFile(file) => Some((
                &rules::BROKEN_LINK,
                format!("there is no file {file}"),
                "check the folder and the file name; `../` leads one folder up".to_owned(),
            )),
            LinkFault::MissingAnchor { anchor, headings } => Some((
                &rules::BROKEN_ANCHOR,
                format!("the page has no heading with the anchor `#{anchor}`"),
                match nearest(&anchor, headings.iter().map(|known| &**known)) {
                    Some(meant) => format!("did you mean `#{meant}`?"),
                    None => rules::BROKEN_ANCHOR.mend.to_owned(),
                },
            )),
        }
    }

    /// Of a thing that is not there, the part of its name that is wrong and the nearest right one.
    fn meant<'n>(&'n self, entity: &'n Entity) -> Option<(&'n str, &'n str)> {
        let Finder { names, site, .. } = self;
        let force = |written: &'n ForceId| near(written.as_str(), names.forces.iter().map(ForceId::as_str));
        let inspection = |written: &'n InspectionId| {
            near(written.as_str(), names.inspections.iter().map(InspectionId::as_str))
        };
        match entity {
            Entity::Force(id) => force(id),
            Entity::Inspection(id) => inspection(id),
            Entity::Report(of, on) | Entity::Press(of, on) | Entity::Reply(of, on, _) => {
                if names.inspections.contains(of) { force(on) } else { inspection(of) }
            }
            Entity::Programme(id) => near(id.as_str(), names.programmes.iter().map(ProgrammeId::as_str)),
            Entity::Page(id) => near(id.as_str(), names.pages.iter().map(PageId::as_str)),
            Entity::Theme(id) => near(id.as_str(), site.themes.value.keys().map(ThemeId::as_str)),
            Entity::Term(id) => near(id.as_str(), site.glossary.value.keys().map(TermId::as_str)),
            Entity::Question(id) => {
                near(id.question.as_str(), site.threads.keys().map(|known| known.question.as_str()))
            }
        }
    }

    /// Questions of one inspection that continue the same earlier one.
    pub fn continued_twice(&self, problems: &mut Problems) {
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
