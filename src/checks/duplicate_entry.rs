//! Entries of a list that stand there twice.

use crate::field;
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::Site;
use crate::text::{FieldPath, FileName, Place};

use super::paper::papers;
use super::repeats::repeats;

pub const RULE: Rule = Rule {
    name: "duplicate-entry",
    severity: Severity::Error,
    why: "Of two entries that claim to be the same thing readers would see one by chance, or count both.",
    mend: "take one of the two out, or give it its own id if it is something else",
};

pub fn check(site: &Site, problems: &mut Problems) {
    let mut look = |file: &FileName, kind: &str, entries: Vec<(String, FieldPath)>| {
        for (entry, first, again) in repeats(entries) {
            let message = format!("{kind} `{entry}` stands twice");
            let problem = Problem::new(&RULE, Place::field(file, again), message);
            problems.push(problem.also(Place::field(file, first), "the first time"));
        }
    };
    for (id, scale) in site.scales.value.iter() {
        let way = |at| field![id.as_str(), "grades", at, "id"];
        look(&site.scales.file, "the grade", each(&scale.grades, |grade| grade.id.to_string(), way));
    }
    for doc in site.programmes.values() {
        let groups = &doc.value.comparability_groups;
        let way = |at| field!["comparability_groups", at, "id"];
        look(&doc.file, "the comparability group", each(groups, |group| group.id.to_string(), way));
    }
    for doc in site.inspections.values() {
        let way = |at| field!["questions", at, "id"];
        look(&doc.file, "the question", each(&doc.value.questions, |question| question.id.to_string(), way));
        let way = |at| field!["totals", at, "question"];
        look(&doc.file, "the total of", each(&doc.value.totals, |totals| totals.question.to_string(), way));
        let way = |at| field!["inspected", at];
        look(&doc.file, "the inspected body", each(&doc.value.inspected, |body| body.to_string(), way));
    }
    for doc in site.replies.values() {
        let way = |at| field!["answers", at, "recommendation"];
        let answers = each(&doc.value.answers, |answer| answer.recommendation.to_string(), way);
        look(&doc.file, "the answer to", answers);
    }
    for doc in site.releases.values() {
        let way = |at| field!["goes_out", at];
        look(&doc.file, "in the release", each(&doc.value.goes_out, ToString::to_string, way));
    }
    for paper in papers(site) {
        let way = |at| field!["recommendations", at, "id"];
        look(
            paper.file,
            "the recommendation",
            each(paper.recommendations, |entry| entry.id.to_string(), way),
        );
        let way = |at| field!["measures", at, "measure"];
        let measures = each(paper.measures, |value| format!("{}, {}", value.measure, value.period), way);
        look(paper.file, "the measure", measures);
        let way = |at| field!["findings", at, "text"];
        look(paper.file, "the finding", each(paper.findings, |finding| finding.text.to_string(), way));
    }
}

/// Each entry of a list under what makes it the same as another, with the way to it.
fn each<T>(
    list: &[T],
    key: impl Fn(&T) -> String,
    way: impl Fn(usize) -> FieldPath,
) -> Vec<(String, FieldPath)> {
    list.iter().enumerate().map(|(at, entry)| (key(entry), way(at))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::sample::{INSPECTION, REPORT, SCALES, sound};
    use super::RULE;

    #[test]
    fn two_of_the_same() {
        let spoilt = sound().with(REPORT, "id: share-records", "id: keep-records");
        assert_eq!(spoilt.one_problem(&RULE, REPORT, "id: keep-records").also.len(), 1);

        let measure = "    period: since September 2017\n";
        let again = format!("{measure}  - measure: applications\n    value: 12\n{measure}");
        sound().with(REPORT, measure, &again).one_problem(&RULE, REPORT, "measure: applications");

        sound().with(SCALES, "id: inadequate", "id: good").one_problem(&RULE, SCALES, "id: good");
        sound()
            .with(INSPECTION, "inspected: all-forces", "inspected: [ambria, ambria, borland, cestria]")
            .one_problem(&RULE, INSPECTION, "inspected: [ambria, ambria");
    }
}
