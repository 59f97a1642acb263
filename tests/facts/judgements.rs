//! All judgements that are known from public sources, against the content.

use std::collections::BTreeMap;

use candour::model::State;

use super::built::built;

/// Beside the reference data the content holds what the national totals of effectiveness 2015 give by name.
const BESIDES: [(&str, &str, &str); 1] = [("durham", "peel-effectiveness-2015", "effectiveness")];

/// Force, inspection and question.
type Answer = (String, String, String);

#[test]
fn every_known_judgement_is_in_the_content_and_no_other() {
    let listed: BTreeMap<Answer, String> = include_str!("judgements.csv")
        .lines()
        .skip(1)
        .map(|line| {
            let cells: Vec<&str> = line.split(',').collect();
            let [force, inspection, question, grade] = cells[..] else { panic!("four cells: {line}") };
            ((force.to_owned(), inspection.to_owned(), question.to_owned()), grade.to_owned())
        })
        .collect();
    assert_eq!(listed.len(), 409, "each judgement once");

    let mut held: BTreeMap<Answer, String> = BTreeMap::new();
    for ((inspection, force), doc) in &built().site.reports {
        for (question, judgement) in doc.value.judgements.iter() {
            let said = match &judgement.state {
                State::Graded(grade) => grade.to_string(),
                State::NotGraded(_) => "not-graded".to_owned(),
                // Questions that never get a grade have no line in a list of grades.
                State::Ungraded => continue,
                other => format!("{other:?}"),
            };
            held.insert((force.to_string(), inspection.to_string(), question.to_string()), said);
        }
    }
    let mut faults = Vec::new();
    for (answer, grade) in &listed {
        match held.get(answer) {
            None => faults.push(format!("{answer:?} is missing: {grade}")),
            Some(said) if said != grade => faults.push(format!("{answer:?} is {said} and should be {grade}")),
            Some(_) => {}
        }
    }
    for (force, inspection, question) in BESIDES {
        held.remove(&(force.into(), inspection.into(), question.into()))
            .unwrap_or_else(|| panic!("{force} is graded in {inspection}"));
    }
    faults
        .extend(held.keys().filter(|it| !listed.contains_key(*it)).map(|it| format!("{it:?} is not listed")));
    assert!(faults.is_empty(), "{} differences:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn a_judgement_that_was_worked_out_says_so_and_why() {
    let deduced: Vec<_> = (built().site.reports.iter())
        .flat_map(|(key, doc)| doc.value.judgements.iter().map(move |(_, judgement)| (key, judgement)))
        .filter(|(_, judgement)| judgement.basis == candour::model::Basis::Deduced)
        .collect();
    assert_eq!(deduced.len(), 30, "as many as in the reference data");
    for ((inspection, force), judgement) in deduced {
        let page = format!("/inspections/{inspection}/{force}/");
        let text = built().text(&page).unwrap_or_else(|| panic!("{page} is there"));
        let reason = judgement.basis_reason.as_ref().expect("it cannot be read without a reason");
        let reason = super::visible::single_spaced(reason.as_str());
        assert!(
            text.contains("deduced by this site.") && text.contains(&reason),
            "{page} says that it was deduced: {reason}"
        );
    }
}
