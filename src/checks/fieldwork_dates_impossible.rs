//! Inspectors at work backwards, or after their report.

use crate::field;
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::Site;
use crate::text::Place;

use super::dates::surely_before;

pub const RULE: Rule = Rule {
    name: "fieldwork-dates-impossible",
    severity: Severity::Error,
    why: "When the inspectors looked tells a reader how old the findings are.",
    mend: "check both dates of `fieldwork`: it begins, it ends, and then the report is published",
};

pub fn check(site: &Site, problems: &mut Problems) {
    for (id, doc) in &site.inspections {
        let Some(fieldwork) = &doc.value.fieldwork else { continue };
        let (from, to) = (fieldwork.from.words(), fieldwork.to.words());
        // Reports may come out in several tranches, and the inspectors be at work between them.
        let Some(published) = site.inspection_published(id) else { continue };
        let last_report = (site.reports_of(id))
            .filter_map(|(force, _)| site.report_published(id, force))
            .map(|published| published.date)
            .fold(published.date, |a, b| if a.last_day() < b.last_day() { b } else { a });
        let message = if surely_before(fieldwork.to, fieldwork.from) {
            format!("the fieldwork ends ({to}) before it begins ({from})")
        } else if surely_before(last_report, fieldwork.to) {
            format!("the fieldwork ends ({to}) after its report was published ({})", last_report.words())
        } else {
            continue;
        };
        problems.push(Problem::new(&RULE, Place::field(&doc.file, field!["fieldwork", "to"]), message));
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{INSPECTION, sound};
    use super::RULE;

    #[test]
    fn backwards_and_too_late() {
        for to in ["2017-06-30", "2019-06-30"] {
            let spoilt = sound().with(INSPECTION, "to: 2018-06-30", &format!("to: {to}"));
            spoilt.one_problem(&RULE, INSPECTION, to);
        }
    }
}
