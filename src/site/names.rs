//! All names that are known, those of unreadable files included, so that one mistake is one problem.

use std::collections::{BTreeMap, BTreeSet};

use crate::field;
use crate::model::{ForceId, InspectionId, PageId, ProgrammeId};
use crate::read::{Docs, Gaps};
use crate::text::{FieldPath, FileName};

use super::entity::{ACCESSIBILITY, Entity};

/// Names of files that are there, whether they could be read or not.
pub(super) struct Names {
    pub forces: BTreeSet<ForceId>,
    pub programmes: BTreeSet<ProgrammeId>,
    pub inspections: BTreeSet<InspectionId>,
    pub pages: BTreeSet<PageId>,
    /// Entities whose files are there and could not be read in full.
    pub broken: BTreeSet<Entity>,
    pub gaps: BTreeMap<FileName, Gaps>,
    /// Whether each vocabulary can be trusted to be all there is.
    pub scales: bool,
    pub themes: bool,
    pub measures: bool,
    pub glossary: bool,
}

impl Names {
    pub fn of(docs: &Docs) -> Names {
        let sound =
            |name: &str| !is_unknown(&docs.broken, &FileName::new(format!("content/vocabulary/{name}.yaml")));
        let mut names = Names {
            forces: docs.forces.keys().cloned().collect(),
            programmes: docs.programmes.keys().cloned().collect(),
            inspections: docs.inspections.keys().cloned().collect(),
            pages: docs.pages.keys().cloned().collect(),
            broken: docs.broken.keys().filter_map(Entity::of_file).collect(),
            gaps: docs.broken.clone(),
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

    /// Whether something in the list `field` of a file may be missing or guessed at.
    pub fn is_open(&self, file: &FileName, field: &str) -> bool {
        self.gaps.get(file).is_some_and(|gaps| gaps.touch(&field![field]))
    }

    /// Whether nothing is known of a file but that it is there.
    pub fn is_unknown(&self, file: &FileName) -> bool {
        is_unknown(&self.gaps, file)
    }

    pub fn is_broken_report(&self, inspection: &InspectionId, force: &ForceId) -> bool {
        self.broken.contains(&Entity::Report(inspection.clone(), force.clone()))
    }

    fn hangs_on_broken(&self, inspection: &InspectionId, force: &ForceId) -> bool {
        self.broken.contains(&Entity::Inspection(inspection.clone()))
            || self.broken.contains(&Entity::Force(force.clone()))
    }

    pub fn is_broken(&self, entity: &Entity) -> bool {
        self.broken.contains(entity)
            || match entity {
                // Links name the statement as a page.
                Entity::Page(id) if id.as_str() == ACCESSIBILITY => {
                    self.broken.contains(&Entity::Accessibility)
                }
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

fn is_unknown(gaps: &BTreeMap<FileName, Gaps>, file: &FileName) -> bool {
    gaps.get(file).is_some_and(|gaps| gaps.cover(&FieldPath::default()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Party;

    #[test]
    fn a_broken_file_still_has_its_name() {
        let mut docs = Docs::default();
        docs.broken.insert(FileName::new("content/forces/ambria.md"), Gaps::everything());
        let reply = FileName::new("content/inspections/peel-2016/replies/ambria-policing-body.md");
        docs.broken.insert(reply, Gaps::everything());
        let names = Names::of(&docs);
        assert!(names.forces.contains("ambria"));
        assert!(names.is_broken(&Entity::Reply("peel-2016".into(), "ambria".into(), Party::PolicingBody)));
    }
}
