//! Moments of publication that the clocks skip, or pass twice.

use jiff::ToSpan;
use jiff::tz::TimeZone;

use crate::field;
use crate::model::{Date, Published};
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::Site;
use crate::text::Place;

use super::dates::moment_in_words;
use super::paper::papers;

pub const RULE: Rule = Rule {
    name: "time-that-does-not-exist",
    severity: Severity::Error,
    why: "When the clocks change one hour is skipped, another comes twice; a release could be an hour early.",
    mend: "choose a time before or after the hour in which the clocks change",
};

pub fn check(site: &Site, problems: &mut Problems) {
    // Of what a release names the moment is written in the release, once.
    let own = papers(site).filter(|paper| paper.appointment.is_none());
    let own = own.filter_map(|paper| Some((paper.file, paper.own_moment?)));
    let released = site.releases.values().map(|doc| (&doc.file, doc.value.published));
    for (file, moment) in own.chain(released) {
        let Err(fault) = moment.instant(&site.zone) else { continue };
        let near: Vec<String> = [-1, 1]
            .into_iter()
            .filter_map(|step| nearest_moment(moment, &site.zone, step))
            .map(moment_in_words)
            .collect();
        let problem = Problem::new(&RULE, Place::field(file, field!["published"]), fault);
        problems.push(match near.is_empty() {
            true => problem,
            false => problem.remedy(format!("the nearest times are {}", near.join(" and "))),
        });
    }
}

/// The nearest moment that exists once, going from `moment` by minutes of `step`; none within a day.
fn nearest_moment(moment: Published, zone: &TimeZone, step: i64) -> Option<Published> {
    let (hour, minute) = moment.time.unwrap_or((0, 0));
    let written = moment.date.last_day().at(hour, minute, 0, 0);
    (1..24 * 60).find_map(|minutes| {
        let near = written.checked_add((step * minutes).minutes()).ok()?;
        let near = Published {
            date: Date::day(near.year(), near.month(), near.day()),
            time: Some((near.hour(), near.minute())),
        };
        near.instant(zone).is_ok().then_some(near)
    })
}

#[cfg(test)]
mod tests {
    use super::super::sample::{PAGE, sound};
    use super::RULE;

    #[test]
    fn the_hour_that_is_skipped_and_the_hour_that_comes_twice() {
        let spoilt = sound().with(PAGE, "2018-10-01", "2018-03-25 01:30");
        let problem = spoilt.one_problem(&RULE, PAGE, "2018-03-25 01:30");
        assert_eq!(problem.remedy, "the nearest times are 25 March 2018, 00:59 and 25 March 2018, 02:00");
        sound().with(PAGE, "2018-10-01", "2018-10-28 01:30").one_problem(&RULE, PAGE, "2018-10-28 01:30");
    }
}
