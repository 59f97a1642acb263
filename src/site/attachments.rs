//! Files that lie beside the content: what each goes out with.

use std::collections::BTreeMap;

use crate::model::{InspectionId, Party};
use crate::problem::{Problem, Problems};
use crate::text::{FileName, Place};

use super::Site;
use super::entity::Entity;
use super::rules::STRAY_FILE;

/// What a file beside the content is published with, and embargoed with.
pub type Owner = Entity;

/// The owner of every attachment. A file whose name begins with the id of a force goes with that force's
/// report, reply or page; any other in the folder of an inspection goes with the inspection.
pub(super) fn owners<'a>(
    site: &Site,
    attachments: impl IntoIterator<Item = &'a FileName>,
    problems: &mut Problems,
) -> BTreeMap<FileName, Owner> {
    let mut owners = BTreeMap::new();
    for file in attachments {
        match owner(site, file) {
            Some(owner) => {
                owners.insert(file.clone(), owner);
            }
            None => problems.push(
                Problem::new(
                    &STRAY_FILE,
                    Place::file(file),
                    "this file belongs to no page, so it would not be published",
                )
                .remedy(
                    "put it beside the page it belongs to and begin its name with the page's, such as \
                         leicestershire-letter.pdf, or into the folder of its inspection",
                ),
            ),
        }
    }
    owners
}

fn owner(site: &Site, file: &FileName) -> Option<Owner> {
    let parts: Vec<&str> = file.as_str().strip_prefix("content/")?.split('/').collect();
    let candidates: Vec<Owner> = match parts.as_slice() {
        ["forces", _] => site.forces.keys().cloned().map(Entity::Force).collect(),
        ["pages", _] => site.pages.keys().cloned().map(Entity::Page).collect(),
        ["inspections", inspection, _] => {
            let inspection: InspectionId = (*inspection).into();
            // Every force counts, not only those with a report: a file named after a force must not go out
            // with the inspection merely because its report is still to be written.
            let mut owners: Vec<Owner> =
                site.forces.keys().map(|force| Entity::Report(inspection.clone(), force.clone())).collect();
            owners.push(Entity::Inspection(inspection));
            owners
        }
        ["inspections", inspection, "press", _] => (site.press.keys())
            .filter(|(of, _)| of.as_str() == *inspection)
            .map(|(of, force)| Entity::Press(of.clone(), force.clone()))
            .collect(),
        ["inspections", inspection, "replies", _] => (site.replies.keys())
            .filter(|(of, ..)| of.as_str() == *inspection)
            .map(|(of, force, party)| Entity::Reply(of.clone(), force.clone(), *party))
            .collect(),
        _ => return None,
    };
    let best = candidates
        .into_iter()
        .filter_map(|owner| {
            let name = beginning(&owner);
            let rest = file.last().strip_prefix(name.as_str())?;
            (name.is_empty() || rest.starts_with(['-', '.', '_'])).then_some((name.len(), owner))
        })
        .max_by_key(|(length, _)| *length)
        .map(|(_, owner)| owner);
    best.filter(|owner| owner.is_on(site))
}

/// How the names of an owner's files begin.
fn beginning(owner: &Owner) -> String {
    match owner {
        Entity::Force(force) | Entity::Report(_, force) | Entity::Press(_, force) => force.to_string(),
        Entity::Reply(_, force, party) => format!("{force}-{}", Party::id(*party)),
        Entity::Page(page) => page.to_string(),
        _ => String::new(),
    }
}
