//! Ids that cannot stand in an address.

use crate::field;
use crate::model::{is_id, meant_id};
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::Site;
use crate::text::{FieldPath, FileName, Place};

use super::paper::papers;

pub const RULE: Rule = Rule {
    name: "bad-id",
    severity: Severity::Error,
    why: "Ids become addresses, anchors and columns of downloads, which capitals and spaces would break.",
    mend: "write small letters and digits, with one hyphen between words: second-jobs",
};

pub fn check(site: &Site, problems: &mut Problems) {
    let mut look = |file: &FileName, id: &str, kind: &str, way: FieldPath, is_key: bool| {
        if is_id(id) {
            return;
        }
        let place = if is_key { Place::key(file, way) } else { Place::field(file, way) };
        let problem = Problem::new(&RULE, place, format!("`{id}` cannot be {kind}"));
        problems.push(match meant_id(id) {
            Some(meant) => problem.remedy(format!("{}; here: {meant}", RULE.mend)),
            None => problem,
        });
    };
    for (id, scale) in site.scales.value.iter() {
        look(&site.scales.file, id.as_str(), "the id of a scale", field![id.as_str()], true);
        for (at, grade) in scale.grades.iter().enumerate() {
            let way = field![id.as_str(), "grades", at, "id"];
            look(&site.scales.file, grade.id.as_str(), "the id of a grade", way, false);
        }
    }
    for id in site.themes.value.keys() {
        look(&site.themes.file, id.as_str(), "the id of a theme", field![id.as_str()], true);
    }
    for id in site.measures.value.keys() {
        look(&site.measures.file, id.as_str(), "the id of a measure", field![id.as_str()], true);
    }
    for id in site.glossary.value.keys() {
        look(&site.glossary.file, id.as_str(), "the id of a glossary term", field![id.as_str()], true);
    }
    for doc in site.programmes.values() {
        for (at, group) in doc.value.comparability_groups.iter().enumerate() {
            let way = field!["comparability_groups", at, "id"];
            look(&doc.file, group.id.as_str(), "the id of a comparability group", way, false);
        }
    }
    for doc in site.inspections.values() {
        for (at, question) in doc.value.questions.iter().enumerate() {
            look(
                &doc.file,
                question.id.as_str(),
                "the id of a question",
                field!["questions", at, "id"],
                false,
            );
        }
    }
    for (tag, translation) in site.settings.value.translations.iter() {
        for (folder, word) in translation.addresses.iter() {
            let way = field!["translations", tag.as_str(), "addresses", folder.as_str()];
            look(&site.settings.file, word.as_str(), "a part of an address", way, false);
        }
    }
    for (file, twin) in site.translations.values().flat_map(|translation| translation.twins()) {
        if let Some(address) = &twin.twin.address {
            look(file, address.as_str(), "a part of an address", field!["twin", "address"], false);
        }
    }
    for paper in papers(site) {
        for id in paper.sources.keys() {
            look(paper.file, id.as_str(), "the id of a source", field!["sources", id.as_str()], true);
        }
        for (at, recommendation) in paper.recommendations.iter().enumerate() {
            let way = field!["recommendations", at, "id"];
            look(paper.file, recommendation.id.as_str(), "the id of a recommendation", way, false);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{MEASURES, PROGRAMME, REPORT, sound};
    use super::RULE;

    #[test]
    fn capitals_spaces_and_underscores() {
        let measure =
            "\nSecond_Jobs:\n  title: Second jobs\n  unit: {one: job, many: jobs}\n  definition: Jobs.\n";
        let spoilt = sound().with(
            MEASURES,
            "  definition: Applications made in writing.\n",
            &format!("  definition: Applications.{measure}"),
        );
        assert!(spoilt.one_problem(&RULE, MEASURES, "Second_Jobs").remedy.ends_with("here: second-jobs"));

        sound().with(REPORT, "id: share-records", "id: share records").one_problem(
            &RULE,
            REPORT,
            "id: share records",
        );

        let group = "  - id: Since 2020\n    title: 2020 and later\n    explanation: New questions.";
        let spoilt = sound().adding(PROGRAMME, "    explanation: The questions stayed the same.", group);
        spoilt.one_problem(&RULE, PROGRAMME, "id: Since 2020");
    }
}
