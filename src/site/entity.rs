//! Things that people link to by name.

use crate::model::{ForceId, InspectionId, PageId, Party, ProgrammeId, Reply, TermId, ThemeId};
use crate::text::FileName;

use super::{Site, ThreadId};

/// A thing of the content that has an address.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Entity {
    Force(ForceId),
    Programme(ProgrammeId),
    Inspection(InspectionId),
    Report(InspectionId, ForceId),
    Reply(InspectionId, ForceId, Party),
    Press(InspectionId, ForceId),
    Page(PageId),
    Theme(ThemeId),
    Question(ThreadId),
    Term(TermId),
}

impl Entity {
    /// What a content file is the source of, by where it lies; `None` for settings and vocabulary.
    pub fn of_file(file: &FileName) -> Option<Entity> {
        let parts: Vec<&str> = file.as_str().strip_prefix("content/")?.split('/').collect();
        let stem = file.stem();
        if file.ending() != "md" {
            return None;
        }
        Some(match parts.as_slice() {
            ["forces", _] => Entity::Force(stem.into()),
            ["programmes", _] => Entity::Programme(stem.into()),
            ["pages", _] => Entity::Page(stem.into()),
            ["inspections", inspection, "index.md"] => Entity::Inspection((*inspection).into()),
            ["inspections", inspection, _] => Entity::Report((*inspection).into(), stem.into()),
            ["inspections", inspection, "press", _] => Entity::Press((*inspection).into(), stem.into()),
            ["inspections", inspection, "replies", _] => {
                let (force, party) = Reply::of_whom(stem)?;
                Entity::Reply((*inspection).into(), force, party)
            }
            _ => return None,
        })
    }

    /// The content file that a person opens to change the thing; of a question over time, that of the
    /// inspection that first asked it.
    pub fn file(&self, site: &Site) -> FileName {
        FileName::new(match self {
            Entity::Force(force) => format!("content/forces/{force}.md"),
            Entity::Programme(programme) => format!("content/programmes/{programme}.md"),
            Entity::Inspection(inspection) => format!("content/inspections/{inspection}/index.md"),
            Entity::Report(inspection, force) => format!("content/inspections/{inspection}/{force}.md"),
            Entity::Reply(inspection, force, party) => {
                format!("content/inspections/{inspection}/replies/{force}-{}.md", party.id())
            }
            Entity::Press(inspection, force) => format!("content/inspections/{inspection}/press/{force}.md"),
            Entity::Page(page) => format!("content/pages/{page}.md"),
            Entity::Theme(_) => return site.themes.file.clone(),
            Entity::Term(_) => return site.glossary.file.clone(),
            Entity::Question(thread) => {
                let first = site.threads.get(thread).and_then(|thread| thread.questions.first());
                return match first {
                    Some(first) => Entity::Inspection(first.inspection.clone()).file(site),
                    None => site.settings.file.clone(),
                };
            }
        })
    }

    /// Whether the thing is on this site.
    pub fn is_on(&self, site: &Site) -> bool {
        match self {
            Entity::Force(force) => site.forces.contains_key(force),
            Entity::Programme(programme) => site.programmes.contains_key(programme),
            Entity::Inspection(inspection) => site.inspections.contains_key(inspection),
            Entity::Report(inspection, force) => site.report(inspection, force).is_some(),
            Entity::Reply(inspection, force, party) => {
                site.replies.contains_key(&(inspection.clone(), force.clone(), *party))
            }
            Entity::Press(inspection, force) => site.press.contains_key(&(inspection.clone(), force.clone())),
            Entity::Page(page) => site.pages.contains_key(page),
            Entity::Theme(theme) => site.themes.value.get(theme).is_some(),
            Entity::Question(thread) => site.threads.contains_key(thread),
            Entity::Term(term) => site.glossary.value.get(term).is_some(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_lead_to_entities() {
        let file = FileName::new("content/inspections/peel-2016/replies/north-ambria-policing-body.md");
        let Some(Entity::Reply(inspection, force, _)) = Entity::of_file(&file) else { panic!("no reply") };
        assert_eq!((inspection.as_str(), force.as_str()), ("peel-2016", "north-ambria"));
    }
}
