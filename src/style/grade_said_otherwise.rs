//! Grades in other words than the vocabulary's.

use std::collections::BTreeMap;

use super::words::{bare, stands_at, words};
use super::writing::Writing;
use crate::problem::{Mend, Problem, Problems, Rule, Severity};

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
                if let Some(Fault { first, last, right, is_certain }) = fault(&said, grade, in_a_sentence) {
                    let at = stands_at(&passage.words, first).start..stands_at(&passage.words, last).end;
                    let written = &passage.words[at.clone()];
                    let message = format!("“{written}” is not how the grade “{grade}” is said");
                    let change = passage.change(at, right.as_str());
                    let mend = change.map(|change| Mend { is_certain, changes: vec![change] });
                    let problem = Problem::new(&RULE, passage.place.clone(), message);
                    problems.push(problem.remedy(format!("write “{right}”")).mend(mend));
                }
            }
        }
    }
}

/// The first and the last of the words by which a sentence says a grade wrongly, and how it should say it.
struct Fault<'w> {
    first: &'w str,
    last: &'w str,
    right: String,
    /// Whether the words around it stay right.
    is_certain: bool,
}

/// How a sentence says the grade wrongly.
fn fault<'w>(said: &[&'w str], grade: &str, in_a_sentence: &str) -> Option<Fault<'w>> {
    let parts: Vec<&str> = grade.split_whitespace().collect();
    let joined = parts.join("-");
    for (at, word) in said.iter().enumerate() {
        let word = bare(word);
        let small = word.to_lowercase();
        let before = at.checked_sub(1).map(|at| said[at]).unwrap_or_default();
        let is_hyphened = parts.len() > 1 && small == joined;
        if is_hyphened || small == format!("{joined}-rated") || small == format!("rated-{joined}") {
            return Some(Fault { first: word, last: word, right: grade.to_owned(), is_certain: false });
        }
        let Some(written) = said.get(at..at + parts.len()) else { continue };
        // What is in quotation marks or in brackets is somebody’s own word, or a label.
        let is_set_apart = written[0].starts_with(|c: char| !c.is_alphanumeric());
        let written: Vec<&str> = written.iter().map(|word| bare(word)).collect();
        let small = written.join(" ").to_lowercase();
        let (first, last) = (written[0], written[written.len() - 1]);
        if parts.len() > 1 && small == format!("{grade}s") {
            return Some(Fault { first, last, right: grade.to_owned(), is_certain: false });
        }
        if small != grade || is_set_apart {
            continue;
        }
        // A grade that is a verb takes no `is`, unless it is a grade that is spoken of.
        let is_verb = FORMS_OF_BE.iter().all(|be| !in_a_sentence.starts_with(&format!("{be} ")));
        let of_a_grade =
            || said[..at].iter().any(|word| ARE_GRADES.contains(&bare(word).to_lowercase().as_str()));
        if is_verb && FORMS_OF_BE.contains(&before) && !of_a_grade() {
            return Some(Fault { first: before, last, right: grade.to_owned(), is_certain: true });
        }
        let is_capital = |word: &str| word.starts_with(char::is_uppercase);
        let inside = written[1..].iter().any(|word| is_capital(word));
        if inside || is_capital(written[0]) && BEFORE_A_GRADE.contains(&before) {
            let right = if at == 0 { with_capital(grade) } else { grade.to_owned() };
            return Some(Fault { first, last, right, is_certain: true });
        }
    }
    None
}

/// As a sentence begins with it.
fn with_capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::sample::{PAGE, with_words};
    use super::{RULE, fault, words};

    #[test]
    fn grades_and_how_they_are_said() {
        let right = |sentence: &str| {
            fault(&words(sentence), "requires improvement", "requires improvement at")
                .map(|fault| fault.right)
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
        let said = with_words("Ambria is requires improvement.");
        let problem = said.one_problem(&RULE, PAGE, "Ambria");
        assert!(problem.message.starts_with("“is requires improvement” is not"), "{}", problem.message);
        assert_eq!(said.mended().as_deref(), Some("Ambria requires improvement."));
        let capital =
            with_words("It fell to Requires *Improvement*, and to Requires Improvement. A good-rated force.");
        assert_eq!(capital.mended(), None, "a mark stands inside");
        let capital = with_words("It fell to Requires Improvement. A good-rated force.");
        assert_eq!(capital.mended().as_deref(), Some("It fell to requires improvement. A good-rated force."));
    }
}
