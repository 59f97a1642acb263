//! Sentences of more than 25 words.

use super::words::{bare, opening, words};
use super::writing::Writing;
use crate::problem::{Problem, Problems, Rule, Severity};

pub const RULE: Rule = Rule {
    name: "long-sentence",
    severity: Severity::Warning,
    why: "Whoever reads a sentence of more than 25 words has forgotten its beginning at its end; the government’s own \
          style asks for no longer ones.",
    mend: "say one thing in a sentence, in at most 25 words",
};

/// As the style guide of GOV.UK has it.
const MOST_WORDS: usize = 25;

/// Words before which a second sentence can begin.
const JOINTS: [&str; 9] = ["and", "but", "so", "because", "which", "who", "while", "although", "whereas"];

pub fn check(writing: &Writing<'_>, problems: &mut Problems) {
    for (_, passage) in writing.passages().filter(|(_, passage)| passage.is_prose()) {
        for sentence in passage.sentences() {
            let words = words(sentence);
            if words.len() <= MOST_WORDS {
                continue;
            }
            let message = format!("this sentence has {} words: “{}”", words.len(), opening(sentence));
            let problem = Problem::new(&RULE, passage.place.clone(), message);
            problems.push(match joint(&words) {
                Some(word) => problem.remedy(format!("say one thing in a sentence: end it after “{word}”")),
                None => problem,
            });
        }
    }
}

/// The word after which the sentence is best ended: the one before a joint, or before a comma or colon, that is
/// nearest to its middle; none in its first or last quarter.
fn joint<'s>(words: &[&'s str]) -> Option<&'s str> {
    let middle = words.len() / 2;
    let inside = words.len() / 4..words.len() - words.len() / 4;
    let is_joint = |at: &usize| {
        words[*at].ends_with([',', ';', ':'])
            || JOINTS.contains(&bare(words[*at + 1]).to_lowercase().as_str())
    };
    inside.filter(is_joint).min_by_key(|at| at.abs_diff(middle)).map(|at| bare(words[at]))
}

#[cfg(test)]
mod tests {
    use super::super::sample::{PAGE, with_words};
    use super::RULE;

    #[test]
    fn a_sentence_is_ended_at_its_joint() {
        let fine = "The force keeps its records in order. ".to_owned() + &"Word ".repeat(25);
        assert_eq!(with_words(&fine).problems(), []);
        let long = "Inspectors found that the force keeps its records in good order in each of its offices, and that \
                    its officers know where they can find them whenever they need them.";
        let problem = with_words(long).one_problem(&RULE, PAGE, "Inspectors");
        assert_eq!(problem.message, "this sentence has 30 words: “Inspectors found that the force keeps …”");
        assert!(problem.remedy.ends_with("end it after “offices”"), "{}", problem.remedy);
    }
}
