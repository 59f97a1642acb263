//! Scales and grades under a programme that gives none.

use crate::field;
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::Site;
use crate::text::Place;

pub const RULE: Rule = Rule {
    name: "scale-in-ungraded-programme",
    severity: Severity::Error,
    why: "A grade that the inspectors never gave would be invented, however well it sums up what they wrote.",
    mend: "take the scale out; if the inspection did give grades, name the right programme under `programme`",
};

pub fn check(site: &Site, problems: &mut Problems) {
    for doc in site.inspections.values() {
        let inspection = &doc.value;
        let Some(programme) = site.programmes.get(&inspection.programme) else { continue };
        if programme.value.graded != Some(false) {
            continue;
        }
        let of_questions = inspection.questions.iter().enumerate().flat_map(|(at, question)| {
            let scale = question.scale.as_ref().map(|_| "scale");
            let graded = question.graded.filter(|graded| *graded).map(|_| "graded");
            [scale, graded].into_iter().flatten().map(move |name| field!["questions", at, name])
        });
        let own = inspection.scale.as_ref().map(|_| field!["scale"]);
        for way in own.into_iter().chain(of_questions) {
            let message = format!(
                "{} would give grades, and the programme “{}” gives none",
                inspection.short_title, programme.value.title
            );
            problems.push(
                Problem::new(&RULE, Place::field(&doc.file, way), message)
                    .also(Place::field(&programme.file, field!["graded"]), "here it says so"),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{EARLIER, PROGRAMME, sound};
    use super::RULE;

    #[test]
    fn a_scale_where_nothing_was_graded() {
        let spoilt = sound().adding(PROGRAMME, "title: Review", "graded: false");
        let faults = spoilt.problems();
        assert!(faults.iter().all(|problem| problem.rule.name == RULE.name), "{faults:?}");
        assert!(faults.iter().any(|problem| problem.place.file.as_str() == EARLIER), "{faults:?}");
    }
}
