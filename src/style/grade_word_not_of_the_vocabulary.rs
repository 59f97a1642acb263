//! Translations of sentences that name a grade, without the word that the vocabulary has for it in that language.

use crate::field;
use crate::model::{ForceId, Grade, InspectionId, Phrase, State};
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::{Site, question_ref};
use crate::text::{FieldPath, FileName, Place};

use super::words::{bare, words};
use super::writing::Writing;

pub const RULE: Rule = Rule {
    name: "grade-word-not-of-the-vocabulary",
    severity: Severity::Warning,
    why: "A grade is a fixed word in every language; in other words it looks like another grade.",
    mend: "write the grade as the twin of content/vocabulary/scales.yaml has it",
};

pub fn check(writing: &Writing<'_>, problems: &mut Problems) {
    let site = writing.site;
    for translation in site.translations.values() {
        for ((of, on), doc) in &translation.reports {
            let original = site.report(of, on).and_then(|doc| doc.value.headline.as_ref());
            if let (Some(twin), Some(original), Some(said)) = (&doc.twin, original, &doc.value.headline)
                && twin.says(&field!["headline"])
            {
                let look = Look { site, translation, original, said };
                look.grades_of(of, on, &doc.file, field!["headline"], problems);
            }
        }
        for (key, doc) in &translation.press {
            let Some(original) = site.press.get(key).map(|doc| &doc.value.headline) else { continue };
            if doc.twin.as_ref().is_some_and(|twin| twin.says(&field!["headline"])) {
                let look = Look { site, translation, original, said: &doc.value.headline };
                look.grades_of(&key.0, &key.1, &doc.file, field!["headline"], problems);
            }
        }
    }
}

/// A sentence in the main language and in another one.
struct Look<'a> {
    site: &'a Site,
    translation: &'a Site,
    original: &'a Phrase,
    said: &'a Phrase,
}

impl Look<'_> {
    /// Looks for the grades that the report on a force gives and the original names.
    fn grades_of(
        &self,
        of: &InspectionId,
        on: &ForceId,
        file: &FileName,
        way: FieldPath,
        problems: &mut Problems,
    ) {
        let Some(report) = self.site.report(of, on) else { return };
        let mut told = Vec::new();
        for (question, judgement) in report.value.judgements.iter() {
            let State::Graded(id) = &judgement.state else { continue };
            let at = question_ref(of, question);
            let grades = (self.site.grade(&at, id), self.translation.grade(&at, id));
            let (Some((.., grade)), Some((.., meant))) = grades else { continue };
            let is_translated = grade.words != meant.words;
            if !is_translated
                || told.contains(&id)
                || !is_named(grade, self.original)
                || is_said(meant, self.said)
            {
                continue;
            }
            told.push(id);
            let message = format!(
                "the original says “{}” here, which is “{}” in this language, and this does not say it",
                grade.words, meant.words
            );
            problems.push(Problem::new(&RULE, Place::field(file, way.clone()), message));
        }
    }
}

/// Whether a sentence certainly names a grade: as it stands in sentences, or by a name of several words. (“Good” alone is
/// said of much.)
fn is_named(grade: &Grade, sentence: &Phrase) -> bool {
    let sentence = format!(" {} ", plain(sentence.as_str()).join(" "));
    let has = |phrase: &Phrase| sentence.contains(&format!(" {} ", plain(phrase.as_str()).join(" ")));
    has(&grade.sentence) || grade.words.as_str().contains(' ') && has(&grade.words)
}

/// Whether a sentence says a grade: all words of its name, or of how it stands in sentences. Their beginnings may differ,
/// since languages such as Welsh change them by what stands before (`da`, `yn dda`).
fn is_said(grade: &Grade, sentence: &Phrase) -> bool {
    let said = plain(sentence.as_str());
    let has = |word: &String| said.iter().any(|said| is_same_but_for_the_beginning(word, said));
    let says = |phrase: &Phrase| plain(phrase.as_str()).iter().all(has);
    says(&grade.words) || says(&grade.sentence)
}

/// The words in small letters, without the marks around them.
fn plain(words_of: &str) -> Vec<String> {
    words(words_of).into_iter().map(|word| bare(word).to_lowercase()).collect()
}

fn is_same_but_for_the_beginning(one: &str, other: &str) -> bool {
    let same = one.chars().rev().zip(other.chars().rev()).take_while(|(a, b)| a == b).count();
    let (one, other) = (one.chars().count(), other.chars().count());
    one == same && other == same || one.max(other).saturating_sub(same) <= 2 && same > one.min(other) / 2
}

#[cfg(test)]
mod tests {
    use super::super::sample::{REPORT, Written};
    use super::{RULE, is_same_but_for_the_beginning};
    use crate::checks::sample::sound;

    #[test]
    fn beginnings_may_change() {
        for (one, other) in [("da", "dda"), ("da", "da"), ("rhagorol", "ragorol"), ("digonol", "nigonol")] {
            assert!(is_same_but_for_the_beginning(one, other), "{one} {other}");
        }
        for (one, other) in [("da", "gwael"), ("digonol", "annigonol"), ("gwella", "da")] {
            assert!(!is_same_but_for_the_beginning(one, other), "{one} {other}");
        }
    }

    #[test]
    fn a_headline_calls_a_grade_otherwise() {
        let scales = "three-point:\n  grades:\n    - {id: good, words: da, sentence: yn dda am}\n";
        let told = |headline: &str| {
            let site = sound()
                .with(
                    REPORT,
                    "headline: The force treats",
                    "headline: Ambria Police is good at it. The force treats",
                )
                .and("content/vocabulary/scales.cy.yaml", scales)
                .and(
                    "content/inspections/legitimacy-2018/ambria.cy.md",
                    &format!("---\nheadline: {headline}\n---\n"),
                );
            let found = Written(site).problems().into_iter().filter(|problem| problem.rule.name == RULE.name);
            found.map(|problem| problem.place.file.to_string()).collect::<Vec<_>>()
        };
        assert_eq!(told("Mae Heddlu Ambria yn dda am hyn."), [""; 0]);
        assert_eq!(told("Mae Heddlu Ambria yn wych."), ["content/inspections/legitimacy-2018/ambria.cy.md"]);
    }
}
