//! Inspections of all forces that ask nothing.

use crate::field;
use crate::model::InspectionKind;
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::Site;
use crate::text::Place;

pub const RULE: Rule = Rule {
    name: "inspection-without-questions",
    severity: Severity::Error,
    why: "Grades answer questions; an inspection that asks none has no table, and no force can be judged.",
    mend: "list under `questions` what the inspection asked; if it gave no grades, leave `scale` out",
};

pub fn check(site: &Site, problems: &mut Problems) {
    for doc in site.inspections.values() {
        let inspection = &doc.value;
        let graded = inspection.kind == InspectionKind::AllForce && inspection.scale.is_some();
        if graded && inspection.questions.is_empty() {
            problems.push(Problem::new(
                &RULE,
                Place::field(&doc.file, field!["questions"]),
                format!("{} gives grades and asks no questions", inspection.short_title),
            ));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::sound;
    use super::RULE;

    const INDEX: &str = "content/inspections/review-2020/index.md";

    #[test]
    fn grades_without_questions() {
        let spoilt = sound().and(
            INDEX,
            "---\ntitle: Review of 2020\nshort_title: Review 2020\nsummary: A review.\nprogramme: review\n\
             kind: all-force\ninspectorate: Inspectorate\nyear: 2020\npublished: 2020-12-01\n\
             scale: three-point\ninspected: all-forces\nquestions: []\n---\n",
        );
        spoilt.one_problem(&RULE, INDEX, "questions: []");
    }
}
