//! A new press release on one inspection of one force.

use super::names;
use super::words::{Words, one_line, yaml};
use super::{Made, NewFile};
use crate::project::Project;
use crate::text::FileName;

const TEXT: &str = include_str!("files/press.md");

/// The file of a press release.
pub fn press(project: &Project, inspection: &str, force: &str) -> Made {
    let site = names::site(project)?;
    let (of, inspection) = names::inspection(project, site, inspection)?;
    let (on, force) = names::force(project, site, force)?;
    let words = Words::of(site)
        .with("inspection", of)
        .with("force", on)
        .with("force_name", one_line(&force.name))
        .with("headline", yaml(&format!("{} has been inspected", one_line(&force.name))))
        .with("force_short_name", one_line(&force.short_name))
        .with("inspectorate", one_line(&inspection.inspectorate))
        .with("due", names::published(site, of, on)?.iso());
    Ok(NewFile {
        file: FileName::new(format!("content/inspections/{of}/press/{on}.md")),
        text: words.fill(TEXT),
        next: "write the headline, what was `found` and the background".to_owned(),
    })
}
