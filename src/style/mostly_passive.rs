//! Texts in which nobody does anything.

use super::words::{bare, words};
use super::writing::{Passage, Writing};
use crate::problem::{Problem, Problems, Rule, Severity};

pub const RULE: Rule = Rule {
    name: "mostly-passive",
    severity: Severity::Warning,
    why: "Readers want to know who did it; a passive sentence leaves it out, and a page of them sounds like a file.",
    mend: "say who does what: “inspectors found”, not “it was found”",
};

/// Guides to plain English ask for four sentences in five that are active; twice the passive ones they allow is much.
const MOST: f64 = 0.4;
/// Of fewer sentences a share says little.
const FEWEST_SENTENCES: usize = 8;

const FORMS_OF_BE: [&str; 8] = ["is", "are", "was", "were", "be", "been", "being", "am"];
/// What may stand between a form of `be` and its participle, beside words in `-ly`.
const BETWEEN: [&str; 7] = ["not", "also", "often", "never", "now", "always", "still"];
/// Participles that do not end in `-ed`, of verbs that reports use.
const IRREGULAR: [&str; 38] = [
    "begun",
    "brought",
    "built",
    "chosen",
    "cut",
    "done",
    "drawn",
    "driven",
    "felt",
    "found",
    "given",
    "held",
    "kept",
    "known",
    "laid",
    "led",
    "left",
    "made",
    "meant",
    "met",
    "paid",
    "put",
    "read",
    "said",
    "seen",
    "sent",
    "set",
    "shown",
    "sought",
    "spent",
    "taken",
    "taught",
    "thought",
    "told",
    "understood",
    "won",
    "written",
    "heard",
];
/// Words in `-ed` that are no participles, or none of a deed.
const NO_DEEDS: [&str; 8] =
    ["need", "indeed", "concerned", "interested", "pleased", "committed", "supposed", "involved"];

pub fn check(writing: &Writing<'_>, problems: &mut Problems) {
    for text in &writing.texts {
        let prose = text.passages.iter().filter(|passage| passage.is_prose());
        let sentences: Vec<(&Passage, &str)> = prose
            .flat_map(|passage| passage.sentences().into_iter().map(move |one| (passage, one)))
            .filter(|(_, one)| words(one).len() > 3)
            .collect();
        let found: Vec<(&Passage, (&str, &str))> =
            sentences.iter().filter_map(|(passage, one)| Some((*passage, passive(one)?))).collect();
        let is_mostly = found.len() as f64 > MOST * sentences.len() as f64;
        let (true, true, Some((first, _))) = (is_mostly, sentences.len() >= FEWEST_SENTENCES, found.first())
        else {
            continue;
        };
        let message = format!("{} of {} sentences of this file are passive", found.len(), sentences.len());
        let some: Vec<String> =
            found.iter().take(3).map(|(_, (be, participle))| format!("“{be} {participle}”")).collect();
        let problem = Problem::new(&RULE, first.place.clone(), message);
        problems.push(problem.remedy(format!("say who does it where it says {}", some.join(", "))));
    }
}

/// The first passive form of a sentence: `was`, `found`.
fn passive(sentence: &str) -> Option<(&str, &str)> {
    let words: Vec<&str> = words(sentence).into_iter().map(bare).collect();
    words.iter().enumerate().filter(|(_, word)| FORMS_OF_BE.contains(word)).find_map(|(at, be)| {
        let mut after = words[at + 1..].iter().take(3);
        let participle = after.find(|word| !BETWEEN.contains(word) && !word.ends_with("ly"))?;
        let is_participle = participle.ends_with("ed") && !NO_DEEDS.contains(participle);
        (is_participle || IRREGULAR.contains(participle)).then_some((*be, *participle))
    })
}

#[cfg(test)]
mod tests {
    use super::super::sample::{PAGE, with_words};
    use super::{RULE, passive};

    #[test]
    fn passive_sentences_are_known() {
        for (sentence, form) in [
            ("Records were not always kept.", Some(("were", "kept"))),
            ("The plan has been approved.", Some(("been", "approved"))),
            ("It is clearly understood by all.", Some(("is", "understood"))),
            ("The force is committed to it.", None),
            ("The force is good at it.", None),
            ("Inspectors found gaps.", None),
        ] {
            assert_eq!(passive(sentence), form, "{sentence}");
        }
    }

    #[test]
    fn a_page_in_which_nobody_does_anything() {
        let sentences = |what: &str| -> String {
            ["Plans", "Rules", "Books", "Lists", "Notes", "Cases", "Files", "Forms"]
                .map(|thing| format!("{thing} {what} in Ambria. "))
                .concat()
        };
        assert_eq!(with_words(&sentences("help people")).problems(), []);
        let problem = with_words(&sentences("were kept")).one_problem(&RULE, PAGE, "were kept");
        assert_eq!(problem.message, "8 of 9 sentences of this file are passive");
    }
}
