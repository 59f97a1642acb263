//! Something that is not accessible and will be mended, nobody says by when.

use crate::field;
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::Site;
use crate::text::Place;

pub const RULE: Rule = Rule {
    name: "fix-without-date",
    severity: Severity::Warning,
    why: "Readers who cannot use a page plan by the day on which they can; those who monitor statements ask for it.",
    mend: "write `by`, the day by which you plan to mend it",
};

pub fn check(site: &Site, problems: &mut Problems) {
    let Some(doc) = &site.accessibility else { return };
    for (at, _) in doc.value.non_compliance.iter().enumerate().filter(|(_, issue)| issue.by.is_none()) {
        if site.is_open(&doc.file, &field!["non_compliance", at]) {
            continue;
        }
        let place = Place::field(&doc.file, field!["non_compliance", at, "plan"]);
        problems.push(Problem::new(&RULE, place, "nobody says by when this will be mended"));
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{ACCESSIBILITY, sound};
    use super::RULE;

    #[test]
    fn a_plan_for_some_day() {
        let spoilt = sound().with(ACCESSIBILITY, "    by: 2019-03-31\n", "");
        spoilt.one_problem(&RULE, ACCESSIBILITY, "plan: write them");
    }
}
