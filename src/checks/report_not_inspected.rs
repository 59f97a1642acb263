//! Reports on forces that their inspection did not visit.

use crate::field;
use crate::model::{Report, State};
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::Site;
use crate::text::Place;

pub const RULE: Rule = Rule {
    name: "report-not-inspected",
    severity: Severity::Error,
    why: "Tables and totals list the forces that were inspected; a report on another would be missing there.",
    mend: "add the force to `inspected` in the inspection's index.md, or move the report to its own inspection",
};

pub fn check(site: &Site, problems: &mut Problems) {
    for ((id, force), doc) in &site.reports {
        let (Some(index), Some(name)) = (site.inspections.get(id), site.force(force)) else { continue };
        // A body whose name is misspelt is a problem already, and may well be this one, or all of them.
        let is_known = site.knows_inspected(&index.value);
        if !is_known || site.is_inspected(&index.value, force) || says_so(&doc.value) {
            continue;
        }
        problems.push(
            Problem::new(
                &RULE,
                Place::file(&doc.file),
                format!(
                    "this is a report on {}, which {} did not inspect",
                    name.name, index.value.short_title
                ),
            )
            .also(Place::field(&index.file, field!["inspected"]), "who was inspected"),
        );
    }
}

/// Whether the report itself says, of every question, that the force was not inspected.
fn says_so(report: &Report) -> bool {
    let absent = |state: &State| matches!(state, State::NotInspected(_) | State::DidNotExist);
    !report.judgements.is_empty() && report.judgements.iter().all(|(_, judgement)| absent(&judgement.state))
}

#[cfg(test)]
mod tests {
    use super::super::sample::sound;
    use super::RULE;

    const FILE: &str = "content/inspections/legitimacy-2019/cestria.md";

    #[test]
    fn a_report_on_a_force_that_nobody_visited() {
        sound().and(FILE, "---\njudgements:\n  legitimacy: good\n---\n").one_problem(&RULE, FILE, "---");
        let honest = "---\njudgements:\n  legitimacy: {state: not-inspected}\n---\n";
        assert_eq!(sound().and(FILE, honest).problems(), []);
    }
}
