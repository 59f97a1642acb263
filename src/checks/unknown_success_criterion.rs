//! Success criteria that WCAG 2.2 does not have at level A or AA.

use crate::field;
use crate::model::{CRITERIA, Criterion, CriterionId};
use crate::problem::{Problem, Problems, Rule, Severity, nearest};
use crate::site::Site;
use crate::text::Place;

pub const RULE: Rule = Rule {
    name: "unknown-success-criterion",
    severity: Severity::Error,
    why: "By the number of a success criterion those who mend a page and those who monitor it know what is wrong; a number that \
          does not exist tells them nothing.",
    mend: "write the number of a criterion of WCAG 2.2 of level A or AA, such as 1.3.1; https://www.w3.org/TR/WCAG22/ has all",
};

pub fn check(site: &Site, problems: &mut Problems) {
    let Some(doc) = &site.accessibility else { return };
    let mut look = |list: &str, at: usize, fails: &[CriterionId]| {
        if site.is_open(&doc.file, &field![list, at, "fails"]) {
            return;
        }
        for (nth, number) in fails.iter().enumerate() {
            if let Some(problem) = fault(number.as_str()) {
                let place = Place::field(&doc.file, field![list, at, "fails", nth]);
                problems.push(problem(place));
            }
        }
        if fails.is_empty() {
            let place = Place::field(&doc.file, field![list, at, "fails"]);
            problems.push(Problem::new(&RULE, place, "this names no success criterion"));
        }
    };
    for (at, issue) in doc.value.non_compliance.iter().enumerate() {
        look("non_compliance", at, &issue.fails);
    }
    for (at, burden) in doc.value.disproportionate_burden.iter().enumerate() {
        look("disproportionate_burden", at, &burden.fails);
    }
}

/// What is wrong with a number; `None` if a criterion has it.
fn fault(number: &str) -> Option<impl FnOnce(Place) -> Problem> {
    if Criterion::of(number).is_some() {
        return None;
    }
    let (message, remedy) = match number {
        "4.1.1" => (
            "WCAG 2.2 has no success criterion 4.1.1 any more (Parsing)".to_owned(),
            Some("name the criterion that readers run into, often 1.3.1 or 4.1.2; where there is none, nothing fails, and the entry goes".to_owned()),
        ),
        _ => {
            let near = nearest(number, CRITERIA.iter().map(|known| known.number)).and_then(Criterion::of);
            let remedy = near.map(|near| format!("did you mean {} ({})?", near.number, near.name));
            (format!("WCAG 2.2 has no success criterion {number} of level A or AA"), remedy)
        }
    };
    Some(move |place| {
        let problem = Problem::new(&RULE, place, message);
        match remedy {
            Some(remedy) => problem.remedy(remedy),
            None => problem,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::super::sample::{ACCESSIBILITY, sound};
    use super::RULE;

    #[test]
    fn numbers_of_no_criterion() {
        for number in ["4.1.1", "1.4.6", "1.4.99", "captions", "[]"] {
            let spoilt = sound().with(ACCESSIBILITY, "fails: 1.3.1", &format!("fails: {number}"));
            spoilt.one_problem(&RULE, ACCESSIBILITY, number);
        }
        let spoilt = sound().with(ACCESSIBILITY, "fails: 1.3.1", "fails: [1.3.1, 3.1.22]");
        let problem = spoilt.one_problem(&RULE, ACCESSIBILITY, "3.1.22");
        assert!(problem.remedy.starts_with("did you mean 3.1.2"), "{}", problem.remedy);
    }
}
