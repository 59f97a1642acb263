//! YAML whose signs are broken: the place where a person made the mistake, in plain words.

use std::ops::Range;

use super::scan::{Oddity, Scan};
use crate::problem::{Problem, Rule, Severity};
use crate::read::excerpt::Excerpt;

pub(in crate::read) static BAD_YAML: Rule = Rule {
    name: "bad-yaml",
    severity: Severity::Error,
    why: "Where the signs that hold the fields together are broken, nothing after them can be understood.",
    mend: "Compare the line with the lines around it: indentation, colons and quotation marks.",
};

const QUOTE_IT: &str = "Put the whole text in quotation marks: \"...\".";

/// What is wrong with `yaml`, which the parser gave up with `error`.
pub(super) fn explain(yaml: &Excerpt<'_>, scan: &Scan, error: &serde_yaml::Error) -> Problem {
    let stopped = error.location().map_or(0, |location| location.index()).min(yaml.text.len());
    let stopped = floor(&yaml.text, stopped);
    // The mistake stands before the place where it could no longer be overlooked, at the latest on its line.
    let line_end = yaml.text[stopped..].find('\n').map_or(yaml.text.len(), |end| stopped + end);
    let cause = scan.oddities.iter().find(|(_, at)| at.start <= line_end);
    let (at, message, remedy) = match cause {
        Some((oddity, at)) => {
            let (message, remedy) = of_oddity(*oddity, yaml, at);
            (at.clone(), message, remedy)
        }
        None => {
            let (message, remedy) = of_error(&error.to_string());
            (word_at(&yaml.text, stopped), message, remedy)
        }
    };
    Problem::new(&BAD_YAML, yaml.bytes(at), message).remedy(remedy)
}

fn of_oddity(oddity: Oddity, yaml: &Excerpt<'_>, at: &Range<usize>) -> (String, String) {
    let written = &yaml.text[at.clone()];
    let (message, remedy) = match oddity {
        Oddity::OpenQuote => (
            "The quotation mark that opens here is not closed where the text ends.",
            "Close the text with the same mark; inside \"...\" write \\\" for a mark that belongs to the text.",
        ),
        Oddity::AfterQuote => (
            "The text in quotation marks ends before this, and something else follows.",
            "Put the whole text in quotation marks, and write \\\" for each mark inside it.",
        ),
        Oddity::ColonInText => {
            let line = yaml.text[..at.start].rsplit('\n').next().unwrap_or_default();
            let value = line.split_once(": ").map_or("", |(_, value)| value.trim_start());
            if value.starts_with(['“', '”', '‘', '’', '„']) {
                (
                    "The curly quotation marks around this text do not count as quotation marks, so its colon is \
                     taken for the end of a field’s name.",
                    "Put the whole text in straight quotation marks: \"...\".",
                )
            } else {
                ("A colon with a space after it is taken for the end of a field’s name.", QUOTE_IT)
            }
        }
        Oddity::ColonInNextLine => {
            let message = format!(
                "`{written}:` stands further in than the field above it, and so is taken for a part of its text."
            );
            return (
                message,
                "If it is a field, begin it in the same column as the one above; if it is text, put the whole text \
                 in quotation marks."
                    .to_owned(),
            );
        }
        Oddity::OpenBracket => {
            let closing = if written == "[" { "]" } else { "}" };
            let message = format!("The bracket `{written}` that opens here is not closed.");
            return (message, format!("Write `{closing}` where the list or group ends."));
        }
        Oddity::WrongBracket => {
            return (
                format!("`{written}` closes a bracket that is not open."),
                "Close `[` with `]` and `{` with `}`.".to_owned(),
            );
        }
        Oddity::NotAtBeginning => {
            return (format!("A value cannot begin with `{written}`."), QUOTE_IT.to_owned());
        }
        Oddity::NoColon => (
            "A field’s name and a colon are missing on this line.",
            "Write `name: value`; if the line goes on the text above, begin it further in.",
        ),
        _ => ("This cannot be read.", BAD_YAML.mend),
    };
    (message.to_owned(), remedy.to_owned())
}

/// The parser's own complaint in plain words.
fn of_error(complaint: &str) -> (String, String) {
    let (message, remedy) = if complaint.contains("expected '-' indicator") {
        (
            "This line belongs neither to the list above it nor to the field around it.",
            "Begin an item of the list with `- `; begin a field of an item in the column of its first field.",
        )
    } else if complaint.contains("expected key") || complaint.contains("block end") {
        (
            "This line does not begin in the column of the fields above it.",
            "Begin all fields that belong together in the same column.",
        )
    } else if complaint.contains("mapping values are not allowed") {
        (
            "A field cannot begin here: the line above is not finished, or this one stands too far in.",
            QUOTE_IT,
        )
    } else if complaint.contains("expected ',' or") {
        (
            "A comma or the closing bracket is missing before this.",
            "Write a comma between the items in brackets.",
        )
    } else if complaint.contains("escape") {
        (
            "A backslash inside \"...\" has a special meaning, and this is not one of them.",
            "Write \\\\ for a backslash, or put the text in '...'.",
        )
    } else if complaint.contains("cannot start any token") {
        ("A value cannot begin with this sign.", QUOTE_IT)
    } else {
        ("From here on the fields cannot be read.", BAD_YAML.mend)
    };
    (message.to_owned(), remedy.to_owned())
}

/// The word that stands at `at`; at the end of the text, its last one.
fn word_at(text: &str, at: usize) -> Range<usize> {
    let mut start = at;
    if text[start..].trim().is_empty() {
        start = text.trim_end().rfind(['\n', ' ']).map_or(0, |end| end + 1);
    }
    let length = text[start..].find(char::is_whitespace).unwrap_or(text.len() - start);
    start..start + length
}

fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
