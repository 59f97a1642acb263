//! The project folder as every command opens it: read, understood, and looked at as of a moment.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::disk::{self, Snapshot};
use crate::model::{Date, Published};
use crate::pages::base_of;
use crate::problem::Problems;
use crate::project::{self, Project};
use crate::theme::{self, Theme};

use super::arguments::Place;
use super::outcome::Outcome;

/// The project folder, understood, and the moment as of which a command looks at it.
pub(super) struct Folder {
    pub snapshot: Snapshot,
    pub project: Project,
    pub moment: Timestamp,
    base_url: Option<String>,
}

impl Folder {
    /// Reads the project folder; what is wrong with the content is in `project`.
    ///
    /// # Errors
    /// Where the folder cannot be read, and where the moment or the address that was asked for is none.
    pub fn open(place: &Place) -> Result<Folder, Outcome> {
        let snapshot = disk::tree(&place.root, None)?;
        Folder::of(snapshot, place, None)
    }

    /// The same of a folder that has been looked at already; files that are as `before` are not read again.
    ///
    /// # Errors
    /// Where the moment or the address that was asked for is none.
    pub fn of(snapshot: Snapshot, place: &Place, before: Option<&Project>) -> Result<Folder, Outcome> {
        let project = project::understand(&snapshot.tree, before);
        let zone = zone(&project);
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

    /// The day as of which the folder is looked at, where the site is at home.
    pub fn day(&self) -> Date {
        Date::of(self.moment, &zone(&self.project))
    }

    /// Where the site will stand.
    pub fn address(&self) -> String {
        let settings = || self.project.site.as_ref().map(|site| site.settings.value.address.to_string());
        self.base_url.clone().or_else(settings).unwrap_or_default()
    }

    /// The theme of the site, and what is wrong with it; `None` without settings or without a theme to use.
    pub fn theme(&self) -> (Option<Theme>, Problems) {
        let Some(site) = &self.project.site else { return (None, Problems::default()) };
        theme::load(&self.snapshot.tree, site.settings.value.theme.as_str(), &base_of(&self.address()))
    }
}

/// The zone of the site; without settings, universal time.
fn zone(project: &Project) -> TimeZone {
    project.site.as_ref().map_or(TimeZone::UTC, |site| site.zone.clone())
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
