//! By when the law wants a policing body's reply.

use super::Site;
use crate::model::{Date, ForceId, ForceKind, InspectionId};

impl Site {
    /// The last day on which the local policing body may publish its comments on a report (Police Act 1996, section 55,
    /// as in force from 2 May 2017: before the end of 56 days beginning with the day of publication). `None` where the
    /// law sets no day: before then, for bodies that are not one of the territorial forces, and where the day of
    /// publication is not known.
    pub fn reply_due(&self, inspection: &InspectionId, force: &ForceId) -> Option<Date> {
        let published = self.report_published(inspection, force)?.date;
        if published < Date::day(2017, 5, 2) || self.force(force)?.kind != ForceKind::Territorial {
            return None;
        }
        // The 56 days begin with the day of publication, so that the last of them is 55 days later.
        published.plus_days(55)
    }
}
