//! The same sentence in several reports of one inspection.

use std::collections::BTreeMap;

use super::words::{bare, opening, words};
use super::writing::{Passage, Text, Writing};
use crate::model::InspectionId;
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::{Entity, Part};

pub const RULE: Rule = Rule {
    name: "sentence-in-several-reports",
    severity: Severity::Warning,
    why: "A sentence about one force that stands in the report on another was mostly pasted there, and says nothing of \
          either; once it is corrected in one of them, the reports disagree.",
    mend: "if it holds for all forces, write it once under `shared_text` of the inspection; otherwise say what is so in \
           this force",
};

/// How many words a sentence has that is the same in two reports by no chance.
const FEWEST_WORDS: usize = 8;

/// A sentence where it stands.
struct Stand<'w> {
    text: &'w Text<'w>,
    passage: &'w Passage,
    sentence: &'w str,
}

pub fn check(writing: &Writing<'_>, problems: &mut Problems) {
    // Where each sentence stands: in each file once.
    let mut stands: BTreeMap<(&InspectionId, String), Vec<Stand<'_>>> = BTreeMap::new();
    for (text, passage) in writing.passages() {
        let (Part::Text, Some(Entity::Report(inspection, _))) = (passage.part, &text.entity) else {
            continue;
        };
        for sentence in passage.sentences() {
            let words: Vec<String> =
                words(sentence).into_iter().map(|word| bare(word).to_lowercase()).collect();
            if words.len() < FEWEST_WORDS {
                continue;
            }
            let known = stands.entry((inspection, words.join(" "))).or_default();
            if known.last().is_none_or(|last| last.text.file != text.file) {
                known.push(Stand { text, passage, sentence });
            }
        }
    }
    for stands in stands.values() {
        let [first, others @ ..] = stands.as_slice() else { continue };
        // One problem a sentence, in the last report: whoever mends it has the number of the others.
        let Some(last) = others.last() else { continue };
        let message = format!(
            "the sentence “{}” stands in {} reports of this inspection",
            opening(last.sentence),
            stands.len()
        );
        let problem = Problem::new(&RULE, last.passage.place.clone(), message);
        problems.push(problem.also(first.passage.place.clone(), "it stands here too"));
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{BORLAND_REPORT, REPORT, with};
    use super::RULE;

    #[test]
    fn pasted_from_one_report_into_another() {
        let pasted = |words: &str| {
            let mut site = with(REPORT, "The inspectors came in spring.", words);
            site.0 = site.0.with(
                BORLAND_REPORT,
                "requires-improvement\n---\n",
                &format!("requires-improvement\n---\n{words}\n"),
            );
            site
        };
        assert_eq!(pasted("The inspectors came in spring.").problems(), []);
        let words = "The inspectors came in spring and spoke with all officers.";
        pasted(words).one_problem(&RULE, BORLAND_REPORT, words);
    }
}
