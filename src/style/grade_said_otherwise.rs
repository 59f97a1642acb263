//! Grades in other words than the vocabulary's.

use std::collections::BTreeMap;

use super::words::{bare, words};
use super::writing::Writing;
use crate::problem::{Problem, Problems, Rule, Severity};

pub const RULE: Rule = Rule {
    name: "grade-said-otherwise",
    severity: Severity::Warning,
    why: "A grade is a fixed word. “Is requires improvement”, “Requires Improvement” and “good-rated” make readers \
          doubt whether it is the same grade.",
    mend: "write the grade as the scale has it: “requires improvement”, “is good at”",
};

const FORMS_OF_BE: [&str; 6] = ["is", "are", "was", "were", "be", "been"];
/// Words after which a grade stands, as in `judged good`.
const BEFORE_A_GRADE: [&str; 13] =
    ["is", "are", "was", "were", "be", "been", "judged", "graded", "rated", "found", "as", "to", "from"];
/// What can itself be called by a grade: `the judgement was requires improvement`.
const ARE_GRADES: [&str; 9] =
    ["grade", "grades", "grading", "judgement", "judgements", "rating", "answer", "answers", "result"];

pub fn check(writing: &Writing<'_>, problems: &mut Problems) {
    // Each grade once, however many scales have it, with how it stands in a sentence.
    let grades: BTreeMap<&str, &str> = (writing.site.scales.value.iter())
        .flat_map(|(_, scale)| &scale.grades)
        .map(|grade| (grade.words.as_str(), grade.sentence.as_str()))
        .collect();
    for (_, passage) in writing.passages() {
        for sentence in passage.sentences() {
            let said = words(sentence);
            for (grade, in_a_sentence) in &grades {
                if let Some((written, right)) = fault(&said, grade, in_a_sentence) {
                    let message = format!("“{written}” is not how the grade “{grade}” is said");
                    let problem = Problem::new(&RULE, passage.place.clone(), message);
                    problems.push(problem.remedy(format!("write “{right}”")));
                }
            }
        }
    }
}

/// How a sentence says the grade wrongly, and how it should.
fn fault(said: &[&str], grade: &str, in_a_sentence: &str) -> Option<(String, String)> {
    let parts: Vec<&str> = grade.split_whitespace().collect();
    let joined = parts.join("-");
    for (at, word) in said.iter().enumerate() {
        let word = bare(word);
        let small = word.to_lowercase();
        let before = at.checked_sub(1).map(|at| said[at]).unwrap_or_default();
        let is_hyphened = parts.len() > 1 && small == joined;
        if is_hyphened || small == format!("{joined}-rated") || small == format!("rated-{joined}") {
            return Some((word.to_owned(), grade.to_owned()));
        }
        let Some(written) = said.get(at..at + parts.len()) else { continue };
        // What is in quotation marks or in brackets is somebody’s own word, or a label.
        let is_set_apart = written[0].starts_with(|c: char| !c.is_alphanumeric());
        let written: Vec<&str> = written.iter().map(|word| bare(word)).collect();
        let together = written.join(" ");
        let small = together.to_lowercase();
        if parts.len() > 1 && small == format!("{grade}s") {
            return Some((together, grade.to_owned()));
        }
        if small != grade || is_set_apart {
            continue;
        }
        // A grade that is a verb takes no `is`, unless it is a grade that is spoken of.
        let is_verb = FORMS_OF_BE.iter().all(|be| !in_a_sentence.starts_with(&format!("{be} ")));
        let of_a_grade =
            || said[..at].iter().any(|word| ARE_GRADES.contains(&bare(word).to_lowercase().as_str()));
        if is_verb && FORMS_OF_BE.contains(&before) && !of_a_grade() {
            return Some((format!("{before} {together}"), grade.to_owned()));
        }
        let is_capital = |word: &str| word.starts_with(char::is_uppercase);
        let inside = written[1..].iter().any(|word| is_capital(word));
        if inside || is_capital(written[0]) && BEFORE_A_GRADE.contains(&before) {
            return Some((together, grade.to_owned()));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::sample::{PAGE, with_words};
    use super::{RULE, fault, words};

    #[test]
    fn grades_and_how_they_are_said() {
        let right = |sentence: &str| {
            fault(&words(sentence), "requires improvement", "requires improvement at").map(|(_, right)| right)
        };
        for sentence in [
            "Ambria requires Improvement.",
            "A requires-improvement force.",
            "It requires improvements.",
            "Ambria is requires improvement.",
        ] {
            assert_eq!(right(sentence).as_deref(), Some("requires improvement"), "{sentence}");
        }
        for fine in [
            "Requires improvement, five forces.",
            "The judgement was requires improvement.",
            "It fell from good to requires improvement.",
            "Two require improvement.",
        ] {
            assert_eq!(right(fine), None, "{fine}");
        }
        let good = |sentence: &str| fault(&words(sentence), "good", "is good at").is_some();
        assert!(good("It was judged Good.") && good("A good-rated force."));
        assert!(!good("Good Street is good.") && !good("It is “Good”.") && !good("Good forces are good."));
    }

    #[test]
    fn on_a_page() {
        with_words("Ambria is requires improvement.").one_problem(&RULE, PAGE, "Ambria");
    }
}
