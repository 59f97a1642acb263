//! National totals that differ from the reports.

use crate::field;
use crate::model::{ForceId, Inspection, InspectionId, QuestionId, Scale, State, Totals};
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::{Site, question_ref};
use crate::text::Place;

use super::grading::Grading;

pub const RULE: Rule = Rule {
    name: "totals-do-not-reconcile",
    severity: Severity::Error,
    why: "Journalists compare the table with the headline; where they differ, both are discredited.",
    mend: "compare the total and the reports with the source, and correct the one that differs",
};

pub fn check(site: &Site, problems: &mut Problems) {
    // A force or a report that could not be read would be missing from the sum: one mistake, one problem.
    if !site.is_complete() {
        return;
    }
    for (id, doc) in site.inspections.iter().filter(|(_, doc)| site.knows_inspected(&doc.value)) {
        for (at, totals) in doc.value.totals.iter().enumerate() {
            let Grading::By(scale) = Grading::of_id(site, doc, &totals.question) else { continue };
            // A grade that there is not is a problem already.
            if totals.counts.keys().any(|grade| scale.grade(grade).is_none()) {
                continue;
            }
            let held = Held::of(site, id, &doc.value, &totals.question, scale);
            let faults = held.differences(totals, scale);
            if faults.is_empty() {
                continue;
            }
            let words: Vec<&str> = faults.iter().map(|fault| fault.words.as_str()).collect();
            let message = format!("the totals for `{}` do not add up: {}", totals.question, words.join("; "));
            let mut way = field!["totals", at];
            for step in &faults[0].way {
                way = way.then(*step);
            }
            let mut problem = Problem::new(&RULE, Place::field(&doc.file, way), message);
            for (force, grade) in faults.iter().flat_map(|fault| &fault.forces) {
                if let Some(report) = site.report(id, force) {
                    let way = field!["judgements", totals.question.as_str()];
                    problem = problem.also(Place::field(&report.file, way), format!("says {grade}"));
                }
            }
            problems.push(problem);
        }
    }
}

/// What the reports on this site say in answer to one question.
struct Held<'a> {
    /// The forces with each grade, in the order of the scale.
    graded: Vec<Vec<&'a ForceId>>,
    not_graded: Vec<&'a ForceId>,
    /// How many forces were inspected, those of which this site holds no report included.
    inspected: usize,
}

/// One difference, the way to the number that differs, and the forces whose reports make it.
struct Fault<'a> {
    words: String,
    way: Vec<&'a str>,
    forces: Vec<(&'a ForceId, &'a str)>,
}

/// Up to so many reports are pointed at for one grade; more would hide the one that is wrong.
const FEW: usize = 6;

impl<'a> Held<'a> {
    fn of(
        site: &'a Site,
        id: &InspectionId,
        inspection: &'a Inspection,
        question: &QuestionId,
        scale: &Scale,
    ) -> Held<'a> {
        let mut held =
            Held { graded: vec![Vec::new(); scale.grades.len()], not_graded: Vec::new(), inspected: 0 };
        let at = question_ref(id, question);
        for force in site.inspected(inspection) {
            match site.judgement(force, &at).map(|judgement| &judgement.state) {
                Some(State::NotInspected(_) | State::DidNotExist) => continue,
                Some(State::NotGraded(_)) => held.not_graded.push(force),
                Some(State::Graded(grade)) => {
                    // A grade outside the scale is said elsewhere; here the force counts as not known.
                    if let Some((rank, _)) = scale.grade(grade) {
                        held.graded[rank - 1].push(force);
                    }
                }
                // A force that is only being prepared, and has no report in it, was not there to be inspected.
                None if site.force(force).is_some_and(|force| force.draft) => continue,
                _ => {}
            }
            held.inspected += 1;
        }
        held
    }

    /// Where the stated numbers cannot be true. While some reports are missing a number may be greater than
    /// what the others add up to, but never smaller.
    fn differences(&self, totals: &'a Totals, scale: &'a Scale) -> Vec<Fault<'a>> {
        let judged = self.graded.iter().map(Vec::len).sum::<usize>() + self.not_graded.len();
        let complete = judged == self.inspected;
        let grades =
            scale.grades.iter().zip(&self.graded).enumerate().filter_map(|(position, (grade, forces))| {
                // A grade that stands in the scale twice is said elsewhere; here it counts once.
                scale.grade(&grade.id).filter(|(rank, _)| *rank == position + 1)?;
                let stated = totals.counts.get(&grade.id).map_or(0, |count| *count as usize);
                Some((grade.words.as_str(), stated, forces, vec!["counts", grade.id.as_str()]))
            });
        let none = ("not graded", totals.not_graded as usize, &self.not_graded, vec!["not_graded"]);
        let mut faults: Vec<Fault<'a>> = grades
            .chain([none])
            .filter(
                |(_, stated, forces, _)| {
                    if complete { *stated != forces.len() } else { *stated < forces.len() }
                },
            )
            .map(|(words, stated, forces, way)| Fault {
                words: format!("{words}: {stated} stated, {} in the reports", forces.len()),
                way,
                forces: match stated < forces.len() && forces.len() <= FEW {
                    true => forces.iter().map(|force| (*force, words)).collect(),
                    false => Vec::new(),
                },
            })
            .collect();
        let sum = totals.counts.iter().map(|(_, count)| *count as usize).sum::<usize>()
            + totals.not_graded as usize;
        if sum != self.inspected {
            let words = format!("{sum} forces in all, and {} were inspected", self.inspected);
            faults.push(Fault { words, way: Vec::new(), forces: Vec::new() });
        }
        faults
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{BORLAND_REPORT, CESTRIA_REPORT, INSPECTION, sound};
    use super::RULE;

    #[test]
    fn the_difference_is_named_and_the_reports_that_make_it() {
        let spoilt = sound().with(BORLAND_REPORT, "requires-improvement", "good");
        let problem = spoilt.one_problem(&RULE, INSPECTION, "      good: 1");
        assert_eq!(
            problem.message,
            "the totals for `legitimacy` do not add up: good: 1 stated, 2 in the reports; \
             requires improvement: 1 stated, 0 in the reports"
        );
        let reports: Vec<&str> = problem.also.iter().map(|(place, _)| place.file.stem()).collect();
        assert_eq!(reports, ["ambria", "borland"]);
    }

    #[test]
    fn while_reports_are_missing_a_total_may_be_greater_and_not_smaller() {
        let partial = || sound().without(CESTRIA_REPORT);
        assert_eq!(partial().problems(), []);
        let counts = "      good: 1\n      requires-improvement: 1";
        let spoilt = partial().with(INSPECTION, counts, "      good: 0\n      requires-improvement: 2");
        spoilt.one_problem(&RULE, INSPECTION, "good: 0");
        let spoilt = partial().with(INSPECTION, counts, "      good: 2\n      requires-improvement: 1");
        let problem = spoilt.one_problem(&RULE, INSPECTION, "question: legitimacy");
        assert!(problem.message.ends_with("4 forces in all, and 3 were inspected"), "{}", problem.message);
    }
}
