//! What would be published, or was said, in a quiet period before an election.

use crate::field;
use crate::model::{Date, ForceId};
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::{Item, Site};
use crate::text::{FieldPath, Place};

use super::paper::{Paper, papers};

pub const RULE: Rule = Rule {
    name: "release-in-quiet-period",
    severity: Severity::Warning,
    why: "Before elections public bodies hold back; a release in those weeks can be read as taking sides.",
    mend: "choose a moment after the quiet period, or publish knowingly; the site is built all the same",
};

pub fn check(site: &Site, problems: &mut Problems) {
    let periods = &site.settings.value.quiet_periods;
    if periods.is_empty() {
        return;
    }
    let replies = site.replies.iter().map(|((_, force, _), doc)| (&doc.file, force, doc.value.date));
    let said =
        replies.map(|(file, force, date)| (file, vec![force], date, field!["date"], "a reply is dated"));
    let mut dated: Vec<_> = said.collect();
    for paper in papers(site) {
        let forces = concerned(site, &paper);
        // The last day, because a month or a year alone is published on it.
        let own = paper.own_moment.filter(|_| paper.appointment.is_none());
        let release = own.map(|moment| last_day(moment.date));
        dated.extend(
            release.map(|day| (paper.file, forces.clone(), day, field!["published"], "this is published")),
        );
        for (at, quote) in paper.quotes.iter().enumerate() {
            let way: FieldPath = field!["quotes", at, "date"];
            dated.push((paper.file, forces.clone(), quote.date, way, "a quote is dated"));
        }
    }
    for doc in site.releases.values() {
        let day = last_day(doc.value.published.date);
        let items = doc.value.goes_out.iter().filter_map(|name| Item::named(name.as_str()));
        let forces = items.flat_map(|item| site.concerned(&item)).collect();
        dated.push((&doc.file, forces, day, field!["published"], "this release goes out on"));
    }
    for (file, forces, date, way, what) in dated {
        if let Some(period) = periods.iter().find(|period| period.holds(date) && period.concerns(&forces)) {
            problems.push(Problem::new(
                &RULE,
                Place::field(file, way),
                format!("{what} {}, in the quiet period “{}”", date.words(), period.name),
            ));
        }
    }
}

/// The forces that a file is about; none for a file about the whole country.
fn concerned<'a>(site: &'a Site, paper: &Paper<'a>) -> Vec<&'a ForceId> {
    match (paper.force, paper.inspection) {
        (Some(force), _) => vec![force],
        (None, Some(inspection)) => site.inspected(inspection),
        (None, None) => Vec::new(),
    }
}

fn last_day(date: Date) -> Date {
    let day = date.last_day();
    Date::day(day.year(), day.month(), day.day())
}

#[cfg(test)]
mod tests {
    use super::super::sample::{INSPECTION, REPLY, REPORT, SETTINGS, sound};
    use super::RULE;

    #[test]
    fn a_release_a_reply_and_a_quote_before_an_election() {
        let quiet = |from: &str, to: &str| {
            sound().with(SETTINGS, "2018-03-27", from).with(SETTINGS, "2018-05-03", to)
        };
        quiet("2018-12-20", "2018-12-31").one_problem(&RULE, REPLY, "date: 2018-12-20");
        let quoted = sound().with(
            REPORT,
            "role: inspector\n    date: 2018-12-08",
            "role: inspector\n    date: 2018-04-01",
        );
        quoted.one_problem(&RULE, REPORT, "date: 2018-04-01");
        let problems = quiet("2018-12-01", "2018-12-10").problems();
        assert_eq!(problems.len(), 2, "the inspection and the quote: {problems:#?}");
        assert_eq!(problems[1].place.file.as_str(), INSPECTION);
        let elsewhere =
            quiet("2018-12-20", "2018-12-31").with(SETTINGS, "forces: [ambria]", "forces: [cestria]");
        assert_eq!(elsewhere.problems(), []);
    }
}
