//! Grades that the scale of their question does not have.

use crate::field;
use crate::model::{GradeId, Scale, State};
use crate::problem::{Problem, Problems, Rule, Severity, nearest};
use crate::site::Site;
use crate::text::Place;

use super::grading::Grading;

pub const RULE: Rule = Rule {
    name: "grade-not-in-scale",
    severity: Severity::Error,
    why: "A grade means something only on its scale: `adequate` is a grade since 2021 and was none before.",
    mend: "write one of the grades of the question's scale in content/vocabulary/scales.yaml",
};

pub fn check(site: &Site, problems: &mut Problems) {
    for ((inspection, _), doc) in &site.reports {
        let Some(inspection) = site.inspections.get(inspection) else { continue };
        for (question, judgement) in doc.value.judgements.iter() {
            if let State::Graded(grade) = &judgement.state
                && let Grading::By(scale) = Grading::of_id(site, inspection, question)
            {
                let way = field!["judgements", question.as_str(), "grade"];
                look(site, grade, scale, Place::field(&doc.file, way), problems);
            }
        }
    }
    for doc in site.inspections.values() {
        for (at, totals) in doc.value.totals.iter().enumerate() {
            if let Grading::By(scale) = Grading::of_id(site, doc, &totals.question) {
                for grade in totals.counts.keys() {
                    let way = field!["totals", at, "counts", grade.as_str()];
                    look(site, grade, scale, Place::key(&doc.file, way), problems);
                }
            }
        }
    }
}

fn look(site: &Site, grade: &GradeId, scale: &Scale, place: Place, problems: &mut Problems) {
    if scale.grade(grade).is_some() {
        return;
    }
    let grades: Vec<&str> = scale.grades.iter().map(|known| known.id.as_str()).collect();
    let listed = format!("the grades here are {}", grades.join(", "));
    let problem = Problem::new(&RULE, place, format!("`{grade}` is no grade of the scale “{}”", scale.title));
    // A grade of another scale is no slip of the pen, and the nearest word could be a wrong judgement.
    let other = site.scales.value.iter().find(|(_, other)| other.grade(grade).is_some());
    // Nor is `adequate` meant where somebody could read `inadequate`.
    let meant = nearest(grade.as_str(), grades).filter(|meant| !meant.ends_with(grade.as_str()));
    problems.push(problem.remedy(match (other, meant) {
        (Some((_, other)), _) => format!("it is a grade of the scale “{}”; {listed}", other.title),
        (None, Some(meant)) => format!("did you mean `{meant}`? {listed}"),
        (None, None) => listed,
    }));
}

#[cfg(test)]
mod tests {
    use super::super::sample::{EARLIER_REPORT, INSPECTION, REPORT, sound};
    use super::RULE;

    #[test]
    fn a_grade_of_another_scale_and_a_misspelt_one() {
        let spoilt = sound().with(REPORT, "grade: good", "grade: adequate");
        let problem = spoilt.one_problem(&RULE, REPORT, "grade: adequate");
        assert!(!problem.remedy.contains("inadequate`?"), "no other grade is suggested: {}", problem.remedy);

        let spoilt = sound().with(EARLIER_REPORT, "requires-improvement", "requires-improvment");
        let problem = spoilt.one_problem(&RULE, EARLIER_REPORT, "requires-improvment");
        assert_eq!(
            problem.remedy,
            "did you mean `requires-improvement`? the grades here are good, requires-improvement, inadequate"
        );

        let spoilt = sound().adding(INSPECTION, "      requires-improvement: 1", "      outstanding: 0");
        spoilt.one_problem(&RULE, INSPECTION, "outstanding: 0");
    }
}
