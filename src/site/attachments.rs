//! Files that lie beside the content: what each goes out with.

use std::collections::BTreeMap;

use crate::model::{ForceId, InspectionId, Party};
use crate::problem::{Problem, Problems};
use crate::read::Docs;
use crate::text::{FileName, Place};

use super::Site;
use super::entity::Entity;
use super::names::Names;
use super::rules::STRAY_FILE;

/// The owner of every attachment. A file whose name begins with the id of a force goes with that force's
/// report, reply or page; any other in the folder of an inspection goes with the inspection.
///
/// A file whose owner is there and could not be read goes with nothing, because nobody knows from when on it
/// is public; of that owner enough has been said.
pub(super) fn owners(
    site: &Site,
    docs: &Docs,
    names: &Names,
    problems: &mut Problems,
) -> BTreeMap<FileName, Entity> {
    let mut owners = BTreeMap::new();
    if docs.attachments.is_empty() {
        return owners;
    }
    let mut candidates: BTreeMap<String, Vec<Entity>> = BTreeMap::new();
    for owner in written(docs).into_iter().chain(names.broken.iter().cloned()) {
        if let Some(folder) = folder(&owner) {
            candidates.entry(folder).or_default().push(owner);
        }
    }
    for file in &docs.attachments {
        let here = candidates.get(file.folder()).map_or(&[][..], Vec::as_slice);
        match owner(here, file).filter(|owner| !is_named_after_another(owner, file, names)) {
            Some(owner) if owner.is_on(site) => {
                owners.insert(file.clone(), owner.clone());
            }
            Some(_) => {}
            None => problems.push(
                Problem::new(
                    &STRAY_FILE,
                    Place::file(file),
                    "this file belongs to no page, so it would not be published",
                )
                .remedy(
                    "put it beside the page it belongs to and begin its name with the page's, such as \
                     ambria-letter.pdf; a file that begins with the id of a force needs that force's report",
                ),
            ),
        }
    }
    owners
}

/// Of the candidates in the folder of `file`, the one whose name is the longest beginning of its name.
fn owner<'a>(candidates: &'a [Entity], file: &FileName) -> Option<&'a Entity> {
    candidates
        .iter()
        .filter_map(|owner| {
            let name = beginning(owner);
            (name.is_empty() || begins_with(file, &name)).then_some((name.len(), owner))
        })
        .max_by_key(|(length, _)| *length)
        .map(|(_, owner)| owner)
}

/// Whether the file is named after something whose name is `name`: `ambria-letter.pdf` after `ambria`.
fn begins_with(file: &FileName, name: &str) -> bool {
    file.last().strip_prefix(name).is_some_and(|rest| rest.starts_with(['-', '.', '_']))
}

/// Whether the file is named after another force than its owner's: then the report on that force is still to
/// be written, and nobody knows from when on the file may be public.
fn is_named_after_another(owner: &Entity, file: &FileName, names: &Names) -> bool {
    let own = match owner {
        Entity::Inspection(_) => "",
        Entity::Report(_, force) | Entity::Press(_, force) | Entity::Reply(_, force, _) => force.as_str(),
        _ => return false,
    };
    names.forces.iter().any(|force| force.as_str().len() > own.len() && begins_with(file, force.as_str()))
}

/// Everything that has been read and can own files.
fn written(docs: &Docs) -> Vec<Entity> {
    let report = |(of, on): &(InspectionId, ForceId)| (of.clone(), on.clone());
    let mut written: Vec<Entity> = docs.forces.keys().cloned().map(Entity::Force).collect();
    written.extend(docs.pages.keys().cloned().map(Entity::Page));
    written.extend(docs.inspections.keys().cloned().map(Entity::Inspection));
    written.extend(docs.reports.keys().map(report).map(|(of, on)| Entity::Report(of, on)));
    written.extend(docs.press.keys().map(report).map(|(of, on)| Entity::Press(of, on)));
    let replies = docs.replies.keys().cloned();
    written.extend(replies.map(|(of, on, party)| Entity::Reply(of, on, party)));
    written
}

/// The folder in which the files of an owner lie.
fn folder(owner: &Entity) -> Option<String> {
    Some(match owner {
        Entity::Force(_) => "content/forces".to_owned(),
        Entity::Page(_) => "content/pages".to_owned(),
        Entity::Inspection(of) | Entity::Report(of, _) => format!("content/inspections/{of}"),
        Entity::Press(of, _) => format!("content/inspections/{of}/press"),
        Entity::Reply(of, ..) => format!("content/inspections/{of}/replies"),
        Entity::Programme(_)
        | Entity::Accessibility
        | Entity::Release(_)
        | Entity::Theme(_)
        | Entity::Question(_)
        | Entity::Term(_) => return None,
    })
}

/// How the names of an owner's files begin.
fn beginning(owner: &Entity) -> String {
    match owner {
        Entity::Force(force) | Entity::Report(_, force) | Entity::Press(_, force) => force.to_string(),
        Entity::Reply(_, force, party) => format!("{force}-{}", Party::id(*party)),
        Entity::Page(page) => page.to_string(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::names::Names;

    fn names(forces: &[&str]) -> Names {
        Names { forces: forces.iter().map(ForceId::new).collect(), ..Names::of(&Docs::default()) }
    }

    #[test]
    fn a_file_of_a_report_that_is_still_to_be_written_goes_with_no_other() {
        let names = names(&["ambria", "ambria-coast"]);
        let is_of_another = |owner: &Entity, file: &str| {
            is_named_after_another(owner, &FileName::new(format!("content/inspections/i/{file}")), &names)
        };
        let report = Entity::Report("i".into(), "ambria".into());
        assert!(!is_of_another(&report, "ambria-letter.pdf"));
        assert!(is_of_another(&report, "ambria-coast-letter.pdf"));
        let inspection = Entity::Inspection("i".into());
        assert!(!is_of_another(&inspection, "national.pdf"));
        assert!(is_of_another(&inspection, "ambria-coast.pdf"));
    }
}
