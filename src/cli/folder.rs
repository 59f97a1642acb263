//! The project folder as every command opens it: read, understood, and looked at as of a moment.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::disk::{self, Snapshot};
use crate::edition::Edition;
use crate::model::{Date, Published};
use crate::pages::base_of;
use crate::problem::Problems;
use crate::project::{self, Project};
use crate::release;
use crate::site::Site;
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

    /// The theme of the site, if there is one to use, and all that is wrong before a page is made: with the
    /// content, with the theme, with addresses and with links to what is not public yet.
    ///
    /// The newsroom's edition is asked for addresses, so that two pages at one are told before the day on which
    /// both are public.
    pub fn theme_and_problems(&self) -> (Option<Theme>, Problems) {
        let mut problems = self.project.problems.clone();
        let Some((name, languages)) = self.project.theme() else { return (None, problems) };
        let (theme, faults) = theme::load(&self.snapshot.tree, name, languages, &base_of(&self.address()));
        problems.extend(faults);
        problems.extend(self.project.look(|site| release::public(site, self.moment).1));
        if let Some(theme) = &theme {
            let clashes =
                |site: &Site| Edition::new(&release::newsroom(site, self.moment), theme, &self.address()).1;
            problems.extend(self.project.look(clashes));
        }
        (theme, problems)
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
