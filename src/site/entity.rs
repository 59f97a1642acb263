//! Things that people link to by name.

use std::fmt;

use crate::model::{
    ForceId, InspectionId, LanguageTag, PageId, Party, ProgrammeId, ReleaseId, Reply, TermId, ThemeId,
};
use crate::text::FileName;

use super::links::by_id;
use super::{Site, ThreadId};

/// The name of the accessibility statement among pages, in links and in its address.
pub const ACCESSIBILITY: &str = "accessibility";

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
    /// The accessibility statement. Links name it as the page `accessibility`.
    Accessibility,
    /// It has no page of its own: while it is to come it stands in the list of what is coming.
    Release(ReleaseId),
    Theme(ThemeId),
    Question(ThreadId),
    Term(TermId),
}

impl Entity {
    /// What a content file is the source of, by where it lies; `None` for settings and vocabulary. A twin is of the same
    /// thing as its original.
    pub fn of_file(file: &FileName) -> Option<Entity> {
        if let Some((_, original)) = LanguageTag::of_file(file) {
            return Entity::of_file(&original);
        }
        let parts: Vec<&str> = file.as_str().strip_prefix("content/")?.split('/').collect();
        let stem = file.stem();
        if parts == ["accessibility.yaml"] {
            return Some(Entity::Accessibility);
        }
        if file.ending() != "md" {
            return None;
        }
        Some(match parts.as_slice() {
            ["forces", _] => Entity::Force(stem.into()),
            ["programmes", _] => Entity::Programme(stem.into()),
            ["pages", _] => Entity::Page(stem.into()),
            ["releases", _] => Entity::Release(stem.into()),
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

    /// The thing that a name such as `report:integrity-2026/ambria` means, there or not.
    pub fn named(name: &str) -> Option<Entity> {
        let (kind, id) = name.split_once(':')?;
        by_id(kind, id)
    }

    /// The thing that links mean by this name on a site: the page `accessibility` is the statement, unless somebody wrote
    /// such a page by hand.
    pub fn meant_on(self, site: &Site) -> Entity {
        match &self {
            Entity::Page(id)
                if id.as_str() == ACCESSIBILITY && !self.is_on(site) && site.accessibility.is_some() =>
            {
                Entity::Accessibility
            }
            _ => self,
        }
    }

    /// The content file that a person opens to change the thing; of a question over time, that of the
    /// inspection that first asked it.
    pub fn file(&self, site: &Site) -> FileName {
        if let Some(file) = self.own_file() {
            return file;
        }
        match self {
            Entity::Theme(_) => site.themes.file.clone(),
            Entity::Term(_) => site.glossary.file.clone(),
            Entity::Question(thread) => {
                let first = site.threads.get(thread).and_then(|thread| thread.questions.first());
                let first = first.and_then(|first| Entity::Inspection(first.inspection.clone()).own_file());
                first.unwrap_or_else(|| site.settings.file.clone())
            }
            _ => unreachable!("every other thing has a file of its own"),
        }
    }

    /// The content file that is its own, there or not; `None` for what stands in a file with others.
    pub fn own_file(&self) -> Option<FileName> {
        Some(FileName::new(match self {
            Entity::Force(force) => format!("content/forces/{force}.md"),
            Entity::Programme(programme) => format!("content/programmes/{programme}.md"),
            Entity::Inspection(inspection) => format!("content/inspections/{inspection}/index.md"),
            Entity::Report(inspection, force) => format!("content/inspections/{inspection}/{force}.md"),
            Entity::Reply(inspection, force, party) => {
                format!("content/inspections/{inspection}/replies/{force}-{}.md", party.id())
            }
            Entity::Press(inspection, force) => format!("content/inspections/{inspection}/press/{force}.md"),
            Entity::Page(page) => format!("content/pages/{page}.md"),
            Entity::Accessibility => "content/accessibility.yaml".to_owned(),
            Entity::Release(release) => format!("content/releases/{release}.md"),
            Entity::Theme(_) | Entity::Term(_) | Entity::Question(_) => return None,
        }))
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
            Entity::Accessibility => site.accessibility.is_some(),
            Entity::Release(release) => site.releases.contains_key(release),
            Entity::Theme(theme) => site.themes.value.get(theme).is_some(),
            Entity::Question(thread) => site.threads.contains_key(thread),
            Entity::Term(term) => site.glossary.value.get(term).is_some(),
        }
    }
}

impl fmt::Display for Entity {
    /// As links name it: `report:integrity-2026/ambria`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Entity::Force(id) => write!(f, "force:{id}"),
            Entity::Programme(id) => write!(f, "programme:{id}"),
            Entity::Inspection(id) => write!(f, "inspection:{id}"),
            Entity::Report(of, on) => write!(f, "report:{of}/{on}"),
            Entity::Reply(of, on, party) => write!(f, "reply:{of}/{on}/{}", party.id()),
            Entity::Press(of, on) => write!(f, "press:{of}/{on}"),
            Entity::Page(id) => write!(f, "page:{id}"),
            Entity::Accessibility => write!(f, "page:{ACCESSIBILITY}"),
            Entity::Release(id) => write!(f, "release:{id}"),
            Entity::Theme(id) => write!(f, "theme:{id}"),
            Entity::Question(id) => write!(f, "question:{id}"),
            Entity::Term(id) => write!(f, "term:{id}"),
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
