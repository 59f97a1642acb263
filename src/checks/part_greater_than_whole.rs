//! Measures that count more parts than there are.

use crate::field;
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::Site;
use crate::text::Place;

use super::paper::papers;

pub const RULE: Rule = Rule {
    name: "part-greater-than-whole",
    severity: Severity::Error,
    why: "A number like “84 of 83” makes readers doubt every other number on the site.",
    mend: "check `value`, which is the part, and `of`, which is the whole; perhaps they changed places",
};

pub fn check(site: &Site, problems: &mut Problems) {
    for paper in papers(site) {
        for (at, measure) in paper.measures.iter().enumerate() {
            if let Some(whole) = measure.of.filter(|whole| measure.value > *whole) {
                problems.push(Problem::new(
                    &RULE,
                    Place::field(paper.file, field!["measures", at, "value"]),
                    format!("the measure `{}` is {} of {whole}", measure.measure, measure.value),
                ));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{REPORT, sound};
    use super::RULE;

    #[test]
    fn more_than_all() {
        let problem = sound().with(REPORT, "value: 81", "value: 85").one_problem(&RULE, REPORT, "value: 85");
        assert_eq!(problem.message, "the measure `applications` is 85 of 84");
    }
}
