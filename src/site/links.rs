//! Where a link in somebody's Markdown leads: to a file, to a thing by its id, or outside.

use std::sync::Arc;

use crate::model::{Block, LINKED_KINDS, Party, ProgrammeId, QuestionId};
use crate::text::FileName;

use super::entity::Entity;
use super::{Site, ThreadId};

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Destination {
    /// A thing of this site, and perhaps a heading on its page.
    Entity { entity: Entity, anchor: Option<Arc<str>> },
    /// A heading on the same page.
    Here(Arc<str>),
    /// A file beside the content.
    File(FileName),
    /// Another site, an e-mail address, a telephone number.
    Outside(Arc<str>),
}

/// Why a link leads nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkFault {
    /// It is written in no form that is understood.
    Form,
    /// It begins with a scheme that no link may have; `read` has said so.
    Forbidden,
    /// It names a thing that is not there.
    Missing(Entity),
    /// It names a file that is not there.
    MissingFile(String),
    /// The page of this thing, or of settings and vocabulary none, has no such heading; these it has.
    MissingAnchor { on: Option<Entity>, anchor: Arc<str>, headings: Vec<Arc<str>> },
}

/// Where `target`, written in `file`, leads on this site.
pub fn destination(site: &Site, file: &FileName, target: &str) -> Result<Destination, LinkFault> {
    if let Some(anchor) = target.strip_prefix('#') {
        return heading(site, Entity::of_file(file), anchor).map(Destination::Here);
    }
    if is_outside(target) {
        return Ok(Destination::Outside(target.into()));
    }
    let (path, anchor) = match target.split_once('#') {
        Some((path, anchor)) => (path, Some(anchor)),
        None => (target, None),
    };
    let entity = match path.split_once(':') {
        Some((kind, _)) if !LINKED_KINDS.contains(&kind) => return Err(LinkFault::Forbidden),
        Some((kind, id)) => by_id(kind, id).ok_or(LinkFault::Form)?,
        None => {
            if path.starts_with('/') {
                return Err(LinkFault::Form);
            }
            let linked = file.join(path).ok_or(LinkFault::Form)?;
            if site.attachments.contains_key(&linked) {
                return Ok(Destination::File(linked));
            }
            match Entity::of_file(&linked) {
                // A release has no page.
                Some(Entity::Release(_)) => return Err(LinkFault::Form),
                entity => entity.ok_or_else(|| LinkFault::MissingFile(linked.to_string()))?,
            }
        }
    };
    let entity = entity.meant_on(site);
    if !entity.is_on(site) {
        return Err(LinkFault::Missing(entity));
    }
    let anchor = anchor.map(|anchor| heading(site, Some(entity.clone()), anchor)).transpose()?;
    Ok(Destination::Entity { entity, anchor })
}

fn is_outside(target: &str) -> bool {
    ["https://", "http://", "mailto:", "tel:"].iter().any(|scheme| target.starts_with(scheme))
}

/// `force:ambria`, `report:peel-2016/ambria`, `question:peel/legitimacy`.
pub(super) fn by_id(kind: &str, id: &str) -> Option<Entity> {
    let mut parts = [""; 3];
    let mut count = 0;
    for part in id.split('/') {
        *parts.get_mut(count)? = part;
        count += 1;
    }
    Some(match (kind, &parts[..count]) {
        ("force", [force]) => Entity::Force((*force).into()),
        ("programme", [programme]) => Entity::Programme((*programme).into()),
        ("inspection", [inspection]) => Entity::Inspection((*inspection).into()),
        ("report", [inspection, force]) => Entity::Report((*inspection).into(), (*force).into()),
        ("press", [inspection, force]) => Entity::Press((*inspection).into(), (*force).into()),
        ("reply", [inspection, force, party]) => {
            let party = Party::ALL.into_iter().find(|known| known.id() == *party)?;
            Entity::Reply((*inspection).into(), (*force).into(), party)
        }
        ("page", [page]) => Entity::Page((*page).into()),
        ("theme", [theme]) => Entity::Theme((*theme).into()),
        ("term", [term]) => Entity::Term((*term).into()),
        ("question", [programme, question]) => Entity::Question(ThreadId {
            programme: ProgrammeId::new(programme),
            question: QuestionId::new(question),
        }),
        _ => return None,
    })
}

/// The anchor, if the words of a person on that page have a heading with it.
fn heading(site: &Site, entity: Option<Entity>, anchor: &str) -> Result<Arc<str>, LinkFault> {
    let prose = match entity.clone() {
        Some(Entity::Force(force)) => site.forces.get(&force).map(|doc| &doc.body),
        Some(Entity::Programme(programme)) => site.programmes.get(&programme).map(|doc| &doc.body),
        Some(Entity::Inspection(inspection)) => site.inspections.get(&inspection).map(|doc| &doc.body),
        Some(Entity::Report(inspection, force)) => {
            site.reports.get(&(inspection, force)).map(|doc| &doc.body)
        }
        Some(Entity::Reply(inspection, force, party)) => {
            site.replies.get(&(inspection, force, party)).map(|doc| &doc.body)
        }
        Some(Entity::Press(inspection, force)) => site.press.get(&(inspection, force)).map(|doc| &doc.body),
        Some(Entity::Page(page)) => site.pages.get(&page).map(|doc| &doc.body),
        Some(Entity::Release(release)) => site.releases.get(&release).map(|doc| &doc.body),
        _ => None,
    };
    let mut headings: Vec<Arc<str>> = Vec::new();
    if let Some(prose) = prose {
        prose.each_block(&mut |block| {
            if let Block::Heading { anchor, .. } = block {
                headings.push(anchor.clone());
            }
        });
    }
    match headings.iter().find(|known| ***known == *anchor) {
        Some(known) => Ok(known.clone()),
        None => Err(LinkFault::MissingAnchor { on: entity, anchor: anchor.into(), headings }),
    }
}
