//! What things are called now that were renamed: an old address under `aliases` keeps the id that a thing had.

use super::Site;
use super::references::Name;
use crate::model::{Phrase, meant_id};

/// The id of the one thing that had the id of `name` before, as the site itself says it: in the old address of its page,
/// or, of a force, in a name that it had.
pub(super) fn known_as<'s>(site: &'s Site, name: Name<'_>) -> Option<&'s str> {
    match name {
        Name::Force(written) => only(site.forces.iter().filter_map(|(id, doc)| {
            let force = &doc.value;
            let former = force
                .former_names
                .iter()
                .any(|former| meant_id(former.name.as_str()).as_deref() == Some(written.as_str()));
            (former || was_at(&force.aliases, "forces", written.as_str())).then_some(id.as_str())
        })),
        Name::Inspection(written) => only(site.inspections.iter().filter_map(|(id, doc)| {
            was_at(&doc.value.aliases, "inspections", written.as_str()).then_some(id.as_str())
        })),
        _ => None,
    }
}

/// Whether one of the old addresses is that of a page of this kind with this id: `/forces/ambria-police/`.
fn was_at(aliases: &[Phrase], kind: &str, id: &str) -> bool {
    let parts = |alias: &Phrase| {
        let mut parts = alias.as_str().trim_matches('/').split('/');
        (parts.next() == Some(kind), parts.next() == Some(id), parts.next().is_none())
    };
    aliases.iter().any(|alias| parts(alias) == (true, true, true))
}

fn only<'s>(mut found: impl Iterator<Item = &'s str>) -> Option<&'s str> {
    let first = found.next()?;
    found.next().is_none().then_some(first)
}
