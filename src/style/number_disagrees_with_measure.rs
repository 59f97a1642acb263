//! Numbers in the words of a report that are others than its measures say.

use super::words::{bare, words};
use super::writing::Writing;
use crate::model::{Measure, MeasureValue, Measures};
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::Entity;

pub const RULE: Rule = Rule {
    name: "number-disagrees-with-measure",
    severity: Severity::Warning,
    why: "A reader who finds 81 applications in the text and 84 beside it believes neither.",
    mend: "correct the number, or the measure, by the source",
};

/// Numbers that are mostly written out.
const IN_WORDS: [&str; 13] =
    ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
/// Words of a title that say nothing of what is measured.
const SMALL: [&str; 18] = [
    "a", "able", "an", "and", "by", "for", "from", "in", "into", "of", "on", "own", "share", "that", "the",
    "their", "to", "with",
];

pub fn check(writing: &Writing<'_>, problems: &mut Problems) {
    for text in &writing.texts {
        let Some(Entity::Report(inspection, force)) = &text.entity else { continue };
        let Some(doc) = writing.site.report(inspection, force) else { continue };
        let measures = doc.value.measures.as_slice();
        for passage in &text.passages {
            for sentence in passage.sentences() {
                let Some((written, value)) = disagreement(sentence, measures, &writing.site.measures.value)
                else {
                    continue;
                };
                let message =
                    format!("“{written}” stands here, and the measure of this report says {}", value.value);
                let problem = Problem::new(&RULE, passage.place.clone(), message);
                problems.push(problem.remedy(format!(
                    "write the number that the source has, here and in the measure `{}`",
                    value.measure
                )));
            }
        }
    }
}

/// The number with its unit that no value of the measure has, where the sentence speaks of that measure.
fn disagreement<'v>(
    sentence: &str,
    values: &'v [MeasureValue],
    vocabulary: &Measures,
) -> Option<(String, &'v MeasureValue)> {
    let said: Vec<String> = words(sentence).into_iter().map(|word| bare(word).to_lowercase()).collect();
    let counted = values.iter().filter_map(|value| Some((value, vocabulary.get(&value.measure)?)));
    for (value, measure) in counted.filter(|(_, measure)| speaks_of(&said, measure)) {
        let units = [&measure.unit.one, &measure.unit.many].map(|unit| unit.as_str().to_lowercase());
        for (at, word) in said.iter().enumerate() {
            let rest = said[at + 1..].join(" ");
            let is_of_the_unit = units.iter().any(|unit| {
                rest.strip_prefix(unit.as_str())
                    .is_some_and(|after| after.is_empty() || after.starts_with(' '))
            });
            let Some(number) = number(word).filter(|_| is_of_the_unit) else { continue };
            // Any number that the report gives may be meant: a part, its whole, another time, another measure.
            let is_known = values.iter().any(|known| known.value == number || known.of == Some(number));
            if !is_known {
                return Some((
                    format!("{word} {}", if number == 1.0 { &units[0] } else { &units[1] }),
                    value,
                ));
            }
        }
    }
    None
}

/// Whether all words of the measure's title that say something stand in the sentence, in whatever form.
fn speaks_of(said: &[String], measure: &Measure) -> bool {
    let title = measure.title.as_str().to_lowercase();
    let mut telling = title.split_whitespace().map(bare).filter(|word| !SMALL.contains(word)).peekable();
    telling.peek().is_some() && telling.all(|word| said.iter().any(|known| stem(known) == stem(word)))
}

/// A word without the endings of its forms.
fn stem(word: &str) -> &str {
    ["ies", "es", "s", "ed", "ing", "y"]
        .iter()
        .find_map(|ending| word.strip_suffix(ending).filter(|stem| stem.len() > 2))
        .unwrap_or(word)
}

/// The number that a word is, in digits (`1,200`, `3.5`) or written out.
fn number(word: &str) -> Option<f64> {
    if let Some(number) = IN_WORDS.iter().position(|known| *known == word) {
        return Some(number as f64);
    }
    word.starts_with(|c: char| c.is_ascii_digit()).then(|| word.replace(',', "").parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::super::sample::{REPORT, with};
    use super::RULE;

    #[test]
    fn another_number_of_the_same_thing() {
        let report = |words: &str| with(REPORT, "The inspectors came in spring.", words);
        for fine in [
            "There were 81 applications for second jobs.",
            "Of 84 applications for a second job, 81 were granted.",
            "There were 12 applications for leave.",
            "In 2018 officers had second jobs after 81 applications.",
        ] {
            assert_eq!(report(fine).problems(), [], "{fine}");
        }
        for wrong in
            ["There were 18 applications for second jobs.", "Twelve applications for second jobs came."]
        {
            let problem = report(wrong).one_problem(&RULE, REPORT, wrong);
            assert!(problem.message.contains("says 81"), "{}", problem.message);
        }
    }
}
