//! The names in somebody's words: links, pictures and named blocks that lead to nothing.

use crate::model::{
    Block, ForceId, Inline, InspectionId, Named, PageId, ProgrammeId, Prose, TermId, ThemeId,
};
use crate::problem::{Problem, Problems, Rule, nearest};
use crate::text::{FileName, Place};

use super::entity::{ACCESSIBILITY, Entity};
use super::finder::{Around, Fault, Finder};
use super::links::{LinkFault, destination};
use super::references::Name;
use super::rules;

impl<'a> Finder<'a> {
    /// The links, pictures and named blocks in somebody's words.
    pub fn prose(&self, file: &FileName, prose: &'a Prose, problems: &mut Problems) {
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
                if let Some(Fault { rule, message, remedy, .. }) = self.fault(&around, name) {
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
            // Where nothing is known of the page, its headings are not known either.
            LinkFault::MissingAnchor { on: Some(page), .. }
                if self.names.is_unknown(&page.file(self.site)) =>
            {
                None
            }
            LinkFault::MissingAnchor { anchor, headings, .. } => Some((
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
            Entity::Page(id) => {
                let statement = site.accessibility.as_ref().map(|_| ACCESSIBILITY);
                near(id.as_str(), names.pages.iter().map(PageId::as_str).chain(statement))
            }
            Entity::Theme(id) => near(id.as_str(), site.themes.value.keys().map(ThemeId::as_str)),
            // No link leads to a release, and the statement has but one name.
            Entity::Release(_) | Entity::Accessibility => None,
            Entity::Term(id) => near(id.as_str(), site.glossary.value.keys().map(TermId::as_str)),
            Entity::Question(id) => {
                near(id.question.as_str(), site.threads.keys().map(|known| known.question.as_str()))
            }
        }
    }
}

/// What was written and the nearest known name, where one is near and is not what was written.
fn near<'n>(written: &'n str, known: impl IntoIterator<Item = &'n str>) -> Option<(&'n str, &'n str)> {
    nearest(written, known).filter(|known| *known != written).map(|known| (written, known))
}

pub(super) fn names_in(named: &Named) -> Vec<Name<'_>> {
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
