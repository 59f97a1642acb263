//! Facts of which nobody says where they come from.

use crate::field;
use crate::model::Inspection;
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::read::Doc;
use crate::site::Site;
use crate::text::Place;

use super::paper::papers;

pub const RULE: Rule = Rule {
    name: "fact-without-source",
    severity: Severity::Error,
    why: "Readers and lawyers ask who says so; every fact on the site leads to its source.",
    mend: "list under `sources` of this file, or of its inspection's index.md, where it can be read",
};

pub fn check(site: &Site, problems: &mut Problems) {
    for paper in papers(site) {
        let inherits = |doc: &Doc<Inspection>| {
            !doc.value.sources.is_empty() || site.is_open(&doc.file, &field!["sources"])
        };
        if !paper.sources.is_empty() || paper.inherits.is_some_and(inherits) {
            continue;
        }
        let facts = [
            ("findings", paper.findings.len()),
            ("measures", paper.measures.len()),
            ("quotes", paper.quotes.len()),
        ];
        // One list of sources mends them all, so one problem tells of them all.
        if let Some((first, _)) = facts.iter().find(|(_, count)| *count > 0) {
            let count: usize = facts.iter().map(|(_, count)| count).sum();
            let facts = if count == 1 { "one fact".to_owned() } else { format!("{count} facts") };
            problems.push(Problem::new(
                &RULE,
                Place::field(paper.file, field![*first, 0usize]),
                format!("this file states {facts}, and neither it nor its inspection lists a source"),
            ));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{EARLIER_REPORT, sound};
    use super::RULE;

    #[test]
    fn a_finding_that_nobody_vouches_for() {
        let finding = "findings:\n  - kind: gap\n    text: Nobody keeps records.";
        let spoilt = sound().adding(EARLIER_REPORT, "  legitimacy: requires-improvement", finding);
        spoilt.one_problem(&RULE, EARLIER_REPORT, "kind: gap");
    }
}
