//! Sentences that stand twice in one file: mostly a passage pasted a second time.

use std::collections::HashMap;
use std::ops::Range;

use super::excerpt::Excerpt;
use super::yaml::Scalar;
use crate::model::{Block, Prose};
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::text::{FileName, Place, sentences};

pub(super) static REPEATED_SENTENCE: Rule = Rule {
    name: "repeated-sentence",
    severity: Severity::Error,
    why: "A sentence that stands twice makes readers doubt whether anybody read the page before them.",
    mend: "Take one of the two away.",
};

/// How many words a sentence has that can be repeated only by mistake.
const FEWEST_WORDS: usize = 5;

/// The fields that hold prose. A reason or a note may well be the same for several results, and a definition
/// for the grades of several scales.
const PROSE_FIELDS: [&str; 11] = [
    "text",
    "summary",
    "headline",
    "description",
    "found",
    "shared_text",
    "notes_to_editors",
    "wording",
    "explanation",
    "action",
    "disclaimer",
];

/// Looks through the prose of a body.
pub(super) fn check_body(file: &FileName, whole: &str, body: &Prose, problems: &mut Problems) {
    let mut paragraphs = Vec::new();
    gather(&body.blocks, &mut paragraphs);
    body.footnotes.iter().for_each(|footnote| gather(&footnote.content, &mut paragraphs));
    check(whole, paragraphs.into_iter(), |at| Place::bytes(file, at), problems);
}

/// Looks through the fields of a YAML text that hold prose.
pub(super) fn check_fields(yaml: &Excerpt<'_>, scalars: &[Scalar], problems: &mut Problems) {
    let prose = scalars.iter().filter(|scalar| PROSE_FIELDS.contains(&&yaml.text[scalar.field.clone()]));
    check(&yaml.text, prose.map(|scalar| scalar.at.clone()), |at| yaml.bytes(at), problems);
}

fn gather(blocks: &[Block], paragraphs: &mut Vec<Range<usize>>) {
    for block in blocks {
        match block {
            Block::Paragraph { at, .. } => paragraphs.push(at.clone()),
            Block::List { items, .. } => items.iter().for_each(|item| gather(item, paragraphs)),
            Block::Quotation(inner) => gather(inner, paragraphs),
            _ => {}
        }
    }
}

fn check(
    text: &str,
    passages: impl Iterator<Item = Range<usize>>,
    place: impl Fn(Range<usize>) -> Place,
    problems: &mut Problems,
) {
    // Where a sentence of that sum stands first, and whether its repetition has been told: once is enough. Letters are
    // compared only where sums are the same, so nothing is written down of all the other sentences.
    let mut seen: HashMap<u64, (Range<usize>, bool)> = HashMap::new();
    for passage in passages {
        for at in sentences(&text[passage.clone()]) {
            let at = passage.start + at.start..passage.start + at.end;
            let Some(mut sum) = sum(&text[at.clone()]) else { continue };
            let letters = |at: &Range<usize>| letters_of(&text[at.clone()]);
            // Another sentence of the same sum, should there ever be one, has this one stand behind it.
            let is_other = |(first, _): &(Range<usize>, bool)| letters(first) != letters(&at);
            while seen.get(&sum).is_some_and(is_other) {
                sum = sum.wrapping_add(1);
            }
            match seen.get_mut(&sum) {
                Some((_, true)) => {}
                Some((first, told)) => {
                    *told = true;
                    let shown: String =
                        text[at.clone()].split_whitespace().take(6).collect::<Vec<_>>().join(" ");
                    let message = format!("The sentence “{shown} ...” stands here a second time.");
                    let problem = Problem::new(&REPEATED_SENTENCE, place(at), message);
                    problems.push(problem.also(place(first.clone()), "it stands here first"));
                }
                None => drop(seen.insert(sum, (at, false))),
            }
        }
    }
}

/// Gives the letters of a sentence to `take`, small and without any signs; a blank comes before each word.
fn each_letter(sentence: &str, mut take: impl FnMut(char)) {
    let mut is_within_word = false;
    for c in sentence.chars() {
        if c.is_whitespace() {
            is_within_word = false;
        } else if c.is_alphanumeric() {
            if !is_within_word {
                is_within_word = true;
                take(' ');
            }
            // Every letter of a site comes by here, and nearly all of them need no table.
            match c.is_ascii() {
                true => take(c.to_ascii_lowercase()),
                false => c.to_lowercase().for_each(&mut take),
            }
        }
    }
}

/// The letters of a sentence, small and without any signs; a blank stands before each word. Two sentences are the same
/// where these are.
pub fn letters_of(sentence: &str) -> String {
    let mut letters = String::new();
    each_letter(sentence, |letter| letters.push(letter));
    letters
}

/// A sum of the letters of a sentence, if it has words enough to be looked at.
fn sum(sentence: &str) -> Option<u64> {
    // FNV-1a: a few steps for each letter. Where two sentences have the same sum, their letters are compared.
    let mut sum = 0xcbf2_9ce4_8422_2325;
    let mut words = 0;
    each_letter(sentence, |letter| {
        words += usize::from(letter == ' ');
        sum = (sum ^ u64::from(letter)).wrapping_mul(0x0100_0000_01b3);
    });
    (words >= FEWEST_WORDS).then_some(sum)
}

#[cfg(test)]
mod tests {
    use super::{letters_of, sum};

    #[test]
    fn the_words_of_a_sentence() {
        assert_eq!(letters_of("*The* force’s “plan”  is\n – good."), " the forces plan is good");
        assert_eq!(letters_of("Heddlu ‘ÂÔ-Powys’ – İ"), " heddlu âôpowys i\u{307}");
        assert_eq!(sum("The force’s plan is good."), sum("*The* forces “plan” is\n good"));
        assert_ne!(sum("The force’s plan is good."), sum("The force’s plan is bad."));
        assert_eq!(sum("Too short to count."), None);
    }
}
