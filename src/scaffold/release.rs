//! A new release.

use super::names::{self, as_title};
use super::words::{Words, yaml};
use super::{Made, NewFile};
use crate::model::Date;
use crate::project::Project;
use crate::site::{Entity, Site};
use crate::text::FileName;

const TEXT: &str = include_str!("files/release.md");

/// The file of a release, on the day after `today` until its author writes another instant.
pub fn release(project: &Project, id: &str, today: Date) -> Made {
    let site = names::site(project)?;
    let id = names::id(id)?;
    let (inspection, report) = example(site);
    let words = Words::of(site)
        .with("id", id)
        .with("title", yaml(&as_title(id)))
        .with("published", today.plus_days(1).unwrap_or(today).iso())
        .with("zone", &site.settings.value.time_zone)
        .with("inspection", inspection)
        .with("report", report);
    Ok(NewFile {
        file: FileName::new(format!("content/releases/{id}.md")),
        text: words.fill(TEXT),
        next: "write its instant and what goes out with it, and look at `candour calendar`".to_owned(),
    })
}

/// The newest inspection and one of its reports, as examples of names.
fn example(site: &Site) -> (Entity, Entity) {
    let newest = site.newest_inspections().first().map(|(id, _)| (*id).clone());
    let inspection = newest.unwrap_or_else(|| "integrity-2026".into());
    let force = site.forces.keys().next().cloned().unwrap_or_else(|| "ambria".into());
    (Entity::Inspection(inspection.clone()), Entity::Report(inspection, force))
}
