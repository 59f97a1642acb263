//! `candour check`: everything that is wrong, and nothing written.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::disk::{self, Snapshot};
use crate::edition::Edition;
use crate::model::Published;
use crate::problem::Problems;
use crate::project::{self, Project};
use crate::proof::proof;
use crate::release;
use crate::theme::{self, Theme};

use super::arguments::{Check, Place};
use super::outcome::Outcome;
use super::print;

pub(super) fn check(options: &Check) -> Outcome {
    let folder = match Folder::open(&options.place) {
        Ok(folder) => folder,
        Err(outcome) => return outcome,
    };
    let mut problems = folder.project.problems.clone();
    let (theme, faults) = folder.theme();
    problems.extend(faults);
    if let (Some(site), Some(theme)) = (&folder.project.site, &theme) {
        problems.extend(release::public(site, folder.moment).1);
        // Of the newsroom's edition nothing is left out, so every page is looked at before its day comes.
        let released = release::newsroom(site, folder.moment);
        let (edition, clashes) = Edition::new(&released, theme, &folder.address());
        problems.extend(clashes);
        if !problems.forbid_publishing() {
            let Ok(proofed) = proof(&edition, |_| Ok::<(), std::convert::Infallible>(()));
            problems.extend(proofed.map_or_else(|problems| problems, |proofed| proofed.warnings));
        }
    }
    let problems = problems.sorted();
    print::problems(&folder.snapshot.tree, &problems, options.format);
    let checked = print::counted(folder.project.reading.parsed, "file", "files");
    print::say(&format!("checked {checked}: {}", print::summary(&problems)));
    if problems.forbid_publishing() { Outcome::Problems } else { Outcome::Fine }
}

/// The project folder, understood, and the moment as of which a command looks at it.
pub(super) struct Folder {
    pub snapshot: Snapshot,
    pub project: Project,
    pub moment: Timestamp,
    base_url: Option<String>,
}

impl Folder {
    /// Reads the project folder; what is wrong with the content is in `project`.
    pub fn open(place: &Place) -> Result<Folder, Outcome> {
        let snapshot = disk::tree(&place.root, None)?;
        Folder::of(snapshot, place, None)
    }

    /// The same of a folder that has been looked at already; files that are as `before` are not read again.
    pub fn of(snapshot: Snapshot, place: &Place, before: Option<&Project>) -> Result<Folder, Outcome> {
        let project = project::understand(&snapshot.tree, before);
        let zone = project.site.as_ref().map_or(TimeZone::UTC, |site| site.zone.clone());
        let moment = match &place.as_of {
            None => Timestamp::now(),
            Some(written) => moment(written, &zone).map_err(Outcome::WrongUsage)?,
        };
        if let Some(address) = &place.base_url
            && !["http://", "https://"].iter().any(|scheme| address.starts_with(scheme))
        {
            return Err(Outcome::WrongUsage(format!(
                "--base-url {address}: write the whole address, https://..."
            )));
        }
        Ok(Folder { snapshot, project, moment, base_url: place.base_url.clone() })
    }

    /// Where the site will stand.
    pub fn address(&self) -> String {
        let settings = || self.project.site.as_ref().map(|site| site.settings.value.address.to_string());
        self.base_url.clone().or_else(settings).unwrap_or_default()
    }

    pub fn theme(&self) -> (Option<Theme>, Problems) {
        let Some(site) = &self.project.site else { return (None, Problems::default()) };
        let base = crate::pages::base_of(&self.address());
        theme::load(&self.snapshot.tree, site.settings.value.theme.as_str(), &base)
    }
}

/// The instant that somebody wrote: in the site's zone, or with an offset of its own.
fn moment(written: &str, zone: &TimeZone) -> Result<Timestamp, String> {
    if let Ok(instant) = written.parse::<Timestamp>() {
        return Ok(instant);
    }
    Published::parse(written)
        .and_then(|published| published.instant(zone))
        .map_err(|fault| format!("--as-of {written}: {fault}"))
}
