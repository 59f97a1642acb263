//! An accessibility statement from which follows that everything is accessible, on a site that nobody tested.

use crate::field;
use crate::model::{Compliance, Standard};
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::Site;
use crate::text::Place;

pub const RULE: Rule = Rule {
    name: "full-compliance-untested",
    severity: Severity::Error,
    why: "That nothing is listed does not mean that nothing is wrong; who says that all of WCAG 2.2 AA is met must have looked.",
    mend: "list what does not work under `non_compliance`; or test pages, and write under `tested` when, and which",
};

pub fn check(site: &Site, problems: &mut Problems) {
    let Some(doc) = &site.accessibility else { return };
    let open = ["compliance", "non_compliance", "disproportionate_burden", "outside_scope", "tested"];
    let is_open = open.iter().any(|field| site.is_open(&doc.file, &field![*field]));
    if doc.value.compliance() != Compliance::FullyCompliant || !doc.value.lists_nothing() || is_open {
        return;
    }
    let (place, message) = match &doc.value.tested {
        None => {
            (Place::file(&doc.file), "it says that the site is fully compliant, and nobody has tested it")
        }
        Some(test) if test.standard != Standard::Wcag22 => (
            Place::field(&doc.file, field!["tested", "standard"]),
            "it says that the site is fully compliant with version 2.2, and an older version was tested",
        ),
        Some(_) => return,
    };
    problems.push(Problem::new(&RULE, place, message));
}

#[cfg(test)]
mod tests {
    use super::super::sample::{ACCESSIBILITY, sound};
    use super::RULE;

    #[test]
    fn nothing_listed_and_nothing_tested() {
        let issue = "non_compliance:\n  - what: Some tables have no caption.\n    effect: Nobody hears what they are about.\n    \
                     fails: 1.3.1\n    plan: write them\n    by: 2019-03-31\n";
        let fully = || sound().with(ACCESSIBILITY, issue, "");
        assert_eq!(fully().problems(), []);
        let test = "tested:\n  date: 2018-09-18\n  pages: [the home page, the report on Ambria]\n";
        fully().with(ACCESSIBILITY, test, "").one_problem(&RULE, ACCESSIBILITY, "introduction:");
        let older = fully().with(
            ACCESSIBILITY,
            "  date: 2018-09-18\n",
            "  date: 2018-09-18\n  standard: wcag-2-1-aa\n",
        );
        older.one_problem(&RULE, ACCESSIBILITY, "standard: wcag-2-1-aa");
    }
}
