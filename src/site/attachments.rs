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

/// What a file beside the content is published with, and embargoed with.
pub type Owner = Entity;

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
) -> BTreeMap<FileName, Owner> {
    let candidates: Vec<(String, Owner)> = (written(docs).into_iter())
        .chain(names.broken.iter().cloned())
        .filter_map(|owner| Some((folder(&owner)?, owner)))
        .collect();
    let mut owners = BTreeMap::new();
    for file in &docs.attachments {
        let owner = owner(&candidates, file).filter(|owner| !is_named_after_another(owner, file, names));
        match owner {
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

/// The candidate in the folder of `file` whose name is the longest beginning of its name.
fn owner<'a>(candidates: &'a [(String, Owner)], file: &FileName) -> Option<&'a Owner> {
    candidates
        .iter()
        .filter(|(folder, _)| folder == file.folder())
        .filter_map(|(_, owner)| {
            let name = beginning(owner);
            let rest = file.last().strip_prefix(name.as_str())?;
            (name.is_empty() || rest.starts_with(['-', '.', '_'])).then_some((name.len(), owner))
        })
        .max_by_key(|(length, _)| *length)
        .map(|(_, owner)| owner)
}

/// Whether the file would go out with an inspection though it is named after a force: then the report on
/// that force is still to be written, and nobody knows from when on the file may be public.
fn is_named_after_another(owner: &Owner, file: &FileName, names: &Names) -> bool {
    matches!(owner, Entity::Inspection(_))
        && names.forces.iter().any(|force| {
            let rest = file.last().strip_prefix(force.as_str());
            rest.is_some_and(|rest| rest.starts_with(['-', '.', '_']))
        })
}

/// Everything that has been read and can own files.
fn written(docs: &Docs) -> Vec<Owner> {
    let report = |(of, on): &(InspectionId, ForceId)| (of.clone(), on.clone());
    let mut written: Vec<Owner> = docs.forces.keys().cloned().map(Entity::Force).collect();
    written.extend(docs.pages.keys().cloned().map(Entity::Page));
    written.extend(docs.inspections.keys().cloned().map(Entity::Inspection));
    written.extend(docs.reports.keys().map(report).map(|(of, on)| Entity::Report(of, on)));
    written.extend(docs.press.keys().map(report).map(|(of, on)| Entity::Press(of, on)));
    let replies = docs.replies.keys().cloned();
    written.extend(replies.map(|(of, on, party)| Entity::Reply(of, on, party)));
    written
}

/// The folder in which the files of an owner lie.
fn folder(owner: &Owner) -> Option<String> {
    Some(match owner {
        Entity::Force(_) => "content/forces".to_owned(),
        Entity::Page(_) => "content/pages".to_owned(),
        Entity::Inspection(of) | Entity::Report(of, _) => format!("content/inspections/{of}"),
        Entity::Press(of, _) => format!("content/inspections/{of}/press"),
        Entity::Reply(of, ..) => format!("content/inspections/{of}/replies"),
        Entity::Programme(_) | Entity::Theme(_) | Entity::Question(_) | Entity::Term(_) => return None,
    })
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
