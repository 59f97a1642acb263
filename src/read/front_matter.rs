//! The front matter: the YAML between two lines `---` at the top of a Markdown file.

use std::ops::Range;

use crate::problem::{Problem, Problems, Rule, Severity};
use crate::text::{FileName, Place};

pub(super) static MISSING_FRONT_MATTER: Rule = Rule {
    name: "missing-front-matter",
    severity: Severity::Error,
    why: "The fields at the top of a file say what it is about; without them there is no page.",
    mend: "Begin the file with a line `---`, then the fields, then another line `---`, then the text.",
};

pub(super) static UNCLOSED_FRONT_MATTER: Rule = Rule {
    name: "unclosed-front-matter",
    severity: Severity::Error,
    why: "Without a line `---` after the fields, nobody can tell where they end and the text begins.",
    mend: "Write a line `---` after the last field.",
};

/// Where the two parts of a Markdown file stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Parts {
    /// The YAML, without the lines around it.
    pub(super) fields: Range<usize>,
    pub(super) body: Range<usize>,
}

/// Where the text begins: after the mark that some editors put at the very top to say "UTF-8".
pub(super) fn after_mark(text: &str) -> usize {
    if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 }
}

/// The two parts of a Markdown file, or a problem.
pub(super) fn split(file: &FileName, text: &str, problems: &mut Problems) -> Option<Parts> {
    let parts = parts(text);
    if let Err(fault) = &parts {
        problems.push(match fault {
            Fault::Missing(at) => Problem::new(
                &MISSING_FRONT_MATTER,
                Place::bytes(file, at.clone()),
                "The file does not begin with a line `---` and its fields.",
            ),
            Fault::Unclosed { opened, close_before } => Problem::new(
                &UNCLOSED_FRONT_MATTER,
                Place::bytes(file, opened.clone()),
                "The fields that begin here are not closed by a second line `---`.",
            )
            .also(Place::bytes(file, close_before.clone()), "perhaps the line `---` is missing before this"),
        });
    }
    parts.ok()
}

/// Where the fields of a Markdown file stand: the YAML without the lines around it; `None` where it has none.
pub fn fields(text: &str) -> Option<Range<usize>> {
    parts(text).ok().map(|parts| parts.fields)
}

/// Where the fields of a Markdown file stand that is being written: while no second line `---` closes them, all that
/// follows the first one may be fields. The text begins behind them.
pub(super) fn fields_so_far(text: &str) -> Option<Range<usize>> {
    match parts(text) {
        Ok(parts) => Some(parts.fields),
        Err(Fault::Unclosed { opened, .. }) => {
            let line = text[opened.end..].find('\n').map_or(text.len(), |end| opened.end + end + 1);
            Some(line..text.len())
        }
        Err(Fault::Missing(_)) => None,
    }
}

/// Where the text below the fields of a Markdown file stands; `None` where it has no fields.
pub(super) fn body(text: &str) -> Option<Range<usize>> {
    parts(text).ok().map(|parts| parts.body)
}

enum Fault {
    Missing(Range<usize>),
    Unclosed { opened: Range<usize>, close_before: Range<usize> },
}

fn parts(text: &str) -> Result<Parts, Fault> {
    let start = after_mark(text);
    let mut lines = lines(text, start);
    let first = lines.next().unwrap_or(start..start);
    if text[first.clone()].trim_end() != "---" {
        return Err(Fault::Missing(first.start..text[first.clone()].trim_end().len() + first.start));
    }
    let fields = first.end;
    for line in lines {
        if text[line.clone()].trim_end() == "---" {
            return Ok(Parts { fields: fields..line.start, body: line.end..text.len() });
        }
    }
    let opened = first.start..first.start + 3;
    Err(Fault::Unclosed { opened, close_before: first_line_of_prose(text, fields) })
}

/// The first line that looks like text rather than fields: where the closing line is probably missing.
fn first_line_of_prose(text: &str, fields: usize) -> Range<usize> {
    let mut last = fields..fields;
    for line in lines(text, fields) {
        let words = text[line.clone()].trim_end();
        let of_a_field = words.is_empty()
            || words.starts_with([' ', '\t', '-', '#', '"', '\''])
            || words.split_once(':').is_some_and(|(key, _)| !key.contains(' '));
        last = line.start..line.start + words.len();
        // A heading of the text looks like a comment of YAML.
        if !of_a_field || words.starts_with("##") {
            break;
        }
    }
    last
}

/// The lines from `start` on, each with its line break.
fn lines(text: &str, start: usize) -> impl Iterator<Item = Range<usize>> + '_ {
    text[start..].split_inclusive('\n').scan(start, |at, line| {
        let begin = *at;
        *at += line.len();
        Some(begin..*at)
    })
}

#[cfg(test)]
mod tests {
    use super::{after_mark, split};
    use crate::problem::Problems;
    use crate::text::{FileName, Spot};

    fn parts(text: &str) -> Result<(&str, &str), (&'static str, usize)> {
        let mut problems = Problems::default();
        match split(&FileName::new("a.md"), text, &mut problems) {
            Some(parts) => Ok((&text[parts.fields], &text[parts.body])),
            None => {
                let problem = problems.0.remove(0);
                let Spot::Bytes { start, .. } = problem.place.spot else { panic!("bytes") };
                Err((problem.rule.name, start))
            }
        }
    }

    #[test]
    fn fields_and_text() {
        assert_eq!(parts("---\na: b\n---\n\nWords.\n"), Ok(("a: b\n", "\nWords.\n")));
        assert_eq!(parts("\u{feff}---\r\na: b\r\n---\r\nWords"), Ok(("a: b\r\n", "Words")));
        assert_eq!(parts("---\n---"), Ok(("", "")));
        assert_eq!(after_mark("\u{feff}a"), 3);
    }

    #[test]
    fn front_matter_that_is_missing_or_open() {
        assert_eq!(parts(""), Err(("missing-front-matter", 0)));
        assert_eq!(parts("Words.\n"), Err(("missing-front-matter", 0)));
        assert_eq!(parts("---\na: b\nWords.\n"), Err(("unclosed-front-matter", 0)));
    }
}
