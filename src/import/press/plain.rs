//! The paragraphs of a plain text, as it comes out of an e-mail or of Word: broken at a width, or a line for each.

use super::paragraph::{Lines, Paragraph, Shape, spaced};
use super::signs::{is_end, of_the_page, section};

/// What items of lists begin with; as the last two, Word’s own bullets arrive elsewhere.
const BULLETS: [char; 14] =
    ['•', '·', '▪', '■', '◦', '‣', '●', '○', '*', '-', '–', '—', '\u{f0b7}', '\u{f0a7}'];

/// The widest that programs break lines at; whoever has longer ones does not break them.
const WIDEST: usize = 100;

/// The narrowest that programs break lines at: shorter ones are just short.
const NARROWEST: usize = 60;

/// How many lines must be nearly as long as the longest before they count as broken.
const FEWEST_BROKEN: usize = 3;

pub(super) fn paragraphs(text: &str) -> Vec<Paragraph> {
    let width = width(text);
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    // How long the line before was, where it was not blank.
    let mut before: Option<usize> = None;
    for (at, line) in text.lines().enumerate() {
        let words = spaced(line);
        if words.is_empty() {
            before = None;
            continue;
        }
        let lines = Lines { first: at + 1, last: at + 1 };
        let (shape, said) = shape(line);
        let first = words.split(' ').next().map_or(0, |word| word.chars().count());
        // The program that broke the line had no room for the first word of this one.
        let is_broken = width.zip(before).is_some_and(|(width, before)| before + 1 + first > width);
        let paragraph = Paragraph::new(lines, said, shape);
        match paragraphs.last_mut() {
            Some(last) if is_broken && shape == Shape::Words && !stands_alone(&paragraph) => {
                last.join(paragraph)
            }
            _ => paragraphs.push(paragraph),
        }
        before = Some(line.trim_end().chars().count());
    }
    paragraphs
}

/// Whether a line is known to be one of its own.
fn stands_alone(line: &Paragraph) -> bool {
    is_end(&line.text) || section(&line.folded()).is_some() || of_the_page(&line.text).is_some()
}

/// The width at which lines are broken, if they are.
fn width(text: &str) -> Option<usize> {
    // An address is never broken and says nothing of the width.
    let of_words = text.lines().map(str::trim_end).filter(|line| line.trim().contains(' '));
    let lengths: Vec<usize> = of_words.map(|line| line.chars().count()).collect();
    let longest = lengths.iter().copied().max().filter(|longest| (NARROWEST..=WIDEST).contains(longest))?;
    let full = lengths.iter().filter(|length| **length * 5 >= longest * 4).count();
    (full >= FEWEST_BROKEN).then_some(longest)
}

/// What a line or paragraph is by what it begins with, and the words after that.
pub(super) fn shape(line: &str) -> (Shape, &str) {
    let line = line.trim();
    if is_end(line) {
        return (Shape::Words, line);
    }
    // Word’s second bullet is the letter o before a tab.
    let of_word = line.strip_prefix('o').filter(|rest| rest.starts_with('\t'));
    let rest = line.strip_prefix(BULLETS).filter(|rest| rest.starts_with(char::is_whitespace));
    if let Some(rest) = of_word.or(rest).map(str::trim_start).filter(|rest| !rest.is_empty()) {
        return (Shape::Item, rest);
    }
    let number = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = line.len() - number.len();
    let rest = number.strip_prefix(['.', ')']).filter(|rest| rest.starts_with(char::is_whitespace));
    match rest.map(str::trim_start).filter(|rest| (1..=2).contains(&digits) && !rest.is_empty()) {
        Some(rest) => (Shape::Numbered, rest),
        None => (Shape::Words, line),
    }
}

#[cfg(test)]
mod tests {
    use super::super::paragraph::Shape;
    use super::{paragraphs, shape};

    fn read(text: &str) -> Vec<(usize, usize, String)> {
        let paragraphs = paragraphs(text).into_iter();
        paragraphs.map(|one| (one.lines.first, one.lines.last, one.text)).collect()
    }

    #[test]
    fn lines_that_were_broken_at_a_width_are_one_paragraph() {
        let text = "Ambria Police is good at knowing who has a second job\n\n\
                    The inspector looked at how each force deals with the second\n\
                    jobs of its officers, and at what became of all the advice that\n\
                    forces were given two years before.\n\
                    - the list of second jobs is kept on paper, and nobody ever\n  \
                    reads it, said the force.\nPress office\n";
        let found = read(text);
        let lines: Vec<(usize, usize)> = found.iter().map(|(first, last, _)| (*first, *last)).collect();
        assert_eq!(lines, [(1, 1), (3, 5), (6, 7), (8, 8)], "{found:?}");
        assert_eq!(
            found[2].2,
            "the list of second jobs is kept on paper, and nobody ever reads it, said the force."
        );
    }

    #[test]
    fn a_line_is_a_paragraph_where_lines_are_not_broken() {
        let long =
            "The inspector looked at how each force deals with the second jobs of its officers. ".repeat(3);
        let found = read(&format!("Ambria Police is good\n{long}\nPress office: 020 7946 0000\n"));
        assert_eq!(found.len(), 3, "{found:?}");
    }

    #[test]
    fn bullets_and_numbers_are_known() {
        for (line, found) in [
            ("• first", (Shape::Item, "first")),
            ("\u{f0b7}\tfirst", (Shape::Item, "first")),
            ("o\tfirst", (Shape::Item, "first")),
            ("- first", (Shape::Item, "first")),
            ("1. first", (Shape::Numbered, "first")),
            ("12) first", (Shape::Numbered, "first")),
            ("- ends -", (Shape::Words, "- ends -")),
            ("2016 was the first year", (Shape::Words, "2016 was the first year")),
            ("3.5 per cent", (Shape::Words, "3.5 per cent")),
            ("-5 degrees", (Shape::Words, "-5 degrees")),
        ] {
            assert_eq!(shape(line), found, "{line}");
        }
    }
}
