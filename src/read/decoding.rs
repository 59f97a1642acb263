//! From bytes to text: what is not UTF-8, or too large to be written by a person, goes no further.

use crate::problem::{Problem, Problems, Rule, Severity};
use crate::text::{FileName, Place};

pub(super) static NOT_UTF_8: Rule = Rule {
    name: "not-utf-8",
    severity: Severity::Error,
    why: "Letters outside a to z, quotation marks and dashes would come out wrong on every page.",
    mend: "Save the file again as UTF-8: most editors offer it under Save as, or in the status line.",
};

pub(super) static FILE_TOO_LARGE: Rule = Rule {
    name: "file-too-large",
    severity: Severity::Error,
    why: "No report card is that long; a file of this size is there by mistake and would slow everything down.",
    mend: "Publish a long document as a PDF beside the file, or split it.",
};

/// How large a content file may be.
const LARGEST_FILE: usize = 4 << 20;

/// The text of the file, or a problem.
pub(super) fn text<'a>(file: &FileName, bytes: &'a [u8], problems: &mut Problems) -> Option<&'a str> {
    if bytes.len() > LARGEST_FILE {
        problems.push(Problem::new(
            &FILE_TOO_LARGE,
            Place::file(file),
            format!("This file has {} MB; a content file has 4 MB at most.", bytes.len() >> 20),
        ));
        return None;
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Some(text),
        Err(error) => {
            problems.push(not_utf_8(file, bytes, error.valid_up_to()));
            None
        }
    }
}

fn not_utf_8(file: &FileName, bytes: &[u8], at: usize) -> Problem {
    let place = Place::bytes(file, at..at + 1);
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Problem::new(&NOT_UTF_8, place, "This file is saved as UTF-16, not as UTF-8.");
    }
    let before = String::from_utf8_lossy(&bytes[at.saturating_sub(24)..at]);
    let word = before.rsplit([' ', '\n', '\u{fffd}']).next().unwrap_or_default();
    let meant = super::misdecoded::windows_character(bytes[at]);
    let which =
        if word.is_empty() { "a character".to_owned() } else { format!("the character after `{word}`") };
    let message =
        format!("This file is not saved as UTF-8: {which} cannot be read; it was probably `{meant}`.");
    Problem::new(&NOT_UTF_8, place, message)
}

#[cfg(test)]
mod tests {
    use super::text;
    use crate::problem::Problems;
    use crate::text::{FileName, Place};

    #[test]
    fn the_first_byte_that_is_wrong_is_shown() {
        let mut problems = Problems::default();
        let file = FileName::new("content/pages/about.md");
        assert!(text(&file, b"---\ntitle: the force\x92s", &mut problems).is_none());
        assert_eq!(problems.0[0].place, Place::bytes(&file, 20..21));
        assert!(problems.0[0].message.contains("after `force` cannot be read; it was probably `\u{2019}`"));
    }
}
