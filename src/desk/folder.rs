//! The project folder as every command looks at it: understood, as of a moment, and for an address.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::calendar;
use crate::model::{Date, Published};
use crate::pages::{Plan, base_of};
use crate::problem::Problems;
use crate::project::{self, Project};
use crate::release;
use crate::source::Tree;
use crate::strings::Strings;
use crate::theme::{self, Theme};

/// From when and for where somebody looks at the folder.
#[derive(Clone, Debug, Default)]
pub struct Standpoint {
    /// The moment as it was written, in the site's zone or with an offset; nothing for now.
    pub as_of: Option<String>,
    /// The address where the site will stand, in place of the one in the settings.
    pub base_url: Option<String>,
}

/// The project folder, understood, and the moment as of which it is looked at.
#[derive(Clone, Debug)]
pub struct Folder {
    pub tree: Arc<Tree>,
    pub project: Arc<Project>,
    pub moment: Timestamp,
    base_url: Option<String>,
}

impl Folder {
    /// Understands the folder; `now` is the moment where the standpoint names none. Files that are as `before` are
    /// not read again.
    ///
    /// # Errors
    /// Where the moment or the address that was asked for is none: what is wrong with it, in words.
    pub fn of(
        tree: Arc<Tree>,
        standpoint: &Standpoint,
        now: Timestamp,
        before: Option<&Project>,
    ) -> Result<Folder, String> {
        let project = Arc::new(project::understand(&tree, before));
        let moment = match &standpoint.as_of {
            None => now,
            Some(written) => moment(written, &zone(&project))?,
        };
        let base_url = standpoint.base_url.clone();
        if let Some(address) = &base_url
            && !["http://", "https://"].iter().any(|scheme| address.starts_with(scheme))
        {
            return Err(format!("--base-url {address}: write the whole address, https://..."));
        }
        Ok(Folder { tree, project, moment, base_url })
    }

    /// The same of a folder that is understood already.
    pub fn again(tree: Arc<Tree>, project: Arc<Project>, from: &Standpoint, moment: Timestamp) -> Folder {
        Folder { tree, project, moment, base_url: from.base_url.clone() }
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

    /// The theme of the site, if there is one to use, and what is wrong with it.
    pub fn theme(&self) -> (Option<Arc<Theme>>, Problems) {
        let Some((name, languages)) = self.project.theme() else { return (None, Problems::default()) };
        theme::load(&self.tree, name, languages, &base_of(&self.address()))
    }

    /// All that is wrong before a page is made, but for the theme: with the content, with what is not right any more on
    /// that day, with addresses and with links to what is not public yet.
    ///
    /// The newsroom's edition is asked for addresses, so that two pages at one are told before the day on which
    /// both are public.
    pub fn problems(&self) -> Problems {
        let mut problems = self.project.problems().clone();
        problems.extend(self.project.look(|site| release::public(site, self.moment).1));
        problems.extend(self.project.look(|site| calendar::lapsed(site, self.moment)));
        problems.extend(self.project.look(|site| {
            let words = Arc::new(Strings::own(&site.settings.value.languages));
            Plan::of(release::newsroom(site, self.moment).visible(), &words, &self.address()).1
        }));
        problems
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
