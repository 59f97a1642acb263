//! An accessibility statement that claims another compliance than follows from what it lists.

use crate::field;
use crate::model::Compliance;
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::Site;
use crate::text::Place;

pub const RULE: Rule = Rule {
    name: "compliance-contradicts-issues",
    severity: Severity::Error,
    why: "A statement that claims to comply and lists what does not is wrong in one of the two, and readers cannot know in which.",
    mend: "take `compliance` away: it follows from what is listed. Write it only where most of the site is `not-compliant`",
};

pub fn check(site: &Site, problems: &mut Problems) {
    let Some(doc) = &site.accessibility else { return };
    let Some(claimed) = doc.value.compliance else { return };
    let lists = ["non_compliance", "disproportionate_burden", "outside_scope"];
    if lists.iter().any(|list| site.is_open(&doc.file, &field![*list])) {
        return;
    }
    let message = match (claimed, doc.value.lists_nothing()) {
        (Compliance::FullyCompliant, false) => {
            "it claims to be fully compliant, and lists what is not accessible"
        }
        (Compliance::PartiallyCompliant | Compliance::NotCompliant, true) => {
            "it claims not to be fully compliant, and lists nothing that is not accessible"
        }
        _ => return,
    };
    let problem = Problem::new(&RULE, Place::field(&doc.file, field!["compliance"]), message);
    problems.push(match claimed {
        Compliance::FullyCompliant => problem,
        _ => problem.remedy(
            "list what is not accessible under `non_compliance`, with the success criteria that it fails",
        ),
    });
}

#[cfg(test)]
mod tests {
    use super::super::sample::{ACCESSIBILITY, sound};
    use super::RULE;

    #[test]
    fn more_and_less_than_is_listed() {
        let claiming = |claim: &str| {
            sound().with(ACCESSIBILITY, "prepared:", &format!("compliance: {claim}\nprepared:"))
        };
        claiming("fully-compliant").one_problem(&RULE, ACCESSIBILITY, "compliance: fully-compliant");
        assert_eq!(claiming("not-compliant").problems(), []);
        let issue = "non_compliance:\n  - what: Some tables have no caption.\n    effect: Nobody hears what they are about.\n    \
                     fails: 1.3.1\n    plan: write them\n    by: 2019-03-31\n";
        let less = claiming("partially-compliant").with(ACCESSIBILITY, issue, "");
        less.one_problem(&RULE, ACCESSIBILITY, "compliance: partially-compliant");
    }
}
