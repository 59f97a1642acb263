//! All names that are known, those of unreadable files included, so that one mistake is one problem.

use std::collections::BTreeSet;

use crate::model::{ForceId, InspectionId, PageId, ProgrammeId};
use crate::read::Docs;
use crate::text::FileName;

use super::entity::Entity;

/// Names of files that are there, whether they could be read or not.
pub(super) struct Names {
    pub forces: BTreeSet<ForceId>,
    pub programmes: BTreeSet<ProgrammeId>,
    pub inspections: BTreeSet<InspectionId>,
    pub pages: BTreeSet<PageId>,
    /// Entities whose files are there and could not be read.
    pub broken: BTreeSet<Entity>,
    /// Whether each vocabulary can be trusted to be all there is.
    pub scales: bool,
    pub themes: bool,
    pub measures: bool,
    pub glossary: bool,
}

impl Names {
    pub fn of(docs: &Docs) -> Names {
        let sound =
            |name: &str| !docs.broken.contains(&FileName::new(format!("content/vocabulary/{name}.yaml")));
        let mut names = Names {
            forces: docs.forces.keys().cloned().collect(),
            programmes: docs.programmes.keys().cloned().collect(),
            inspections: docs.inspections.keys().cloned().collect(),
            pages: docs.pages.keys().cloned().collect(),
            broken: docs.broken.iter().filter_map(Entity::of_file).collect(),
            scales: sound("scales"),
            themes: sound("themes"),
            measures: sound("measures"),
            glossary: sound("glossary"),
        };
        for entity in &names.broken {
            match entity {
                Entity::Force(force) => _ = names.forces.insert(force.clone()),
                Entity::Programme(programme) => _ = names.programmes.insert(programme.clone()),
                Entity::Inspection(inspection) => _ = names.inspections.insert(inspection.clone()),
                Entity::Page(page) => _ = names.pages.insert(page.clone()),
                _ => {}
            }
        }
        names
    }

    pub fn is_broken_inspection(&self, inspection: &InspectionId) -> bool {
        self.broken.contains(&Entity::Inspection(inspection.clone()))
    }

    pub fn is_broken_report(&self, inspection: &InspectionId, force: &ForceId) -> bool {
        self.broken.contains(&Entity::Report(inspection.clone(), force.clone()))
    }

    fn hangs_on_broken(&self, inspection: &InspectionId, force: &ForceId) -> bool {
        self.is_broken_inspection(inspection) || self.broken.contains(&Entity::Force(force.clone()))
    }

    pub fn is_broken(&self, entity: &Entity) -> bool {
        self.broken.contains(entity)
            || match entity {
                Entity::Theme(_) => !self.themes,
                Entity::Term(_) => !self.glossary,
                // A thread cannot be told without every inspection that might belong to it.
                Entity::Question(_) => {
                    self.broken.iter().any(|entity| matches!(entity, Entity::Inspection(_)))
                }
                Entity::Report(inspection, force) => self.hangs_on_broken(inspection, force),
                Entity::Press(inspection, force) | Entity::Reply(inspection, force, _) => {
                    self.hangs_on_broken(inspection, force) || self.is_broken_report(inspection, force)
                }
                _ => false,
            }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Party;

    #[test]
    fn a_broken_file_still_has_its_name() {
        let mut docs = Docs::default();
        docs.broken.insert(FileName::new("content/forces/ambria.md"));
        docs.broken.insert(FileName::new("content/inspections/peel-2016/replies/ambria-policing-body.md"));
        let names = Names::of(&docs);
        assert!(names.forces.contains("ambria"));
        assert!(names.is_broken(&Entity::Reply("peel-2016".into(), "ambria".into(), Party::PolicingBody)));
    }
}
